package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import torikumi.plan.FiscalYear;
import torikumi.plan.Plan;
import torikumi.platform.StoredText;

/** Whatever is typed is kept as it is, or refused in words. */
class TextProperties {

    private static final Plan PLAN = new Plan(1, "総務部", new FiscalYear(2021), null, null, null, 1, List.of());
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);

    @Property
    void anyTextCanBeStored(@ForAll String typed) {
        String stored = StoredText.of(typed);
        byte[] bytes = stored.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(stored).doesNotContain("\0");
        assertThat(stored).hasSameSizeAs(typed);
        assertThat(StoredText.of(stored)).isSameAs(stored);
    }

    @Property
    void anyWordsAreTakenOrRefusedByTheirLength(@ForAll String typed) {
        List<Refusal> refused =
                ProgressRules.said(Progress.said(typed).health("on-track"), FirstScale.SCALE, null, PLAN, TODAY);
        int length = typed.codePointCount(0, typed.length());
        if (length <= Progress.LONGEST) assertThat(refused).isEmpty();
        else assertThat(refused).containsExactly(new Refusal.TooLong(Refusal.Part.WORDS, length, Progress.LONGEST));
    }

    @Property
    void mentionsStandInTheTextInOrder(@ForAll String before, @ForAll String after) {
        String text = before + "順調" + after;
        int end = 0;
        for (HealthScale.Mention mention : FirstScale.SCALE.mentionedIn(text)) {
            assertThat(mention.start()).isGreaterThanOrEqualTo(end).isLessThan(mention.end());
            end = mention.end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        FirstScale.SCALE.parse(text);
    }
}
