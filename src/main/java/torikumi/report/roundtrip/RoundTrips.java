package torikumi.report.roundtrip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.progress.HealthScales;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Refusal;
import torikumi.progress.Source;
import torikumi.progress.WithdrawProgress;
import torikumi.report.roundtrip.KeptEdits.Kept;
import torikumi.report.roundtrip.KeptEdits.State;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/**
 * The way of a workbook that comes back: it is shown what it would record, and all of that is recorded at once or nothing, in the name of
 * whoever sent it. Whoever else comes with the same finds nothing.
 */
@Component
@Transactional
public class RoundTrips {

    /** How long one that was sent waits. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final KeptEdits kept;
    private final Judging judging;
    private final ProgressLog log;
    private final ProgressHistory history;
    private final HealthScales scales;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ZoneId zone;

    RoundTrips(
            KeptEdits kept,
            Judging judging,
            ProgressLog log,
            ProgressHistory history,
            HealthScales scales,
            StaffDirectory staff,
            OfficePolicies policies,
            Settings settings) {
        this.kept = kept;
        this.judging = judging;
        this.log = log;
        this.history = history;
        this.scales = scales;
        this.staff = staff;
        this.policies = policies;
        this.zone = settings.zone();
    }

    /** Outside a transaction: a large workbook takes a second. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Returned read(byte[] bytes, CellReading reading) {
        return EditedWorkbook.read(bytes, CurrentWorkspace.get().id(), scales.current(), reading);
    }

    /** What it would record. It is kept where there is anything. */
    public RoundTrip begin(String fileName, Edits edits, Person by, Instant now) {
        RoundTrip trip = judging.judge("", fileName, edits, by, now);
        if (trip.isDone()) return trip;
        String id = kept.keep(fileName, edits, by.id(), now);
        RoundTrip begun = trip.named(id);
        kept.shown(id, nameOf(begun));
        return begun;
    }

    /** The same as it is now. */
    public RoundTripOutcome show(String id, Person by, Instant now) {
        return kept.lock(id, by.id())
                .map(row -> row.state() == State.WAITING ? changed(row, by, now) : settled(row))
                .orElseGet(RoundTripOutcome.Unknown::new);
    }

    private RoundTripOutcome changed(Kept row, Person by, Instant now) {
        RoundTrip trip = judge(row, by, now);
        kept.shown(row.id(), nameOf(trip));
        return new RoundTripOutcome.Changed(trip);
    }

    private RoundTrip judge(Kept row, Person by, Instant now) {
        return judging.judge(row.id(), row.fileName(), row.edits(), by, now);
    }

    private RoundTripOutcome settled(Kept row) {
        return row.state() == State.DROPPED
                ? new RoundTripOutcome.Dropped(row.fileName())
                : new RoundTripOutcome.RecordedBefore(
                        row.id(), row.fileName(), recorded(row).size(), row.settledAt());
    }

    private List<ProgressUpdate> recorded(Kept row) {
        return history.from(row.edits().edits().stream()
                .map(edit -> Judging.key(row.id(), edit.initiativeId()))
                .toList());
    }

    /** What they want the plan to say of an initiative, whatever became of the rest; empty where it is not in their workbook. */
    @Transactional(readOnly = true)
    public Optional<String> rewording(String id, long initiativeId, Person by) {
        return kept.find(id, by.id()).flatMap(row -> row.edits().rewordings().stream()
                .filter(each -> each.initiativeId() == initiativeId)
                .map(Edits.Rewording::after)
                .findFirst());
    }

    /** Records what was shown, unless that would be something else by now. */
    public RoundTripOutcome record(String id, Person by, Instant now) {
        Kept row = kept.lock(id, by.id()).orElse(null);
        if (row == null) return new RoundTripOutcome.Unknown();
        if (row.state() != State.WAITING) return settled(row);
        // Held before anything is read, so that what others record meanwhile is seen.
        log.hold(own(judging.initiatives(row.edits()), by, now));
        RoundTrip trip = judge(row, by, now);
        if (trip.lines().isEmpty() || !nameOf(trip).equals(row.shown())) return changed(row, by, now);
        kept.settle(id, State.RECORDED, now);
        return new RoundTripOutcome.Recorded(trip, recorded(trip, by, now));
    }

