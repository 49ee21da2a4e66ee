package torikumi.report.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;
import torikumi.progress.Author;
import torikumi.progress.Grade;
import torikumi.progress.HealthScales;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** What people decide about initiatives once a half or a year is over: written by those who act for them, confirmed by who leads. */
@Component
@Transactional
public class Evaluations {

    private final EvaluationShelf shelf;
    private final EvaluationReading reading;
    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final HealthScales scales;
    private final ZoneId zone;

    Evaluations(
            EvaluationShelf shelf,
            EvaluationReading reading,
            PlanDirectory plans,
            StaffDirectory staff,
            OfficePolicies policies,
            HealthScales scales,
            Settings settings) {
        this.shelf = shelf;
        this.reading = reading;
        this.plans = plans;
        this.staff = staff;
        this.policies = policies;
        this.scales = scales;
        this.zone = settings.zone();
    }

    /** What stands in a person's way, before they have typed anything; empty where nothing does. */
    @Transactional(readOnly = true)
    public Optional<Refused> refusalToWrite(Person by, Sheet sheet, Instant now) {
        return refusal(by, Action.WRITE_EVALUATION, sheet.reported().where(), now)
                .or(() -> sheet.isConfirmed() ? Optional.of(new Refused.IsConfirmed(sheet)) : Optional.empty());
    }

    /** Whether they may do that about the initiative at all. */
    @Transactional(readOnly = true)
    public boolean may(Person by, Action action, Found.OfInitiative about, Instant now) {
        return refusal(by, action, about, now).isEmpty();
    }

