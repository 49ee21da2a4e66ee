package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.change.PlanChange;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;
import torikumi.platform.CountedStatements;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Workspace;

/** The plan in the database: taken in, changed only when confirmed, and looked up. */
class PlanDirectoryTests {

    private static final PlanSource SOURCE = new PlanSource("plan.csv", new byte[0]);
    private static final PlanNames NO_NAMES = new PlanNames(List.of(), List.of());
    private static final PlanNames NAMES =
            new PlanNames(List.of(List.of("総務課", "soumu"), List.of("防災危機管理課", "防災")), List.of(List.of("育休", "育児休業")));

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    private static PlanDocument csv(String... lines) {
        String text = "部,年度,課,担当,ミッション,取組,指標\n" + String.join("\n", lines) + "\n";
        return switch (DocumentReader.read("plan.csv", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING)) {
            case Reading.Read(var documents) -> documents.getFirst();
            case Reading other -> throw new AssertionError(other);
        };
    }

    abstract static class OnAnyDatabase {

        @Autowired
        PlanDirectory directory;

        @Autowired
        PlanEditing editing;

        @BeforeEach
        void importTheRealPlan() {
            editing.take(SOURCE, RealPlan.document(), NAMES, Optional.empty());
        }

        private Found ask(String words) {
            return directory.ask(Scope.CURRENT, words);
        }

        @Test
        void hasNineRowsSixSectionsAndThirtySevenInitiatives() {
            Found.OfDepartment found = (Found.OfDepartment) directory.department(Scope.CURRENT);
            assertThat(found.plan().sections()).hasSize(6);
            assertThat(found.plan().sections().stream().flatMap(section -> section.units().stream()))
                    .hasSize(9);
            assertThat(found.plan().size()).isEqualTo(37);
            assertThat(found.plan().year()).isEqualTo(new FiscalYear(2021));
        }

        @Test
        void keepsEveryWordAsPublished() {
            Plan stored = ((Found.OfDepartment) directory.department(Scope.CURRENT)).plan();
            assertThat(stored.vision()).isEqualTo(RealPlan.plan().vision());
            assertThat(stored.sections().stream()
                            .flatMap(section -> section.units().stream())
                            .flatMap(unit -> unit.initiatives().stream())
                            .map(initiative -> initiative.code() + " " + initiative.wording()))
                    .containsExactlyElementsOf(RealPlan.plan().sections().stream()
                            .flatMap(section -> section.units().stream())
                            .flatMap(unit -> unit.initiatives().stream())
                            .map(initiative -> initiative.code() + " " + initiative.wording())
                            .toList());
        }

