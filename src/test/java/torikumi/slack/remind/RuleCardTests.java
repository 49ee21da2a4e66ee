package torikumi.slack.remind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.Closure;
import torikumi.calendar.Coverage;
import torikumi.calendar.HolidayFault;
import torikumi.calendar.Pause;
import torikumi.calendar.WorkingDays;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.platform.Say;
import torikumi.platform.Texts;
import torikumi.progress.Refusal;
import torikumi.progress.Reported;
import torikumi.progress.Standing;
import torikumi.reminder.Absence;
import torikumi.reminder.Absences;
import torikumi.reminder.Addressee;
import torikumi.reminder.Askees;
import torikumi.reminder.Cadence;
import torikumi.reminder.DueDate;
import torikumi.reminder.DueDates;
import torikumi.reminder.Impossible;
import torikumi.reminder.Level;
import torikumi.reminder.PendingLine;
import torikumi.reminder.QuietHours;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.RuleLine;
import torikumi.reminder.RuleOutcome;
import torikumi.reminder.SectionChannel;
import torikumi.reminder.Subject;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.card.Ways;
import torikumi.slack.people.ChangeBlocks;
import torikumi.slack.words.CadenceWords;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.DaySpan;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.slack.words.Wished;
import torikumi.staff.Change;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Office;

class RuleCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("rules");

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office STAFF = new Office("総務部", "職員課", null);
    private static final Office LOCAL = new Office("総務部", "防災危機管理課", "地域防災");
    private static final Colleague MORI = new Colleague("U0MORIAKARI", "森 あかり");
    private static final Colleague MORGAN = new Colleague("U0ALEXMORGA", "Alex <b> & Morgan");
    private static final Found.OfInitiative THIRD = initiative(2);

    private static final Pause PAUSE =
            new Pause(4, LocalDate.of(2021, 6, 28), LocalDate.of(2021, 7, 2), "台風 <5号>", MORI, NOW, null);

    private static Found.OfInitiative initiative(int index) {
        var section = RealPlan.plan().sections().getFirst();
        var unit = section.units().getFirst();
        return new Found.OfInitiative(
                RealPlan.plan(), section, unit, unit.initiatives().get(index));
    }

    private static ReminderRule rule(
            Subject about, Level level, Cadence cadence, Addressee asked, int lead, @Nullable Colleague by) {
        return new ReminderRule(
                about, level, cadence, asked, LocalTime.of(10, 0), lead, QuietHours.USUAL, by, Instant.EPOCH);
    }

    private static DueDate date(String period, String due, @Nullable ClosedDay moved, String asked) {
        return new DueDate(
                LocalDate.parse(period),
                LocalDate.parse(due),
                moved,
                LocalDate.parse(asked).atTime(10, 0).atZone(ZONE).toInstant(),
                false);
    }

    private static final DueDates MONTHLY = new DueDates(
            List.of(
                    date("2021-06-30", "2021-06-30", null, "2021-06-28"),
                    date("2021-07-31", "2021-07-30", new ClosedDay.Weekend(DayOfWeek.SATURDAY), "2021-07-28"),
                    date("2021-12-31", "2021-12-28", new ClosedDay.NewYear(), "2021-12-24")),
            null);

    private static DueDate afterSections(DueDate date) {
        return new DueDate(date.period(), date.due(), date.moved(), date.askAt(), true);
    }

    private static final DueDates AFTER_SECTIONS = new DueDates(
            List.of(
                    afterSections(date("2021-06-30", "2021-07-01", null, "2021-07-01")),
                    afterSections(
                            date("2021-07-31", "2021-08-02", new ClosedDay.Weekend(DayOfWeek.SATURDAY), "2021-08-02")),
                    afterSections(date("2021-09-30", "2021-09-30", null, "2021-09-29"))),
            null);

    private static final DueDates MOVED = new DueDates(
            List.of(
                    date("2021-06-30", "2021-07-05", new ClosedDay.Paused("台風 <5号>"), "2021-07-05"),
                    date("2021-07-22", "2021-07-26", new ClosedDay.Holiday("海の日"), "2021-07-26"),
                    date("2021-10-01", "2021-10-04", new ClosedDay.Closure("停電"), "2021-09-30")),
            2031);

    private static final Askees MEMBERS = new Askees(Askees.Who.MEMBERS, List.of(MORI));

    private static final RuleBlocks.Powers ALL = new RuleBlocks.Powers(true, true, true);

    private static RuleBlocks.Entry usual(Office office, @Nullable SectionChannel channel) {
        Subject about = Subject.of(office);
        return new RuleBlocks.Entry(
                About.of(office),
                new RuleLine(about, ReminderRule.usual(about, Instant.EPOCH), MONTHLY, null, channel, MEMBERS),
                ALL);
    }

    private static SectionChannel channel(@Nullable String gone) {
        return new SectionChannel(GENERAL, "C0SOUMU0001", MORI, NOW, gone);
    }

    private static RuleBlocks.Entry own(About about, Level level, Cadence cadence, DueDates dates) {
        return own(
                about,
                level,
                cadence,
                dates,
                level == Level.SECTION ? MEMBERS : new Askees(Askees.Who.COORDINATORS, List.of(MORGAN)));
    }

    private static RuleBlocks.Entry own(About about, Level level, Cadence cadence, DueDates dates, Askees askees) {
        return new RuleBlocks.Entry(
                about,
                new RuleLine(
                        about.subject(),
                        rule(about.subject(), level, cadence, Addressee.PEOPLE, 0, MORI),
                        dates,
                        null,
                        null,
                        askees),
                ALL);
    }

    /** A まとめ, with each whom it may ask. */
    private static List<RuleBlocks.Entry> summaries() {
        var cadence = new Cadence.MonthEnd(0);
        return List.of(
                own(About.of(GENERAL), Level.LEAD, cadence, MONTHLY, new Askees(Askees.Who.LEAD, List.of(MORI))),
                own(About.of(STAFF), Level.LEAD, cadence, MONTHLY, new Askees(Askees.Who.STAND_INS, List.of(MORGAN))),
                own(
                        About.of(DEPARTMENT),
                        Level.LEAD,
                        cadence,
                        MONTHLY,
                        new Askees(Askees.Who.EACH_LEAD, List.of(MORI, MORGAN, MORI, MORGAN))),
                own(
                        About.of(DEPARTMENT),
                        Level.DEPARTMENT,
                        cadence,
                        AFTER_SECTIONS,
                        new Askees(Askees.Who.NOBODY, List.of())),
                own(About.of(LOCAL), Level.SECTION, cadence, MONTHLY, new Askees(Askees.Who.NOBODY, List.of())));
    }

    private static List<RuleBlocks.Entry> all() {
        List<RuleBlocks.Entry> entries = new ArrayList<>(List.of(
                usual(GENERAL, channel(null)),
                usual(STAFF, null),
                usual(LOCAL, channel("is_archived")),
                own(About.of(DEPARTMENT), Level.DEPARTMENT, new Cadence.QuarterEnd(3), MOVED),
                own(
                        About.of(THIRD),
                        Level.SECTION,
                        new Cadence.Weekly(DayOfWeek.FRIDAY),
                        new DueDates(List.of(), 2021)),
                own(About.of(STAFF), Level.LEAD, new Cadence.Never(), new DueDates(List.of(), null))));
        return entries;
    }

    /** As whoever may change nothing of them reads them. */
    private static List<RuleBlocks.Entry> ofOthers() {
        var none = new RuleBlocks.Powers(false, false, false);
        return all().stream()
                .map(entry -> new RuleBlocks.Entry(entry.about(), entry.line(), none))
                .toList();
    }

    private static List<RuleBlocks.Entry> tooMany() {
        return IntStream.range(0, 5).boxed().flatMap(i -> all().stream()).toList();
    }

    private static PendingLine pending(Found.OfInitiative found, List<Colleague> people, int late) {
        var reported = new Reported(found, Standing.UNHEARD, null);
        var reminder = new Reminder(
                "r1",
                Subject.of(GENERAL),
                Level.SECTION,
                LocalDate.of(2021, 5, 31),
                LocalDate.of(2021, 5, 31),
                NOW,
                null);
        return new PendingLine(
                new ReminderCard(
                        reminder,
                        List.of(new ReminderCard.Line(reported, null)),
                        List.of(),
                        new ReminderCard.Later(null, List.of()),
                        null),
                people,
                late);
    }

    private static CalendarBlocks.Calendar calendar(LocalDate until, boolean administrator) {
        return new CalendarBlocks.Calendar(
                List.of(
                        new CalendarBlocks.Closed(
                                LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 22), new ClosedDay.Holiday("海の日")),
                        new CalendarBlocks.Closed(
                                LocalDate.of(2021, 12, 29), LocalDate.of(2022, 1, 3), new ClosedDay.NewYear())),
                new Coverage(until, TODAY),
                List.of(new Closure(3, LocalDate.of(2021, 8, 13), LocalDate.of(2021, 8, 15), "庁舎停電", MORGAN, NOW)),
                administrator);
    }

    private static Arguments card(String name, Function<Showing, Reply> draw) {
        return Arguments.of(name, draw);
    }

    private static ChangeBlocks.Entry channelMoved() {
        var change = Change.of(
                NOW, MORI, Change.What.CHANNEL, Change.About.office(GENERAL, null), "C0SOUMU001", "C0SOUMU002");
        return new ChangeBlocks.Entry(change, "総務課");
    }

    static Stream<Arguments> cards() {
        RuleLine line = usual(GENERAL, null).line();
        return Stream.of(
                card("rules", s -> RuleBlocks.list(RealPlan.plan(), all(), DEPARTMENT, null, 1, s)),
                card("rules-of-others", s -> RuleBlocks.list(RealPlan.plan(), ofOthers(), GENERAL, null, 1, s)),
                card("rules-of-others-alone", s -> RuleBlocks.list(RealPlan.plan(), ofOthers(), null, null, 1, s)),
                card("rules-summaries", s -> RuleBlocks.list(RealPlan.plan(), summaries(), DEPARTMENT, null, 1, s)),
                card("rules-paused", s -> RuleBlocks.list(RealPlan.plan(), all(), DEPARTMENT, PAUSE, 1, s)),
                card("rules-many", s -> RuleBlocks.list(RealPlan.plan(), tooMany(), DEPARTMENT, null, 1, s)),
                card("rules-rule", s -> RuleBlocks.of(List.of(usual(GENERAL, channel(null))), null, null, s)),
                card(
                        "rules-rule-changed",
                        s -> RuleBlocks.of(List.of(usual(GENERAL, channel(null))), null, channelMoved(), s)),
                card(
                        "rules-rule-set",
                        s -> RuleBlocks.of(new RuleOutcome.Set(line), About.of(GENERAL), of -> ALL, PAUSE, s)),
                card(
                        "rules-rule-removed",
                        s -> RuleBlocks.of(new RuleOutcome.Removed(line), About.of(GENERAL), of -> ALL, null, s)),
                card(
                        "rules-rule-refused",
                        s -> RuleBlocks.refused(
                                RuleFaults.sentence(new Impossible.NoSuchDate(2, 31, 29), s.say()),
                                "総務課 毎年 2月31日",
                                null,
                                s)),
                card(
                        "rules-rule-denied",
                        s -> RuleBlocks.of(
                                new RuleOutcome.Denied(Denial.NOT_YOUR_OFFICE, GENERAL),
                                About.of(GENERAL),
                                of -> ALL,
                                null,
                                s)),
                card(
                        "rules-pending",
                        s -> PendingBlocks.of(
                                List.of(DEPARTMENT),
                                List.of(pending(THIRD, List.of(MORI, MORGAN), 3), pending(initiative(3), List.of(), 0)),
                                s)),
                card("rules-pending-none", s -> PendingBlocks.of(List.of(GENERAL, STAFF), List.of(), s)),
                card("rules-nudged", s -> PendingBlocks.nudged(GENERAL, List.of(MORI, MORGAN), s)),
                card(
                        "rules-away",
                        s -> AwayBlocks.of(
                                new Absences.Outcome.Away(
                                        new Absence(1, MORI, LocalDate.of(2021, 8, 10), LocalDate.of(2021, 8, 16), NOW),
                                        List.of(MORGAN)),
                                s)),
                card(
                        "rules-away-two-days",
                        s -> DayFaults.of(
                                new DaySpan.Reading.TwoDays(
                                        new DaySpan(LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 5), "")),
                                "12/1、12/5",
                                CommandCatalogue.AWAY,
                                AwayBlocks.how(s),
                                Ways.away(s),
                                s)),
                card(
                        "rules-away-no-such-day",
                        s -> DayFaults.of(
                                new DaySpan.Reading.Unclear(new Refusal.NoSuchDay("", 2, 30)),
                                "2/30",
                                CommandCatalogue.AWAY,
                                AwayBlocks.how(s),
                                Ways.away(s),
                                s)),
                card(
                        "rules-away-end-missing",
                        s -> DayFaults.of(
                                new DaySpan.Reading.EndMissing(LocalDate.of(2022, 1, 5)),
                                "1/5から",
                                CommandCatalogue.AWAY,
                                AwayBlocks.how(s),
                                Ways.away(s),
                                s)),
                card("rules-away-none", s -> AwayBlocks.list(List.of(), s)),
                card(
                        "rules-follow",
                        s -> FollowBlocks.list(
                                List.of(About.of(THIRD), About.of(GENERAL)), List.of(About.of(LOCAL)), s)),
                card("rules-follow-none", s -> FollowBlocks.list(List.of(), List.of(), s)),
                card("rules-muted", s -> FollowBlocks.of(Wished.MUTE, About.of(THIRD), s)),
                card(
                        "rules-pauses",
                        s -> PauseBlocks.log(
                                List.of(
                                        PAUSE,
                                        new Pause(
                                                3,
                                                LocalDate.of(2021, 5, 1),
                                                LocalDate.of(2021, 5, 3),
                                                "地震",
                                                MORGAN,
                                                NOW,
                                                MORI)),
                                true,
                                s)),
                card("rules-pauses-none", s -> PauseBlocks.log(List.of(), false, s)),
                card("rules-calendar", s -> CalendarBlocks.of(calendar(LocalDate.of(2030, 12, 31), true), s)),
                card("rules-calendar-ending", s -> CalendarBlocks.of(calendar(LocalDate.of(2021, 7, 31), false), s)),
                card("rules-calendar-ended", s -> CalendarBlocks.of(calendar(LocalDate.of(2020, 12, 31), false), s)),
                card(
                        "rules-import-refused",
                        s -> CalendarBlocks.of(
                                new WorkingDays.Outcome.Unreadable(List.of(
                                        new HolidayFault.NoDate(3, "来月"),
                                        new HolidayFault.NotTwoColumns(4, 1),
                                        new HolidayFault.YearIncomplete(2031, 2, 16))),
                                s)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void holdInBothLanguages(String name, Function<Showing, Reply> draw) {
        for (String language : List.of("ja", "en")) golden.holds(name + "." + language, draw.apply(showing(language)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void everyCardLeadsOn(String name, Function<Showing, Reply> draw) {
        assertThat(SlackJson.blocks(draw.apply(showing("ja")).blocks())).contains("\"type\":\"button\"");
    }

    @Test
    void promisesNoQuestionWhereNobodyCanBeAsked() {
        RuleBlocks.Entry nobody = summaries().getLast();
        assertThat(RuleWords.sentence(nobody.about(), nobody.line(), showing("ja")))
                .contains("にお知らせする設定です。", "お知らせする相手がいません")
                .doesNotContain("にたずねます");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theFormsHold(String language) {
        Showing showing = showing(language);
        Say say = showing.say();
        RuleForm.Entered entered =
                RuleForm.of(About.of(GENERAL), usual(GENERAL, channel(null)).line(), say);
        golden.holds(
                "rules-form." + language,
                RuleForm.of(
                        entered,
                        List.of(About.of(DEPARTMENT), About.of(GENERAL), About.of(LOCAL)),
                        null,
                        RuleBlocks.preview(
                                new RuleOutcome.Set(usual(GENERAL, null).line()), showing),
                        say));
        golden.holds(
                "rules-form-mend." + language,
                RuleForm.of(
                        RuleForm.with(entered, CadenceWords.of("総務課 毎月 最終開庁日の2開庁日前 25:00 静かな時間 18:00", TODAY), say),
                        List.of(About.of(THIRD), About.of(GENERAL)),
                        RuleFaults.sentences(
                                List.of(new Impossible.NoSuchTime("25:00"), new Impossible.QuietHalfSaid()), say),
                        List.of(),
                        say));
        golden.holds(
                "rules-form-channel." + language, RuleForm.channel("総務部 総務課", List.of(About.of(GENERAL)), null, say));
        golden.holds("rules-form-closure." + language, CalendarBlocks.closure(TODAY, TODAY, "停電", null, showing));
        golden.holds("rules-form-import." + language, CalendarBlocks.table("", null, showing));
    }

    /** What stands in the form is understood as the rule that it was drawn from. */
    @Test
    void theFormSaysWhatTheRuleSays() {
        for (Cadence cadence : List.of(
                new Cadence.Weekly(DayOfWeek.SUNDAY),
                new Cadence.Fortnightly(LocalDate.of(2021, 6, 11)),
                new Cadence.MonthlyOn(25),
                new Cadence.MonthEnd(0),
                new Cadence.MonthEnd(2),
                new Cadence.QuarterEnd(3),
                new Cadence.HalfYearEnd(0),
                new Cadence.YearEnd(10),
                new Cadence.YearlyOn(3, 15),
                new Cadence.Never()))
            for (String language : List.of("ja", "en")) {
                var line =
                        own(About.of(GENERAL), Level.SECTION, cadence, MONTHLY).line();
                var said = RuleForm.of(
                                About.of(GENERAL), line, showing(language).say())
                        .said(TODAY);
                assertThat(said.troubles()).isEmpty();
                assertThat(said.cadence()).isEqualTo(cadence);
            }
    }

    @Test
    void whatIsShownOfARuleIsUnderstoodWhereItIsTyped() {
        for (Cadence cadence : List.of(
                new Cadence.Weekly(DayOfWeek.FRIDAY),
                new Cadence.MonthlyOn(25),
                new Cadence.MonthEnd(0),
                new Cadence.MonthEnd(2),
                new Cadence.QuarterEnd(0),
                new Cadence.YearlyOn(3, 15))) {
            String shown = RuleWords.cadence(cadence, showing("ja"));
            assertThat(CadenceWords.of("総務課 " + shown, TODAY).cadence())
                    .as(shown)
                    .isEqualTo(cadence);
        }
    }

    private static Showing showing(String language) {
        return new Showing(
                Place.CHANNEL,
                new Texts().in(Locale.forLanguageTag(language)),
                NOW.atZone(ZONE),
                () -> SampleOfSoumu.SAMPLE);
    }
}
