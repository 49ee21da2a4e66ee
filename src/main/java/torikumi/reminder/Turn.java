package torikumi.reminder;

import java.time.Instant;
import java.util.List;

/**
 * By which rule something is asked about, and what is asked for first.
 *
 * @param first by which rules sections are asked for the summaries that a roll-up gathers: it is asked for on a later working day than
 *     each of those that are for its period or an earlier one; empty for whatever else is asked
 */
record Turn(ReminderRule rule, List<ReminderRule> first) {

    /** Of many sections that are asked in one rhythm it is reckoned once. */
    Turn {
        first = first.stream().map(Turn::withNothingButItsTimes).distinct().toList();
    }

    static Turn of(ReminderRule rule) {
        return new Turn(rule, List.of());
    }

    private static ReminderRule withNothingButItsTimes(ReminderRule rule) {
        Subject about = Subject.of(rule.about().office().wholeDepartment());
        return new ReminderRule(
                about,
                rule.level(),
                rule.cadence(),
                rule.asked(),
                rule.at(),
                rule.lead(),
                rule.quiet(),
                null,
                Instant.EPOCH);
    }

    QuietHours quiet() {
        return rule.quiet();
    }

    /** The same with the rule as it would be for another subject. */
    Turn about(Subject other) {
        return new Turn(rule.about(other), first);
    }
}
