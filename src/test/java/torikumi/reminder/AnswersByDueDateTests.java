package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.CorrectProgress;
import torikumi.progress.Outcome;
import torikumi.progress.WithdrawProgress;
import torikumi.staff.Office;

/** What was asked for a due date, and what came of it. */
class AnswersByDueDateTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    private static Response asked(Office office, @Nullable String answered) {
        Instant at = answered == null ? null : OnAnyDatabase.at(answered);
        return new Response(1, office, LocalDate.of(2021, 4, 30), at, false, null, false);
    }

    @Test
    void ofWhatTwoRulesAskedForOneDayTheFirstAnswerCountsWhereItWasAskedLast() {
        var section = new Office("総務部", "防災危機管理課", null);
        var unit = new Office("総務部", "防災危機管理課", "地域防災");
        assertThat(asked(section, "2021-04-28T10:00").or(asked(unit, "2021-05-06T10:00")))
                .isEqualTo(asked(unit, "2021-04-28T10:00"));
        assertThat(asked(section, "2021-04-28T10:00").or(asked(unit, null))).isEqualTo(asked(unit, "2021-04-28T10:00"));
        assertThat(asked(section, null).or(asked(unit, "2021-05-06T10:00"))).isEqualTo(asked(unit, "2021-05-06T10:00"));
        assertThat(asked(section, null).or(asked(unit, null))).isEqualTo(asked(unit, null));
    }

    abstract static class Tests extends OnAnyDatabase {

        private static final LocalDate APRIL = LocalDate.of(2021, 4, 1);
        private static final LocalDate DUE = LocalDate.of(2021, 4, 30);

        @Autowired
        Requests requests;

        private List<Response> of(String code, LocalDate from, LocalDate until) {
            return requests.responses(plan(), from, until).stream()
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

        @Test
        void aCorrectionMakesNoAnswerLate() {
            sweepAndSend("2021-04-27T10:00");
            var recorded = (Outcome.Recorded) record(TANAKA, "総務-01", onTrack(), "2021-04-28T10:00");
            log.correct(
                    new CorrectProgress(
                            TANAKA,
                            recorded.update().id(),
                            onTrack().words("三百人"),
                            "数字の誤り",
                            click(at("2021-05-10T10:00"))),
                    at("2021-05-10T10:00"));
            assertThat(of("総務-01", APRIL, DUE)).singleElement().satisfies(each -> {
                assertThat(each.answeredAt()).isEqualTo(at("2021-04-28T10:00"));
                assertThat(each.outcome(TOKYO)).isEqualTo(Response.Outcome.IN_TIME);
            });
        }
    }
}
