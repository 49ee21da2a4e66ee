package torikumi.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.staff.Office;

/** Which of the rules holds where. The nearest one wins. Pure. */
final class RuleBook {

    private record Key(
            Level level, @Nullable Office office, @Nullable Long initiativeId) {

        static Key of(Subject about, Level level) {
            return about.initiative() == null
                    ? new Key(level, about.office(), null)
                    : new Key(level, null, about.initiative());
        }
    }

    /** A rule that was taken away. */
    record Removed(Subject about, Level level, Instant at) {}

    private final Map<Key, ReminderRule> rules = new HashMap<>();
    private final Map<Key, Instant> removed = new HashMap<>();
    private final Instant since;

    /**
     * @param removed what was there before: what holds in its place since then has not asked for anything that was due earlier
     * @param since when the workspace began to be asked
     */
    RuleBook(List<ReminderRule> rules, List<Removed> removed, Instant since) {
        for (ReminderRule rule : rules) this.rules.put(Key.of(rule.about(), rule.level()), rule);
        for (Removed rule : removed)
            this.removed.merge(
                    Key.of(rule.about(), rule.level()), rule.at(), (one, other) -> one.isAfter(other) ? one : other);
        this.since = since;
    }

    /** The same where that rule held too, in place of the subject's own. */
    RuleBook with(ReminderRule rule) {
        var other = new RuleBook(all(), List.of(), since);
        other.removed.putAll(removed);
        other.rules.put(Key.of(rule.about(), rule.level()), rule);
        return other;
    }

    /** The same without the rule that the subject has of its own. */
    RuleBook without(Subject about, Level level) {
        var other = new RuleBook(all(), List.of(), since);
        other.removed.putAll(removed);
        other.rules.remove(Key.of(about, level));
        return other;
    }

    Instant since() {
        return since;
    }

    List<ReminderRule> all() {
        return List.copyOf(rules.values());
    }

    /** For a lead's summary or a roll-up there is none unless somebody set one. */
    @Nullable
    ReminderRule nearest(Subject about, Level level) {
        Instant from = Instant.MIN;
        List<Key> nearest = new ArrayList<>();
        if (about.initiative() != null) nearest.add(Key.of(about, level));
        for (Office office = about.office(); office != null; office = office.above())
            nearest.add(new Key(level, office, null));
        for (Key key : nearest) {
            ReminderRule rule = rules.get(key);
            if (rule != null) return rule.heldSince(from);
            Instant gone = removed.get(key);
            if (gone != null && gone.isAfter(from)) from = gone;
        }
        return level == Level.SECTION ? ReminderRule.usual(about, since).heldSince(from) : null;
    }

    /**
     * What is asked about together.
     *
     * @param about the section; a unit or an initiative where it has a rule of its own
     * @param turn the rule, and what is asked for first
     * @param lines its initiatives, in the plan's order
     */
    record Group(Subject about, Level level, Turn turn, Plan plan, List<Reported> lines) {

        ReminderRule rule() {
            return turn.rule();
        }

        /** Whether that rule asks in it about the subject, or part of it. */
        boolean asks(Subject what, ReminderRule by) {
            if (!rule().isSame(by)) return false;
            return level == Level.SECTION
                    ? lines.stream().anyMatch(line -> line.isOpen() && what.covers(Subject.of(line)))
                    : what.covers(about);
        }
    }

    private record Together(long planId, Key key) {}

    /** What is asked about in each of the plans, of which the board is. */
    List<Group> groups(Board board, List<Plan> plans) {
        List<Group> groups = groups(board);
        for (Plan plan : plans) groups.addAll(summaries(plan));
        return groups;
    }

    private List<Group> groups(Board board) {
        Map<Together, List<Reported>> lines = new LinkedHashMap<>();
        Map<Together, Subject> abouts = new HashMap<>();
        Map<Together, ReminderRule> holding = new HashMap<>();
        for (Reported line : board.lines()) {
            var itself = Subject.of(line);
            ReminderRule rule = Objects.requireNonNull(nearest(itself, Level.SECTION));
            Subject about = together(itself, rule);
            var key = new Together(line.where().plan().id(), Key.of(about, Level.SECTION));
            lines.computeIfAbsent(key, each -> new ArrayList<>()).add(line);
            abouts.putIfAbsent(key, about);
            holding.merge(key, rule, (one, other) -> other.since().isBefore(one.since()) ? other : one);
        }
        List<Group> groups = new ArrayList<>();
        lines.forEach((key, of) -> groups.add(new Group(
                abouts.get(key),
                Level.SECTION,
                Turn.of(holding.get(key)),
                of.getFirst().where().plan(),
                List.copyOf(of))));
        return groups;
    }

    private static Subject together(Subject.OfInitiative initiative, ReminderRule rule) {
        if (!rule.isUsual() && rule.about() instanceof Subject.OfInitiative) return initiative;
        boolean ofUnit = !rule.isUsual() && rule.about().office().unit() != null;
        Office office = initiative.office();
        return Subject.of(ofUnit ? office : office.wholeSection());
    }

    /** The summaries that leads write, and the roll-ups, of a plan. */
    private List<Group> summaries(Plan plan) {
        List<Group> groups = new ArrayList<>();
        List<ReminderRule> first = new ArrayList<>();
        for (Section section : plan.sections()) {
            Subject about = Subject.of(Office.of(plan, section));
            ReminderRule rule = nearest(about, Level.LEAD);
            if (rule == null) continue;
            groups.add(new Group(about, Level.LEAD, Turn.of(rule), plan, List.of()));
            first.add(rule);
        }
        Subject department = Subject.of(Office.of(plan));
        ReminderRule rule = nearest(department, Level.DEPARTMENT);
        if (rule != null) groups.add(new Group(department, Level.DEPARTMENT, new Turn(rule, first), plan, List.of()));
        return groups;
    }

    /** The section's or unit's, the broadest first. */
    static final Comparator<ReminderRule> BROADEST_FIRST = Comparator.comparing(
                    (ReminderRule rule) -> rule.about().initiative() != null)
            .thenComparing(rule -> rule.about().office().unit() != null)
            .thenComparing(rule -> rule.about().office().section() != null)
            .thenComparing(rule -> rule.about().office().name())
            .thenComparing(ReminderRule::level);
}
