package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.Outcome;
import torikumi.progress.WithdrawProgress;

/** What was asked for a due date, and what came of it. */
class AnswersByDueDateTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final LocalDate APRIL = LocalDate.of(2021, 4, 1);
        private static final LocalDate DUE = LocalDate.of(2021, 4, 30);

        @Autowired
        Responses responses;

        private List<Response> of(String code, LocalDate from, LocalDate until) {
            return responses.of(plan(), from, until).stream()
                    .filter(each ->
                            each.initiativeId() == initiative(code).initiative().id())
                    .toList();
        }

        @Test
        void saysOfEachDueDateWhenWhatWasAskedWasAnswered() {
            sweepAndSend("2021-04-27T10:00");
            record(TANAKA, "総務-01", onTrack(), "2021-04-28T10:00");
            record(TANAKA, "総務-02", onTrack(), "2021-05-06T10:00");
            assertThat(of("総務-01", APRIL, DUE)).singleElement().satisfies(each -> {
                assertThat(each.due()).isEqualTo(DUE);
                assertThat(each.answeredAt()).isEqualTo(at("2021-04-28T10:00"));
            });
            assertThat(of("総務-02", APRIL, DUE).getFirst().answeredAt()).isEqualTo(at("2021-05-06T10:00"));
            assertThat(of("総務-03", APRIL, DUE).getFirst().answeredAt()).isNull();
            assertThat(of("総務-03", DUE, DUE)).as("the day itself").hasSize(1);
            assertThat(of("総務-03", DUE.plusDays(1), DUE.plusDays(31))).isEmpty();
            assertThat(of("総務-03", APRIL, DUE.minusDays(1))).isEmpty();
        }

        @Test
        void whatWasTakenBackIsNotAnswered() {
            sweepAndSend("2021-04-27T10:00");
            var recorded = (Outcome.Recorded) record(TANAKA, "総務-01", onTrack(), "2021-04-28T10:00");
            log.withdraw(
                    new WithdrawProgress(TANAKA, recorded.update().id(), click(at("2021-04-28T10:05"))),
                    at("2021-04-28T10:05"));
            assertThat(of("総務-01", APRIL, DUE).getFirst().answeredAt()).isNull();
        }
    }
}
