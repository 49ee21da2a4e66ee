package torikumi.slack.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Board;
import torikumi.progress.Situation;
import torikumi.reminder.Addressee;
import torikumi.reminder.Askees;
import torikumi.reminder.Cadence;
import torikumi.reminder.DueDate;
import torikumi.reminder.DueDates;
import torikumi.reminder.Gathered;
import torikumi.reminder.Level;
import torikumi.reminder.QuietHours;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.RuleLine;
import torikumi.reminder.Subject;
import torikumi.reminder.Summary;
import torikumi.reminder.SummaryLine;
import torikumi.reminder.SummaryPage;
import torikumi.reminder.WhichSummary;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** Summaries as they are read, and why there is none. */
class SummaryCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("summaries");

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, TOKYO);
    private static final Plan PLAN = RealPlan.plan();
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office PERSONNEL = new Office("総務部", "職員課", null);
    private static final Office FACILITIES = new Office("総務部", "施設課", null);
    private static final Colleague KAWAKAMI = new Colleague("U0KAWAKAMI1", "川上 直樹");
    private static final Colleague MORI = new Colleague("U0MORIAKARI", "森 <b> あかり");
    private static final LocalDate APRIL = LocalDate.of(2021, 4, 30);
    private static final LocalDate MAY = LocalDate.of(2021, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2021, 6, 30);

    private static final String WORDS = """
            おおむね順調に進んでいる。会場の調整 <!channel> だけが遅れており、6月15日の実行委員会で決める。
            電子決裁は全課で始まった。""";

    private static Instant at(LocalDate day, String time) {
        return LocalDateTime.of(day, LocalTime.parse(time)).atZone(TOKYO).toInstant();
    }

    private static SummaryLine line(Office office, LocalDate period, int version) {
        Level level = office.section() == null ? Level.DEPARTMENT : Level.LEAD;
        return new SummaryLine(
                period.getMonthValue() * 10L + version,
                period.toString(),
                office,
                level,
                period,
                period,
                version,
                KAWAKAMI,
                at(period.plusDays(version - 1), "10:12"));
    }

    private static Board.Tally tally() {
        return Situation.board(
                        PLAN,
                        anInitiative(RealPlan.initiative("総務", 3))
                                .heardOn("2021-05-25")
                                .is("遅れ"),
                        anInitiative(RealPlan.initiative("総務", 4))
                                .heardOn("2021-05-21")
                                .is("順調"))
                .in(GENERAL)
                .tally();
    }

    private static Summary summary(SummaryLine line) {
        return new Summary(line, WORDS, tally());
    }

    private static SummaryPage page(Office office, int version, int versions, LocalDate shown, LocalDate... periods) {
        List<SummaryLine> history = Stream.of(periods)
                .map(period -> line(office, period, period.equals(shown) ? versions : 1))
                .toList();
        return new SummaryPage(
                PLAN, office, history, summary(line(office, shown, version)), versions, null, List.of(), below(office));
    }

    private static Gathered below(Office office) {
        return office.section() != null
                ? new Gathered(List.of(), List.of())
                : new Gathered(
                        List.of(summary(line(GENERAL, MAY, 1)), summary(line(PERSONNEL, MAY, 2))), List.of(FACILITIES));
    }

    private static SummaryPage nothing(Office office, @Nullable Reminder waiting, SummaryLine... history) {
        return new SummaryPage(
                PLAN,
                office,
                List.of(history),
                null,
                0,
                waiting,
                List.of(KAWAKAMI, MORI),
                new Gathered(List.of(), List.of()));
    }

    private static Reminder reminder(LocalDate period) {
        return new Reminder(
                "r1", Subject.of(GENERAL), Level.LEAD, period, period, at(period.minusDays(3), "10:00"), null);
    }

    private static RuleLine rule(Cadence cadence, Askees askees, DueDate... dates) {
        var rule = new ReminderRule(
                Subject.of(GENERAL),
                Level.LEAD,
                cadence,
                Addressee.PEOPLE,
                LocalTime.of(10, 0),
                0,
                QuietHours.USUAL,
                KAWAKAMI,
                Instant.EPOCH);
        return new RuleLine(Subject.of(GENERAL), rule, new DueDates(List.of(dates), null), null, null, askees);
    }

    private static RuleLine monthly() {
        return rule(new Cadence.MonthEnd(0), new Askees(Askees.Who.LEAD, List.of(KAWAKAMI, MORI)), june());
    }

    private static DueDate june() {
        return new DueDate(JUNE, JUNE, null, at(JUNE, "10:00"), false);
    }

    private static Reply read(SummaryPage page, @Nullable RuleLine rule, boolean may, Showing showing) {
        return read(page, new WhichSummary.Newest(), rule, may, showing);
    }

    private static Reply read(
            SummaryPage page, WhichSummary which, @Nullable RuleLine rule, boolean may, Showing showing) {
        return SummaryPageBlocks.of(new SummaryPageBlocks.Read(page, which, rule, may, may), showing);
    }

    private static SummaryPage waitingFor(SummaryPage page, Reminder reminder) {
        return new SummaryPage(
                page.plan(),
                page.office(),
                page.history(),
                page.shown(),
                page.versions(),
                reminder,
                List.of(KAWAKAMI),
                page.below());
    }

    static Stream<Arguments> views() {
        return Stream.of(
                view("summary", s -> read(page(GENERAL, 1, 1, MAY, APRIL, MAY), monthly(), true, s)),
                view("summary-of-another-section", s -> read(page(GENERAL, 1, 1, MAY, MAY), monthly(), false, s)),
                view("summary-of-the-month-before", s -> read(page(GENERAL, 1, 1, APRIL, APRIL, MAY), null, true, s)),
                view("summary-corrected", s -> read(page(GENERAL, 2, 2, MAY, APRIL, MAY), monthly(), true, s)),
                view("summary-before-its-correction", s -> read(page(GENERAL, 2, 3, MAY, APRIL, MAY), null, true, s)),
                view(
                        "summary-the-next-waits",
                        s -> read(
                                waitingFor(page(GENERAL, 1, 1, MAY, APRIL, MAY), reminder(JUNE)), monthly(), true, s)),
                view(
                        "summary-of-weeks",
                        s -> read(page(GENERAL, 1, 1, MAY, LocalDate.of(2021, 5, 24), MAY), monthly(), false, s)),
                view("summary-of-the-department", s -> read(page(DEPARTMENT, 1, 1, MAY, APRIL, MAY), null, true, s)),
                view("summary-not-asked-for", s -> read(nothing(GENERAL, null), null, true, s)),
                view("summary-not-asked-for-others", s -> read(nothing(GENERAL, null), null, false, s)),
                view("summary-not-asked-for-department", s -> read(nothing(DEPARTMENT, null), null, false, s)),
                view("summary-closed", s -> SummaryBlocks.closed(PLAN, s)),
                view(
                        "summary-never",
                        s -> read(
                                nothing(GENERAL, null),
                                rule(new Cadence.Never(), new Askees(Askees.Who.LEAD, List.of(KAWAKAMI))),
                                true,
                                s)),
                view("summary-to-come", s -> read(nothing(GENERAL, null), monthly(), true, s)),
                view(
                        "summary-nobody-to-ask",
                        s -> read(
                                nothing(GENERAL, null),
                                rule(new Cadence.MonthEnd(0), new Askees(Askees.Who.NOBODY, List.of()), june()),
                                true,
                                s)),
                view("summary-waits", s -> read(nothing(GENERAL, reminder(JUNE)), monthly(), true, s)),
                view("summary-overdue", s -> read(nothing(GENERAL, reminder(MAY)), monthly(), false, s)),
                view(
                        "summary-of-no-such-month",
                        s -> read(
                                nothing(GENERAL, null, line(GENERAL, MAY, 1)),
                                new WhichSummary.OfMonth(Month.AUGUST),
                                monthly(),
                                false,
                                s)),
                view(
                        "summary-of-several",
                        s -> SummaryPageBlocks.list(
                                PLAN,
                                List.of(GENERAL, PERSONNEL),
                                Map.of(GENERAL, line(GENERAL, MAY, 1), FACILITIES, line(FACILITIES, MAY, 1)),
                                s)));
    }

    private static Arguments view(String name, Function<Showing, Reply> view) {
        return Arguments.of(name, view);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void looksAsKept(String name, Function<Showing, Reply> view) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Reply reply =
                    view.apply(new Showing(Place.DIRECT, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE));
            golden.holds("%s.%s".formatted(name, locale.getLanguage()), reply);
            assertThat(reply.blocks()).hasSizeBetween(1, 50);
            assertThat(reply.text()).isNotBlank().doesNotContain("<!channel>");
        }
    }
}
