package torikumi.slack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
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
import torikumi.plan.Initiative;
import torikumi.plan.InitiativeCode;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;
import torikumi.progress.Board;
import torikumi.progress.Expected;
import torikumi.progress.Progress;
import torikumi.progress.Situation;
import torikumi.progress.WayIn;
import torikumi.reminder.Absence;
import torikumi.reminder.Addressee;
import torikumi.reminder.Askees;
import torikumi.reminder.Cadence;
import torikumi.reminder.DueDate;
import torikumi.reminder.DueDates;
import torikumi.reminder.Following;
import torikumi.reminder.Level;
import torikumi.reminder.OwnRequests;
import torikumi.reminder.QuietHours;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.RuleLine;
import torikumi.reminder.SectionChannel;
import torikumi.reminder.SetUp;
import torikumi.reminder.Subject;
import torikumi.slack.ask.HelpBlocks;
import torikumi.slack.ask.Survey;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.HomeAt;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Acting;
import torikumi.staff.Colleague;
import torikumi.staff.Deputy;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** The Home tab and what one may change. It is 10:00 on Friday, 28 May 2021; 総務課 is asked for what is due on Monday. */
class HomeCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("home");

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 5, 28, 10, 0, 0, 0, TOKYO);
    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 31);
    private static final Plan PLAN = RealPlan.plan();
    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office DEPARTMENT = new Office("総務部", null, null);
    private static final Person TANAKA = Someone.staff("田中");
    private static final Coverage KNOWN = new Coverage(LocalDate.of(2030, 12, 31), NOW.toLocalDate());

    private static final OwnRequests.Waiting NOTHING = new OwnRequests.Waiting(
            List.of(), List.of(), new DueDate(MONDAY, MONDAY, null, at("2021-05-31T10:00"), false));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    /** 総務-01 goes well, 総務-03 is late, 総務-05 was due and is not answered, the rest is not heard of for long. */
    private static Board some() {
        Board board = Situation.board(
                PLAN,
                anInitiative(RealPlan.initiative("総務", 1)).heardOn("2021-05-20").is("順調"),
                anInitiative(RealPlan.initiative("総務", 3))
                        .heardOn("2021-05-18")
                        .is("遅れ")
                        .saying("会場調整が長引いた")
                        .because("会場が2か所とも改修中"),
                anInitiative(RealPlan.initiative("総務", 5)).heardOn("2021-04-20").is("順調"));
        return board.expecting(line -> new Expected(
                36, line.where().initiative().code().toString().endsWith("総務-05") ? LocalDate.of(2021, 4, 30) : null));
    }

    private static Board well() {
        return new Board(
                Situation.SCALE,
                some().lines().stream()
                        .map(line -> anInitiative(line.where())
                                .heardOn("2021-05-20")
                                .is("順調")
                                .reported())
                        .map(line -> line.expecting(new Expected(36, null)))
                        .toList());
    }

    private static ReminderCard.Line open(int number) {
        return new ReminderCard.Line(
                some().of(((Found.OfInitiative) RealPlan.initiative("総務", number))
                                .initiative()
                                .id())
                        .orElseThrow(),
                null);
    }

    private static Reminder reminder(String id, Level level, Office about, LocalDate due) {
        return new Reminder(id, Subject.of(about), level, due, due, at("2021-05-27T10:00"), null);
    }

    private static OwnRequests.Request due(String id, LocalDate due, ReminderCard.Line... lines) {
        return new OwnRequests.Request(reminder(id, Level.SECTION, GENERAL, due), List.of(lines));
    }

    private static final String ID = "5b1e0c3a-0c1d-4c55-8f2e-0d6f0a3b1c2d";
    private static final String OTHER = "6b1e0c3a-0c1d-4c55-8f2e-0d6f0a3b1c2d";

    private static OwnRequests.Waiting two() {
        return new OwnRequests.Waiting(List.of(due(ID, MONDAY, open(2), open(3))), List.of(), NOTHING.next());
    }

    private static OwnRequests.Waiting overdueAndDue() {
        return new OwnRequests.Waiting(
                List.of(due(OTHER, LocalDate.of(2021, 4, 30), open(5)), due(ID, MONDAY, open(1), open(2), open(3))),
                List.of(),
                null);
    }

    private static OwnRequests.Waiting summaries(Level level, Office office, boolean alone) {
        return new OwnRequests.Waiting(
                alone ? List.of() : two().requests(), List.of(reminder(OTHER, level, office, MONDAY)), null);
    }

    private static OwnRequests.Waiting tooMany() {
        List<OwnRequests.Request> requests = new ArrayList<>();
        List<ReminderCard.Line> all = some().lines().stream()
                .map(line -> new ReminderCard.Line(line, null))
                .toList();
        requests.add(due(ID, MONDAY, all.subList(0, 30).toArray(ReminderCard.Line[]::new)));
        for (int i = 0; i < 6; i++) requests.add(due("%d%s".formatted(i, OTHER.substring(1)), MONDAY, all.get(30 + i)));
        return new OwnRequests.Waiting(
                requests,
                Stream.generate(() -> reminder(OTHER, Level.LEAD, GENERAL, MONDAY))
                        .limit(7)
                        .toList(),
                null);
    }

    private static Acting acting(Person who, Post... posts) {
        return new Acting(who, NOW.toLocalDate(), List.of(posts));
    }

    private static Acting member() {
        return acting(TANAKA, new Post(GENERAL, Role.MEMBER, null));
    }

    private static Acting lead() {
        return acting(TANAKA, new Post(GENERAL, Role.LEAD, null));
    }

    private static Acting coordinator() {
        return acting(TANAKA, new Post(DEPARTMENT, Role.COORDINATOR, null));
    }

    private static Drafts.Waiting draft(@Nullable Integer number, String words) {
        Draft draft = new Draft(
                number == null ? null : open(number).initiativeId(),
                null,
                null,
                words,
                number == null ? null : Progress.said(words),
                "",
                new Draft.Origin(WayIn.FORM, "key", NOW.toInstant(), "", null, null, null));
        return new Drafts.Waiting("draft-" + words.length(), draft);
    }

    private static List<Drafts.Waiting> drafts(int many) {
        return List.of(draft(3, "会場の候補が<!here>決まった"), draft(null, "契約を締結した"), draft(2, "大綱の案"), draft(1, "日程"))
                .subList(0, many);
    }

    private static HomeBlocks.Home home(
            Acting acting,
            SetUp.@Nullable State toDo,
            OwnRequests.Waiting waiting,
            List<Drafts.Waiting> drafts,
            Board board) {
        return home(acting, toDo, waiting, HomeAt.START, drafts, board);
    }

    private static HomeBlocks.Home home(
            Acting acting,
            SetUp.@Nullable State toDo,
            OwnRequests.Waiting waiting,
            HomeAt at,
            List<Drafts.Waiting> drafts,
            Board board) {
        return new HomeBlocks.Home(
                acting,
                toDo,
                waiting,
                at,
                drafts,
                board.actedForBy(acting),
                new Survey(new Found.OfDepartment(PLAN), board));
    }

    private record Kept(String name, Function<Showing, Reply> view) {}

    private static Arguments kept(String name, Function<Showing, Reply> view) {
        return Arguments.of(new Kept(name, view));
    }

    private static Arguments kept(String name, HomeBlocks.Home home) {
        return kept(name, showing -> HomeBlocks.of(home, showing));
    }

    static Stream<Arguments> cards() {
        Acting administrator = acting(Someone.administrator("管理者"));
        var toDo = new SetUp.State(6, 2, 1, new Coverage(LocalDate.of(2021, 6, 30), NOW.toLocalDate()));
        var done = new SetUp.State(6, 6, 6, KNOWN);
        return Stream.of(
                kept("member-due", home(member(), null, two(), drafts(2), some())),
                kept("member-overdue", home(member(), null, overdueAndDue(), List.of(), some())),
                kept("member-nothing-due", home(member(), null, NOTHING, List.of(), some())),
                kept("member-all-well", home(member(), null, NOTHING, List.of(), well())),
                kept("lead-summary", home(lead(), null, summaries(Level.LEAD, GENERAL, false), List.of(), some())),
                kept(
                        "coordinator-summary",
                        home(coordinator(), null, summaries(Level.DEPARTMENT, DEPARTMENT, true), List.of(), some())),
                kept("administrator-to-set-up", home(administrator, toDo, nothingEver(), List.of(), some())),
                kept("administrator-set-up", home(administrator, done, nothingEver(), List.of(), some())),
                kept("newcomer", home(acting(TANAKA), null, nothingEver(), drafts(1), some())),
                kept("too-many", home(coordinator(), toDo, tooMany(), drafts(4), some())),
                kept(
                        "too-many-second-page",
                        home(coordinator(), null, tooMany(), new HomeAt(ID, 2), List.of(), some())),
                kept(
                        "too-many-another",
                        home(
                                coordinator(),
                                null,
                                tooMany(),
                                new HomeAt("2" + OTHER.substring(1), 1),
                                List.of(),
                                some())),
                kept(
                        "unplanned",
                        showing -> HomeBlocks.unplanned(
                                new SetUp.State(0, 0, 0, KNOWN), HelpBlocks.noPlan(showing), showing)),
                kept(
                        "settings-member",
                        showing -> SettingsBlocks.of(
                                new SettingsBlocks.Own(
                                        member(),
                                        new Following.Wishes(List.of(Subject.of(GENERAL)), List.of()),
                                        List.of(),
                                        List.of()),
                                List.of(new SettingsBlocks.OfOffice(GENERAL, rule(GENERAL, "C0SOUMU"), 2, false)),
                                null,
                                null,
                                showing)),
                kept(
                        "settings-lead",
                        showing -> SettingsBlocks.of(
                                new SettingsBlocks.Own(
                                        lead(),
                                        new Following.Wishes(List.of(), List.of()),
                                        List.of(new Absence(
                                                1,
                                                TANAKA.colleague(),
                                                LocalDate.of(2021, 8, 10),
                                                LocalDate.of(2021, 8, 16),
                                                at("2021-05-01T10:00"))),
                                        List.of(new Deputy(
                                                1,
                                                TANAKA.colleague(),
                                                new Colleague("U0MORI", "森"),
                                                LocalDate.of(2021, 8, 10),
                                                LocalDate.of(2021, 8, 16)))),
                                List.of(new SettingsBlocks.OfOffice(GENERAL, rule(GENERAL, null), 2, true)),
                                null,
                                null,
                                showing)),
                kept(
                        "settings-coordinator",
                        showing -> SettingsBlocks.of(
                                new SettingsBlocks.Own(
                                        lead(), new Following.Wishes(List.of(), List.of()), List.of(), List.of()),
                                List.of(),
                                null,
                                List.of(PLAN),
                                showing)),
                kept(
                        "settings-administrator",
                        showing -> SettingsBlocks.of(
                                new SettingsBlocks.Own(
                                        administrator,
                                        new Following.Wishes(List.of(), List.of()),
                                        List.of(),
                                        List.of()),
                                List.of(new SettingsBlocks.OfOffice(DEPARTMENT, rule(DEPARTMENT, null), 12, true)),
                                new SettingsBlocks.OfWorkspace(KNOWN, 1, null),
                                List.of(PLAN),
                                showing)));
    }

    private static OwnRequests.Waiting nothingEver() {
        return new OwnRequests.Waiting(List.of(), List.of(), null);
    }

    private static RuleLine rule(Office office, @Nullable String channel) {
        var rule = new ReminderRule(
                Subject.of(office),
                Level.SECTION,
                new Cadence.MonthEnd(0),
                Addressee.CHANNEL,
                ReminderRule.USUAL_TIME,
                ReminderRule.USUAL_LEAD,
                QuietHours.USUAL,
                null,
                Instant.EPOCH);
        return new RuleLine(
                Subject.of(office),
                rule,
                new DueDates(List.of(NOTHING.next()), null),
                null,
                channel == null ? null : new SectionChannel(office, channel, TANAKA.colleague(), NOW.toInstant(), null),
                new Askees(Askees.Who.MEMBERS, List.of(TANAKA.colleague())));
    }

    static Showing showing(Locale locale) {
        return new Showing(Place.HOME, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void isAsItIsKept(Kept kept) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Reply reply = kept.view().apply(showing(locale));
            golden.holdsHome(kept.name() + "." + locale.getLanguage(), reply);
            assertThat(reply.blocks()).hasSizeLessThanOrEqualTo(100);
            assertThat(reply.text()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysOnceHowAllOfADepartmentStands(boolean all) {
        Acting acting = all ? coordinator() : lead();
        Reply reply = HomeBlocks.of(home(acting, null, NOTHING, List.of(), some()), showing(Locale.JAPANESE));

        String shown = reply.blocks().toString();
        assertThat(shown).containsOnlyOnce("■●●" + "□".repeat(34)).contains("自分の取組");
        // Their own section's stands above, and among the others.
        assertThat(shown.split("■●●□{5} ", -1)).hasSize(all ? 2 : 3);
    }

    @Test
    void theLargestHomeStaysWithinSlacksBlocks() {
        var sections = new ArrayList<Section>();
        for (int section = 1; section <= 40; section++) {
            var initiatives = new ArrayList<Initiative>();
            for (int i = 1; i <= 5; i++)
                initiatives.add(new Initiative(
                        section * 100L + i,
                        new InitiativeCode(new FiscalYear(2021), "課%d".formatted(section), i),
                        "取組",
                        Map.of(),
                        null));
            sections.add(new Section(
                    section,
                    "課%d".formatted(section),
                    List.of(new Unit(section, null, "課%d".formatted(section), null, initiatives, List.of()))));
        }
        var plan = new Plan(1, "総務部", new FiscalYear(2021), "ビ".repeat(9000), null, null, 1, sections);
        Board board = Situation.board(
                plan,
                sections.stream()
                        .limit(20)
                        .map(section -> anInitiative(new Found.OfInitiative(
                                        plan,
                                        section,
                                        section.units().getFirst(),
                                        section.units().getFirst().initiatives().getFirst()))
                                .heardOn("2021-05-01")
                                .is("遅れ"))
                        .toArray(Situation[]::new));
        Acting acting = coordinator();
        Reply home = HomeBlocks.of(
                new HomeBlocks.Home(
                        acting,
                        new SetUp.State(40, 1, 1, KNOWN),
                        tooMany(),
                        HomeAt.START,
                        drafts(4),
                        board,
                        new Survey(new Found.OfDepartment(plan), board)),
                showing(Locale.JAPANESE));
        assertThat(home.blocks()).hasSizeBetween(80, 100);
    }
}
