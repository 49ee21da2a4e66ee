package torikumi.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Reported;

/**
 * A reminder as it stands.
 *
 * @param lines what was asked about, in the plan's order
 * @param snoozes the first to the last
 * @param channel the office's; null where none is set
 */
public record ReminderCard(
        Reminder reminder,
        List<Line> lines,
        List<Snooze> snoozes,
        @Nullable SectionChannel channel) {

    public ReminderCard {
        lines = List.copyOf(lines);
        snoozes = List.copyOf(snoozes);
    }

    /**
     * @param reported the initiative and its last update, which may be the answer
     * @param answer null until it is answered
     */
    public record Line(Reported reported, @Nullable Answer answer) {

        /** Whether it still waits: not answered, and neither closed nor taken out of the plan meanwhile. */
        public boolean isOpen() {
            return answer == null && reported.isOpen();
        }
    }

    public List<Line> open() {
        return lines.stream().filter(Line::isOpen).toList();
    }

    public boolean isDone() {
        return open().isEmpty();
    }

    /** How often it can still be snoozed. */
    public int snoozesLeft() {
        return Math.max(0, Snooze.MOST - snoozes.size());
    }
}
