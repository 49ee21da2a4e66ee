package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.HandOutcome.Drafted;
import torikumi.plan.HandOutcome.Overtaken;
import torikumi.plan.HandOutcome.Refused;
import torikumi.plan.PlanEdit.AddInitiative;
import torikumi.plan.PlanEdit.Refusal;
import torikumi.plan.PlanEdit.RemoveInitiative;
import torikumi.plan.PlanEdit.RemoveSection;
import torikumi.plan.PlanEdit.RenameSection;
import torikumi.plan.PlanEdit.Reword;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;

/** A plan is set up and changed by hand, step by step, and is a proposal like one that was read from a file. */
class PlanByHandTests {

    private static final Editor SATO = new Editor("USATO", "佐藤");
    private static final Editor SUZUKI = new Editor("USUZUKI", "鈴木");
    private static final FiscalYear R6 = new FiscalYear(2024);
    private static final FiscalYear R7 = new FiscalYear(2025);

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests {

        @Autowired
        PlanByHand byHand;

        @Autowired
        PlanImports imports;

        @Autowired
        PlanDirectory directory;

        @Autowired
        PlanClosing closing;

        @Autowired
        PlanSuccession succession;

        @Autowired
        ChangeLog changes;

        @Autowired
        Clock clock;

        private HandDraft begun(FiscalYear year, PlanEdit... first) {
            return drafted(byHand.begin("みどり部", year, List.of(first), SATO));
        }

        private static HandDraft drafted(HandOutcome outcome) {
            assertThat(outcome).isInstanceOf(Drafted.class);
            return ((Drafted) outcome).draft();
        }

        private HandDraft then(HandDraft draft, PlanEdit... step) {
            return drafted(byHand.edit(draft.id(), draft.steps(), List.of(step)));
        }

        private Refusal refused(HandDraft draft, PlanEdit... step) {
            HandOutcome outcome = byHand.edit(draft.id(), draft.steps(), List.of(step));
            assertThat(outcome).isInstanceOf(Refused.class);
            assertThat(byHand.draft(draft.id())).hasValue(draft);
            return ((Refused) outcome).why();
        }

        private List<String> applied(HandDraft draft) {
            assertThat(imports.proposal(draft.id()).orElseThrow().questions()).isEmpty();
            assertThat(imports.apply(draft.id(), SATO)).isInstanceOf(ImportOutcome.Applied.class);
            return codes();
        }

        private List<String> codes() {
            return directory.open().stream()
                    .flatMap(plan -> Found.initiatives(plan).stream())
                    .map(found -> found.initiative().code().full() + " "
                            + found.initiative().wording())
                    .toList();
        }

        private static List<String> lines(HandDraft draft) {
            return draft.places().stream()
                    .flatMap(place -> place.lines().stream()
                            .map(line -> "%s %s %s".formatted(place.name(), line.key(), line.wording())))
                    .toList();
        }

        private HandDraft aDraft() {
            return begun(
                    R6,
                    new AddInitiative("公園課", "東公園の遊具を更新する。"),
                    new AddInitiative("公園課", "便所を洋式にする。"),
                    new AddInitiative("道路課", "橋を直す。"));
        }

        @Test
        void itGrowsStepByStepAndIsNoPlanUntilItIsApplied() {
            HandDraft draft = then(aDraft(), new AddInitiative("道路課", "歩道を広げる。"));

            assertThat(lines(draft))
                    .containsExactly("公園課 +1 東公園の遊具を更新する。", "公園課 +2 便所を洋式にする。", "道路課 +3 橋を直す。", "道路課 +4 歩道を広げる。");
            assertThat(draft.steps()).isEqualTo(2);
            assertThat(draft.isInForce()).isFalse();
            assertThat(directory.current()).isEmpty();
            assertThat(imports.history(10)).singleElement().satisfies(past -> assertThat(past.fileName())
                    .isEmpty());

            assertThat(applied(draft))
                    .containsExactly(
                            "R6-公園-01 東公園の遊具を更新する。", "R6-公園-02 便所を洋式にする。", "R6-道路-01 橋を直す。", "R6-道路-02 歩道を広げる。");
            assertThat(imports.undo(draft.id(), SATO)).isInstanceOf(ImportOutcome.Undone.class);
            assertThat(directory.current()).isEmpty();
        }

        @Test
        void whatWasAddedCanBeRewordedRenamedAndTakenOutAgain() {
            HandDraft draft = then(aDraft(), new Reword("+2", "便所を直す。"));
            draft = then(draft, new RenameSection("公園課", "水辺課"));
            draft = then(draft, new RemoveInitiative("+1"));
            draft = then(draft, new PlanEdit.SetMission("水辺課", "水辺を守る。"));

            assertThat(lines(draft)).containsExactly("水辺課 +2 便所を直す。", "道路課 +3 橋を直す。");
            assertThat(draft.places().getFirst().mission()).isEqualTo("水辺を守る。");
            assertThat(applied(draft)).containsExactly("R6-水辺-01 便所を直す。", "R6-道路-01 橋を直す。");
        }

        @Test
        void eachStepCanBeTakenBack() {
            HandDraft first = aDraft();
            HandDraft draft = then(first, new RemoveSection("公園課"));
            draft = then(draft, new AddInitiative("道路課", "歩道を広げる。"));

            draft = drafted(byHand.back(draft.id(), draft.steps()));
            draft = drafted(byHand.back(draft.id(), draft.steps()));

            assertThat(draft).isEqualTo(first);
            assertThat(byHand.back(draft.id(), draft.steps()))
                    .isInstanceOfSatisfying(
                            Refused.class, outcome -> assertThat(outcome.why()).isEqualTo(Refusal.NOTHING_LEFT));
        }

        @Test
        void whatCannotBeDoneIsRefusedWhole() {
            HandDraft draft = aDraft();

            assertThat(refused(draft, new AddInitiative("公園課", "別の取組。"), new AddInitiative("公園課", "便所を洋式にする。")))
                    .isEqualTo(Refusal.TWICE);
            assertThat(refused(draft, new Reword("+1", "便所を洋式にする。"))).isEqualTo(Refusal.TWICE);
            assertThat(refused(draft, new AddInitiative("公園課", "\u3000"))).isEqualTo(Refusal.NO_WORDS);
            assertThat(refused(draft, new AddInitiative("公園課", "あ".repeat(3001))))
                    .isEqualTo(Refusal.TOO_LONG);
            assertThat(refused(draft, new AddInitiative(" ", "別の取組。"))).isEqualTo(Refusal.NOT_A_NAME);
            assertThat(refused(draft, new AddInitiative("公園\t課", "別の取組。"))).isEqualTo(Refusal.NOT_A_NAME);
            assertThat(refused(draft, new RenameSection("公園課", "道路課"))).isEqualTo(Refusal.NAME_TAKEN);
            assertThat(refused(draft, new RenameSection("公園課", "公園課（東）"))).isEqualTo(Refusal.NOT_A_NAME);
            assertThat(refused(draft, new RenameSection("公園課", "課".repeat(300))))
                    .isEqualTo(Refusal.NOT_A_NAME);
            assertThat(refused(draft, new RemoveInitiative("公園-09"))).isEqualTo(Refusal.NOT_THERE);
            assertThat(refused(draft, new RemoveSection("水辺課"))).isEqualTo(Refusal.NOT_THERE);
            assertThat(refused(draft, new RemoveSection("公園課"), new RemoveInitiative("+3")))
                    .isEqualTo(Refusal.NOTHING_LEFT);
            assertThat(byHand.begin("みどり部", R6, List.of(new AddInitiative("公園課", "")), SATO))
                    .isEqualTo(new HandOutcome.NotBegun(Refusal.NO_WORDS, ""));
            assertThat(byHand.begin("くらし部", R6, List.of(), SATO))
                    .isEqualTo(new HandOutcome.NotBegun(Refusal.NOTHING_LEFT, ""));
        }

        @Test
        void ofTwoAtOnceTheSecondSeesTheFirst() {
            HandDraft draft = aDraft();
            then(draft, new AddInitiative("道路課", "歩道を広げる。"));

            assertThat(byHand.edit(draft.id(), draft.steps(), List.of(new RemoveSection("道路課"))))
                    .isInstanceOfSatisfying(
                            Overtaken.class,
                            outcome -> assertThat(outcome.draft().size()).isEqualTo(4));
        }

        @Test
        void thePlanInForceIsChangedTheSameWay() {
            applied(aDraft());
            HandDraft draft = begun(R6);
            assertThat(draft.isInForce()).isTrue();
            assertThat(lines(draft))
                    .containsExactly("公園課 公園-01 東公園の遊具を更新する。", "公園課 公園-02 便所を洋式にする。", "道路課 道路-01 橋を直す。");
            assertThat(imports.apply(draft.id(), SATO)).isInstanceOf(ImportOutcome.NothingToApply.class);
            draft = then(draft, new RenameSection("公園課", "水辺課"));
            draft = then(draft, new RemoveInitiative("公園-02"), new AddInitiative("水辺課", "便所を洋式に改める。"));
            draft = then(draft, new RemoveSection("道路課"));

            Proposal proposal = imports.proposal(draft.id()).orElseThrow();
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.CHANGE);
            assertThat(proposal.renamings())
                    .extracting(Proposal.Renaming::before, Proposal.Renaming::written, Proposal.Renaming::decided)
                    .containsExactly(tuple("公園課", "水辺課", true));
            assertThat(applied(draft)).containsExactly("R6-公園-01 東公園の遊具を更新する。", "R6-公園-03 便所を洋式に改める。");
        }

