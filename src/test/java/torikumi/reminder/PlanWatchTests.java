package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.PlanClosing;
import torikumi.plan.PlanFixtures;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** That a plan's year ends is told to its coordinators: once in March, once in April. */
class PlanWatchTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        @Autowired
        PlanClosing closing;

        private List<String> told(String local) {
            return sweepAndSend(local).stream()
                    .filter(each -> each.content() instanceof LetterContent.PlanEnding)
                    .map(each -> who(List.of(each)).getFirst() + " "
                            + (((LetterContent.PlanEnding) each.content())
                                            .ends()
                                            .over()
                                    ? "over"
                                    : "soon"))
                    .toList();
        }

        @Test
        void tellsOnceFromTwoWeeksBeforeAndOnceOnTheFirstWorkingDayOfApril() {
            assertThat(told("2022-03-16T09:00")).isEmpty();
            assertThat(told("2022-03-17T08:00")).as("in quiet hours").isEmpty();
            assertThat(told("2022-03-17T08:30")).containsExactly("PLAN_ENDS 取りまとめ soon");
            for (String day : List.of("2022-03-18T08:30", "2022-03-31T08:30"))
                assertThat(told(day)).isEmpty();
            assertThat(told("2022-04-01T08:30")).containsExactly("PLAN_ENDS 取りまとめ over");
            for (String day : List.of("2022-04-04T08:30", "2022-04-28T08:30", "2022-09-01T08:30"))
                assertThat(told(day)).isEmpty();
        }

        @Test
        void waitsForAWorkingDay() {
            // 17 March 2024 is a Sunday, 1 April 2023 a Saturday.
            new PlanFixtures(jdbc).soumu(2022);
            assertThat(told("2023-03-17T08:30")).hasSize(1);
            assertThat(told("2023-04-01T08:30")).isEmpty();
            assertThat(told("2023-04-03T08:30")).containsExactly("PLAN_ENDS 取りまとめ over");
            new PlanFixtures(jdbc).soumu(2023);
            assertThat(told("2024-03-17T08:30")).isEmpty();
            assertThat(told("2024-03-18T08:30")).containsExactly("PLAN_ENDS 取りまとめ soon");
        }

        @Test
        void tellsNobodyWhereTheNextYearsPlanIsThereOrTheOldOneIsClosed() {
            new PlanFixtures(jdbc).soumu(2022);
            assertThat(told("2022-03-17T08:30")).isEmpty();
            assertThat(told("2022-04-01T08:30")).isEmpty();
            closing.close(plan().id(), LocalDate.of(2023, 3, 10), "U1", "管理者", "済", at("2023-03-10T10:00"));
            closing.close(
                    plans.open().getFirst().id(), LocalDate.of(2023, 3, 10), "U1", "管理者", "済", at("2023-03-10T10:00"));
            assertThat(told("2023-03-17T08:30")).isEmpty();
        }

        @Test
        void tellsNothingThatIsNotTrueAnyMoreWhenItLeaves() {
            sweep.sweep(at("2022-03-17T08:30"));
            new PlanFixtures(jdbc).soumu(2022);
            chat.deliver(delivery, at("2022-03-17T08:31"));
            assertThat(chat.news()).noneMatch(each -> each.letter().kind() == Letter.Kind.PLAN_ENDS);
        }

        @Test
        void tellsWhoBecomesCoordinatorInApril() {
            told("2022-04-01T08:30");
            appoint(Someone.staff("新任"), Role.COORDINATOR, DEPARTMENT);
            assertThat(told("2022-04-04T08:30")).containsExactly("PLAN_ENDS 新任 over");
        }
    }
}
