package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.ByHand;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Role;

/** A department in June with the desks that really answer: its people are others in each test. */
abstract class InJune extends HttpEdge {

    private static final Office GENERAL = new Office("総務部", "総務課", null);
    private static final Office DEPARTMENT = new Office("総務部", null, null);

    // A Wednesday, 10:00 in Tokyo.
    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    String admin;
    String lead;
    String coordinator;
    String member;
    String outsider;

    private Duration before;

    @BeforeEach
    void aDepartmentInJune() {
        answers.with(desk::answer);
        before = clock.ahead();
        clock.put(before.plus(Duration.between(clock.instant(), NOW)));
        ByHand.changed(jdbc, FakeSlack.TEAM);
        admin = known("管理者", "ja-JP", true);
        lead = known("川上 直樹", "ja-JP", false);
        coordinator = known("野村 千尋", "ja-JP", false);
        member = known("森 あかり", "ja-JP", false);
        outsider = known("佐藤 一", "ja-JP", false);
        appoint(lead, Role.LEAD, GENERAL);
        appoint(member, Role.MEMBER, GENERAL);
        appoint(coordinator, Role.COORDINATOR, DEPARTMENT);
    }

    @AfterEach
    void leavesNothingToDeliver() {
        delivered();
        clock.put(before);
    }

    void appoint(String user, Role role, Office office) {
        assertThat(within(() -> appointments.appoint(
                        people.person(admin),
                        people.person(user).colleague(),
                        role,
                        office,
                        LocalDate.of(2021, 4, 1),
                        clock.instant())))
                .isInstanceOf(Appointments.Outcome.Appointed.class);
    }
}