    private List<Found.OfInitiative> own(List<Found.OfInitiative> all, Person by, Instant now) {
        Acting acting = staff.acting(by, LocalDate.ofInstant(now, zone));
        return all.stream()
                .filter(found ->
                        policies.denial(acting, Action.RECORD, Office.of(found)).isEmpty())
                .toList();
    }

    private List<Outcome.Recorded> recorded(RoundTrip trip, Person by, Instant now) {
        List<RecordProgress> requests = trip.lines().stream()
                .map(line -> new RecordProgress(
                        by,
                        line.about(),
                        line.said(),
                        Judging.source(trip.id(), line.about().initiative().id(), now)))
                .toList();
        List<Outcome.Recorded> recorded = new ArrayList<>();
        for (Outcome.OfRecording outcome : log.record(requests, now))
            switch (outcome) {
                case Outcome.Recorded one -> recorded.add(one);
                // With it goes the transaction, and all that was recorded in it.
                case Outcome.Refused(var why) -> throw new IllegalStateException("refused although held: " + why);
                case Outcome.AlreadyRecorded(var update) ->
                    throw new IllegalStateException(
                            "recorded although it waited: " + update.source().key());
            }
        return recorded;
    }

    public RoundTripOutcome drop(String id, Person by, Instant now) {
        Kept row = kept.lock(id, by.id()).orElse(null);
        if (row == null) return new RoundTripOutcome.Unknown();
        if (row.state() != State.WAITING) return settled(row);
        kept.settle(id, State.DROPPED, now);
        return new RoundTripOutcome.Dropped(row.fileName());
    }

    /** Takes back all that was recorded with one workbook, as far as it can be taken back one by one. */
    public RoundTripOutcome takeBack(String id, Person by, Source press, Instant now) {
        Kept row = kept.lock(id, by.id()).orElse(null);
        if (row == null || row.state() != State.RECORDED) return new RoundTripOutcome.Unknown();
        List<ProgressUpdate> recorded = recorded(row);
        log.hold(judging.initiatives(row.edits()).stream()
                .filter(found -> recorded.stream()
                        .anyMatch(update ->
                                update.initiativeId() == found.initiative().id()))
                .toList());
        List<Outcome.OfWithdrawing> outcomes = log.withdraw(
                recorded.stream()
                        .map(update -> new WithdrawProgress(
                                by,
                                update.id(),
                                Source.of(
                                        press.way(),
                                        "%s.%d".formatted(press.key(), update.initiativeId()),
                                        press.saidAt())))
                        .toList(),
                now);
        List<Outcome.Withdrawn> withdrawn = new ArrayList<>();
        List<RoundTripOutcome.Kept> stays = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Withdrawn one -> withdrawn.add(one);
                case Outcome.Refused(var why) -> stays.add(new RoundTripOutcome.Kept(recorded.get(i), why));
                case Outcome.AlreadyRecorded(var before) ->
                    stays.add(new RoundTripOutcome.Kept(recorded.get(i), new Refusal.AlreadyWithdrawn(before)));
            }
        }
        return new RoundTripOutcome.TakenBack(withdrawn, stays);
    }

    /** Those that came before. */
    public int forget(Instant before) {
        return kept.forget(before);
    }

    /** The same for what records the same and leaves the same. */
    private static String nameOf(RoundTrip trip) {
        var whole = new StringBuilder();
        trip.lines().forEach(line -> whole.append(line.about().initiative().id())
                .append(line.said())
                .append('\n'));
        trip.left().forEach(left -> whole.append(left.getClass().getSimpleName())
                .append(left.place())
                .append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
