package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import torikumi.plan.Plan;
import torikumi.platform.Chance;
import torikumi.platform.FiscalYear;
import torikumi.platform.StoredText;

/** Whatever is typed is kept as it is, or refused in words. */
class AnyTextTests {

    private static final int TRIES = 2000;

    private static final Plan PLAN = new Plan(1, "総務部", new FiscalYear(2021), null, null, null, 1, List.of());
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);

    @Test
    void canBeStored() {
        Chance.tried(TRIES, Chance::text, typed -> {
            String stored = StoredText.of(typed);
            byte[] bytes = stored.getBytes(StandardCharsets.UTF_8);
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(stored)
                    .doesNotContain("\0");
            assertThat(stored).hasSameSizeAs(typed);
            assertThat(StoredText.of(stored)).isSameAs(stored);
        });
    }

    @Test
    void isTakenOrRefusedByItsLength() {
        Chance.tried(TRIES, Chance::text, typed -> {
            var refused =
                    ProgressRules.said(Progress.said(typed).health("on-track"), FirstScale.SCALE, null, PLAN, TODAY);
            int length = typed.codePointCount(0, typed.length());
            if (length <= Progress.LONGEST) assertThat(refused).isEmpty();
            else assertThat(refused).contains(new Refusal.TooLong(Progress.Part.WORDS, length, Progress.LONGEST));
        });
    }

    @Test
    void mentionsHealthsInTheOrderInWhichTheyStand() {
        Chance.tried(TRIES, chance -> chance.text() + "順調" + chance.text(), text -> {
            int end = 0;
            for (HealthScale.Mention mention : FirstScale.SCALE.mentionedIn(text)) {
                assertThat(mention.start()).isGreaterThanOrEqualTo(end).isLessThan(mention.end());
                end = mention.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
            FirstScale.SCALE.parse(text);
        });
    }
}