        @Test
        void whatSomebodyElseChangesInThePlanMeanwhileIsKept() {
            applied(aDraft());
            HandDraft draft = then(begun(R6), new AddInitiative("公園課", "木を植える。"), new RemoveInitiative("道路-01"));
            HandDraft other = then(begun(R6), new AddInitiative("道路課", "歩道を広げる。"), new RemoveInitiative("道路-01"));
            assertThat(imports.apply(other.id(), SUZUKI)).isInstanceOf(ImportOutcome.Applied.class);

            assertThat(byHand.draft(draft.id())).hasValueSatisfying(now -> {
                assertThat(lines(now)).contains("道路課 道路-02 歩道を広げる。", "公園課 +1 木を植える。");
                assertThat(now.leftOut()).isEqualTo(1);
            });
            assertThat(imports.apply(draft.id(), SATO)).isInstanceOf(ImportOutcome.ChangedMeanwhile.class);
            assertThat(imports.apply(draft.id(), SATO)).isInstanceOf(ImportOutcome.Applied.class);
            assertThat(codes())
                    .containsExactly(
                            "R6-公園-01 東公園の遊具を更新する。", "R6-公園-02 便所を洋式にする。", "R6-公園-03 木を植える。", "R6-道路-02 歩道を広げる。");
        }

