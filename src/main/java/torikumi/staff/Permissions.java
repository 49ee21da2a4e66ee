package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;

/** May they, now? By the posts that somebody holds on the day. */
@Component
@Transactional(readOnly = true)
public class Permissions {

    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ZoneId zone;

    Permissions(StaffDirectory staff, OfficePolicies policies, Settings settings) {
        this.staff = staff;
        this.policies = policies;
        this.zone = settings.zone();
    }

    /** Whether {@code who} may do that for the office; empty where they may. */
    public Optional<Denial> denial(Person who, Action action, Office office, Instant now) {
        return policies.denial(staff.acting(who, LocalDate.ofInstant(now, zone)), action, office);
    }

    /** @see OfficePolicies#denialOfStopping */
    public Optional<Denial> denialOfStopping(Person who, Office office, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return policies.denialOfStopping(staff.acting(who, today), staff.peopleOf(office, today));
    }
}