    private Optional<Refused> refusal(Person by, Action action, Found.OfInitiative about, Instant now) {
        Office office = Office.of(about);
        Optional<Denial> denied = policies.denial(staff.acting(by, day(now)), action, office);
        if (denied.isPresent()) return Optional.of(new Refused.Denied(denied.get(), office));
        if (!about.plan().isOpen()) return Optional.of(new Refused.PlanClosed(about.plan()));
        LocalDate out = about.initiative().withdrawnOn();
        return out == null ? Optional.empty() : Optional.of(new Refused.TakenOut(about, out));
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /**
     * Writes what was decided, or another version of it. The same again is no other version. Where somebody else has decided something
     * that they had not before them, nothing is written.
     */
    public Outcome write(Person by, Seen seen, Decided typed, Instant now) {
        Sheet sheet = locked(seen, now).orElse(null);
        if (sheet == null) return new Refused.Gone();
        Optional<Refused> refused = refusalToWrite(by, sheet, now).or(() -> fault(typed, sheet));
        if (refused.isPresent()) return refused.get();
        if (isOvertaken(by, seen, sheet)) return new Refused.Meanwhile(sheet);
        Decided decided = typed.storable();
        if (sheet.newest() != null && Decided.of(sheet.newest()).equals(decided)) return new Outcome.Written(sheet);
        Found.OfInitiative about = sheet.reported().where();
        var author = new Author(
                by.colleague(),
                staff.acting(by, day(now)).postFor(Office.of(about)).orElseThrow());
        shelf.add(new EvaluationRow(
                shelf.lock(about.initiative().id(), seen.term()),
                sheet.versions().size() + 1,
                decided,
                author,
                now.truncatedTo(ChronoUnit.MICROS)));
        return new Outcome.Written(again(sheet, now));
    }

    private Optional<Sheet> locked(Seen seen, Instant now) {
        return plans.initiative(seen.initiativeId()).flatMap(about -> {
            shelf.lock(seen.initiativeId(), seen.term());
            return reading.of(about, seen.term(), day(now));
        });
    }

    private Sheet again(Sheet sheet, Instant now) {
        return reading.of(sheet.reported().where(), sheet.term(), day(now)).orElseThrow();
    }

    private Optional<Refused> fault(Decided typed, Sheet sheet) {
        if (typed.isNothing() && sheet.newest() == null) return Optional.of(new Refused.NothingDecided());
        for (String text : List.of(typed.results(), typed.issues())) {
            int length = text.codePointCount(0, text.length());
            if (length > StoredText.LONGEST)
                return Optional.of(new Refused.TooLong(text.equals(typed.results()), length, StoredText.LONGEST));
        }
        if (typed.health() == null) return Optional.empty();
        Grade grade = scales.current().grade(typed.health()).orElse(null);
        Grade before = sheet.newest() == null ? null : sheet.newest().grade();
        if (grade == null || !grade.offered() && !grade.equals(before)) return Optional.of(new Refused.NoSuchHealth());
        return grade.reasonRequired() && typed.issues().isBlank()
                ? Optional.of(new Refused.ReasonMissing(grade))
                : Optional.empty();
    }

    /** What they wrote themselves in another window is no news to them. */
    private static boolean isOvertaken(Person by, Seen seen, Sheet sheet) {
        return sheet.versions().stream()
                .anyMatch(version -> version.id() > seen.newest()
                        && !version.author().person().id().equals(by.id()));
    }

    /** Confirms what they had before them, and nothing else. */
    public Outcome confirm(Person by, Seen seen, Instant now) {
        Sheet sheet = locked(seen, now).orElse(null);
        if (sheet == null) return new Refused.Gone();
        Optional<Refused> refused =
                refusal(by, Action.CONFIRM_EVALUATION, sheet.reported().where(), now);
        if (refused.isPresent()) return refused.get();
        if (sheet.isConfirmed()) return new Refused.IsConfirmed(sheet);
        if (!Seen.of(sheet).equals(seen)) return new Refused.Meanwhile(sheet);
        if (!sheet.isComplete()) return new Refused.Incomplete(sheet);
        return new Outcome.Confirmed(List.of(confirmed(by, sheet, now)), List.of());
    }

    private Sheet confirmed(Person by, Sheet sheet, Instant now) {
        Office office = sheet.reported().office();
        Acting acting = staff.acting(by, day(now));
        shelf.add(new ConfirmationRow(
                shelf.lock(sheet.reported().where().initiative().id(), sheet.term()),
                new Confirmation(
                        Objects.requireNonNull(sheet.newest()).id(),
                        true,
                        sheet.record(),
                        by.colleague(),
                        acting.postFor(office, Role.LEAD).orElseThrow(),
                        now.truncatedTo(ChronoUnit.MICROS))));
        return again(sheet, now);
    }

    /**
     * Confirms what of an office is complete, not confirmed and as they had it before them.
     *
     * @param seen of each initiative that they had before them
     */
    public Outcome confirmAll(Person by, List<Seen> seen, Instant now) {
        List<Sheet> done = new ArrayList<>();
        List<Sheet> left = new ArrayList<>();
        @Nullable Refused last = null;
        for (Seen each : seen)
            switch (confirm(by, each, now)) {
                case Outcome.Confirmed(var confirmed, var none) -> done.addAll(confirmed);
                case Refused.Meanwhile(var sheet) -> left.add(sheet);
                case Refused.Incomplete(var sheet) -> left.add(sheet);
                case Refused refused -> last = refused;
                case Outcome other -> throw new IllegalStateException("confirming does not lead to " + other);
            }
        if (done.isEmpty() && left.isEmpty()) return last == null ? new Refused.Gone() : last;
        return new Outcome.Confirmed(done, left);
    }

    /** 確定を取り消す: it can be written about again, and is confirmed anew then. */
    public Outcome reopen(Person by, Seen seen, Instant now) {
        Sheet sheet = locked(seen, now).orElse(null);
        if (sheet == null) return new Refused.Gone();
        Optional<Refused> refused =
                refusal(by, Action.REOPEN_EVALUATION, sheet.reported().where(), now);
        if (refused.isPresent()) return refused.get();
        Confirmation was = sheet.confirmation();
        if (was == null) return new Refused.NotConfirmed(sheet);
        shelf.add(new ConfirmationRow(
                shelf.lock(seen.initiativeId(), seen.term()),
                new Confirmation(
                        was.evaluationId(),
                        false,
                        sheet.record(),
                        by.colleague(),
                        staff.acting(by, day(now))
                                .postFor(sheet.reported().office())
                                .orElse(null),
                        now.truncatedTo(ChronoUnit.MICROS))));
        return new Outcome.Reopened(again(sheet, now), was);
    }

    public sealed interface Outcome {

        record Written(Sheet sheet) implements Outcome {}

        /** @param left those that they wanted to confirm, and that are not complete or were changed meanwhile */
        record Confirmed(List<Sheet> sheets, List<Sheet> left) implements Outcome {

            public Confirmed {
                sheets = List.copyOf(sheets);
                left = List.copyOf(left);
            }
        }

        /** @param was how it was confirmed */
        record Reopened(Sheet sheet, Confirmation was) implements Outcome {}
    }

    /** Nothing was written. */
    public sealed interface Refused extends Outcome {

        record Denied(Denial why, Office office) implements Refused {}

        /** A year that is closed stays as it was. */
        record PlanClosed(Plan plan) implements Refused {}

        record TakenOut(Found.OfInitiative about, LocalDate on) implements Refused {}

        /** It is confirmed: to be changed, that has to be taken back first. */
        record IsConfirmed(Sheet sheet) implements Refused {}

        record NotConfirmed(Sheet sheet) implements Refused {}

        /** Somebody has written meanwhile, or the record has changed. */
        record Meanwhile(Sheet sheet) implements Refused {}

        /** A direction or the self-evaluation is not chosen. */
        record Incomplete(Sheet sheet) implements Refused {}

        record NothingDecided() implements Refused {}

        /** @param results whether it is the results that are; else the issues */
        record TooLong(boolean results, int length, int limit) implements Refused {}

        /** No longer offered. */
        record NoSuchHealth() implements Refused {}

        /** This health cannot be said without a reason, which stands among the issues. */
        record ReasonMissing(Grade grade) implements Refused {}

        /** There is no such initiative any more, or nothing of that time is past. */
        record Gone() implements Refused {}
    }
}
