package torikumi.slack.ask;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.Reported;

/** A board as a row of shapes, one for each initiative, what is late first: ■▲●●●◎◇□□. Words for the shapes stand beside it. */
public final class StandingBar {

    /** Longer ones would be wrapped on a phone, and nobody counts them. */
    private static final int LONGEST = 40;

    public static final String UNGRADED = "◇";
    public static final String UNHEARD = "□";

    private StandingBar() {}

    /** Empty where there is nothing, or too much to be looked at. */
    public static String of(Board board) {
        List<Reported> lines = board.lines();
        if (lines.size() > LONGEST) return "";
        List<String> shapes = lines.stream()
                .sorted(Comparator.comparingInt(line -> place(line, board)))
                .map(StandingBar::shape)
                .toList();
        return String.join("", shapes);
    }

    private static String shape(Reported line) {
        Grade grade = line.standing().grade();
        if (!line.standing().isHeard()) return UNHEARD;
        return grade == null ? UNGRADED : grade.symbol();
    }

    /** What is late from the worst on, what is under way, what is closed, then what is not known. */
    private static int place(Reported line, Board board) {
        @Nullable Grade grade = line.standing().grade();
        List<Grade> grades = board.scale().lateFirst();
        if (!line.standing().isHeard()) return grades.size() + 1;
        return grade == null ? grades.size() : grades.indexOf(grade);
    }
}
