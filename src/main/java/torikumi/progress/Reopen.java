package torikumi.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.StaffDirectory;

/** Opens closed initiatives again. */
@Component
class Reopen {

    private final HealthScales scales;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final VersionLedger ledger;
    private final Reopenings reopenings;
    private final ZoneId zone;

    Reopen(
            HealthScales scales,
            StaffDirectory staff,
            OfficePolicies policies,
            VersionLedger ledger,
            Reopenings reopenings,
            Settings settings) {
        this.scales = scales;
        this.staff = staff;
        this.policies = policies;
        this.ledger = ledger;
        this.reopenings = reopenings;
        this.zone = settings.zone();
    }

    Outcome.OfReopening reopen(ReopenInitiative request) {
        HealthScale scale = scales.current();
        Office office = Office.of(request.about());
        Acting acting =
                staff.acting(request.by(), LocalDate.ofInstant(request.source().saidAt(), zone));
        Optional<Refusal> refused = policies.denial(acting, Action.REOPEN_INITIATIVE, office)
                .<Refusal>map(denial -> new Refusal.Denied(denial, office))
                .or(() -> ProgressRules.open(request.about()))
                .or(() -> ProgressRules.why(request.reason()));
        if (refused.isPresent()) return new Outcome.Refused(refused.get());
        StandingRow row = ledger.lock(request.about().initiative().id());
        Standing before = row == null ? Standing.UNHEARD : row.standing(scale, zone);
        if (row == null || !before.closed()) return new Outcome.Refused(new Refusal.NotClosed());
        Reopening reopening = reopenings
                .save(new ReopeningRow(
                        row.initiativeId,
                        new AuthorColumns(
                                request.by().colleague(), acting.postFor(office).orElse(null)),
                        StoredText.of(request.reason()),
                        row.reopen(request.source().saidAt())))
                .reopening();
        return new Outcome.Reopened(reopening, before, row.standing(scale, zone));
    }
}
