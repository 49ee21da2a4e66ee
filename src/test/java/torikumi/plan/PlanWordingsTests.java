package torikumi.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.PlanWordings.Amend;
import torikumi.plan.PlanWordings.Outcome;
import torikumi.plan.PlanWordings.Part;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;

/** A wording is amended in the year by a new version, with why and by which decision; what stood before stays readable. */
class PlanWordingsTests {

    private static final Editor SATO = new Editor("USATO", "佐藤");
    private static final Editor SUZUKI = new Editor("USUZUKI", "鈴木");

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
        PlanDirectory directory;

        @Autowired
        PlanWordings wordings;

        @Autowired
        PlanClosing closing;

        @Autowired
        ChangeLog changes;

        @Autowired
        Clock clock;

        @BeforeEach
        void aPlan() {
            take("公園課,遊具を点検する。", "公園課,便所を洋式にする。");
        }

        private void take(String... lines) {
            var csv = new StringBuilder("部,年度,課,取組\n");
            for (String line : lines) csv.append("みどり部,R6,").append(line).append('\n');
            byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
            var read = (Reading.Read) DocumentReader.read("plan.csv", bytes, Given.NOTHING);
            Proposal proposal =
                    imports.propose("plan.csv", bytes, read.documents(), SATO).getFirst();
            assertThat(imports.apply(proposal.id(), SATO)).isInstanceOf(ImportOutcome.Applied.class);
        }

        private Found.OfInitiative found() {
            return (Found.OfInitiative) directory.initiative(Scope.CURRENT, "公園-01");
        }

        private static Amend to(String words) {
            return new Amend(1, words, "事故を受けて", "部長決裁", LocalDate.of(2024, 9, 30));
        }

        @Test
        void bothStayReadableWithWhoAndWhy() {
            assertThat(wordings.amended(found().initiative().id())).isEmpty();

            assertThat(wordings.amend(found(), to(" 遊具を毎月点検する。\n"), SUZUKI))
                    .isInstanceOfSatisfying(Outcome.Amended.class, outcome -> {
                        assertThat(outcome.before().words()).isEqualTo("遊具を点検する。");
                        assertThat(outcome.now().words()).isEqualTo("遊具を毎月点検する。");
                    });

            assertThat(found().initiative().wording()).isEqualTo("遊具を毎月点検する。");
            assertThat(wordings.amended(found().initiative().id()))
                    .hasValueSatisfying(amended -> assertThat(amended.version()).isEqualTo(2));
            assertThat(wordings.of(found().initiative().id()))
                    .extracting(
                            PlanWordings.Wording::words,
                            PlanWordings.Wording::by,
                            PlanWordings.Wording::reason,
                            PlanWordings.Wording::decision,
                            PlanWordings.Wording::decidedOn)
                    .containsExactly(
                            tuple("遊具を点検する。", SATO, "plan.csv", null, null),
                            tuple("遊具を毎月点検する。", SUZUKI, "事故を受けて", "部長決裁", LocalDate.of(2024, 9, 30)));
        }

        @Test
        void itIsALineOfTheLogWithItsReason() {
            wordings.amend(found(), to("遊具を毎月点検する。"), SUZUKI);

            assertThat(changes.all(1)).singleElement().satisfies(change -> {
                assertThat(change.what()).isEqualTo(Change.What.INITIATIVE_REWORDED);
                assertThat(change.why()).isEqualTo("事故を受けて");
                assertThat(change.before()).isEqualTo("遊具を点検する。");
                assertThat(change.after()).isEqualTo("遊具を毎月点検する。");
            });
        }

        @Test
        void theDecisionNeedNotBeNamed() {
            assertThat(wordings.amend(found(), new Amend(1, "遊具を毎月点検する。", "誤記", "", null), SUZUKI))
                    .isInstanceOf(Outcome.Amended.class);
            assertThat(wordings.of(found().initiative().id()).getLast().decision())
                    .isNull();
        }

        @Test
        void wordsAndReasonAreNeeded() {
            assertThat(wordings.amend(found(), to("\u3000"), SUZUKI)).isEqualTo(new Outcome.Missing(Part.WORDS));
            assertThat(wordings.amend(found(), new Amend(1, "別の文。", " ", "決裁", null), SUZUKI))
                    .isEqualTo(new Outcome.Missing(Part.REASON));
        }

        @Test
        void whatIsTooLongIsNotCut() {
            assertThat(wordings.amend(found(), to("あ".repeat(3001)), SUZUKI))
                    .isEqualTo(new Outcome.TooLong(Part.WORDS, 3001, 3000));
            assertThat(wordings.amend(found(), new Amend(1, "別の文。", "あ".repeat(1001), "", null), SUZUKI))
                    .isEqualTo(new Outcome.TooLong(Part.REASON, 1001, 1000));
            assertThat(wordings.amend(found(), new Amend(1, "別の文。", "誤記", "決".repeat(301), null), SUZUKI))
                    .isEqualTo(new Outcome.TooLong(Part.DECISION, 301, 300));
            assertThat(wordings.amend(
                            found(), new Amend(1, "あ".repeat(3000), "理".repeat(1000), "決".repeat(300), null), SUZUKI))
                    .isInstanceOf(Outcome.Amended.class);
        }

        @Test
        void theSameWordsAndThoseOfAnotherInItsPlaceAreRefused() {
            assertThat(wordings.amend(found(), to("遊具を点検する。"), SUZUKI)).isEqualTo(new Outcome.Same());
            assertThat(wordings.amend(found(), to("便所を洋式にする。"), SUZUKI))
                    .isInstanceOfSatisfying(
                            Outcome.Taken.class,
                            taken -> assertThat(taken.by().toString()).isEqualTo("公園-02"));
        }

        @Test
        void ofTwoAtOnceTheSecondSeesWhatTheFirstHasWritten() {
            wordings.amend(found(), to("遊具を毎月点検する。"), SUZUKI);

            assertThat(wordings.amend(found(), to("遊具を毎週点検する。"), SATO))
                    .isInstanceOfSatisfying(Outcome.Meanwhile.class, outcome -> {
                        assertThat(outcome.now().words()).isEqualTo("遊具を毎月点検する。");
                        assertThat(outcome.now().by()).isEqualTo(SUZUKI);
                        assertThat(outcome.now().version()).isEqualTo(2);
                    });
            assertThat(found().initiative().wording()).isEqualTo("遊具を毎月点検する。");
        }

        @Test
        void whatWasTakenOutOrIsClosedStaysAsItWas() {
            Found.OfInitiative before = found();
            take("公園課,便所を洋式にする。");
            assertThat(wordings.amend(before, to("遊具を毎月点検する。"), SUZUKI)).isEqualTo(new Outcome.Withdrawn());

            take("公園課,遊具を点検する。", "公園課,便所を洋式にする。");
            before = found();
            closing.close(before.plan().id(), LocalDate.of(2025, 3, 31), SATO.id(), SATO.name(), "", clock.instant());
            assertThat(wordings.check(found(), to("遊具を毎月点検する。"))).isInstanceOf(Outcome.PlanClosed.class);
            assertThat(wordings.amend(before, to("遊具を毎月点検する。"), SUZUKI)).isInstanceOf(Outcome.PlanClosed.class);
        }

        @Test
        void checkingWritesNothing() {
            assertThat(wordings.check(found(), to("遊具を毎月点検する。"))).isInstanceOf(Outcome.Ready.class);
            assertThat(wordings.of(found().initiative().id())).hasSize(1);
        }
    }
}
