package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.ImportOutcome.NotUndone;
import torikumi.plan.PastImport.State;
import torikumi.plan.Proposal.Line;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.AtOnce;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;

/** A document is shown, put right, applied, dropped, and undone. */
class PlanImportsTests {

    private static final Editor SATO = new Editor("U1", "佐藤");
    private static final Editor SUZUKI = new Editor("U2", "鈴木");
    private static final FiscalYear R6 = new FiscalYear(2024);

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    abstract static class OnAnyDatabase {

        @Autowired
        PlanImports imports;

        @Autowired
        PlanDirectory directory;

        @Autowired
        JdbcClient jdbc;

        private Proposal proposed(String... lines) {
            return read("plan.csv", "部,年度,課,取組\n" + String.join("\n", lines) + "\n");
        }

        private Proposal read(String name, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return imports.propose(name, bytes, List.of(read(name, bytes)), SATO)
                    .getFirst();
        }

        private static PlanDocument read(String name, byte[] bytes) {
            return switch (DocumentReader.read(name, bytes, Given.NOTHING)) {
                case Reading.Read(var documents) -> documents.getFirst();
                case Reading other -> throw new AssertionError(other);
            };
        }

        private Proposal applied(String... lines) {
            Proposal proposal = proposed(lines);
            assertThat(imports.apply(proposal.id(), SATO)).isInstanceOf(ImportOutcome.Applied.class);
            return proposal;
        }

        private List<String> codes() {
            return directory.current().stream()
                    .flatMap(plan -> plan.sections().stream())
                    .flatMap(section -> section.units().stream())
                    .flatMap(unit -> unit.initiatives().stream())
                    .map(initiative -> initiative.code() + " " + initiative.wording())
                    .toList();
        }

        private static List<String> lines(Proposal proposal) {
            return proposal.lines().stream()
                    .map(line -> "%s %d %s %s %s"
                            .formatted(
                                    line.kind(),
                                    line.written(),
                                    line.place(),
                                    line.befores().stream()
                                            .map(Proposal.Before::code)
                                            .toList(),
                                    line.wording()))
                    .toList();
        }

        @Test
        void aFirstPlanIsShownAndNothingIsChangedUntilItIsApplied() {
            Proposal proposal = proposed("みどり部,R6,公園課,遊具を点検する。", ",,道路課,橋を直す。");

            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.FIRST);
            assertThat(proposal.department()).isEqualTo("みどり部");
            assertThat(proposal.year()).isEqualTo(R6);
            assertThat(proposal.size()).isEqualTo(2);
            assertThat(proposal.sections())
                    .containsExactly(new Proposal.Place("公園課", 1, true), new Proposal.Place("道路課", 1, true));
            assertThat(directory.current()).isEmpty();

            assertThat(imports.apply(proposal.id(), SUZUKI)).isEqualTo(new ImportOutcome.Applied(proposal));
            assertThat(codes()).containsExactly("公園-01 遊具を点検する。", "道路-01 橋を直す。");
            assertThat(imports.history(10)).singleElement().satisfies(past -> {
                assertThat(past.state()).isEqualTo(State.APPLIED);
                assertThat(past.by()).isEqualTo(SATO);
                assertThat(past.settledBy()).isEqualTo(SUZUKI);
                assertThat(past.fingerprint()).hasSize(64);
                assertThat(new String(imports.source(past).orElseThrow(), StandardCharsets.UTF_8))
                        .contains("橋を直す。");
            });
        }

