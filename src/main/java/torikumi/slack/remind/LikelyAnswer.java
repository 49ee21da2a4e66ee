package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.reminder.ReminderCard;
import torikumi.slack.card.Showing;

/**
 * What most answers to a reminder are: 順調, やや遅れ, 遅れ, 変更なし, 完了. 未着手, 評価困難 and 中止 are in the form.
 *
 * @param grade null for 変更なし
 */
record LikelyAnswer(@Nullable Grade grade) {

    // Of the healths of an initiative that goes on.
    private static final int GOING = 3;

    /** In the order in which they are offered. */
    static List<LikelyAnswer> to(ReminderCard.Line line, HealthScale scale) {
        List<LikelyAnswer> likely = new ArrayList<>();
        List<Grade> going = scale.offered().stream()
                .filter(grade -> !grade.closing() && (grade.late() || !grade.reasonRequired()))
                .toList();
        for (Grade grade : going.subList(Math.max(0, going.size() - GOING), going.size()))
            likely.add(new LikelyAnswer(grade));
        if (line.canStayUnchanged()) likely.add(new LikelyAnswer(null));
        scale.offered().stream()
                .filter(grade -> grade.closing() && !grade.reasonRequired())
                .findFirst()
                .ifPresent(grade -> likely.add(new LikelyAnswer(grade)));
        return likely;
    }

    /** What a button or a choice carries for it. */
    String health() {
        return grade == null ? TappedAnswer.UNCHANGED : grade.key();
    }

    /** 順調. */
    String name(Showing showing) {
        return grade == null
                ? showing.text("reminder.button.unchanged")
                : grade.in(showing.say().locale()).name();
    }

    /** ● 順調. */
    String shown(Showing showing) {
        return grade == null ? name(showing) : showing.health(grade);
    }
}
