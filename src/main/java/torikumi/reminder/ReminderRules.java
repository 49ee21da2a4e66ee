package torikumi.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.staff.Action;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** By which rules people are asked. */
@Component
@Transactional
public class ReminderRules {

    // Longer than the longest time between two due dates.
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final Rules rules;
    private final Ledger ledger;
    private final RuleLines lines;
    private final Permissions permissions;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    ReminderRules(
            Rules rules,
            Ledger ledger,
            RuleLines lines,
            Permissions permissions,
            ChangeLog changes,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.ledger = ledger;
        this.lines = lines;
        this.permissions = permissions;
        this.changes = changes;
        this.events = events;
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
        return switch (DraftedRule.of(request, now)) {
            case DraftedRule.Refused(var why) -> new RuleOutcome.Refused(why);
            case DraftedRule.Rule(var rule) -> {
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
            events.publishEvent(new RemindersChanged());
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
            events.publishEvent(new RemindersChanged());
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
        Optional<Denial> denial = permissions.denial(by, Action.SET_REMINDER, about.office(), now);
        return denial.map(why -> new RuleOutcome.Denied(why, about.office()));
    }

    /** Whether somebody is asked no more by that, and whoever does it may not. */
    private Optional<RuleOutcome> stoppingDenied(
            Person by, Subject about, @Nullable ReminderRule before, @Nullable ReminderRule after, Instant now) {
        if (!asks(before) || asks(after)) return Optional.empty();
        return permissions
                .denialOfStopping(by, about.office(), now)
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
}
