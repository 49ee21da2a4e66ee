package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** What tests of a year's record do in Tokyo's time: give posts from 1 April 2021 on, record, approve. */
public abstract class LivedRecord {

    protected static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    protected static final Office GENERAL = new Office("総務部", "総務課", null);

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected PlanDirectory plans;

    @Autowired
    protected Appointments appointments;

    @Autowired
    protected ProgressLog log;

    protected void appoint(Person whom, Role role, Office office) {
        appointments.appoint(
                Someone.administrator("管理者"),
                whom.colleague(),
                role,
                office,
                LocalDate.of(2021, 4, 1),
                at("2021-04-01T08:00"));
    }

    protected static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    protected static Source click(String local) {
        return Source.of(WayIn.BUTTON, "click." + KEYS.incrementAndGet(), at(local));
    }

    protected Outcome.Recorded record(Person by, String code, Progress said, Source source) {
        var found = (Found.OfInitiative) plans.initiative(Scope.CURRENT, code);
        return (Outcome.Recorded) log.record(new RecordProgress(by, found, said, source), source.saidAt());
    }

    protected void approve(Person by, long version, String local) {
        assertThat(log.approve(new ApproveWording(by, version, click(local)), at(local)))
                .isInstanceOf(Outcome.Approved.class);
    }
}
