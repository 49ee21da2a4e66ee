package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.calendar.WorkingDays;
import torikumi.platform.Moment;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;
import torikumi.staff.StaffDirectory;

/** A letter for a post leaves for whoever holds it when it leaves, however long it had to wait. */
class LetterPostsTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final Person SUCCESSOR = Someone.staff("後任");

        @Autowired
        StaffDirectory staff;

        @Autowired
        WorkingDays days;

        private void waits(Letter.Kind kind) {
            chat.answers(letter -> {
                if (letter.kind() == kind) return new ReminderSender.Result.Later("ratelimited", Duration.ofMinutes(1));
                return letter.to() instanceof Recipient.Channel
                        ? new ReminderSender.Result.Never("is_archived", true)
                        : null;
            });
        }

        private void endPostsOf(Person person, LocalDate lastDay) {
            staff.assignmentsOf(person.id())
                    .forEach(post -> appointments.end(ADMINISTRATOR, post.id(), lastDay, "", at(lastDay + "T09:00")));
        }

        private List<String> arriving(String local, Letter.Kind kind) {
            chat.news();
            chat.answers(letter -> null);
            chat.deliver(delivery, at(local));
            return who(chat.news()).stream()
                    .filter(each -> each.startsWith(kind + " "))
                    .toList();
        }

        @Test
        void thatAChannelIsGoneIsToldToTheLeadWhereWhoeverSetItActsThereNoMore() {
            channels.set(TANAKA, GENERAL, "C0SOUMU", at("2021-04-02T10:00"));
            waits(Letter.Kind.CHANNEL_GONE);
            sweepAndSend("2021-04-27T10:00");
            endPostsOf(TANAKA, LocalDate.of(2021, 4, 27));
            assertThat(arriving("2021-04-28T10:00", Letter.Kind.CHANNEL_GONE)).containsExactly("CHANNEL_GONE 課長");
            assertThat(arriving("2021-04-28T10:10", Letter.Kind.CHANNEL_GONE)).isEmpty();
        }

        @Test
        void itIsToldToWhoeverSetItWhileTheyActThere() {
            channels.set(TANAKA, GENERAL, "C0SOUMU", at("2021-04-02T10:00"));
            waits(Letter.Kind.CHANNEL_GONE);
            sweepAndSend("2021-04-27T10:00");
            assertThat(arriving("2021-04-28T10:00", Letter.Kind.CHANNEL_GONE)).containsExactly("CHANNEL_GONE 田中");
        }

        @Test
        void thatAPlansYearEndsIsToldToTheCoordinatorOfTheDay() {
            waits(Letter.Kind.PLAN_ENDS);
            sweepAndSend("2022-03-17T08:30");
            endPostsOf(COORDINATOR, LocalDate.of(2022, 3, 17));
            appoint(SUCCESSOR, Role.COORDINATOR, DEPARTMENT);
            assertThat(arriving("2022-03-18T08:30", Letter.Kind.PLAN_ENDS)).containsExactly("PLAN_ENDS 後任");
            sweep.sweep(at("2022-03-18T09:00"));
            assertThat(arriving("2022-03-18T09:00", Letter.Kind.PLAN_ENDS))
                    .as("once")
                    .isEmpty();
        }

        @Test
        void whatALeadHearsOfIsToldToTheLeadOfTheDay() {
            waits(Letter.Kind.TO_LEAD);
            LocalDate day = LocalDate.of(2021, 4, 27);
            while (chat.staged().stream().noneMatch(letter -> letter.kind() == Letter.Kind.TO_LEAD)) {
                sweepAndSend(day + "T10:00");
                day = day.plusDays(1);
                assertThat(day).isBefore("2021-06-30");
            }
            endPostsOf(LEAD, day.minusDays(1));
            appoint(LEAD, Role.MEMBER, GENERAL);
            appoint(SUCCESSOR, Role.LEAD, GENERAL);
            while (day.getDayOfWeek().getValue() > 5) day = day.plusDays(1);
            assertThat(arriving(day + "T10:00", Letter.Kind.TO_LEAD))
                    .contains("TO_LEAD 後任")
                    .doesNotContain("TO_LEAD 課長");
        }

        @Test
        void thatTheCalendarEndsIsForThoseWhomTheSettingNamesNow() {
            var now = new Moment(at("2027-12-01T10:00"), TOKYO);
            var letter = new LetterRow();
            var named = new CalendarWatch(days, Settings.from(Map.of("TORIKUMI_ADMINS", "U0NOW")::get));
            assertThat(named.holds(letter, new Colleague("U0BEFORE", ""), now)).isFalse();
            assertThat(named.holders(letter, now)).containsExactly(new Colleague("U0NOW", ""));
            assertThat(named.holds(letter, new Colleague("U0NOW", ""), now)).isTrue();
        }
    }
}
