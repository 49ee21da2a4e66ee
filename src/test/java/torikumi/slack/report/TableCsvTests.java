package torikumi.slack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Showing;

/** A table of how initiatives stand, as CSV. */
class TableCsvTests {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private static String csv(Reported line, String... further) {
        var showing = new Showing(Place.DIRECT, new Texts().in(Locale.JAPANESE), NOW);
        return new String(TableCsv.of(List.of(line), Set.of(further), showing), StandardCharsets.UTF_8);
    }

    private static Reported saying(String words) {
        return Situation.anInitiative(RealPlan.initiative("総務", 3))
                .heardOn("2021-06-01")
                .is("順調")
                .saying(words)
                .reported();
    }

    @Test
    void headsItsColumnsAsTheWorkbookDoes() {
        assertThat(csv(saying("開催した")).lines())
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFF年度,部,課,担当,番号,取組,状況,この状況になった日,進み（%）,最後の報告日,報告,理由,報告者の職");
        assertThat(csv(saying("開催した"))).contains("令和3年度,総務部,総務課,,総務-03,", ",順調,2021-06-01,,2021-06-01,開催した,,総務課の職員");
    }

    @Test
    void nothingThatIsTypedIsAFormula() {
        for (String begun : List.of("=1+1", "+81", "-5%", "@SUM(A1)", "＝1", "＋1", "－1", "＠A1", "\t=1", "\r=1")) {
            assertThat(csv(saying(begun))).contains("'" + begun);
            assertThat(csv(saying("開催"), begun)).contains("'" + begun);
        }
        assertThat(csv(saying("5% = 2"))).contains(",5% = 2,");
    }
}
