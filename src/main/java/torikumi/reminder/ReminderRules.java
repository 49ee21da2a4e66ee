package torikumi.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.platform.Settings;
import torikumi.staff.Action;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** By which rules people are asked. */
@Component
@Transactional
public class ReminderRules {

    // Longer than the longest time between two due dates.
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final Rules rules;
    private final Ledger ledger;
    private final RuleLines lines;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    ReminderRules(
            Rules rules,
            Ledger ledger,
            RuleLines lines,
            StaffDirectory staff,
            OfficePolicies policies,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Settings settings) {
        this.rules = rules;
        this.ledger = ledger;
        this.lines = lines;
        this.staff = staff;
        this.policies = policies;
        this.changes = changes;
        this.events = events;
        this.zone = settings.zone();
    }

    RuleBook book(Instant now) {
        return new RuleBook(
                rules.findByHoldingKeyNotNullOrderById().stream()
                        .map(RuleRow::rule)
                        .toList(),
                rules.findByRemovedAtAfter(now.minus(REMEMBERED)).stream()
                        .map(RuleRow::removed)
                        .toList(),
                ledger.askedSince(now));
    }

    /**
     * For each section of the plan, and whatever else of its department has a rule of its own, the rule that holds and its next
     * three dates: sections in the plan's order, then the department, units, initiatives and summaries.
     */
    public List<RuleLine> of(Plan plan, Instant now) {
        RuleBook book = book(now);
        RuleLines.Lines lines = this.lines.of(book, plan.department(), now);
        List<RuleLine> found = new ArrayList<>();
        for (Section section : plan.sections()) {
            Subject about = Subject.of(Office.of(plan, section));
            found.add(lines.of(about, book.nearest(about, Level.SECTION)));
        }
        book.all().stream()
                .filter(rule -> rule.about().office().department().equals(plan.department()) && isIn(plan, rule))
                .filter(rule -> found.stream()
                        .noneMatch(
                                line -> line.rule().isSame(rule) && line.about().equals(rule.about())))
                .sorted(RuleBook.BROADEST_FIRST)
                .forEach(rule -> found.add(lines.of(rule.about(), rule)));
        return found;
    }

    /** An initiative's own rule ends with its plan. */
    private static boolean isIn(Plan plan, ReminderRule rule) {
        Long initiative = rule.about().initiative();
        return initiative == null
                || plan.sections().stream()
                        .flatMap(section -> section.units().stream())
                        .flatMap(unit -> unit.initiatives().stream())
                        .anyMatch(each -> each.id() == initiative);
    }

    /** The rule that holds for one subject; empty for a summary that nobody has asked for. */
    public Optional<RuleLine> nearest(Subject about, Level level, Instant now) {
        RuleBook book = book(now);
        return Optional.ofNullable(book.nearest(about, level)).map(rule -> line(book, about, rule, now));
    }

    private RuleLine line(RuleBook book, Subject about, ReminderRule rule, Instant now) {
        return lines.of(book, about.office().department(), now).of(about, rule);
    }

    /** What a rule would do; nothing is written. */
    public RuleOutcome preview(SetRule request, Instant now) {
        Optional<RuleOutcome> denied = denied(request.by(), request.about(), now);
        if (denied.isPresent()) return denied.get();
        return switch (Drafted.of(request, now)) {
            case Drafted.Refused(var why) -> new RuleOutcome.Refused(why);
            case Drafted.Rule(var rule) -> {
                RuleBook book = book(now);
                ReminderRule before = book.nearest(rule.about(), rule.level());
                yield stoppingDenied(request.by(), request.about(), before, rule, now)
                        .orElseGet(() -> new RuleOutcome.Set(line(book.with(rule), rule.about(), rule, now)));
            }
        };
    }

    /** Sets the rule of a subject, in place of the one it had. */
    public RuleOutcome set(SetRule request, Instant now) {
        RuleOutcome outcome = preview(request, now);
        if (outcome instanceof RuleOutcome.Set(var line)) {
            log(request.by(), request.about(), book(now).nearest(request.about(), request.level()), line.rule(), now);
            letGo(request.by(), request.about(), request.level(), now);
            rules.save(new RuleRow(line.rule(), request.by().colleague()));
            events.publishEvent(new AskingChanged());
        }
        return outcome;
    }

    /** Takes away a subject's own rule. */
    public RuleOutcome remove(Person by, Subject about, Level level, Instant now) {
        RuleBook book = book(now);
        ReminderRule before = book.nearest(about, level);
        ReminderRule after = book.without(about, level).nearest(about, level);
        Optional<RuleOutcome> denied = changeDenied(by, about, before, after, now);
        if (denied.isPresent()) return denied.get();
        boolean removed = letGo(by, about, level, now);
        if (removed) {
            log(by, about, before, after, now);
            events.publishEvent(new AskingChanged());
        }
        RuleLine then = nearest(about, level, now).orElse(null);
        return removed ? new RuleOutcome.Removed(then) : new RuleOutcome.NoneToRemove(then);
    }

    /** Whether somebody may let nobody be asked in place of the rule that holds. */
    public boolean mayStop(Person by, RuleLine line, Instant now) {
        return changeDenied(by, line.about(), line.rule(), null, now).isEmpty();
    }

    /** Whether there is a rule of the subject's own, and somebody may take it away. */
    public boolean mayRemove(Person by, RuleLine line, Instant now) {
        if (!line.isOwn()) return false;
        Level level = line.rule().level();
        ReminderRule after = book(now).without(line.about(), level).nearest(line.about(), level);
        return changeDenied(by, line.about(), line.rule(), after, now).isEmpty();
    }

