package torikumi.slack.remind;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.calendar.Coverage;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.platform.Texts;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.progress.Standing;
import torikumi.progress.WayIn;
import torikumi.reminder.Absence;
import torikumi.reminder.Absences;
import torikumi.reminder.Answer;
import torikumi.reminder.BulkOutcome;
import torikumi.reminder.Following;
import torikumi.reminder.Gathered;
import torikumi.reminder.Letter;
import torikumi.reminder.LetterContent;
import torikumi.reminder.Level;
import torikumi.reminder.PendingLine;
import torikumi.reminder.PlanEnds;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.SectionChannel;
import torikumi.reminder.Snooze;
import torikumi.reminder.Subject;
import torikumi.reminder.Summary;
import torikumi.reminder.SummaryCard;
import torikumi.reminder.SummaryLine;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Button;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.slack.words.Wished;
import torikumi.staff.Action;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Deputy;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Post;
import torikumi.staff.Role;

/** What reminders look like. It is 10:00 on Thursday, 27 May 2021; 総務課 is asked until Monday, 31 May. */
class ReminderCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("reminder");

    private static final Deputy DEPUTY = new Deputy(
            3,
            new Colleague("U1", "川上 直樹"),
            new Colleague("U2", "森 <b> あかり"),
            LocalDate.of(2021, 6, 1),
            LocalDate.of(2021, 6, 11));

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 5, 27, 10, 0, 0, 0, TOKYO);
    private static final String ID = "0b9a1f0e-6a51-4a8f-9b61-5c5b3c2d7e11";
    private static final Plan PLAN = RealPlan.plan();
    private static final Office PERSONNEL = new Office("総務部", "職員課", null);
    private static final Office FACILITIES = new Office("総務部", "施設課", null);
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office DISASTER = new Office("総務部", "防災危機管理課", null);
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Colleague MORI = new Colleague("U0MORIAKARI", "森 あかり");
    private static final Colleague KAWAKAMI = new Colleague("U0KAWAKAMI1", "川上 直樹");

    // Three working days later it would be 1 June.
    private static final List<Snooze.Length> IN_TIME =
            List.of(Snooze.Length.TWO_HOURS, Snooze.Length.ONE_WORKING_DAY, Snooze.Length.NEXT_MONDAY);

    private static Showing showing(Place place, Locale locale) {
        return new Showing(place, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), TOKYO).toInstant();
    }

    private static Reported reported(int number) {
        return anInitiative(RealPlan.initiative("総務", number)).reported();
    }

    private static Reported heard() {
        return anInitiative(RealPlan.initiative("総務", 3))
                .heardOn("2021-05-11")
                .is("順調")
                .saying("実行委員会を設置した <!channel>")
                .reported();
    }

    private static ReminderCard.Line open(Reported reported) {
        return new ReminderCard.Line(reported, null);
    }

    private static ReminderCard.Line answered(int number, String health, String words) {
        Reported reported = anInitiative(RealPlan.initiative("総務", number))
                .heardOn("2021-05-27")
                .is(health)
                .saying(words)
                .reported();
        return new ReminderCard.Line(
                reported, new Answer(1, new UUID(0, 1), Situation.grade(health), false, MORI, at("2021-05-27T09:12")));
    }

    private static ReminderCard.Line unchanged(int number) {
        return new ReminderCard.Line(
                anInitiative(RealPlan.initiative("総務", number))
                        .heardOn("2021-05-27")
                        .is("やや遅れ")
                        .unchanged()
                        .reported(),
                new Answer(9, new UUID(0, 9), null, true, KAWAKAMI, at("2021-05-26T16:40")));
    }

    private static Reminder reminder(Level level, Subject about) {
        return new Reminder(
                ID, about, level, LocalDate.of(2021, 5, 31), LocalDate.of(2021, 5, 31), at("2021-05-27T10:00"), null);
    }

    private static ReminderCard card(List<Snooze> snoozes, ReminderCard.Line... lines) {
        Instant again = snoozes.isEmpty() ? null : snoozes.getLast().until();
        return new ReminderCard(
                reminder(Level.SECTION, Subject.of(GENERAL)),
                List.of(lines),
                snoozes,
                new ReminderCard.Later(again, snoozes.size() < Snooze.MOST ? IN_TIME : List.of()),
                null);
    }

    private static ReminderCard some() {
        return card(
                List.of(snooze("2021-05-28T10:00")),
                open(heard()),
                answered(4, "順調", "会場を押さえた"),
                unchanged(5),
                open(reported(6)));
    }

    private static Snooze snooze(String until) {
        return new Snooze(Snooze.Length.ONE_WORKING_DAY, MORI, at("2021-05-27T10:05"), at(until));
    }

    private static ReminderCard many() {
        List<ReminderCard.Line> lines = new ArrayList<>();
        for (var section : PLAN.sections())
            for (var unit : section.units())
                for (var initiative : unit.initiatives())
                    lines.add(open(anInitiative(new Found.OfInitiative(PLAN, section, unit, initiative))
                            .reported()));
        return new ReminderCard(
                reminder(Level.SECTION, Subject.of(DEPARTMENT)),
                lines.subList(0, 20),
                List.of(),
                new ReminderCard.Later(null, IN_TIME),
                null);
    }

    /** As every month: all were reported on before, two are in trouble, and one was never heard of. */
    private static ReminderCard fourteen() {
        List<ReminderCard.Line> lines = new ArrayList<>();
        for (var section : PLAN.sections())
            if (section.name().equals(DISASTER.section()))
                for (var unit : section.units())
                    for (var initiative : unit.initiatives())
                        lines.add(open(disaster(
                                lines.size(), anInitiative(new Found.OfInitiative(PLAN, section, unit, initiative)))));
        return new ReminderCard(
                reminder(Level.SECTION, Subject.of(DISASTER)),
                lines,
                List.of(),
                new ReminderCard.Later(null, IN_TIME),
                null);
    }

    private static Reported disaster(int index, Situation initiative) {
        return switch (index) {
            case 3 -> initiative.heardOn("2021-05-11").is("遅れ").reported();
            case 6 -> initiative.heardOn("2021-05-11").is("やや遅れ").reported();
            case 8 -> initiative.reported();
            default -> initiative.heardOn("2021-05-11").is("順調").reported();
        };
    }

    /** The first was answered with the rest, the second alone. */
    private static ReminderCard inBulk() {
        List<ReminderCard.Line> lines = new ArrayList<>(fourteen().lines());
        Reported bulk = anInitiative(lines.getFirst().reported().where())
                .heardOn("2021-05-27")
                .is("順調")
                .through(WayIn.BULK)
                .reported();
        lines.set(
                0,
                new ReminderCard.Line(
                        bulk,
                        new Answer(1, new UUID(0, 1), Situation.grade("順調"), false, MORI, at("2021-05-27T09:12"))));
        lines.set(1, answered(4, "やや遅れ", "会場を押さえた"));
        return new ReminderCard(fourteen().reminder(), lines, List.of(), new ReminderCard.Later(null, List.of()), null);
    }

    private static List<Outcome.Recorded> recorded(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> anInitiative(RealPlan.initiative("総務", number))
                        .heardOn("2021-05-27")
                        .is("順調")
                        .update())
                .map(update -> new Outcome.Recorded(update, Standing.UNHEARD, Standing.UNHEARD, null))
                .toList();
    }

    private static BulkOutcome.Answered recorded(int many, BulkOutcome.Left... left) {
        return new BulkOutcome.Answered(recorded(many), List.of(), List.of(left));
    }

    private static Reply restOf(BulkOutcome.Answered answered, Showing showing) {
        String said = showing.health(Situation.grade("順調"));
        return RestBlocks.of(answered, ID, said, "press.123.45", showing);
    }

    private static BulkOutcome.Left stays(int number, BulkOutcome.Why why) {
        return new BulkOutcome.Left(open(reported(number)), why);
    }

    private static BulkOutcome.Answered left(BulkOutcome.Why why) {
        return recorded(0, stays(5, why), stays(6, why));
    }

    private static BulkOutcome.Answered someLeft() {
        var nothingKnown = new BulkOutcome.Refused(new Refusal.NothingToLeave());
        return new BulkOutcome.Answered(
                recorded(2),
                List.of(answered(4, "順調", "")),
                List.of(
                        stays(3, new BulkOutcome.SentenceWanted(3)),
                        stays(5, nothingKnown),
                        stays(6, new BulkOutcome.SentenceWanted(3)),
                        stays(7, nothingKnown),
                        stays(8, new BulkOutcome.NotNamed())));
    }

    private static BulkOutcome.Answered nothingLeft() {
        return new BulkOutcome.Answered(List.of(), List.of(answered(1, "順調", ""), answered(2, "順調", "")), List.of());
    }

    private static Reply back(int withdrawn, Showing showing, Refusal... kept) {
        ProgressUpdate update = recorded(1).getFirst().update();
        var one = new Outcome.Withdrawn(update, update, Standing.UNHEARD, Standing.UNHEARD);
        return RestBlocks.back(
                new BulkOutcome.TakenBack(
                        Collections.nCopies(withdrawn, one),
                        Stream.of(kept)
                                .map(why -> new BulkOutcome.Kept(update, why))
                                .toList()),
                each -> (Found.OfInitiative) RealPlan.initiative("総務", 1),
                showing);
    }

    private static Board board() {
        return Situation.board(
                        PLAN,
                        anInitiative(RealPlan.initiative("総務", 3))
                                .heardOn("2021-05-25")
                                .is("遅れ")
                                .saying("会場調整が長引いた")
                                .because("改修中"),
                        anInitiative(RealPlan.initiative("総務", 4))
                                .heardOn("2021-05-21")
                                .is("順調")
                                .saying("会場を押さえた"))
                .in(GENERAL);
    }

    private static SummaryCard summary(Level level, @Nullable Summary written) {
        Office office = level == Level.LEAD ? GENERAL : DEPARTMENT;
        Gathered below = level == Level.LEAD
                ? new Gathered(List.of(), List.of())
                : new Gathered(
                        List.of(written("お疲れ様です。おおむね順調。会場の調整だけが遅れている。よろしくお願いします。", "2021-05-27T09:00")),
                        List.of(PERSONNEL, FACILITIES));
        return new SummaryCard(reminder(level, Subject.of(office)), PLAN, board(), below, written);
    }

    private static Summary written(String words, String at) {
        var line = new SummaryLine(1, "r", GENERAL, Level.LEAD, MAY, MAY, 1, MORI, at(at));
        return new Summary(line, words, board().tally());
    }

    private static final LocalDate MAY = LocalDate.of(2021, 5, 31);

    private static Reply letter(Letter.Kind kind, ReminderCard card, Showing showing) {
        return LetterBlocks.of(kind, new LetterContent.AboutReminder(card, false), Situation.SCALE, showing);
    }

    private static Reply letter(LetterContent content, Showing showing) {
        return letter(Letter.Kind.ASK, content, showing);
    }

    private static Reply letter(Letter.Kind kind, LetterContent content, Showing showing) {
        return LetterBlocks.of(kind, content, Situation.SCALE, showing);
    }

    private static SectionChannel gone(String why) {
        return new SectionChannel(GENERAL, "C0SOUMU", MORI, at("2021-04-01T10:00"), why);
    }

    static Stream<Arguments> views() {
        Subject section = Subject.of(GENERAL);
        Subject initiative = new Subject.OfInitiative(GENERAL, 3);
        var nothing = new Following.Wishes(List.of(), List.of());
        return Stream.of(
                view(
                        "reminder-ask",
                        Place.SHARED,
                        s -> letter(
                                Letter.Kind.ASK,
                                card(List.of(), open(heard()), open(reported(5)), open(reported(6))),
                                s)),
                view(
                        "reminder-ask-direct",
                        Place.DIRECT,
                        s -> letter(Letter.Kind.ASK, card(List.of(), open(heard())), s)),
                view("reminder-some-answered", Place.SHARED, s -> letter(Letter.Kind.ASK, some(), s)),
                view(
                        "reminder-never-later",
                        Place.DIRECT,
                        s -> letter(
                                Letter.Kind.ASK,
                                card(
                                        List.of(
                                                snooze("2021-05-24T10:00"),
                                                snooze("2021-05-25T10:00"),
                                                snooze("2021-05-28T10:00")),
                                        open(heard())),
                                s)),
                view(
                        "reminder-done",
                        Place.SHARED,
                        s -> letter(Letter.Kind.ASK, card(List.of(), answered(4, "順調", ""), unchanged(5)), s)),
                view(
                        "reminder-nothing-left",
                        Place.SHARED,
                        s -> letter(
                                Letter.Kind.ASK,
                                card(
                                        List.of(),
                                        answered(4, "順調", ""),
                                        open(anInitiative(RealPlan.initiative("総務", 3))
                                                .heardOn("2021-05-20")
                                                .is("完了")
                                                .reported())),
                                s)),
                view("reminder-too-many", Place.SHARED, s -> letter(Letter.Kind.ASK, many(), s)),
                view("reminder-fourteen", Place.SHARED, s -> letter(Letter.Kind.ASK, fourteen(), s)),
                view(
                        "reminder-fourteen-some-answered",
                        Place.DIRECT,
                        s -> letter(Letter.Kind.ASK, inBulk(), after(s, 5))),
                view("reminder-rest-recorded", Place.CHANNEL, s -> restOf(recorded(2, new BulkOutcome.Left[0]), s)),
                view("reminder-rest-some-left", Place.CHANNEL, s -> restOf(someLeft(), s)),
                view("reminder-rest-nothing-left", Place.CHANNEL, s -> restOf(nothingLeft(), s)),
                view(
                        "reminder-rest-not-theirs",
                        Place.CHANNEL,
                        s -> restOf(
                                left(new BulkOutcome.Refused(new Refusal.Denied(Denial.NOT_YOUR_OFFICE, GENERAL))), s)),
                view(
                        "reminder-rest-plan-closed",
                        Place.CHANNEL,
                        s -> restOf(
                                left(new BulkOutcome.Refused(new Refusal.PlanClosed(
                                        LocalDate.of(2021, 5, 20), OfficePolicies.who(Action.REOPEN_PLAN)))),
                                s)),
                view("reminder-rest-taken-back", Place.CHANNEL, s -> back(2, s)),
                view(
                        "reminder-rest-partly-taken-back",
                        Place.CHANNEL,
                        s -> back(1, s, new Refusal.TooLateToWithdraw(15))),
                view("reminder-second-page", Place.CHANNEL, s -> RequestBlocks.page(many(), Situation.SCALE, 2, s)),
                view(
                        "reminder-answers",
                        Place.CHANNEL,
                        s -> RequestBlocks.page(
                                card(List.of(), answered(4, "順調", ""), unchanged(5)), Situation.SCALE, 1, s)),
                view("reminder-snooze-over", Place.SHARED, s -> letter(Letter.Kind.SNOOZE_OVER, some(), after(s, 1))),
                view("reminder-overdue", Place.SHARED, s -> letter(Letter.Kind.ASK, some(), after(s, 5))),
                view(
                        "reminder-still-open",
                        Place.DIRECT,
                        s -> letter(Letter.Kind.STILL_OPEN, card(List.of(), open(heard())), after(s, 5))),
                view("reminder-nudge", Place.DIRECT, s -> letter(Letter.Kind.NUDGE, card(List.of(), open(heard())), s)),
                view("reminder-to-lead", Place.DIRECT, s -> letter(Letter.Kind.TO_LEAD, some(), s)),
                view(
                        "reminder-to-coordinator",
                        Place.DIRECT,
                        s -> letter(
                                new LetterContent.Overdue(
                                        MAY,
                                        List.of(
                                                new PendingLine(some(), List.of(MORI, KAWAKAMI), 5),
                                                new PendingLine(many(), List.of(), 8)),
                                        false),
                                s)),
                view(
                        "reminder-to-coordinator-all-reported",
                        Place.DIRECT,
                        s -> letter(new LetterContent.Overdue(MAY, List.of(), true), s)),
                view(
                        "reminder-to-coordinator-nothing-now",
                        Place.DIRECT,
                        s -> letter(new LetterContent.Overdue(MAY, List.of(), false), s)),
                view(
                        "reminder-in-place",
                        Place.DIRECT,
                        s -> LetterBlocks.of(
                                Letter.Kind.ASK, new LetterContent.AboutReminder(some(), true), Situation.SCALE, s)),
                view(
                        "reminder-unstaffed",
                        Place.DIRECT,
                        s -> letter(
                                new LetterContent.Unstaffed(
                                        MAY,
                                        List.of(
                                                new PendingLine(some(), List.of(), 0),
                                                new PendingLine(some(), List.of(), 0))),
                                s)),
                view(
                        "reminder-unstaffed-none",
                        Place.DIRECT,
                        s -> letter(new LetterContent.Unstaffed(MAY, List.of()), s)),
                view(
                        "reminder-deputy-ends",
                        Place.DIRECT,
                        s -> letter(new LetterContent.DeputyEnding(DEPUTY, false), s)),
                view(
                        "reminder-deputy-ended",
                        Place.DIRECT,
                        s -> letter(new LetterContent.DeputyEnding(DEPUTY, true), s)),
                view(
                        "reminder-plan-ends",
                        Place.DIRECT,
                        s -> letter(new LetterContent.PlanEnding(new PlanEnds(PLAN, false)), s)),
                view(
                        "reminder-plan-over",
                        Place.DIRECT,
                        s -> letter(new LetterContent.PlanEnding(new PlanEnds(PLAN, true)), s)),
                view(
                        "reminder-to-coordinator-alone",
                        Place.DIRECT,
                        s -> letter(
                                new LetterContent.Overdue(MAY, List.of(new PendingLine(some(), List.of(), 1)), false),
                                s)),
                view(
                        "reminder-summary-lead",
                        Place.DIRECT,
                        s -> letter(new LetterContent.SummaryRequest(summary(Level.LEAD, null)), s)),
                view(
                        "reminder-summary-department",
                        Place.DIRECT,
                        s -> letter(new LetterContent.SummaryRequest(summary(Level.DEPARTMENT, null)), s)),
                view(
                        "reminder-summary-still-open",
                        Place.DIRECT,
                        s -> letter(
                                Letter.Kind.STILL_OPEN,
                                new LetterContent.SummaryRequest(summary(Level.LEAD, null)),
                                after(s, 5))),
                view(
                        "reminder-summary-to-coordinator",
                        Place.DIRECT,
                        s -> letter(
                                Letter.Kind.TO_COORDINATOR,
                                new LetterContent.SummaryRequest(summary(Level.LEAD, null)),
                                s)),
                view(
                        "reminder-summary-written",
                        Place.DIRECT,
                        s -> letter(
                                new LetterContent.SummaryRequest(
                                        summary(Level.LEAD, written("おおむね順調。", "2021-05-27T09:50"))),
                                s)),
                view(
                        "reminder-channel-gone",
                        Place.DIRECT,
                        s -> letter(new LetterContent.ChannelGone(gone("is_archived")), s)),
                view(
                        "reminder-calendar-ends",
                        Place.DIRECT,
                        s -> letter(
                                new LetterContent.CalendarEnding(
                                        new Coverage(LocalDate.of(2021, 7, 20), NOW.toLocalDate())),
                                s)),
                view(
                        "reminder-calendar-ended",
                        Place.DIRECT,
                        s -> letter(
                                new LetterContent.CalendarEnding(
                                        new Coverage(LocalDate.of(2021, 5, 20), NOW.toLocalDate())),
                                s)),
                view(
                        "reminder-why",
                        Place.DIRECT,
                        s -> WhyBlocks.of(
                                new WhyBlocks.Facts(
                                        About.of(GENERAL),
                                        LocalDate.of(2021, 5, 31),
                                        LocalDate.of(2021, 6, 30),
                                        new WhyBlocks.Because(
                                                Level.SECTION, new Post(GENERAL, Role.MEMBER, null), Letter.Kind.ASK),
                                        nothing),
                                s)),
                view(
                        "reminder-why-lead",
                        Place.DIRECT,
                        s -> WhyBlocks.of(
                                new WhyBlocks.Facts(
                                        About.of(GENERAL),
                                        LocalDate.of(2021, 5, 31),
                                        null,
                                        new WhyBlocks.Because(
                                                Level.SECTION, new Post(GENERAL, Role.LEAD, null), Letter.Kind.TO_LEAD),
                                        nothing),
                                after(s, 7))),
                view(
                        "reminder-why-coordinator",
                        Place.DIRECT,
                        s -> WhyBlocks.of(
                                new WhyBlocks.Facts(
                                        About.of(GENERAL),
                                        LocalDate.of(2021, 5, 31),
                                        null,
                                        new WhyBlocks.Because(
                                                Level.SECTION,
                                                new Post(DEPARTMENT, Role.COORDINATOR, MORI),
                                                Letter.Kind.ASK),
                                        nothing),
                                s)),
                view(
                        "reminder-why-former",
                        Place.DIRECT,
                        s -> WhyBlocks.of(
                                new WhyBlocks.Facts(
                                        About.of(GENERAL),
                                        LocalDate.of(2021, 5, 31),
                                        null,
                                        new WhyBlocks.Because(Level.SECTION, null, Letter.Kind.ASK),
                                        nothing),
                                s)),
                view(
                        "reminder-why-channel-muted",
                        Place.CHANNEL,
                        s -> WhyBlocks.of(
                                new WhyBlocks.Facts(
                                        About.of(GENERAL),
                                        LocalDate.of(2021, 5, 31),
                                        null,
                                        null,
                                        new Following.Wishes(List.of(section), List.of(section))),
                                s)),
                view(
                        "reminder-why-digest",
                        Place.DIRECT,
                        s -> WhyBlocks.ofAll(
                                false,
                                List.of(GENERAL, DEPARTMENT),
                                new Following.Wishes(List.of(initiative), List.of(section)),
                                about -> Optional.of(
                                        about instanceof Subject.OfInitiative
                                                ? new About(about, "総務-03", "総務部 R3-総務-03")
                                                : About.of(about.office())),
                                s)),
                view(
                        "reminder-why-overdue",
                        Place.DIRECT,
                        s -> WhyBlocks.ofAll(
                                true,
                                List.of(DEPARTMENT),
                                new Following.Wishes(List.of(), List.of()),
                                about -> Optional.of(About.of(about.office())),
                                s)));
    }

    private static Showing after(Showing showing, int days) {
        return new Showing(showing.place(), showing.say(), showing.now().plusDays(days));
    }

    private static Arguments view(String name, Place place, Function<Showing, Reply> view) {
        return Arguments.of(name, place, view);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void looksAsKept(String name, Place place, Function<Showing, Reply> view) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Reply reply = view.apply(showing(place, locale));
            golden.holds("%s.%s".formatted(name, locale.getLanguage()), reply);
            assertThat(reply.blocks()).hasSizeBetween(1, 50);
            assertThat(reply.text()).isNotBlank().doesNotContain("<!channel>");
        }
    }

    @Test
    void fillsInTheFormsFromWhatIsKnown() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Showing showing = showing(Place.DIRECT, locale);
            String language = locale.getLanguage();
            golden.holds("reminder-form-summary." + language, SummaryBlocks.form(summary(Level.LEAD, null), showing));
            golden.holds(
                    "reminder-form-rollup." + language, SummaryBlocks.form(summary(Level.DEPARTMENT, null), showing));
            var known = new Absence(1, MORI, LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 2), NOW.toInstant());
            golden.holds("reminder-form-away." + language, AwayForm.of(NOW.toLocalDate(), List.of(known), showing));
        }
    }

    @Test
    void saysWhoIsAskedMeanwhile() {
        var absence = new Absence(1, MORI, LocalDate.of(2021, 8, 10), LocalDate.of(2021, 8, 16), NOW.toInstant());
        Showing showing = showing(Place.DIRECT, Locale.JAPANESE);
        assertThat(AwayBlocks.sentence(new Absences.Outcome.Away(absence, List.of(KAWAKAMI)), showing))
                .isEqualTo("8月10日（火）〜8月16日（月）はお知らせしません。代わりに川上 直樹さんにお知らせします。");
        assertThat(AwayBlocks.sentence(new Absences.Outcome.Away(absence, List.of()), showing))
                .contains("課長か取りまとめ担当");
    }

    @Test
    void namesNobodyWhoHasNotAnswered() {
        String card = SlackJson.blocks(letter(Letter.Kind.ASK, some(), showing(Place.SHARED, Locale.JAPANESE))
                .blocks());
        assertThat(card).contains("森 あかりさん", "川上 直樹さん").doesNotContain("<@");
    }

    /** It stands in the conversation for weeks, and is drawn anew only when something was answered. */
    @Test
    void countsNoDaysInAMessageThatIsReadOnLaterDays() {
        Showing showing = showing(Place.DIRECT, Locale.JAPANESE);
        var overdue =
                new LetterContent.Overdue(MAY, List.of(new PendingLine(some(), List.of(MORI, KAWAKAMI), 5)), false);
        for (Reply told : List.of(
                letter(Letter.Kind.ASK, card(List.of(), open(heard())), showing),
                letter(Letter.Kind.STILL_OPEN, card(List.of(), open(heard())), showing),
                letter(overdue, showing)))
            assertThat(SlackJson.blocks(told.blocks()) + told.text())
                    .contains("5月")
                    .doesNotContain("日前 ", "開庁日過ぎ");
    }

    @Test
    void asksByTheScalesOwnWords() {
        String blocks = SlackJson.blocks(
                letter(Letter.Kind.ASK, card(List.of(), open(heard())), showing(Place.DIRECT, Locale.JAPANESE))
                        .blocks());
        List<String> labels = new ArrayList<>();
        for (var block : JsonParser.parseString(blocks).getAsJsonArray())
            if (block.getAsJsonObject().get("type").getAsString().equals("actions"))
                for (var element : block.getAsJsonObject().getAsJsonArray("elements"))
                    if (element.getAsJsonObject().has("text"))
                        labels.add(element.getAsJsonObject()
                                .getAsJsonObject("text")
                                .get("text")
                                .getAsString());
        assertThat(labels).containsExactly("順調", "やや遅れ", "遅れ", "変更なし", "完了", "ひとこと", "不在にする", "この通知について");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void asksOfFourteenInBlocksThatSlackTakes(String language) {
        String blocks = SlackJson.blocks(letter(Letter.Kind.ASK, fourteen(), showing(Place.SHARED, Locale.of(language)))
                .blocks());
        // Slack: msg_blocks_too_long from some 13,200 characters on.
        assertThat(blocks.replace("\\u003d", "=")).hasSizeLessThan(13_000);
        long controls = Pattern.compile("\"(?:button|static_select)\"")
                .matcher(blocks)
                .results()
                .count();
        assertThat(controls).as("buttons and menus").isLessThanOrEqualTo(20);
    }

    private static Grade grade(String key, String name, String meaning, boolean late, String... words) {
        var label = new Grade.Label(name, meaning);
        return new Grade(key, label, label, name, false, late, late, late, true, List.of(words));
    }

    @Test
    void answersTheRestInTheScalesOwnWords() {
        var abc = new HealthScale(
                1,
                List.of(
                        grade("a", "A", "計画を上回る", false),
                        grade("b", "B", "計画どおり", false),
                        grade("c", "C", "計画を下回る", true)));
        assertThat(RestBlocks.buttons(fourteen(), abc, showing(Place.DIRECT, Locale.JAPANESE)))
                .extracting(Button::label)
                .containsExactly("残りはすべてB", "残りは変更なし");
        var none = new HealthScale(1, List.of(grade("good", "良", "", false), grade("bad", "悪", "", true)));
        assertThat(RestBlocks.buttons(fourteen(), none, showing(Place.DIRECT, Locale.JAPANESE)))
                .as("where the scale does not say what is fine, nothing is said for it")
                .extracting(Button::label)
                .containsExactly("残りは変更なし");
    }

    @Test
    void asksInAConfirmationThatSlackTakesHoweverManyThereAre() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            List<ReminderCard.Line> lines = new ArrayList<>();
            for (int i = 0; i < 10; i++) lines.addAll(fourteen().lines());
            var card = new ReminderCard(
                    fourteen().reminder(), lines, List.of(), new ReminderCard.Later(null, List.of()), null);
            for (Button button : RestBlocks.buttons(card, Situation.SCALE, showing(Place.DIRECT, locale)))
                assertThat(button.confirm().question())
                        .hasSizeLessThanOrEqualTo(300)
                        .contains("90");
        }
    }

    @Test
    void readsWhatButtonsOfEarlierMessagesCarry() {
        var unit = new Office("総務部", "防災危機管理課", "地域防災");
        assertThat(Wish.read("MUTE\t総務部\t\t\t")).contains(new Wish(Wished.MUTE, Subject.of(DEPARTMENT)));
        assertThat(Wish.read("UNMUTE\t総務部\t総務課\t\t")).contains(new Wish(Wished.UNMUTE, Subject.of(GENERAL)));
        assertThat(Wish.read("FOLLOW\t総務部\t防災危機管理課\t地域防災\t")).contains(new Wish(Wished.FOLLOW, Subject.of(unit)));
        assertThat(Wish.read("UNFOLLOW\t総務部\t防災危機管理課\t地域防災\t7"))
                .contains(new Wish(Wished.UNFOLLOW, new Subject.OfInitiative(unit, 7)));
        assertThat(Wish.read("MUTE")).isEmpty();
        assertThat(Wish.read(null)).isEmpty();
    }

    @Test
    void readsBackWhatAnAnswerCarries() {
        for (int page : List.of(1, 2)) {
            var tapped = new TappedAnswer(ID, 42, "on-track", page);
            assertThat(TappedAnswer.read("reminder.answer.1", tapped.text())).contains(tapped);
            assertThat(TappedAnswer.read(tapped.menu(), "on-track")).contains(tapped);
            assertThat(TappedAnswer.read(tapped.menu(), "?")).contains(tapped.with(TappedAnswer.WHOLE));
        }
        assertThat(TappedAnswer.read("reminder.answer.1", ID + " x on-track")).isEmpty();
        assertThat(TappedAnswer.read("reminder.answer.1", null)).isEmpty();
        assertThat(TappedAnswer.read("reminder.answer." + ID + ".42.1", "on-track"))
                .isEmpty();
    }

    @Test
    void readsBackWhatAnAnswerToTheRestCarries() {
        var tapped = new RestTapped(ID, "on-track", List.of(3L, 14L));
        assertThat(RestTapped.read(tapped.text())).contains(tapped);
        assertThat(RestTapped.read(new RestTapped(ID, "=", List.of(3L)).text()))
                .map(RestTapped::health)
                .contains(TappedAnswer.UNCHANGED);
        for (String other : List.of(ID + " on-track", ID + " on-track 3,", ID + " on-track 3, 4", "3 on-track 3"))
            assertThat(RestTapped.read(other)).as(other).isEmpty();
        assertThat(RestTapped.read(null)).isEmpty();
        var most = new RestTapped(
                ID,
                "x".repeat(30),
                LongStream.range(0, 500)
                        .map(id -> 999_999_999_999_999_000L + id)
                        .boxed()
                        .toList());
        assertThat(most.text()).as("Slack takes no longer value").hasSizeLessThan(2000);
        assertThat(RestTapped.read(most.text())).contains(most);
    }
}
