package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanClosing;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** A department's plan is closed once its year is settled, and opened again when it must be; each for a reason, logged. */
@Component
@Transactional
public class YearEnd {

    private final PlanClosing closing;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ZoneId zone;

    YearEnd(PlanClosing closing, StaffDirectory staff, OfficePolicies policies, Settings settings) {
        this.closing = closing;
        this.staff = staff;
        this.policies = policies;
        this.zone = settings.zone();
    }

    /** Closes a plan today; from then on it takes no updates. */
    public Outcome close(Person by, Plan plan, String reason, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Outcome refused = refused(by, Action.CLOSE_PLAN, plan, reason, today);
        if (refused != null) return refused;
        return closing.close(plan.id(), today, by.id(), by.name(), StoredText.of(reason), now)
                ? new Outcome.Closed(plan, today)
                : new Outcome.AlreadySo(plan);
    }

    /** Opens a closed plan again. */
    public Outcome reopen(Person by, Plan plan, String reason, Instant now) {
        Outcome refused = refused(by, Action.REOPEN_PLAN, plan, reason, LocalDate.ofInstant(now, zone));
        if (refused != null) return refused;
        return closing.reopen(plan.id(), by.id(), by.name(), StoredText.of(reason), now)
                ? new Outcome.Reopened(plan)
                : new Outcome.AlreadySo(plan);
    }

    private @Nullable Outcome refused(Person by, Action action, Plan plan, String reason, LocalDate today) {
        Office office = Office.of(plan);
        Optional<Denial> denied = policies.denial(staff.acting(by, today), action, office);
        if (denied.isPresent()) return new Outcome.Refused(denied.get(), office);
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        int length = reason.codePointCount(0, reason.length());
        return length > Progress.LONGEST ? new Outcome.ReasonTooLong(length, Progress.LONGEST) : null;
    }

    public sealed interface Outcome {
        record Closed(Plan plan, LocalDate on) implements Outcome {}

        record Reopened(Plan plan) implements Outcome {}

        /** It was closed, or open, already. */
        record AlreadySo(Plan plan) implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record ReasonTooLong(int length, int limit) implements Outcome {}

        record Refused(Denial why, Office office) implements Outcome {}
    }
}
