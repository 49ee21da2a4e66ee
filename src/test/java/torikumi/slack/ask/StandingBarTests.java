package torikumi.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.progress.Situation;

class StandingBarTests {

    private static Situation heard(int number) {
        return anInitiative(RealPlan.initiative("総務", number)).heardOn("2021-06-01");
    }

    @Test
    void hasWhatIsLateFirstAndWhatIsNotKnownLast() {
        Board board = Situation.board(
                RealPlan.plan(),
                heard(1).is("順調"),
                heard(2).is("完了"),
                heard(3).is("遅れ"),
                heard(4).is("やや遅れ"),
                heard(5).saying("準備中です"),
                heard(6).is("順調"),
                heard(7).is("評価困難"));
        Board section = board.in(((Found.OfSection) RealPlan.place("総務課")).section());
        assertThat(StandingBar.of(section)).isEqualTo("■▲●●？◎◇□");
    }

    @Test
    void isLeftOutWhereItWouldBeTooLongToLookAt() {
        List<Reported> lines = new ArrayList<>(Situation.board(RealPlan.plan()).lines());
        assertThat(StandingBar.of(new Board(Situation.SCALE, lines))).isEqualTo("□".repeat(37));
        lines.addAll(lines.subList(0, 4));
        assertThat(StandingBar.of(new Board(Situation.SCALE, lines))).isEmpty();
        assertThat(StandingBar.of(new Board(Situation.SCALE, List.of()))).isEmpty();
    }
}
