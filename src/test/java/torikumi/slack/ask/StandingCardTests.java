package torikumi.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;

import java.time.Instant;
import java.time.LocalDate;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.InitiativeCode;
import torikumi.plan.Mission;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;
import torikumi.progress.Board;
import torikumi.progress.Expected;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressHistory;
import torikumi.progress.Reopening;
import torikumi.progress.Reported;
import torikumi.progress.Situation;
import torikumi.progress.SourceMark;
import torikumi.progress.WayIn;
import torikumi.reminder.Level;
import torikumi.reminder.SummaryLine;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.slack.words.Wanted;
import torikumi.staff.Acting;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** How initiatives stand, on every card that says so. It is 10:00 on Wednesday, 9 June 2021. */
class StandingCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("standing");

    private static final Plan PLAN = RealPlan.plan();
    private static final FiscalYear R3 = new FiscalYear(2021);
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    static Showing showing(Place place, Locale locale) {
        return new Showing(place, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static Situation late() {
        return anInitiative(RealPlan.initiative("総務", 3))
                .heardOn("2021-06-01")
                .is("遅れ")
                .was("やや遅れ")
                .percent(60)
                .saying("会場調整が長引いた。\n区民会館は9月まで使えない")
                .because("会場が2か所とも改修中")
                .next("6月15日に実行委員会")
                .updates(3);
    }

    private static Situation onTrack() {
        return anInitiative(RealPlan.initiative("総務", 1))
                .heardOn("2021-06-09")
                .is("順調")
                .saying("第2回定例会の日程を調整した")
                .corrected();
    }

    private static Situation done() {
        return anInitiative(RealPlan.initiative("総務", 2))
                .heardOn("2021-05-31")
                .is("完了")
                .saying("<!channel> 大綱を改定した & 公表した");
    }

    /** Some heard of, some not; late, closed, corrected, without words, without a health. */
    static Board some() {
        return monthly(Situation.board(
                PLAN,
                onTrack(),
                done(),
                late(),
                anInitiative(RealPlan.initiative("総務", 4))
                        .heardOn("2021-06-08")
                        .about("2021-05-31")
                        .is("やや遅れ")
                        .was("やや遅れ")
                        .unchanged(),
                anInitiative(RealPlan.initiative("総務", 5)).heardOn("2021-04-20").saying("準備中です"),
                anInitiative(RealPlan.initiative("地域防災", 1))
                        .heardOn("2021-05-07")
                        .is("評価困難")
                        .because("訓練が延期された")));
    }

    private static Found.OfSection section(String name) {
        return (Found.OfSection) RealPlan.place(name);
    }

    private static List<HistoryEntry> entries() {
        return List.of(
                anInitiative(RealPlan.initiative("総務", 3))
                        .heardOn("2021-06-07")
                        .is("完了")
                        .withdrawn(),
                late().entry(),
                anInitiative(RealPlan.initiative("総務", 3))
                        .heardOn("2021-05-11")
                        .is("順調")
                        .saying("実行委員会を設置した")
                        .by(Role.LEAD, "鈴木")
                        .asDeputyFor("高橋")
                        .through(WayIn.MENTION)
                        .corrected()
                        .entry(),
                anInitiative(RealPlan.initiative("総務", 3))
                        .heardOn("2021-04-12")
                        .unchanged()
                        .entry(),
                anInitiative(RealPlan.initiative("総務", 3))
                        .heardOn("2021-04-05")
                        .is("未着手")
                        .saying("四つ目は載らない")
                        .entry());
    }

    private static SummaryLine inMay() {
        LocalDate may = LocalDate.of(2021, 5, 31);
        var office = new Office("総務部", "総務課", null);
        return new SummaryLine(
                1,
                "r",
                office,
                Level.LEAD,
                may,
                may,
                2,
                new Colleague("U0MORIAKARI", "森 あかり"),
                Instant.parse("2021-05-31T01:00:00Z"));
    }

    static Stream<Arguments> views() {
        return Stream.of(
                view("standing-section", s -> SectionBlocks.of(section("総務課"), some(), 1, s)),
                view("standing-section-summed-up", s -> SectionBlocks.of(section("総務課"), some(), inMay(), 1, s)),
                view("standing-department", s -> DepartmentBlocks.of(new Found.OfDepartment(PLAN), some(), 1, s)),
                view(
                        "standing-initiative-late",
                        s -> InitiativeBlocks.of(late().reported(), entries(), Lineage.NONE, s)),
                view(
                        "standing-initiative-done",
                        s -> InitiativeBlocks.of(done().reported(), List.of(done().entry()), Lineage.NONE, s)),
                view(
                        "standing-initiative-reopened",
                        s -> InitiativeBlocks.of(
                                done().reopened().reported(), List.of(done().entry()), Lineage.NONE, s)),
                view(
                        "standing-initiative-of-closed-plan",
                        s -> InitiativeBlocks.of(inClosedPlan(), List.of(), Lineage.NONE, s)),
                view("status", s -> StatusBlocks.of(department(some()), new Wanted.All(), null, 1, s)),
                view("status-late", s -> StatusBlocks.of(department(some()), new Wanted.Late(), null, 1, s)),
                view("status-graded", s -> StatusBlocks.of(department(some()), graded("遅れ"), "遅れ", 1, s)),
                view("status-of-section", s -> StatusBlocks.of(general(), new Wanted.All(), null, 1, s)),
                view("status-too-many", s -> StatusBlocks.of(department(some()), new Wanted.Unheard(), null, 2, s)),
                view("status-none", s -> StatusBlocks.of(general(), graded("中止"), null, 1, s)),
                view("status-none-late", s -> StatusBlocks.of(department(nothing()), new Wanted.Late(), null, 1, s)),
                view("status-unclear", s -> StatusBlocks.unclear(unclear(), graded("遅れ"), Situation.SCALE, s)),
                view("quiet", s -> StaleBlocks.of(department(some()), null, 1, s)),
                view("quiet-none", s -> StaleBlocks.of(new Survey(section("総務課"), allHeard()), null, 1, s)),
                view("status-overdue", s -> StatusBlocks.of(general(), new Wanted.Overdue(), null, 1, s)),
                view("stale", s -> StaleBlocks.of(department(some()), 30, 1, s)),
                view("stale-of-section", s -> StaleBlocks.of(general(), 30, 1, s)),
                view("stale-none", s -> StaleBlocks.of(new Survey(section("総務課"), allHeard()), 30, 1, s)),
                view("stale-closed", s -> StaleBlocks.of(closedDepartment(), 30, 1, s)),
                view("mine", s -> MineBlocks.of(acting("総務課"), some().actedForBy(acting("総務課")), 1, s)),
                view("mine-empty", s -> MineBlocks.of(actingForNothing(), empty(), 1, s)),
                view("mine-not-in-plan", s -> MineBlocks.of(acting("税務課"), empty(), 1, s)),
                view("mine-too-many", s -> MineBlocks.of(acting(null), some(), 2, s)),
                view("history", s -> HistoryBlocks.of(late().reported(), page(1, 14), s)),
                view("history-last-page", s -> HistoryBlocks.of(late().reported(), page(2, 14), s)),
                view(
                        "history-empty",
                        s -> HistoryBlocks.of(
                                anInitiative(RealPlan.initiative("総務", 3)).reported(),
                                new ProgressHistory.Page(List.of(), 1, 10, 0, List.of()),
                                s)),
                view(
                        "history-versions",
                        s -> HistoryBlocks.versions(
                                (Found.OfInitiative) RealPlan.initiative("総務", 3), published(), 1, s)));
    }

    /** Asked monthly: what was not heard of since April was due at the end of May. */
    private static Board monthly(Board board) {
        return board.expecting(line -> {
            LocalDate heard = line.standing().heardOn();
            boolean missed = heard == null || heard.isBefore(LocalDate.of(2021, 5, 1));
            return new Expected(36, missed ? LocalDate.of(2021, 5, 31) : null);
        });
    }

    private static Survey department(Board board) {
        return new Survey(new Found.OfDepartment(PLAN), board);
    }

    private static Survey general() {
        return Survey.of(section("総務課"), some());
    }

    private static Survey closedDepartment() {
        var closed = new Plan(2, "総務部", R3, null, null, LocalDate.of(2022, 5, 31), 3, PLAN.sections());
        return new Survey(new Found.OfDepartment(closed), Situation.board(closed));
    }

    private static Board nothing() {
        return Situation.board(PLAN);
    }

    private static Board empty() {
        return new Board(Situation.SCALE, List.of());
    }

    private static Board allHeard() {
        return new Board(Situation.SCALE, List.of(onTrack().reported(), done().reported()));
    }

    private static Wanted graded(String health) {
        return new Wanted.Graded(Situation.grade(health));
    }

    private static Found.Unclear unclear() {
        return RealPlan.unclear("総努課", Found.Cause.NO_SUCH_NAME);
    }

    private static Acting acting(@Nullable String section) {
        Role role = section == null ? Role.COORDINATOR : Role.MEMBER;
        return new Acting(
                Someone.staff("田中"),
                NOW.toLocalDate(),
                List.of(new Post(new Office("総務部", section, null), role, null)));
    }

    private static Acting actingForNothing() {
        return new Acting(Someone.staff("田中"), NOW.toLocalDate(), List.of());
    }

    private static HistoryEntry published() {
        return anInitiative(RealPlan.initiative("総務", 3))
                .heardOn("2021-06-01")
                .is("順調")
                .saying("実行委員会を設置した <https://example.com|こちら>")
                .publicWording("実行委員会を設置しました。")
                .through(WayIn.MENTION)
                .by(Role.LEAD, "鈴木")
                .corrected()
                .entry(SourceMark.Kind.EDITED, SourceMark.Kind.DELETED);
    }

    private static ProgressHistory.Page page(int page, int total) {
        var entries = new ArrayList<>(entries());
        if (page == 1) entries.add(1, published());
        var reopening = new Reopening(
                1,
                1,
                Someone.staff("鈴木").colleague(),
                null,
                "追加の作業が出た",
                NOW.minusDays(1).toInstant());
        return new ProgressHistory.Page(entries, page, 10, total, List.of(reopening));
    }

    private static Reported inClosedPlan() {
        Found.OfInitiative real = (Found.OfInitiative) RealPlan.initiative("総務", 1);
        var closed = new Plan(2, "総務部", R3, null, null, LocalDate.of(2022, 5, 31), 3, PLAN.sections());
        return anInitiative(new Found.OfInitiative(closed, real.section(), real.unit(), real.initiative()))
                .heardOn("2021-06-01")
                .is("順調")
                .reported();
    }

    private static Arguments view(String name, Function<Showing, Reply> of) {
        return Arguments.of(name, of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void readsAsItWasLookedAt(String name, Function<Showing, Reply> of) {
        golden.holds(name + ".ja", of.apply(showing(Place.CHANNEL, Locale.JAPANESE)));
        golden.holds(name + ".en", of.apply(showing(Place.CHANNEL, Locale.ENGLISH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void saysOfWhenItIsWhereverItIsShown(String name, Function<Showing, Reply> of) {
        for (Place place : Place.values()) {
            Reply reply = of.apply(showing(place, Locale.JAPANESE));
            assertThat(reply.blocks()).hasSizeBetween(1, 49);
            String json = SlackJson.blocks(reply.blocks());
            if (!name.equals("mine-empty") && !name.equals("status-unclear"))
                assertThat(json).contains("6月9日（水）現在");
            assertThat(json).doesNotContain("\"mrkdwn\",\"text\":\"<!channel>");
            assertThat(reply.text()).isNotBlank().doesNotContain("<!channel>").hasSizeLessThan(4000);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-09, 今日 6月9日（水）, 'today, Wed 9 June'",
        "2021-06-08, 昨日 6月8日（火）, 'yesterday, Tue 8 June'",
        "2021-06-01, 8日前 6月1日（火）, '8 days ago, Tue 1 June'",
        "2020-06-01, 373日前 2020年6月1日（月）, '373 days ago, Mon 1 June 2020'"
    })
    void tellsAnAgeInWords(LocalDate day, String japanese, String english) {
        assertThat(StandingWords.age(day, showing(Place.CHANNEL, Locale.JAPANESE)))
                .isEqualTo(japanese);
        assertThat(StandingWords.age(day, showing(Place.CHANNEL, Locale.ENGLISH)))
                .isEqualTo(english);
    }

    @Test
    void theSentenceAloneIsEnough() {
        assertThat(StandingWords.sentence(
                        anInitiative(RealPlan.initiative("総務", 3))
                                .heardOn("2021-06-01")
                                .is("順調")
                                .reported(),
                        showing(Place.CHANNEL, Locale.JAPANESE)))
                .isEqualTo("総務-03は順調です（6月1日（火） 更新）。");
    }

    @Test
    void unitsAndPairsStayWithinSlacksBlocksAndStandOnOnePageEach() {
        var units = new ArrayList<Unit>();
        for (int unit = 1; unit <= 20; unit++) {
            var initiatives = new ArrayList<Initiative>();
            for (int i = 1; i <= unit % 4; i++)
                initiatives.add(new Initiative(
                        unit * 100L + i, new InitiativeCode(R3, "班%d".formatted(unit), i), "取組", Map.of(), null));
            units.add(new Unit(
                    unit,
                    "班%d".formatted(unit),
                    "班%d".formatted(unit),
                    new Mission("使命", null),
                    initiatives,
                    List.of()));
        }
        var section = new Section(1, "大量課", units);
        var plan = new Plan(1, "総務部", R3, null, null, null, 1, List.of(section));
        var found = new Found.OfSection(plan, section);
        var seen = new ArrayList<String>();
        for (int page = 1; page <= 9; page++) {
            Reply reply = SectionBlocks.of(found, Situation.board(plan), page, showing(Place.SHARED, Locale.JAPANESE));
            assertThat(reply.blocks()).hasSizeLessThan(50);
            if (page > 1
                    && reply.equals(SectionBlocks.of(
                            found, Situation.board(plan), page - 1, showing(Place.SHARED, Locale.JAPANESE)))) break;
            String json = SlackJson.blocks(reply.blocks());
            for (Unit unit : units)
                for (Initiative initiative : unit.initiatives())
                    if (json.contains("\"%s  ".formatted(initiative.code())))
                        seen.add(initiative.code().toString());
        }
        assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    }
}