    private boolean letGo(Person by, Subject about, Level level, Instant now) {
        Optional<RuleRow> held = rules.findByHoldingKey(RuleRow.keyOf(about, level));
        held.ifPresent(row -> {
            row.remove(by.colleague(), now);
            // Before the one that takes its key.
            rules.saveAndFlush(row);
        });
        return held.isPresent();
    }

    private Optional<RuleOutcome> changeDenied(
            Person by, Subject about, @Nullable ReminderRule before, @Nullable ReminderRule after, Instant now) {
        return denied(by, about, now).or(() -> stoppingDenied(by, about, before, after, now));
    }

    private Optional<RuleOutcome> denied(Person by, Subject about, Instant now) {
        Optional<Denial> denial =
                policies.denial(staff.acting(by, LocalDate.ofInstant(now, zone)), Action.SET_REMINDER, about.office());
        return denial.map(why -> new RuleOutcome.Denied(why, about.office()));
    }

    /** Whether somebody is asked no more by that, and whoever does it may not. */
    private Optional<RuleOutcome> stoppingDenied(
            Person by, Subject about, @Nullable ReminderRule before, @Nullable ReminderRule after, Instant now) {
        if (!asks(before) || asks(after)) return Optional.empty();
        LocalDate today = LocalDate.ofInstant(now, zone);
        return policies.denialOfStopping(staff.acting(by, today), staff.peopleOf(about.office(), today))
                .map(why -> new RuleOutcome.Denied(why, about.office()));
    }

    private static boolean asks(@Nullable ReminderRule rule) {
        return rule != null && !(rule.cadence() instanceof Cadence.Never);
    }

    private void log(
            Person by, Subject about, @Nullable ReminderRule before, @Nullable ReminderRule after, Instant now) {
        String was = RuleFact.of(before);
        String is = RuleFact.of(after);
        if (Objects.equals(was, is)) return;
        changes.add(Change.of(
                now,
                by.colleague(),
                Change.What.RULE,
                Change.About.office(about.office(), about.initiative()),
                was,
                is));
    }

    /** What was typed, as a rule or as why it cannot be one. */
    private sealed interface Drafted {

        record Rule(ReminderRule rule) implements Drafted {}

        record Refused(List<Impossible> why) implements Drafted {}

        static Drafted of(SetRule typed, Instant now) {
            List<Impossible> wrong = wrong(typed);
            if (!wrong.isEmpty()) return new Refused(wrong);
            QuietHours quiet = typed.quietFrom() == null || typed.quietUntil() == null
                    ? QuietHours.USUAL
                    : new QuietHours(time(typed.quietFrom()), time(typed.quietUntil()));
            Cadence cadence = typed.cadence();
            return new Rule(new ReminderRule(
                    typed.about(),
                    typed.level(),
                    cadence,
                    typed.asked(),
                    typed.at() == null ? ReminderRule.USUAL_TIME : time(typed.at()),
                    lead(typed),
                    quiet,
                    typed.by().colleague(),
                    now.truncatedTo(ChronoUnit.MICROS)));
        }

        private static int lead(SetRule typed) {
            if (typed.lead() != null) return typed.lead();
            return typed.cadence() instanceof Cadence.MonthEnd(int before) && before == 0 ? ReminderRule.USUAL_LEAD : 0;
        }

        private static LocalTime time(String text) {
            return ClockTime.parse(text).orElseThrow();
        }

        private static List<Impossible> wrong(SetRule typed) {
            Optional<Impossible> cadence = typed.cadence().impossible();
            return Stream.of(
                            wrongLevel(typed),
                            cadence,
                            cadence.isPresent() ? Optional.<Impossible>empty() : wrongLead(typed),
                            wrongTime(typed.at()),
                            wrongTime(typed.quietFrom()),
                            wrongTime(typed.quietUntil()),
                            wrongQuiet(typed))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Impossible> wrongLevel(SetRule typed) {
            if (!typed.level().fits(typed.about()))
                return Optional.of(new Impossible.LevelDoesNotFit(typed.level(), typed.about()));
            return typed.level() != Level.SECTION && typed.asked() == Addressee.CHANNEL
                    ? Optional.of(new Impossible.SummariesAreAskedOfPeople())
                    : Optional.empty();
        }

        private static Optional<Impossible> wrongLead(SetRule typed) {
            int most = typed.cadence().mostLead();
            return typed.lead() != null && (typed.lead() < 0 || typed.lead() > most)
                    ? Optional.of(new Impossible.LeadOutOfRange(typed.lead(), most))
                    : Optional.empty();
        }

        private static Optional<Impossible> wrongTime(@Nullable String text) {
            return text != null && ClockTime.parse(text).isEmpty()
                    ? Optional.of(new Impossible.NoSuchTime(text))
                    : Optional.empty();
        }

        private static Optional<Impossible> wrongQuiet(SetRule typed) {
            if ((typed.quietFrom() == null) != (typed.quietUntil() == null))
                return Optional.of(new Impossible.QuietHalfSaid());
            boolean times = wrongTime(typed.quietFrom()).isEmpty()
                    && wrongTime(typed.quietUntil()).isEmpty();
            if (typed.quietFrom() == null || !times) return Optional.empty();
            LocalTime from = time(typed.quietFrom());
            return from.equals(time(String.valueOf(typed.quietUntil())))
                    ? Optional.of(new Impossible.QuietAllDay(from))
                    : Optional.empty();
        }
    }
}
