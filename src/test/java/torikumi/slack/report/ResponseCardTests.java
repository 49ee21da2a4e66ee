package torikumi.slack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.report.Responses;
import torikumi.report.Responses.All;
import torikumi.report.Responses.Before;
import torikumi.report.Responses.Figures;
import torikumi.report.Responses.Line;
import torikumi.report.Responses.Today;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Office;

/** How sections respond. It is 10:00 on Thursday, 3 June 2021. */
class ResponseCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("responses");

    private static final Plan PLAN = RealPlan.plan();
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 3, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 30);
    private static final LocalDate MAY = LocalDate.of(2021, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 30);
    private static final Today NOTHING = new Today(0, 0, 0, null);

    private static Showing showing(Locale locale) {
        return new Showing(Place.CHANNEL, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static Office office(@Nullable String section) {
        return new Office("総務部", section, null);
    }

    private static Before before(int asked, int inTime) {
        return new Before(APRIL, new Figures(asked, inTime, 0, 0, asked - inTime, 0));
    }

    private static List<Line> may() {
        return List.of(
                new Line(
                        office("防災危機管理課"),
                        new Figures(14, 9, 1, 6, 3, 1),
                        before(14, 12),
                        new Today(0, 3, 1, LocalDate.of(2021, 6, 1))),
                new Line(office("施設課"), new Figures(3, 0, 0, 0, 3, 0), before(3, 0), new Today(3, 3, 3, null)),
                new Line(
                        office("総務課"),
                        new Figures(8, 8, 0, 0, 0, 0),
                        before(8, 6),
                        new Today(0, 0, 0, LocalDate.of(2021, 6, 3))),
                new Line(
                        office("職員課"),
                        new Figures(0, 0, 0, 0, 0, 0),
                        null,
                        new Today(0, 0, 0, LocalDate.of(2021, 5, 12))));
    }

    private static Reply card(String name, Showing showing) {
        return switch (name) {
            case "department" ->
                of(
                        PLAN,
                        null,
                        new Responses(
                                MAY,
                                1,
                                2,
                                true,
                                new All(
                                        new Figures(25, 17, 1, 6, 6, 1),
                                        new Figures(25, 18, 0, 0, 7, 0),
                                        new Today(3, 6, 4, LocalDate.of(2021, 6, 3))),
                                may()),
                        showing);
            case "section" ->
                of(
                        PLAN,
                        "総務課",
                        new Responses(
                                JUNE,
                                1,
                                3,
                                true,
                                new All(new Figures(8, 2, 0, 0, 6, 0), new Figures(8, 8, 0, 0, 0, 0), NOTHING),
                                List.of(new Line(
                                        office("総務課"),
                                        new Figures(8, 2, 0, 0, 6, 0),
                                        new Before(MAY, new Figures(8, 8, 0, 0, 0, 0)),
                                        new Today(0, 0, 0, LocalDate.of(2021, 6, 3))))),
                        showing);
            case "earlier" ->
                of(
                        PLAN,
                        null,
                        new Responses(
                                APRIL,
                                2,
                                2,
                                false,
                                new All(new Figures(25, 18, 0, 0, 7, 0), null, NOTHING),
                                may().stream()
                                        .map(line -> new Line(line.section(), line.figures(), null, NOTHING))
                                        .toList()),
                        showing);
            case "nothingAsked" ->
                of(
                        PLAN,
                        null,
                        new Responses(
                                null,
                                1,
                                1,
                                true,
                                new All(new Figures(0, 0, 0, 0, 0, 0), null, new Today(23, 0, 0, null)),
                                List.of()),
                        showing);
            case "closed" ->
                of(
                        new Plan(
                                PLAN.id(),
                                PLAN.department(),
                                PLAN.year(),
                                PLAN.vision(),
                                PLAN.policy(),
                                LocalDate.of(2021, 6, 1),
                                PLAN.revision(),
                                PLAN.sections()),
                        "総務課",
                        new Responses(
                                MAY,
                                1,
                                1,
                                true,
                                new All(new Figures(8, 8, 0, 2, 0, 0), null, NOTHING),
                                List.of(new Line(
                                        office("総務課"),
                                        new Figures(8, 8, 0, 2, 0, 0),
                                        null,
                                        new Today(0, 0, 0, LocalDate.of(2021, 5, 28))))),
                        showing);
            case "nothingToLookAfter" -> ResponseBlocks.nothing(office("総務課"), showing);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Reply of(Plan plan, @Nullable String section, Responses responses, Showing showing) {
        return ResponseBlocks.of(List.of(plan), List.of(office(section)), responses, "responses", showing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "section", "earlier", "nothingAsked", "closed", "nothingToLookAfter"})
    void readsSo(String name) {
        golden.holds(name + ".ja", card(name, showing(Locale.JAPANESE)));
        golden.holds(name + ".en", card(name, showing(Locale.ENGLISH)));
    }

    @Test
    void isForWhoeverAskedAlone() {
        assertThat(card("department", showing(Locale.JAPANESE)).toAskerAlone()).isTrue();
    }
}
