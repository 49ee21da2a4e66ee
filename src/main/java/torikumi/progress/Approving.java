package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** Lets public wordings be published. */
@Component
class Approving {

    private final HealthScales scales;
    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final VersionLedger ledger;
    private final Approvals approvals;
    private final ZoneId zone;

    Approving(
            HealthScales scales,
            PlanDirectory plans,
            StaffDirectory staff,
            OfficePolicies policies,
            VersionLedger ledger,
            Approvals approvals,
            Settings settings) {
        this.scales = scales;
        this.plans = plans;
        this.staff = staff;
        this.policies = policies;
        this.ledger = ledger;
        this.approvals = approvals;
        this.zone = settings.zone();
    }

    Outcome.OfApproving approve(ApproveWording request, Instant now) {
        HealthScale scale = scales.current();
        UpdateRow asked = ledger.version(request.updateId()).orElse(null);
        Found.OfInitiative about =
                asked == null ? null : plans.initiative(asked.initiativeId).orElse(null);
        if (about == null) return new Outcome.Refused(new Refusal.NoSuchUpdate());
        Office office = Office.of(about);
        Acting acting = staff.acting(
                request.approver(), LocalDate.ofInstant(request.source().saidAt(), zone));
        Optional<Denial> denied = policies.denial(acting, Action.APPROVE_WORDING, office);
        if (denied.isPresent()) return new Outcome.Refused(new Refusal.Denied(denied.get(), office));
        ledger.lock(asked.initiativeId);
        ProgressUpdate newest = ledger.versions(asked).getLast().update(scale);
        if (newest.isWithdrawn()) return new Outcome.Refused(new Refusal.AlreadyWithdrawn(newest));
        if (newest.id() != request.updateId()) return new Outcome.Refused(new Refusal.ChangedMeanwhile(newest));
        if (newest.progress().publicWording().isBlank()) return new Outcome.Refused(new Refusal.NoPublicWording());
        List<ApprovalRow> before = approvals.findByUpdateIdIn(List.of(newest.id()));
        if (!before.isEmpty())
            return new Outcome.AlreadyApproved(newest, before.getFirst().approval());
        var approval = new Approval(
                newest.id(),
                new Author(
                        request.approver().colleague(),
                        acting.postFor(office, Role.LEAD).orElseThrow()),
                now.truncatedTo(ChronoUnit.MICROS));
        approvals.save(new ApprovalRow(approval));
        return new Outcome.Approved(newest, approval);
    }
}
