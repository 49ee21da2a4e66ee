package torikumi.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.Post;
import torikumi.staff.StaffDirectory;

/** Replaces a version by a corrected one, or by its withdrawal. */
@Component
class Amending {

    static final Duration WITHDRAWABLE = Duration.ofMinutes(15);

    private final HealthScales scales;
    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final VersionLedger ledger;
    private final ZoneId zone;

    Amending(
            HealthScales scales,
            PlanDirectory plans,
            StaffDirectory staff,
            OfficePolicies policies,
            VersionLedger ledger,
            Settings settings) {
        this.scales = scales;
        this.plans = plans;
        this.staff = staff;
        this.policies = policies;
        this.ledger = ledger;
        this.zone = settings.zone();
    }

    /** The version on the screen, what it belongs to, and the locked standing. */
    private record Case(
            Found.OfInitiative about,
            HealthScale scale,
            UpdateRow first,
            UpdateRow newest,
            StandingRow row,
            Acting acting,
            Instant now) {

        Office office() {
            return Office.of(about);
        }

        boolean isOwn() {
            return first.author.authorId.equals(acting.person().id());
        }
    }

    Outcome.OfCorrecting correct(CorrectProgress request, Instant now) {
        HealthScale scale = scales.current();
        Case at = open(request.author(), request.updateId(), request.source(), scale, now);
        Optional<UpdateRow> before = ledger.bySource(request.source());
        if (before.isPresent()) return new Outcome.AlreadyRecorded(before.get().update(scale));
        if (at == null) return new Outcome.Refused(new Refusal.NoSuchUpdate());
        Progress corrected = completed(request.progress(), at.newest);
        Refusal refused = uncorrectable(at)
                .or(() -> stale(at, request.updateId()))
                .or(() -> wrong(at, corrected, request.why()))
                .or(() -> corrected.equals(at.newest.progress())
                        ? Optional.of(new Refusal.NothingChanged(at.newest.update(scale)))
                        : Optional.empty())
                .orElse(null);
        if (refused != null) return new Outcome.Refused(refused);
        Post post = at.acting.postFor(at.office()).orElseThrow();
        ProgressUpdate update = write(
                at, ProgressUpdate.Kind.CORRECTED, corrected, post, request.source(), StoredText.of(request.why()));
        Standing standing = at.row.standing(scale, zone);
        at.row.take(ledger.course(update.initiativeId()));
        at.row.latest(update);
        return new Outcome.Corrected(update, at.newest.update(scale), standing, at.row.standing(scale, zone));
    }

    /** Why a version cannot be corrected, whatever it is to read; empty where it can. */
    Optional<Refusal> uncorrectable(Person person, long updateId, Source source, Instant now) {
        Case at = open(person, updateId, source, scales.current(), now);
        return at == null ? Optional.of(new Refusal.NoSuchUpdate()) : uncorrectable(at);
    }

    private Optional<Refusal> uncorrectable(Case at) {
        return denied(at, at.isOwn() ? Action.CORRECT_OWN : Action.CORRECT_OTHERS)
                .or(() -> ProgressRules.planOpen(at.about.plan()))
                .or(() -> withdrawn(at));
    }

    private static Optional<Refusal> wrong(Case at, Progress corrected, String why) {
        List<Refusal> all = new ArrayList<>(
                ProgressRules.said(corrected, at.scale, at.newest.health, at.about.plan(), at.acting.on()));
        ProgressRules.why(why).ifPresent(all::add);
        return Refusal.of(all);
    }

    Outcome.OfWithdrawing withdraw(WithdrawProgress request, Instant now) {
        HealthScale scale = scales.current();
        Case at = open(request.author(), request.updateId(), request.source(), scale, now);
        Optional<UpdateRow> before = ledger.bySource(request.source());
        if (before.isPresent()) return new Outcome.AlreadyRecorded(before.get().update(scale));
        if (at == null) return new Outcome.Refused(new Refusal.NoSuchUpdate());
        Refusal refused = denied(at, at.isOwn() ? Action.WITHDRAW_OWN : Action.WITHDRAW_OTHERS)
                .or(() -> ProgressRules.planOpen(at.about.plan()))
                .or(() -> withdrawn(at))
                .or(() -> stale(at, request.updateId()))
                .or(() -> tooLate(at))
                .orElse(null);
        if (refused != null) return new Outcome.Refused(refused);
        // She may have left the office in these minutes.
        Post post =
                at.acting.postFor(at.office()).orElse(at.first.author.author().post());
        ProgressUpdate update =
                write(at, ProgressUpdate.Kind.WITHDRAWN, at.newest.progress(), post, request.source(), "");
        Standing standing = at.row.standing(scale, zone);
        at.row.take(ledger.course(update.initiativeId()));
        if (Objects.equals(at.row.latestId, at.newest.id())) at.row.nothingLatest();
        return new Outcome.Withdrawn(update, at.newest.update(scale), standing, at.row.standing(scale, zone));
    }

    private @Nullable Case open(Person person, long updateId, Source source, HealthScale scale, Instant now) {
        UpdateRow asked = ledger.version(updateId).orElse(null);
        if (asked == null) return null;
        Found.OfInitiative about = plans.initiative(asked.initiativeId).orElse(null);
        if (about == null) return null;
        Acting acting = staff.acting(person, LocalDate.ofInstant(source.saidAt(), zone));
        StandingRow row = Objects.requireNonNull(ledger.lock(asked.initiativeId));
        List<UpdateRow> versions = ledger.versions(asked);
        return new Case(about, scale, versions.getFirst(), versions.getLast(), row, acting, now);
    }

    private Optional<Refusal> denied(Case at, Action action) {
        Optional<Denial> denial = policies.denial(at.acting, action, at.office());
        return denial.map(why -> new Refusal.Denied(why, at.office()));
    }

    private static Optional<Refusal> withdrawn(Case at) {
        return Optional.of(at.newest.update(at.scale))
                .filter(ProgressUpdate::isWithdrawn)
                .map(Refusal.AlreadyWithdrawn::new);
    }

    private static Optional<Refusal> stale(Case at, long updateId) {
        ProgressUpdate newest = at.newest.update(at.scale);
        return newest.id() == updateId ? Optional.empty() : Optional.of(new Refusal.ChangedMeanwhile(newest));
    }

    private static Optional<Refusal> tooLate(Case at) {
        boolean inTime = !at.now.isAfter(at.first.recordedAt.plus(WITHDRAWABLE));
        return inTime ? Optional.empty() : Optional.of(new Refusal.TooLateToWithdraw((int) WITHDRAWABLE.toMinutes()));
    }

    /** A correction without a date keeps the date. */
    private static Progress completed(Progress progress, UpdateRow replaced) {
        return progress.asOf(progress.asOf() == null ? replaced.asOf : progress.asOf())
                .storable();
    }

    private ProgressUpdate write(
            Case at, ProgressUpdate.Kind kind, Progress progress, Post post, Source source, String why) {
        var draft = new ProgressUpdate(
                0,
                UUID.randomUUID(),
                at.newest.initiativeId,
                at.newest.version + 1,
                kind,
                at.newest.id(),
                progress,
                progress.health() == null
                        ? null
                        : at.scale.grade(progress.health()).orElseThrow(),
                new Author(at.acting.person().colleague(), post),
                source,
                at.now.truncatedTo(ChronoUnit.MICROS),
                why);
        // The standing is locked: nobody else can have replaced this version.
        return ledger.write(draft, at.first.entry()).orElseThrow();
    }
}