        @Test
        void nextYearsGoesOnFromThisYears() {
            applied(aDraft());
            HandDraft draft = begun(R7, new PlanEdit.FromLastYear());
            assertThat(draft.isInForce()).isFalse();
            draft = then(draft, new Reword("公園-01", "西門の池をさらう。"), new RemoveInitiative("公園-02"));
            draft = then(draft, new AddInitiative("水辺課", "便所を洋式に改める。"));

            Proposal proposal = imports.proposal(draft.id()).orElseThrow();
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.NEXT_YEAR);
            assertThat(proposal.lines())
                    .extracting(Proposal.Line::kind)
                    .containsExactly(Proposal.Line.Kind.REWORDED, Proposal.Line.Kind.ADDED, Proposal.Line.Kind.GONE);
            assertThat(applied(draft)).contains("R7-公園-01 西門の池をさらう。", "R7-道路-01 橋を直す。", "R7-水辺-01 便所を洋式に改める。");
            var reworded = (Found.OfInitiative) directory.initiative(new Scope(R7), "公園-01");
            assertThat(directory.predecessors(reworded.initiative().id()))
                    .extracting(found -> found.initiative().code().full())
                    .containsExactly("R6-公園-01");
        }

        private Found.OfInitiative found(FiscalYear year, String code) {
            return (Found.OfInitiative) directory.initiative(new Scope(year), code);
        }

        private PlanSuccession.Outcome put(String code, String... befores) {
            return succession.put(
                    found(R7, code),
                    Stream.of(befores)
                            .map(before -> found(R6, before).initiative().id())
                            .collect(Collectors.toSet()),
                    SUZUKI);
        }

        private List<String> predecessors(String code) {
            return directory.predecessors(found(R7, code).initiative().id()).stream()
                    .map(before -> before.initiative().code().toString())
                    .toList();
        }

        @Test
        void ofWhichOfLastYearsOneGoesOnIsPutRightOnceItIsInForce() {
            applied(aDraft());
            String next = begun(R7, new PlanEdit.FromLastYear()).id();
            imports.apply(next, SATO);

            assertThat(put("公園-01", "公園-01")).isEqualTo(new PlanSuccession.Outcome.Same());
            assertThat(put("公園-01", "公園-02", "道路-01")).isInstanceOf(PlanSuccession.Outcome.Put.class);
            assertThat(predecessors("公園-01")).containsExactly("公園-02", "道路-01");
            assertThat(put("公園-01")).isInstanceOfSatisfying(PlanSuccession.Outcome.Put.class, outcome -> {
                assertThat(outcome.befores()).isEmpty();
                assertThat(outcome.isUsed()).isFalse();
            });
            assertThat(predecessors("公園-01")).isEmpty();
            assertThat(changes.all(2))
                    .extracting(Change::what, Change::before, Change::after)
                    .containsExactly(
                            tuple(Change.What.SUCCESSION, "R6-公園-02・R6-道路-01", null),
                            tuple(Change.What.SUCCESSION, "R6-公園-01", "R6-公園-02・R6-道路-01"));
            assertThat(succession.put(
                            found(R7, "公園-01"),
                            Set.of(found(R7, "公園-02").initiative().id()),
                            SUZUKI))
                    .isEqualTo(new PlanSuccession.Outcome.NotLastYears());
            assertThat(imports.undo(next, SATO)).isInstanceOf(ImportOutcome.Undone.class);
        }

        @Test
        void whatWasPutRightInThePreviewStaysRightWhenItIsGoneOnWith() {
            applied(aDraft());
            HandDraft draft = begun(R7, new AddInitiative("公園課", "遊具を点検する。"), new AddInitiative("公園課", "南公園の遊具を更新する。"));
            var another = new Decision.AnotherInitiative(2, "公園-01");
            assertThat(imports.putRight(draft.id(), another, SATO)).isInstanceOf(ImportOutcome.Shown.class);

            draft = then(byHand.draft(draft.id()).orElseThrow(), new RemoveInitiative("+1"));

            Proposal proposal = imports.proposal(draft.id()).orElseThrow();
            assertThat(proposal.questions()).isEmpty();
            assertThat(proposal.lines(Proposal.Line.Kind.ADDED)).hasSize(1);
        }

        @Test
        void aClosedPlanIsNotChanged() {
            applied(aDraft());
            long plan = directory.current().getFirst().id();
            closing.close(plan, LocalDate.of(2025, 3, 31), SATO.id(), SATO.name(), "", clock.instant());

            assertThat(byHand.begin("みどり部", R6, List.of(), SATO)).isEqualTo(new HandOutcome.PlanClosed("みどり部", R6));
        }

        @Test
        void whatIsSettledOrADocumentsIsNotGoneOnWith() {
            HandDraft draft = aDraft();
            imports.drop(draft.id(), SATO);
            assertThat(byHand.edit(draft.id(), draft.steps(), List.of())).isInstanceOf(HandOutcome.Settled.class);
            assertThat(byHand.draft(draft.id())).isEmpty();

            byte[] bytes = "部,年度,課,取組\nみどり部,R6,公園課,遊具を点検する。\n".getBytes(StandardCharsets.UTF_8);
            var read = (Reading.Read) DocumentReader.read("plan.csv", bytes, Given.NOTHING);
            String document = imports.propose("plan.csv", bytes, read.documents(), SATO)
                    .getFirst()
                    .id();
            assertThat(byHand.edit(document, 0, List.of())).isEqualTo(new HandOutcome.Unknown());
            assertThat(byHand.draft(document)).isEmpty();
        }

        @Test
        void whatIsOwnedJointlyFollowsTheNameAndEndsWithTheSection() {
            byte[] bytes =
                    "部,年度,課,取組\nみどり部,R6,公園課・道路課,街路樹を植える。\nみどり部,R6,公園課,遊具を点検する。\n".getBytes(StandardCharsets.UTF_8);
            var read = (Reading.Read) DocumentReader.read("plan.csv", bytes, Given.NOTHING);
            imports.apply(
                    imports.propose("plan.csv", bytes, read.documents(), SATO)
                            .getFirst()
                            .id(),
                    SATO);
            HandDraft draft = then(begun(R6), new RenameSection("道路課", "みち課"));
            applied(draft);
            assertThat(Found.initiatives(directory.current().getFirst())
                            .getFirst()
                            .initiative()
                            .jointWith())
                    .containsExactly("みち課");

            applied(then(begun(R6), new RemoveSection("みち課")));
            assertThat(Found.initiatives(directory.current().getFirst())
                            .getFirst()
                            .initiative()
                            .jointWith())
                    .isEmpty();
        }
    }
}
