package torikumi.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.platform.Settings;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.StaffDirectory;

/** Records what is said. */
@Component
class Recording {

    static final Duration MEANWHILE = Duration.ofMinutes(10);

    private final HealthScales scales;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final VersionLedger ledger;
    private final ZoneId zone;

    Recording(
            HealthScales scales,
            StaffDirectory staff,
            OfficePolicies policies,
            VersionLedger ledger,
            Settings settings) {
        this.scales = scales;
        this.staff = staff;
        this.policies = policies;
        this.ledger = ledger;
        this.zone = settings.zone();
    }

    Outcome.OfRecording record(RecordProgress request, Instant now) {
        HealthScale scale = scales.current();
        LocalDate today = LocalDate.ofInstant(request.source().saidAt(), zone);
        Acting acting = staff.acting(request.author(), today);
        long initiativeId = request.about().initiative().id();
        StandingRow row = ledger.lock(initiativeId);
        Optional<Refusal> refused = refusal(request, acting, row, scale, today);
        if (refused.isPresent())
            // What was recorded stays so, although it could not be said now: its own 完了 may have closed the initiative.
            return ledger.bySource(request.source())
                    .<Outcome.OfRecording>map(written -> new Outcome.AlreadyRecorded(written.update(scale)))
                    .orElse(new Outcome.Refused(refused.get()));
        Optional<ProgressUpdate> written = ledger.write(
                draft(request, acting, scale, today, now),
                new UpdateRow.Entry(request.source().key(), request.source().saidAt()));
        if (written.isEmpty())
            return new Outcome.AlreadyRecorded(
                    ledger.bySource(request.source()).orElseThrow().update(scale));
        return enter(written.get(), row, request, scale, now);
    }

    List<Refusal> faults(Found.@Nullable OfInitiative about, Progress said, Instant saidAt) {
        return ProgressRules.said(
                said,
                scales.current(),
                said.health(),
                about == null ? null : about.plan(),
                LocalDate.ofInstant(saidAt, zone));
    }

    /** Why it would be refused, as the initiative stands; nothing is written. */
    Optional<Refusal> unrecordable(RecordProgress request, Standing standing) {
        LocalDate today = LocalDate.ofInstant(request.source().saidAt(), zone);
        Acting acting = staff.acting(request.author(), today);
        return refusal(request, acting, standing, scales.current(), today);
    }

    private Optional<Refusal> refusal(
            RecordProgress request, Acting acting, @Nullable StandingRow row, HealthScale scale, LocalDate today) {
        Standing standing = row == null ? Standing.UNHEARD : row.standing(scale, zone);
        // What was said before the closing, and arrives after it, belongs to the record.
        boolean saidBefore = row != null
                && row.healthSaidAt != null
                && request.source().saidAt().isBefore(row.healthSaidAt);
        return refusal(request, acting, saidBefore ? standing.reopened() : standing, scale, today);
    }

    private Optional<Refusal> refusal(
            RecordProgress request, Acting acting, Standing standing, HealthScale scale, LocalDate today) {
        Office office = Office.of(request.about());
        Optional<Denial> denied = policies.denial(acting, Action.RECORD, office);
        if (denied.isPresent()) return Optional.of(new Refusal.Denied(denied.get(), office));
        List<Refusal> all = new ArrayList<>();
        ProgressRules.open(request.about()).ifPresent(all::add);
        if (all.isEmpty() && standing.closed()) all.add(ProgressRules.closed(standing));
        String health = standing.grade() == null ? null : standing.grade().key();
        ProgressRules.unchanged(request.progress(), health).ifPresent(all::add);
        all.addAll(ProgressRules.said(
                request.progress(), scale, health, request.about().plan(), today));
        return Refusal.of(all);
    }

    private static ProgressUpdate draft(
            RecordProgress request, Acting acting, HealthScale scale, LocalDate today, Instant now) {
        Progress said = request.progress();
        return new ProgressUpdate(
                0,
                UUID.randomUUID(),
                request.about().initiative().id(),
                1,
                ProgressUpdate.Kind.RECORDED,
                null,
                said.asOf(said.asOf() == null ? today : said.asOf()).storable(),
                said.health() == null ? null : scale.grade(said.health()).orElseThrow(),
                new Author(
                        request.author().colleague(),
                        acting.postFor(Office.of(request.about())).orElseThrow()),
                request.source(),
                now.truncatedTo(ChronoUnit.MICROS),
                "");
    }

    private Outcome.Recorded enter(
            ProgressUpdate update, @Nullable StandingRow row, RecordProgress request, HealthScale scale, Instant now) {
        var fact = new Fact(
                update.id(),
                update.asOf(),
                update.source().saidAt(),
                update.source().key(),
                update.source().saidAt(),
                update.progress().health(),
                update.progress().percentage());
        if (row == null) {
            var first = new StandingRow(
                    update.initiativeId(), request.about().plan().id());
            first.take(Course.EMPTY.then(fact));
            first.enter(update);
            if (ledger.begin(first))
                return new Outcome.Recorded(update, Standing.UNHEARD, first.standing(scale, zone), null);
            // Somebody else's first update was faster, and has been committed while we waited.
            row = ledger.lock(update.initiativeId());
        }
        Standing before = row.standing(scale, zone);
        Outcome.Recent meanwhile = row.recentByOthers(update.author().person(), now.minus(MEANWHILE));
        Course course = row.course();
        row.take(course.endsBefore(fact) ? course.then(fact) : ledger.course(update.initiativeId()));
        row.enter(update);
        return new Outcome.Recorded(update, before, row.standing(scale, zone), meanwhile);
    }
}
