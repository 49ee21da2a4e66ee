package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Databases;
import torikumi.platform.NoTestClasses;
import torikumi.platform.SlowMachine;
import torikumi.platform.TimeLapse;
import torikumi.platform.Workspace;
import torikumi.reminder.ReminderReading;
import torikumi.reminder.Snooze;
import torikumi.reminder.Snoozing;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;

/**
 * The sandbox's year over the real plan, as the whole application lives it, with nobody who answers: on a slow machine in one leap,
 * on a fast one month by month. Nothing comes at another minute, to somebody else or in other words.
 */
class YearsLeapTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth FIRST = YearMonth.of(2021, 4);
    private static final YearMonth LAST = YearMonth.of(2022, 3);
    private static final int SLOW_LOOKS = 500;

    @Test
    void oneLeapOnASlowMachineSendsWhatTwelveSendOnAFastOne() throws IOException {
        List<String> months = new Year().lived(FIRST, 0);
        List<String> leap = new Year().lived(LAST, SLOW_LOOKS);
        assertThat(leap).isEqualTo(months);
        assertThat(months)
                .hasSizeGreaterThan(120)
                .anyMatch(line -> line.startsWith("2021-04-27T10:00 D0MORIAKARI"))
                .anyMatch(line -> line.startsWith("2021-05-10T10:00 D0KAWAKAMI1"))
                .anyMatch(line -> line.matches("2021-05-10T08:30 D0NOMURACHI 総務部 1週間の動き.*"))
                // put off for two hours
                .anyMatch(line -> line.startsWith("2021-04-27T13:00 D0TAJIMAKEI"))
                // what was set up in the first minutes, told together
                .anyMatch(line -> line.startsWith("2021-04-01T09:03"))
                .anyMatch(line -> line.startsWith("2021-06-25T09:37 C0KEIRIKA01"))
                .anyMatch(line -> line.startsWith("2022-03-29T10:00 D0MORIAKARI"));
        assertThat(months.stream().map(YearsLeapTests::time).distinct())
                .allMatch(time -> List.of("08:30", "09:00", "09:03", "09:37", "10:00", "13:00")
                        .contains(time));
    }

    private static String time(String line) {
        return line.substring("2021-04-27T".length(), "2021-04-27T10:00".length());
    }

    private static final class Year implements AutoCloseable {

        private final int port = TestSocketUtils.findAvailableTcpPort();
        private final ConfigurableApplicationContext application;
        private final SandboxWorkspace workspace;
        private final Clock clock;

        Year() {
            application = new SpringApplicationBuilder(Torikumi.class, SlowMachine.class)
                    .initializers(new NoTestClasses())
                    .properties("spring.main.allow-bean-definition-overriding=true", "torikumi.settings-file=none")
                    .run(arguments());
            workspace = application.getBean(SandboxWorkspace.class);
            clock = application.getBean(Clock.class);
        }

        private String[] arguments() {
            List<String> arguments = new ArrayList<>(List.of("--TORIKUMI_PORT=" + port));
            Databases.h2().forEach((name, value) -> arguments.add("--" + name + "=" + value));
            return arguments.toArray(String[]::new);
        }

        /** @param first the month at whose end the first stop is made */
        List<String> lived(YearMonth first, int slowLooks) throws IOException {
            try (this) {
                begin();
                for (YearMonth month = first; !month.isAfter(LAST); month = month.plusMonths(1)) {
                    application.getBean(SlowMachine.class).slow(slowLooks);
                    forward(month.atEndOfMonth().atTime(17, 0));
                }
                return sent();
            }
        }

        private void begin() throws IOException {
            CurrentWorkspace.within(new Workspace(workspace.seed().team().id()), () -> {
                appoint("U0MORIAKARI", Role.MEMBER, "総務課");
                appoint("U0KAWAKAMI1", Role.LEAD, "総務課");
                appoint("U0NOMURACHI", Role.COORDINATOR, null);
                appoint("U0TAJIMAKEI", Role.MEMBER, "職員課");
                appoint("U0ALEXMORGA", Role.MEMBER, "職員課");
                appoint("U0OOTANIMIO", Role.MEMBER, "経理課");
                return null;
            });
            say("U0OOTANIMIO", "C0KEIRIKA01", "/torikumi リマインド先 経理課 ここ");
            say("U0OOTANIMIO", "C0KEIRIKA01", "/torikumi リマインド 経理課 毎月 25日 9:37 当日");
            say("U0TAJIMAKEI", "D0TAJIMAKEI", "/torikumi 休庁日 9/30 庁舎停電");
            say("U0MORIAKARI", "D0MORIAKARI", "/torikumi 不在 8/25-9/3");
            forward(LocalDateTime.parse("2021-04-27T11:00"));
            putOff("D0TAJIMAKEI", "U0TAJIMAKEI");
        }

        private Person person(String id) {
            var one = workspace.person(id).orElseThrow();
            return new Person(id, one.name(), one.admin(), Person.Belonging.STAFF);
        }

        private void appoint(String id, Role role, String section) {
            Colleague who = person(id).colleague();
            var office = new Office("総務部", section, null);
            assertThat(application
                            .getBean(Appointments.class)
                            .appoint(
                                    person("U0TAJIMAKEI"),
                                    who,
                                    role,
                                    office,
                                    LocalDate.of(2021, 4, 1),
                                    clock.instant()))
                    .isInstanceOf(Appointments.Outcome.Appointed.class);
        }

        private void say(String as, String in, String text) throws IOException {
            Jsoup.connect("http://127.0.0.1:%d/sandbox/say".formatted(port))
                    .data("as", as, "in", in, "text", text)
                    .header("HX-Request", "true")
                    .method(Connection.Method.POST)
                    .execute();
        }

        private void putOff(String conversation, String by) {
            String asked = workspace
                    .messagesIn(workspace.conversation(conversation).orElseThrow())
                    .getLast()
                    .ts();
            CurrentWorkspace.within(new Workspace(workspace.seed().team().id()), () -> {
                String id = application
                        .getBean(ReminderReading.class)
                        .at(conversation, asked)
                        .orElseThrow()
                        .reminder()
                        .id();
                return application
                        .getBean(Snoozing.class)
                        .snooze(person(by), id, Snooze.Length.TWO_HOURS, clock.instant());
            });
        }

        private void forward(LocalDateTime to) {
            Instant target = to.atZone(TOKYO).toInstant();
            assertThat(application.getBean(TimeLapse.class).forwardTo(target))
                    .isEqualTo(new TimeLapse.Outcome.Arrived(target));
        }

        private List<String> sent() {
            return workspace.sentSince(0).stream()
                    .map(message -> "%s %s %s"
                            .formatted(
                                    LocalDateTime.ofEpochSecond(
                                                    Long.parseLong(message.ts().substring(0, 10)),
                                                    0,
                                                    TOKYO.getRules().getOffset(Instant.parse("2021-04-01T00:00:00Z")))
                                            .withSecond(0),
                                    message.conversation(),
                                    message.text().replace('\n', ' ')))
                    .sorted()
                    .toList();
        }

        @Override
        public void close() {
            application.close();
        }
    }
}
