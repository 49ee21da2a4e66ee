package torikumi.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.progress.Situation.anInitiative;
import static torikumi.slack.ask.StandingCardTests.some;

import com.slack.api.util.json.GsonFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.InitiativeCode;
import torikumi.plan.Mission;
import torikumi.plan.Plan;
import torikumi.plan.RealPlan;
import torikumi.plan.Scope;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;
import torikumi.progress.Situation;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.HelpPage;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Acting;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;
import torikumi.staff.Someone;

class CardTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
    private static final Acting MEMBER = new Acting(Someone.staff("田中"), TODAY, List.of());
    private static final Acting ADMINISTRATOR = new Acting(Someone.administrator("管理者"), TODAY, List.of());
    private static final Acting LEAD =
            new Acting(Someone.staff("課長"), TODAY, List.of(new Post(new Office("総務部", "総務課", null), Role.LEAD, null)));

    @RegisterExtension
    static final Golden golden = Golden.of("plan");

    private static final Plan PLAN = RealPlan.plan();
    private static final FiscalYear R3 = new FiscalYear(2021);
    private static final ZonedDateTime NOW = ZonedDateTime.of(2021, 6, 9, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private static Showing showing(Place place, Locale locale) {
        return new Showing(place, new Texts().in(locale), NOW, () -> SampleOfSoumu.SAMPLE);
    }

    private static Found.OfSection section(String name) {
        return (Found.OfSection) RealPlan.place(name);
    }

    private static Found.OfSection inAnotherDepartment(String name) {
        Found.OfSection own = section(name);
        Plan plan = own.plan();
        return new Found.OfSection(
                new Plan(2, "みどり部", plan.year(), null, null, null, 1, plan.sections()), own.section());
    }

    private static Found.OfUnit unit(String name) {
        return (Found.OfUnit) RealPlan.place(name);
    }

    private static Found.OfInitiative initiative(String name, int number) {
        return (Found.OfInitiative) RealPlan.initiative(name, number);
    }

    static Stream<Arguments> views() {
        return Stream.of(
                view("department", s -> DepartmentBlocks.of(new Found.OfDepartment(PLAN), Situation.board(PLAN), 1, s)),
                view(
                        "department-closed",
                        s -> DepartmentBlocks.of(new Found.OfDepartment(closed()), Situation.board(closed()), 1, s)),
                view(
                        "departments",
                        s -> DepartmentBlocks.of(
                                new Found.Departments(List.of(PLAN, closed())), Situation.board(PLAN), s)),
                view("section", s -> SectionBlocks.of(section("総務課"), some(), 1, s)),
                view("section-with-units", s -> SectionBlocks.of(section("防災危機管理課"), some(), 1, s)),
                view("section-empty", s -> many(0, 1, s)),
                view("section-too-many", s -> many(40, 1, s)),
                view("section-last-page", s -> many(40, 99, s)),
                view("unit", s -> SectionBlocks.of(unit("地域防災"), some(), 1, s)),
                view(
                        "initiative",
                        s -> InitiativeBlocks.of(
                                anInitiative(initiative("総務", 3)).reported(), List.of(), Lineage.NONE, s)),
                view(
                        "initiative-of-unit",
                        s -> InitiativeBlocks.of(
                                anInitiative(initiative("防災対策・防災計画", 3)).reported(), List.of(), Lineage.NONE, s)),
                view(
                        "initiative-with-fields",
                        s -> InitiativeBlocks.of(anInitiative(withFields()).reported(), List.of(), Lineage.NONE, s)),
                view(
                        "initiative-missing",
                        s -> InitiativeBlocks.missing((Found.NoSuchInitiative) RealPlan.initiative("防災", 12), s)),
                view("mission", s -> MissionBlocks.of(section("経理課"), s)),
                view("mission-carried", s -> MissionBlocks.of(section("防災危機管理課"), s)),
                view("vision", s -> MissionBlocks.vision(PLAN, s)),
                view("policy", s -> MissionBlocks.policy(PLAN, s)),
                view("search", s -> SearchBlocks.of(RealPlan.search("電子決裁"), Scope.CURRENT, 1, s)),
                view("search-many", s -> SearchBlocks.of(RealPlan.search("推進"), Scope.CURRENT, 1, s)),
                view(
                        "unclear",
                        s -> HelpBlocks.unclear(RealPlan.unclear("総努課", Found.Cause.NO_SUCH_NAME), Scope.CURRENT, s)),
                view(
                        "unclear-nothing",
                        s -> HelpBlocks.unclear(
                                RealPlan.unclear("<!channel> *保育園*", Found.Cause.NO_SUCH_WORDS), Scope.CURRENT, s)),
                view(
                        "unclear-ambiguous",
                        s -> HelpBlocks.unclear(
                                new Found.Unclear(
                                        "総務課", List.of(section("総務課"), section("職員課")), Found.Cause.AMBIGUOUS),
                                Scope.CURRENT,
                                s)),
                view(
                        "unclear-two-departments",
                        s -> HelpBlocks.unclear(
                                new Found.Unclear(
                                        "総務課",
                                        List.of(section("総務課"), inAnotherDepartment("総務課")),
                                        Found.Cause.AMBIGUOUS),
                                Scope.CURRENT,
                                s)),
                view(
                        "year-missing",
                        s -> HelpBlocks.noSuchYear(new Found.NoSuchYear(new FiscalYear(2018), List.of(R3)), s)),
                view("year-not-understood", s -> HelpBlocks.notAYear("来年", s)),
                view("no-plan", HelpBlocks::noPlan),
                view("help", s -> HelpPageBlocks.first(MEMBER, s)),
                view("help-administrator", s -> HelpPageBlocks.first(ADMINISTRATOR, s)),
                view("help-people", s -> HelpPageBlocks.page(HelpPage.PEOPLE, MEMBER, s)),
                view("help-reminders", s -> HelpPageBlocks.page(HelpPage.REMINDERS, MEMBER, s)),
                view("help-managing", s -> HelpPageBlocks.page(HelpPage.MANAGING, ADMINISTRATOR, s)),
                view("help-managing-lead", s -> HelpPageBlocks.page(HelpPage.MANAGING, LEAD, s)),
                view("help-managing-member", s -> HelpPageBlocks.page(HelpPage.MANAGING, MEMBER, s)),
                view("help-all", s -> HelpPageBlocks.page(HelpPage.ALL, ADMINISTRATOR, s)),
                view("help-search", s -> HelpBlocks.one(CommandCatalogue.SEARCH, s)),
                view("shared", s -> SectionBlocks.of(section("総務課"), some(), 1, new Showing(Place.SHARED, s.say(), NOW))
                        .sharedBy("U012AB3CD", s)));
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
    void keepsSlacksCountsAndNamesItsYear(String name, Function<Showing, Reply> of) {
        for (Place place : Place.values())
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                Reply reply = of.apply(showing(place, locale));
                assertThat(reply.blocks()).hasSizeBetween(1, 50);
                assertThat(reply.text()).isNotBlank().hasSizeLessThanOrEqualTo(4000);
                assertThat(reply.text()).doesNotContain("<!channel>");
            }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void onlyAChannelOffersToShareThere(Place place) {
        Reply reply = SectionBlocks.of(section("総務課"), some(), 1, showing(place, Locale.JAPANESE));
        assertThat(GsonFactory.createSnakeCase().toJson(reply.blocks()).contains("answer.share"))
                .isEqualTo(place == Place.CHANNEL);
    }

    @Test
    void everyInitiativeStandsOnExactlyOnePage() {
        var seen = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            String json = GsonFactory.createSnakeCase()
                    .toJson(many(40, page, showing(Place.CHANNEL, Locale.JAPANESE))
                            .blocks());
            for (int i = 1; i <= 40; i++)
                if (json.contains("\"大量-%02d  ".formatted(i))) seen.add("大量-%02d".formatted(i));
        }
        assertThat(seen).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aWordingOfAnyLengthIsShownWhole() {
        String wording = "長い文".repeat(3_000) + "😀";
        var initiative = new Initiative(1, new InitiativeCode(R3, "大量", 1), wording, Map.of(), null);
        var unit = new Unit(1, null, "大量", null, List.of(initiative), List.of());
        var section = new Section(1, "大量課", List.of(unit));
        Reply reply = InitiativeBlocks.of(
                anInitiative(new Found.OfInitiative(PLAN, section, unit, initiative))
                        .reported(),
                List.of(),
                Lineage.NONE,
                showing(Place.CHANNEL, Locale.JAPANESE));
        String shown = reply.blocks().stream()
                .filter(com.slack.api.model.block.SectionBlock.class::isInstance)
                .map(com.slack.api.model.block.SectionBlock.class::cast)
                .filter(block -> block.getText() != null)
                .map(block -> block.getText().getText())
                .reduce("", String::concat);
        assertThat(shown).isEqualTo(wording);
    }

    private static Plan closed() {
        return new Plan(
                2,
                "総務部",
                new FiscalYear(2020),
                PLAN.vision(),
                PLAN.policy(),
                LocalDate.of(2021, 3, 31),
                3,
                PLAN.sections());
    }

    private static Reply many(int initiatives, int page, Showing showing) {
        Found.OfSection found = of(initiatives);
        var plan = new Plan(1, "総務部", R3, null, null, null, 1, List.of(found.section()));
        return SectionBlocks.of(found, Situation.board(plan), page, showing);
    }

    private static Found.OfSection of(int initiatives) {
        var list = new ArrayList<Initiative>();
        for (int i = 1; i <= initiatives; i++)
            list.add(new Initiative(i, new InitiativeCode(R3, "大量", i), "取組その%d".formatted(i), Map.of(), null));
        var unit = new Unit(1, null, "大量", new Mission("多くの取組を進める。", null), list, List.of());
        return new Found.OfSection(PLAN, new Section(1, "大量課", List.of(unit)));
    }

    private static Found.OfInitiative withFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("指標", "電子決裁率");
        fields.put("目標値", "９０％");
        Found.OfInitiative real = initiative("総務", 6);
        var initiative = new Initiative(
                1, real.initiative().code(), real.initiative().wording(), fields, LocalDate.of(2021, 10, 1));
        return new Found.OfInitiative(PLAN, real.section(), real.unit(), initiative);
    }
}
