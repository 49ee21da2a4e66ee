package torikumi.reminder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Reported;

/**
 * A reminder as it stands.
 *
 * @param lines what was asked about, in the plan's order
 * @param snoozes the first to the last
 * @param later whether it is put off, and how it could be
 * @param channel the office's; null where none is set
 */
public record ReminderCard(
        Reminder reminder,
        List<Line> lines,
        List<Snooze> snoozes,
        Later later,
        @Nullable SectionChannel channel) {

    public ReminderCard {
        lines = List.copyOf(lines);
        snoozes = List.copyOf(snoozes);
    }

    /**
     * @param again when is asked again, as it was put off; null where it was not, or that is over
     * @param offered the ways to put it off that lead no further than its due date, at the time for which the card was read
     */
    public record Later(@Nullable Instant again, List<Snooze.Length> offered) {

        public Later {
            offered = List.copyOf(offered);
        }
    }

    /** The same, for somebody who looks at it at a time at which it can be put off so. */
    ReminderCard offering(List<Snooze.Length> lengths) {
        boolean can = snoozesLeft() > 0 && !isDone();
        return new ReminderCard(reminder, lines, snoozes, new Later(later.again, can ? lengths : List.of()), channel);
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

        /** Whether 変更なし says something: a health is known. */
        public boolean canStayUnchanged() {
            return reported.standing().grade() != null;
        }

        public long initiativeId() {
            return reported.where().initiative().id();
        }
    }

    public List<Line> open() {
        return lines.stream().filter(Line::isOpen).toList();
    }

    public int answered() {
        return (int) lines.stream().filter(line -> line.answer() != null).count();
    }

    public boolean isDone() {
        return open().isEmpty();
    }

    /** How often it can still be snoozed. */
    public int snoozesLeft() {
        return Math.max(0, Snooze.MOST - snoozes.size());
    }
}
