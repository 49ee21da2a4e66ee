package torikumi.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanFixtures;
import torikumi.plan.Scope;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** 総務部 R3 with a member and a lead of 総務課, a member of 職員課 and a coordinator; it is 10:00 on 9 June 2021. */
abstract class OnAnyDatabase {

    static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2021, 6, 9);

    static final Person TANAKA = Someone.staff("田中");
    static final Person SUZUKI = Someone.staff("鈴木");
    static final Person LEAD = Someone.staff("課長");
    static final Person COORDINATOR = Someone.staff("取りまとめ");
    static final Person OUTSIDER = Someone.staff("佐藤");
    static final Person ADMINISTRATOR = Someone.administrator("管理者");

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanDirectory plans;

    @Autowired
    Appointments appointments;

    @Autowired
    ProgressLog log;

    PlanFixtures fixtures;
    long planId;

    @BeforeEach
    void aPlanAndItsPeople() {
        fixtures = new PlanFixtures(jdbc);
        planId = fixtures.soumu();
        var general = new Office("総務部", "総務課", null);
        appoint(TANAKA, Role.MEMBER, general);
        appoint(SUZUKI, Role.MEMBER, general);
        appoint(LEAD, Role.LEAD, general);
        appoint(OUTSIDER, Role.MEMBER, new Office("総務部", "職員課", null));
        appoint(COORDINATOR, Role.COORDINATOR, new Office("総務部", null, null));
    }

    private void appoint(Person whom, Role role, Office office) {
        appointments.appoint(ADMINISTRATOR, whom.colleague(), role, office, LocalDate.of(2021, 4, 1), NOW);
    }

    Plan plan() {
        return switch (plans.department(Scope.CURRENT)) {
            case Found.OfDepartment(var plan) -> plan;
            case Found other -> throw new AssertionError(other);
        };
    }

    Found.OfInitiative initiative(String code) {
        return switch (plans.initiative(Scope.CURRENT, code)) {
            case Found.OfInitiative found -> found;
            case Found other -> throw new AssertionError(other);
        };
    }

    /** A message that nobody has sent yet. */
    static Source message(Instant saidAt) {
        String ts = "%d.%06d".formatted(saidAt.getEpochSecond(), KEYS.incrementAndGet());
        return new Source(WayIn.MENTION, "C1:" + ts, saidAt, "C1", ts, "https://example.slack.com/archives/C1/p" + ts);
    }

    static Source message() {
        return message(NOW);
    }

    static Instant after(Duration duration) {
        return NOW.plus(duration);
    }

    Outcome.OfRecording record(Person author, Progress progress) {
        return log.record(new RecordProgress(author, initiative("総務-03"), progress, message()), NOW);
    }

    Outcome.Recorded recorded(Person author, Progress progress, Source source) {
        return (Outcome.Recorded)
                log.record(new RecordProgress(author, initiative("総務-03"), progress, source), source.saidAt());
    }

    Outcome.Recorded recorded(Person author, Progress progress) {
        return recorded(author, progress, message());
    }

    Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).why();
    }

    static Progress onTrack(String words) {
        return Progress.said(words).health("on-track");
    }

    static Progress late(String words) {
        return Progress.said(words).health("late").reason("会場調整が長引いた");
    }

    static Progress done() {
        return Progress.said("条例が可決された").health("done");
    }
}