        @Test
        void aMergedMissionCellSaysWhereItCameFrom() {
            Found.OfUnit found = (Found.OfUnit) ask("防災対策・防災計画");
            assertThat(found.unit().mission()).isEqualTo(new Mission("災害時に迅速に対応できる区の危機対応力を向上させる。", "防災危機管理"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "総務-03",
                    "総務3",
                    "総務－０３",
                    "総務―03",
                    "総務ー3",
                    "総務 3",
                    "総務の3番",
                    "soumu-3",
                    "R3-総務-03",
                    "r3 総務 3",
                    "総務部 総務-03",
                    "総務部 R3-総務-03"
                })
        void understandsACode(String code) {
            assertThat(ask(code)).isInstanceOfSatisfying(Found.OfInitiative.class, found -> assertThat(
                            found.initiative().code().full())
                    .isEqualTo("R3-総務-03"));
            assertThat(directory.initiative(Scope.CURRENT, code)).isInstanceOf(Found.OfInitiative.class);
        }

        @ParameterizedTest
        @CsvSource({
            "総務課, OfSection",
            "SOUMU, OfSection",
            "総務部, OfDepartment",
            "地域防災, OfUnit",
            "総務部 地域防災, OfUnit",
            "防災-12, NoSuchInitiative",
            "R2-総務-03, NoSuchYear",
            "電子決裁, Hits",
            "第11次, Hits",
            "保育園, Unclear"
        })
        void answersWhateverIsAsked(String words, String answer) {
            assertThat(ask(words).getClass().getSimpleName()).isEqualTo(answer);
        }

        @Test
        void aListCostsAtMostTwoQueries() {
            assertThat(CountedStatements.during(() -> ask("総務課")))
                    .as("the first time, the whole plan")
                    .isNotEmpty()
                    .allSatisfy(sql -> assertThat(sql).contains("workspace_id"));
            assertThat(CountedStatements.during(() -> ask("総務課"))).hasSizeLessThanOrEqualTo(2);
        }

        @Test
        void importingTheSameDocumentAgainChangesNothing() {
            int revision = ((Found.OfDepartment) directory.department(Scope.CURRENT))
                    .plan()
                    .revision();
            assertThat(editing.take(SOURCE, RealPlan.document(), NAMES, Optional.empty()))
                    .isEqualTo(new PlanEditing.Edited.Unchanged());
            assertThat(((Found.OfDepartment) directory.department(Scope.CURRENT))
                            .plan()
                            .revision())
                    .isEqualTo(revision);
        }

        @Test
        void otherAliasesAreTakenAtOnce() {
            assertThat(ask("general")).isNotInstanceOf(Found.OfSection.class);
            editing.take(
                    SOURCE,
                    RealPlan.document(),
                    new PlanNames(List.of(List.of("総務課", "general")), List.of()),
                    Optional.empty());
            assertThat(ask("general")).isInstanceOf(Found.OfSection.class);
            assertThat(ask("soumu")).isNotInstanceOf(Found.OfSection.class);
        }

        @Test
        void aChangeIsShownBeforeItIsApplied() {
            editing.take(SOURCE, csv("税務部,R3,課税課,,公平に課税する。,電子申告を広める。,件数 10"), NO_NAMES, Optional.empty());
            PlanDocument changed = csv("税務部,R3,課税課,,公平に課税する。,新しい窓口を開く。,", ",,,,,電子申告を一層広める。,件数 20");
            PlanChange change =
                    ((PlanEditing.Edited.Shown) editing.take(SOURCE, changed, NO_NAMES, Optional.empty())).change();
            assertThat(editing.take(SOURCE, changed, NO_NAMES, Optional.of("00000000")))
                    .isInstanceOf(PlanEditing.Edited.Shown.class);
            assertThat(((Found.OfInitiative) ask("課税-01")).initiative().wording())
                    .isEqualTo("電子申告を広める。");

            assertThat(editing.take(SOURCE, changed, NO_NAMES, Optional.of(change.id())))
                    .isInstanceOf(PlanEditing.Edited.Changed.class);
            assertThat(((Found.OfInitiative) ask("課税-01")).initiative().wording())
                    .isEqualTo("電子申告を一層広める。");
            assertThat(((Found.OfInitiative) ask("課税-01")).initiative().fields())
                    .containsEntry("指標", "件数 20");
            assertThat(((Found.OfInitiative) ask("課税-02")).initiative().wording())
                    .isEqualTo("新しい窓口を開く。");
            assertThat(((Found.OfSection) ask("課税課"))
                            .section()
                            .units()
                            .getFirst()
                            .initiatives())
                    .extracting(initiative -> initiative.code().toString())
                    .containsExactly("課税-02", "課税-01");
            assertThat(editing.take(SOURCE, changed, NO_NAMES, Optional.empty()))
                    .isEqualTo(new PlanEditing.Edited.Unchanged());
        }

        @Test
        void whatLeavesThePlanKeepsItsCode() {
            editing.take(SOURCE, csv("税務部,R3,課税課,,,一つ目の取組を進める。,", ",,,,,別の窓口を整備する。,"), NO_NAMES, Optional.empty());
            PlanDocument changed = csv("税務部,R3,課税課,,,別の窓口を整備する。,");
            PlanChange change =
                    ((PlanEditing.Edited.Shown) editing.take(SOURCE, changed, NO_NAMES, Optional.empty())).change();
            editing.take(SOURCE, changed, NO_NAMES, Optional.of(change.id()));
            assertThat(((Found.OfInitiative) ask("課税-01")).initiative().withdrawnOn())
                    .isNotNull();
            assertThat(((Found.OfSection) ask("課税課")).section().size()).isEqualTo(1);
        }

        @Test
        void yearsAndDepartmentsStandSideBySide() {
            editing.take(SOURCE, csv("総務部,R2,総務課,,昨年の使命。,昨年の取組を進める。,"), NO_NAMES, Optional.empty());
            editing.take(SOURCE, csv("区民部,R3,総務課,,区民部の使命。,区民部の取組を進める。,"), NO_NAMES, Optional.empty());
            assertThat(directory.department(Scope.CURRENT))
                    .isInstanceOfSatisfying(Found.Departments.class, found -> assertThat(found.plans())
                            .extracting(Plan::department)
                            .containsExactlyInAnyOrder("総務部", "区民部"));
            assertThat(ask("総務課")).isInstanceOfSatisfying(Found.Unclear.class, found -> {
                assertThat(found.cause()).isEqualTo(Found.Cause.AMBIGUOUS);
                assertThat(found.readings()).hasSize(2);
            });
            assertThat(ask("区民部 総務課")).isInstanceOfSatisfying(Found.OfSection.class, found -> assertThat(
                            found.plan().department())
                    .isEqualTo("区民部"));
            assertThat(directory.ask(new Scope(new FiscalYear(2020)), "総務課"))
                    .isInstanceOfSatisfying(
                            Found.OfSection.class,
                            found -> assertThat(found.section().size()).isEqualTo(1));
            assertThat(ask("R2-総務-01")).isInstanceOf(Found.OfInitiative.class);
        }

        @Test
        void anotherWorkspaceSeesNothing() {
            CurrentWorkspace.within(new Workspace("TELSEWHERE"), () -> assertThat(directory.department(Scope.CURRENT))
                    .isEqualTo(new Found.NoPlan()));
        }
    }
}
