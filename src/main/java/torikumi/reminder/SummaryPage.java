package torikumi.reminder;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/**
 * One summary as it is read, and its place among the others of the office in a plan.
 *
 * @param office a section or a department
 * @param history the newest version of each, the oldest first
 * @param shown which is read; null where none of those that are meant was written
 * @param versions how many versions there are of it
 * @param waiting what the office was last asked for, as long as it is not written and the plan is open; else null
 * @param asked whom that request has reached
 * @param below what sections have sent of what it is made of; nothing for a section's
 */
public record SummaryPage(
        Plan plan,
        Office office,
        List<SummaryLine> history,
        @Nullable Summary shown,
        int versions,
        @Nullable Reminder waiting,
        List<Colleague> asked,
        Gathered below) {

    public SummaryPage {
        history = List.copyOf(history);
        asked = List.copyOf(asked);
    }

    /** The one before that which is shown; the newest where none is. */
    public Optional<SummaryLine> before() {
        return beside(-1);
    }

    public Optional<SummaryLine> after() {
        return shown == null ? Optional.empty() : beside(1);
    }

    private Optional<SummaryLine> beside(int step) {
        int at = shown == null ? history.size() + step : indexOfShown(shown.line()) + step;
        return at < 0 || at >= history.size() ? Optional.empty() : Optional.of(history.get(at));
    }

    private int indexOfShown(SummaryLine line) {
        for (int i = 0; i < history.size(); i++) if (history.get(i).reminderId().equals(line.reminderId())) return i;
        throw new IllegalStateException("%s is none of its office's".formatted(line));
    }

    /** Whether the month alone names it. */
    public boolean isAloneInItsMonth(SummaryLine line) {
        return history.stream()
                        .filter(each ->
                                each.period().getMonth() == line.period().getMonth())
                        .count()
                <= 1;
    }
}
