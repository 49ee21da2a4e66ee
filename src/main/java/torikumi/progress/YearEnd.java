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
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
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
    private final ChangeLog changes;
    private final ZoneId zone;

    YearEnd(PlanClosing closing, StaffDirectory staff, OfficePolicies policies, ChangeLog changes, Settings settings) {
        this.closing = closing;
        this.staff = staff;
        this.policies = policies;
        this.changes = changes;
        this.zone = settings.zone();
    }

    /** Closes a plan today; from then on it takes no updates. */
    public Outcome close(Person by, Plan plan, String reason, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Outcome refused = refused(by, Action.CLOSE_PLAN, plan, reason, today);
        if (refused != null) return refused;
        if (!closing.close(plan.id(), today, by.id(), by.name(), StoredText.of(reason), now))
            return new Outcome.AlreadySo(plan);
        log(by, Change.What.PLAN_CLOSED, plan, reason, now);
        return new Outcome.Closed(plan, today);
    }

    /** Opens a closed plan again. */
    public Outcome reopen(Person by, Plan plan, String reason, Instant now) {
        Outcome refused = refused(by, Action.REOPEN_PLAN, plan, reason, LocalDate.ofInstant(now, zone));
        if (refused != null) return refused;
        if (!closing.reopen(plan.id(), by.id(), by.name(), StoredText.of(reason), now))
            return new Outcome.AlreadySo(plan);
        log(by, Change.What.PLAN_REOPENED, plan, reason, now);
        return new Outcome.Reopened(plan);
    }

    private void log(Person by, Change.What what, Plan plan, String reason, Instant now) {
        String year = String.valueOf(plan.year().startYear());
        changes.add(new Change(
                now,
                by.colleague(),
                what,
                Change.About.office(Office.of(plan), null),
                null,
                year,
                StoredText.of(reason)));
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
