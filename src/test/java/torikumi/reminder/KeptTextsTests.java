package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Situation;

/** What rows keep as text is read again as it was, also what was written before there was more of it. */
class KeptTextsTests {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);
    private static final HealthScale SCALE = Situation.SCALE;

    @Test
    void howAnOfficeStoodIsReadAgain() {
        Map<Grade, Integer> byGrade = new LinkedHashMap<>();
        byGrade.put(SCALE.offered().get(1), 5);
        byGrade.put(SCALE.offered().get(3), 1);
        var tally = new Board.Tally(8, byGrade, 2);
        assertThat(TallyText.parse(TallyText.of(tally), SCALE)).isEqualTo(tally);
        var nothing = new Board.Tally(0, Map.of(), 0);
        assertThat(TallyText.parse(TallyText.of(nothing), SCALE)).isEqualTo(nothing);
    }

    @Test
    void whatADigestToldIsReadAgain() {
        var told = new Told(DAY, Map.of(7L, new Told.Mark(12, 3, true, false, "late")), 41);
        assertThat(Told.parse(DAY, told.text())).isEqualTo(told);
        assertThat(Told.parse(DAY, "7:12:3:L"))
                .as("before digests told of summaries and kept the health")
                .isEqualTo(new Told(DAY, Map.of(7L, new Told.Mark(12, 3, true, false, null)), 0));
        assertThat(Told.parse(DAY, "")).isEqualTo(new Told(DAY, Map.of(), 0));
    }
}
