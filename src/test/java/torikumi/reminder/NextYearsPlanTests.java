package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Decision;
import torikumi.plan.Editor;
import torikumi.plan.Found;
import torikumi.plan.ImportOutcome;
import torikumi.plan.ImportOutcome.NotUndone;
import torikumi.plan.Plan;
import torikumi.plan.PlanClosing;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanImports;
import torikumi.plan.Proposal;
import torikumi.plan.Scope;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.Standings;
import torikumi.progress.WayIn;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;
import torikumi.staff.StaffDirectory;

/** Two years lived through: next year's plan comes in while this year is open, and takes over what goes on. */
class NextYearsPlanTests {

    private static final Person TANAKA = Someone.staff("田中");
    private static final Person ADMINISTRATOR = Someone.administrator("管理者");
    private static final Editor EDITOR = new Editor(ADMINISTRATOR.id(), ADMINISTRATOR.name());
    private static final Office PARKS = new Office("みどり部", "公園課", null);
    private static final FiscalYear R6 = new FiscalYear(2024);

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests {

        @Autowired
        PlanImports imports;

        @Autowired
        PlanDirectory plans;

        @Autowired
        PlanClosing closing;

        @Autowired
        Appointments appointments;

        @Autowired
        StaffDirectory staff;

        @Autowired
        ProgressLog log;

        @Autowired
        Standings standings;

        @Autowired
        Clock clock;

        private Instant now;
        private int clicks;

        @BeforeEach
        void aYear() {
            now = clock.instant();
            apply(proposed(
                    "みどり部,R6,公園課,遊具を点検する。", ",,,樹木の台帳を電子化する。", ",,,樹木の台帳を電子化して公開する。", ",,,花壇をつくる。", ",,道路課,橋を直す。"));
            appointments.appoint(ADMINISTRATOR, TANAKA.colleague(), Role.MEMBER, PARKS, today().minusDays(9), now);
            record("公園-01", "on-track");
        }

        private LocalDate today() {
            return LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo"));
        }

        private Proposal nextYear() {
            return proposed("みどり部,R7,公園緑地課,遊具を点検する。", ",,,樹木の台帳を電子化し公開する。", ",,,池をきれいにする。", ",,道路課,橋を早く直す。");
        }

        private Proposal proposed(String... lines) {
            byte[] bytes = ("部,年度,課,取組\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            if (!(DocumentReader.read("plan.csv", bytes, Given.NOTHING) instanceof Reading.Read(var documents)))
                throw new AssertionError(List.of(lines));
            return imports.propose("plan.csv", bytes, documents, EDITOR).getFirst();
        }

        private void apply(Proposal proposal) {
            assertThat(imports.apply(proposal.id(), EDITOR)).isInstanceOf(ImportOutcome.Applied.class);
        }

        private Found.OfInitiative initiative(String code) {
            return (Found.OfInitiative) plans.initiative(Scope.CURRENT, code);
        }

        private void record(String code, String health) {
            assertThat(log.record(
                            new RecordProgress(
                                    TANAKA,
                                    initiative(code),
                                    Progress.NOTHING.health(health),
                                    Source.of(WayIn.BUTTON, "click." + clicks++, now)),
                            now))
                    .isInstanceOf(Outcome.Recorded.class);
        }

        private static List<String> lines(Proposal proposal) {
            return proposal.lines().stream()
                    .map(line -> "%s %s %s"
                            .formatted(
                                    line.kind(),
                                    line.befores().stream()
                                            .map(Proposal.Before::code)
                                            .toList(),
                                    line.wording()))
                    .toList();
        }

        @Test
        void whatGoesOnIsRetitledMergedNewOrEndsIsProposed() {
            Proposal proposal = nextYear();
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.NEXT_YEAR);
            assertThat(proposal.questions()).isEmpty();
            assertThat(proposal.same()).isEqualTo(1);
            assertThat(lines(proposal))
                    .containsExactly(
                            "MERGED [R6-公園-03, R6-公園-02] 樹木の台帳を電子化し公開する。",
                            "ADDED [] 池をきれいにする。",
                            "REWORDED [R6-道路-01] 橋を早く直す。",
                            "GONE [R6-公園-04] 花壇をつくる。");
            assertThat(proposal.renamings())
                    .extracting(Proposal.Renaming::before, Proposal.Renaming::written)
                    .containsExactly(tuple("公園課", "公園緑地課"));
        }

        @Test
        void itIsPutRight() {
            Proposal proposal = nextYear();
            imports.putRight(proposal.id(), new Decision.SameInitiative(3, "R6-公園-04"), EDITOR);
            var shown = (ImportOutcome.Shown)
                    imports.putRight(proposal.id(), new Decision.AnotherInitiative(2, "R6-公園-02"), EDITOR);
            assertThat(lines(shown.proposal()))
                    .containsExactly(
                            "REWORDED [R6-公園-03] 樹木の台帳を電子化し公開する。",
                            "REWORDED [R6-公園-04] 池をきれいにする。",
                            "REWORDED [R6-道路-01] 橋を早く直す。",
                            "GONE [R6-公園-02] 樹木の台帳を電子化する。");
        }

        @Test
        void theNewOneLeadsToTheOldOneAndHowItStoodAndBack() {
            apply(nextYear());
            Found.OfInitiative now = initiative("公園緑地-01");
            assertThat(now.plan().year()).isEqualTo(new FiscalYear(2025));
            assertThat(plans.predecessors(now.initiative().id()))
                    .singleElement()
                    .satisfies(before -> {
                        assertThat(before.initiative().code().full()).isEqualTo("R6-公園-01");
                        assertThat(standings.of(before).standing().grade().key())
                                .isEqualTo("on-track");
                        assertThat(plans.successors(before.initiative().id()))
                                .extracting(Found.OfInitiative::initiative)
                                .containsExactly(now.initiative());
                    });
            assertThat(plans.predecessors(initiative("公園緑地-02").initiative().id()))
                    .hasSize(2);
        }

        @Test
        void bothYearsCanBeReportedOnUntilTheOldOneIsClosed() {
            apply(nextYear());
            record("R6-公園-04", "done");
            record("公園緑地-01", "on-track");
            assertThat(staff.acting(TANAKA, today()).offices())
                    .containsExactlyInAnyOrder(PARKS, new Office("みどり部", "公園緑地課", null));

            Plan old = ((Found.OfDepartment) plans.department(new Scope(R6))).plan();
            closing.close(old.id(), today(), "U1", "佐藤", "決算", now);
            assertThat(staff.acting(TANAKA, today()).offices()).containsExactly(new Office("みどり部", "公園緑地課", null));
        }

        @Test
        void whatHasNoSuccessorIsNamed() {
            Plan old = plans.current().getFirst();
            assertThat(plans.withoutSuccessor(old)).isEmpty();
            apply(nextYear());
            assertThat(plans.withoutSuccessor(old))
                    .extracting(found -> found.initiative().code().toString())
                    .containsExactly("公園-04");
        }

        @Test
        void itIsUndoneUntilSomethingIsRecordedOnIt() {
            Proposal first = nextYear();
            apply(first);
            assertThat(imports.undo(first.id(), EDITOR)).isInstanceOf(ImportOutcome.Undone.class);
            assertThat(plans.current()).extracting(Plan::year).containsExactly(R6);
            assertThat(plans.successors(initiative("公園-01").initiative().id())).isEmpty();

            Proposal second = nextYear();
            apply(second);
            record("公園緑地-01", "on-track");
            assertThat(imports.undo(second.id(), EDITOR))
                    .isInstanceOfSatisfying(NotUndone.class, outcome -> assertThat(outcome.why())
                            .isEqualTo(NotUndone.Why.RECORDED));
        }
    }
}