        @Test
        void aChangeSaysWhatIsRewordedNewAndGone() {
            applied("みどり部,R6,公園課,遊具を点検する。", ",,,樹木の台帳を作る。", ",,道路課,橋を直す。");

            Proposal proposal = proposed("みどり部,R6,公園課,遊具を毎年点検する。", ",,,便所を洋式にする。", ",,道路課,橋を直す。");
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.CHANGE);
            assertThat(proposal.same()).isEqualTo(1);
            assertThat(lines(proposal))
                    .containsExactly(
                            "REWORDED 1 公園課 [公園-01] 遊具を毎年点検する。",
                            "ADDED 2 公園課 [] 便所を洋式にする。",
                            "GONE 0 公園課 [公園-02] 樹木の台帳を作る。");
            assertThat(proposal.lines(Line.Kind.REWORDED)
                            .getFirst()
                            .befores()
                            .getFirst()
                            .wording())
                    .isEqualTo("遊具を点検する。");
        }

        @Test
        void theFileThatAPlanCameFromIsNeitherChangedNorDeleted() {
            applied("みどり部,R6,公園課,遊具を点検する。");
            for (String sql : List.of("update plan_source set content = content", "delete from plan_source"))
                assertThatThrownBy(() -> jdbc.sql(sql + " where workspace_id = ?")
                                .param(CurrentWorkspace.get().id())
                                .update())
                        .as(sql)
                        .isInstanceOf(DataAccessException.class)
                        .hasMessageContaining("append-only");
        }

        @Test
        void theSameAgainIsNothingToApply() {
            applied("みどり部,R6,公園課,遊具を点検する。");
            Proposal again = proposed("みどり部,R6,公園課,遊具を点検する。");

            assertThat(again.kind()).isEqualTo(Proposal.Kind.UNCHANGED);
            assertThat(imports.apply(again.id(), SATO)).isInstanceOf(ImportOutcome.NothingToApply.class);
        }

        @Test
        void whatTheDocumentDoesNotNameIsDecided() {
            Proposal proposal = proposed("みどり部,R6,公園課,遊具を点検する。");

            imports.putRight(proposal.id(), new Decision.DepartmentIs("緑化部"), SATO);
            var shown = (ImportOutcome.Shown)
                    imports.putRight(proposal.id(), new Decision.YearIs(new FiscalYear(2025)), SATO);
            assertThat(shown.proposal().department()).isEqualTo("緑化部");
            assertThat(shown.proposal().year()).isEqualTo(new FiscalYear(2025));
            imports.apply(proposal.id(), SATO);
            assertThat(directory.current()).extracting(Plan::department).containsExactly("緑化部");
        }

        @Test
        void whatWasLeftOutAndTakenForSomethingIsSaidAlsoOnceTheYearIsPutRight() {
            Proposal proposal = proposed("みどり部,R6,公園課,遊具を点検する。", ",,,樹木の台帳を作る。", "合計,,,2");
            assertThat(proposal.leftOut())
                    .extracting(Remark::kind)
                    .containsExactly(Remark.Kind.CARRIED_DOWN, Remark.Kind.TOTAL);

            var shown = (ImportOutcome.Shown)
                    imports.putRight(proposal.id(), new Decision.YearIs(new FiscalYear(2025)), SATO);
            assertThat(shown.proposal().leftOut()).isEqualTo(proposal.leftOut());
        }

        @Test
        void anotherInitiativeInLikeWordsGetsACodeOfItsOwn() {
            applied("みどり部,R6,公園課,遊具を点検する。");
            Proposal proposal = proposed("みどり部,R6,公園課,遊具を毎年点検する。");

            var shown = (ImportOutcome.Shown)
                    imports.putRight(proposal.id(), new Decision.AnotherInitiative(1, "公園-01"), SATO);
            assertThat(lines(shown.proposal()))
                    .containsExactly("ADDED 1 公園課 [] 遊具を毎年点検する。", "GONE 0 公園課 [公園-01] 遊具を点検する。");
            shown = (ImportOutcome.Shown)
                    imports.putRight(proposal.id(), new Decision.SameInitiative(1, "公園-01"), SATO);
            assertThat(lines(shown.proposal())).containsExactly("REWORDED 1 公園課 [公園-01] 遊具を毎年点検する。");
            assertThat(imports.putRight(proposal.id(), new Decision.SameInitiative(1, "公園-09"), SATO))
                    .isInstanceOf(ImportOutcome.Unfit.class);
        }

        @Test
        void theSecondOfTwoSeesWhatChangedMeanwhile() {
            applied("みどり部,R6,公園課,遊具を点検する。");
            Proposal first = proposed("みどり部,R6,公園課,遊具を毎年点検する。");
            Proposal second = proposed("みどり部,R6,公園課,遊具を毎月点検する。");
            imports.apply(first.id(), SUZUKI);

            var outcome = (ImportOutcome.ChangedMeanwhile) imports.apply(second.id(), SATO);
            assertThat(outcome.proposal().meanwhile().by()).isEqualTo(SUZUKI);
            assertThat(outcome.proposal()
                            .lines()
                            .getFirst()
                            .befores()
                            .getFirst()
                            .wording())
                    .isEqualTo("遊具を毎年点検する。");
            assertThat(imports.apply(second.id(), SATO)).isInstanceOf(ImportOutcome.Applied.class);
            assertThat(codes()).containsExactly("公園-01 遊具を毎月点検する。");
        }

        @Test
        void ofThoseWhoApplyAtOnceTheFirstDoes() throws Exception {
            applied("みどり部,R6,公園課,遊具を点検する。");
            List<Proposal> proposals = Stream.of("毎年", "毎月", "毎週")
                    .map(often -> proposed("みどり部,R6,公園課,遊具を" + often + "点検する。"))
                    .toList();

            List<ImportOutcome> outcomes = AtOnce.atOnce(proposals.stream()
                    .map(each -> (Callable<ImportOutcome>) () -> imports.apply(each.id(), SATO))
                    .toList());

            assertThat(outcomes)
                    .extracting(outcome -> outcome.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Applied", "ChangedMeanwhile", "ChangedMeanwhile");
        }

        @Test
        void theSecondOfTwoFirstImportsSeesTheFirst() {
            Proposal first = proposed("みどり部,R6,公園課,遊具を点検する。");
            Proposal second = proposed("みどり部,R6,公園課,遊具を毎年点検する。");
            imports.apply(first.id(), SUZUKI);

            var outcome = (ImportOutcome.ChangedMeanwhile) imports.apply(second.id(), SATO);
            assertThat(outcome.proposal().kind()).isEqualTo(Proposal.Kind.CHANGE);
        }

        @Test
        void whatIsSettledIsSettledOnce() {
            Proposal dropped = proposed("みどり部,R6,公園課,遊具を点検する。");
            assertThat(imports.drop(dropped.id(), SATO)).isInstanceOf(ImportOutcome.Dropped.class);
            assertThat(imports.apply(dropped.id(), SATO)).isInstanceOf(ImportOutcome.Settled.class);
            assertThat(imports.undo(dropped.id(), SATO)).isInstanceOf(ImportOutcome.Settled.class);
            assertThat(imports.apply("nothing", SATO)).isEqualTo(new ImportOutcome.Unknown());
            assertThat(directory.current()).isEmpty();
        }

        @Test
        void aChangeIsUndone() {
            applied("みどり部,R6,公園課,遊具を点検する。", ",,,樹木の台帳を作る。", ",,道路課,橋を直す。");
            Proposal change = applied("みどり部,R6,公園課,遊具を毎年点検する。", ",,河川課,川を直す。");

            assertThat(imports.undo(change.id(), SATO)).isInstanceOf(ImportOutcome.Undone.class);
            assertThat(codes()).containsExactly("公園-01 遊具を点検する。", "公園-02 樹木の台帳を作る。", "道路-01 橋を直す。");
            assertThat(imports.past(change.id()).orElseThrow().state()).isEqualTo(State.UNDONE);
        }

        @Test
        void aFirstImportIsUndone() {
            Proposal first = applied("みどり部,R6,公園課,遊具を点検する。");

            assertThat(imports.undo(first.id(), SATO)).isInstanceOf(ImportOutcome.Undone.class);
            assertThat(directory.current()).isEmpty();
            applied("みどり部,R6,公園課,遊具を点検する。");
        }

        @Test
        void whatWasChangedSinceIsNotUndone() {
            Proposal first = applied("みどり部,R6,公園課,遊具を点検する。");
            applied("みどり部,R6,公園課,遊具を毎年点検する。");

            assertThat(imports.undo(first.id(), SATO))
                    .isInstanceOfSatisfying(NotUndone.class, outcome -> assertThat(outcome.why())
                            .isEqualTo(NotUndone.Why.CHANGED_SINCE));
        }
    }
}
