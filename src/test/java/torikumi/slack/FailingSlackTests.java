package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.TorikumiAt;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Databases;
import torikumi.platform.MovableClock;
import torikumi.platform.Workspace;
import torikumi.reminder.AskedSections;
import torikumi.reminder.ReminderSweep;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/**
 * Reminders that fall due while Slack limits, fails, is silent and refuses: none is lost, none arrives twice, and who cannot be
 * reached for good is asked otherwise. The scheduler runs as it does for everybody; only its clock is put forward.
 */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class FailingSlackTests {

    private static final int SECTIONS = 50;
    private static final int WITH_CHANNELS = 40;
    private static final Duration STORM = Duration.ofMinutes(20);

    private static final List<String> FOR_GOOD = List.of(
            "not_in_channel",
            "is_archived",
            "channel_not_found",
            "account_inactive",
            "restricted_action",
            "restricted_action_read_only_channel",
            "user_not_found",
            "a_word_of_tomorrow");

    @TempDir
    Path folder;

    private JdbcClient jdbc;
    private MovableClock clock;
    private Scheduler scheduler;
    private ReminderSweep sweep;
    private Appointments appointments;

    @Test
    void losesNothingAndDoublesNothingOnH2() {
        weathers(Databases.h2(), 20210427);
    }

    @Test
    void losesNothingAndDoublesNothingOnPostgres() {
        weathers(Databases.postgres(), 20210428);
    }

    private void weathers(Map<String, String> database, long seed) {
        try (var slack = new FakeSlack();
                var context = started(slack, database)) {
            jdbc = context.getBean(JdbcClient.class);
            clock = context.getBean(MovableClock.class);
            scheduler = context.getBean(Scheduler.class);
            sweep = context.getBean(ReminderSweep.class);
            appointments = context.getBean(Appointments.class);
            var conversations = new Conversations(clock);
            Map<String, String> refused = new HashMap<>();
            for (int i = 0; i < FOR_GOOD.size(); i++) refused.put(AskedSections.channel(i + 1), FOR_GOOD.get(i));
            // One of the two who are asked in a section of people, and everybody but the lead in another.
            refused.put(member(41, 1), "account_inactive");
            refused.put(member(42, 1), "account_inactive");
            refused.put(member(42, 2), "user_not_found");
            var weather = new Weather(seed, () -> clock.instant().isBefore(AskedSections.DUE.plus(STORM)), refused);
            conversations.behind(slack, weather);
            within(this::people);
            within(() -> sweep.sweep(clock.instant()));
            clock.putForward(Duration.between(clock.instant(), AskedSections.DUE));
            within(() -> sweep.sweep(clock.instant()));
            untilNothingIsOnItsWay();
            System.out.println(weather);
            assertThat(weather.seen())
                    .contains(
                            "429",
                            "429 until who knows",
                            "ratelimited",
                            "5xx",
                            "cut off",
                            "too late",
                            "no JSON",
                            "internal_error",
                            "fatal_error");
            arrivedOnce(conversations, refused);
            assertThat(jdbc.sql("select count(*) from letter_attempt")
                            .query(Integer.class)
                            .single())
                    .as("an attempt is written down where Slack was asked")
                    .isLessThanOrEqualTo(weather.calls());
            fellBack();
        }
    }

    private ConfigurableApplicationContext started(FakeSlack slack, Map<String, String> database) {
        Map<String, String> settings = new HashMap<>(RunningEdge.settings(slack));
        settings.putAll(database);
        settings.put("TORIKUMI_PLAN", AskedSections.plan(folder, SECTIONS).toString());
        // Whoever set the channels looks after the workspace, and holds no post.
        settings.put("TORIKUMI_ADMINS", "U0OWNER");
        settings.put("db-scheduler.polling-interval", "200ms");
        var morning = TorikumiAt.now(AskedSections.DUE.minus(Duration.ofMinutes(30)));
        settings.put(morning.getKey(), morning.getValue());
        return TorikumiAt.start(settings);
    }

    private static void within(Runnable work) {
        CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), () -> {
            work.run();
            return null;
        });
    }

    private static String member(int section, int number) {
        return "U%05dM%d".formatted(section, number);
    }

    private static String lead(int section) {
        return "U%05dLEAD".formatted(section);
    }

    private void people() {
        AskedSections.channels(jdbc, FakeSlack.TEAM, WITH_CHANNELS, WITH_CHANNELS, clock.instant());
        for (int section = 1; section <= SECTIONS; section++) {
            appoint(member(section, 1), Role.MEMBER, section);
            if (section <= WITH_CHANNELS) continue;
            appoint(member(section, 2), Role.MEMBER, section);
            if (section == 42) appoint(lead(section), Role.LEAD, section);
        }
    }

    private void appoint(String id, Role role, int section) {
        appointments.appoint(
                Someone.administrator("管理者"),
                new Colleague(id, id),
                role,
                new Office(AskedSections.DEPARTMENT, AskedSections.name(section), null),
                LocalDate.of(2021, 4, 1),
                clock.instant());
    }

    private record OnItsWay(boolean picked, Instant next) {}

    /** Whenever everything has been put off, time goes on to when the first is tried again. */
    private void untilNothingIsOnItsWay() {
        while (true) {
            List<OnItsWay> left = jdbc.sql("select picked, execution_time from scheduled_tasks"
                            + " where task_name = 'reminder.letter' order by execution_time")
                    .query((row, number) ->
                            new OnItsWay(row.getBoolean(1), row.getTimestamp(2).toInstant()))
                    .list();
            if (left.isEmpty()) return;
            Instant next = left.getFirst().next;
            if (left.stream().anyMatch(OnItsWay::picked) || !next.isAfter(clock.instant())) {
                scheduler.triggerCheckForDueExecutions();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            } else clock.putForward(Duration.between(clock.instant(), next));
        }
    }

    private List<Map<String, Object>> letters(String where) {
        return jdbc.sql("select * from letter where " + where).query().listOfRows();
    }

    private void arrivedOnce(Conversations conversations, Map<String, String> refused) {
        Map<String, List<String>> standing = conversations.all().stream()
                .filter(message -> !message.letterId().isEmpty())
                .collect(Collectors.groupingBy(
                        Conversations.Message::letterId,
                        Collectors.mapping(message -> message.channel() + " " + message.ts(), Collectors.toList())));
        assertThat(standing.values())
                .as("twice")
                .filteredOn(where -> where.size() > 1)
                .isEmpty();
        Map<String, List<String>> expected = letters("state = 'SENT'").stream()
                .collect(Collectors.toMap(
                        letter -> String.valueOf(letter.get("id")),
                        letter -> List.of(letter.get("channel_id") + " " + letter.get("message_ts"))));
        assertThat(expected).as("each is where we think it is").isEqualTo(standing);
        assertThat(letters("state not in ('SENT', 'FAILED')")).as("left behind").isEmpty();
        assertThat(letters("state = 'FAILED'"))
                .extracting(letter -> String.valueOf(letter.get("recipient_id")))
                .containsExactlyInAnyOrderElementsOf(refused.keySet());
        assertThat(jdbc.sql("select count(*) from reminder").query(Long.class).single())
                .isEqualTo(SECTIONS);
    }

    private void fellBack() {
        for (int section = 1; section <= SECTIONS; section++) {
            List<String> asked = jdbc.sql("select l.recipient_id from letter l join reminder r on r.id = l.reminder_id"
                            + " where r.section = ? and l.state = 'SENT' and l.kind = 'ASK' order by 1")
                    .param(AskedSections.name(section))
                    .query(String.class)
                    .list();
            if (section <= FOR_GOOD.size() || section == 41)
                assertThat(asked).containsExactly(member(section, section == 41 ? 2 : 1));
            else if (section <= WITH_CHANNELS) assertThat(asked).containsExactly(AskedSections.channel(section));
            else if (section == 42) assertThat(asked).containsExactly(lead(section));
            else assertThat(asked).containsExactly(member(section, 1), member(section, 2));
        }
        assertThat(letters("kind = 'CHANNEL_GONE' and state = 'SENT' and recipient_id = 'U0OWNER'"))
                .as("whoever set the channels is told of each")
                .hasSize(FOR_GOOD.size());
        assertThat(jdbc.sql("select gone from section_channel where gone is not null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(FOR_GOOD);
    }
}
