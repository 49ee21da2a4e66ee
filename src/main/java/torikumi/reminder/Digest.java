package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.staff.Colleague;

/**
 * What a week was like for one person: what she leads or coordinates, and what she follows.
 *
 * @param from the first day, a Monday
 * @param until the last day, a Sunday
 * @param changed what was reported on in that week
 * @param late what is late now
 * @param unheard what is open and was not heard of for {@code silence} days, or ever since the year began that long ago
 */
public record Digest(
        Colleague reader,
        LocalDate from,
        LocalDate until,
        List<Reported> changed,
        List<Reported> late,
        List<Reported> unheard,
        int silence) {

    /** Days without a word after which something is told to be unheard. */
    public static final int SILENCE = 30;

    public Digest {
        changed = List.copyOf(changed);
        late = List.copyOf(late);
        unheard = List.copyOf(unheard);
    }

    static Digest of(Colleague reader, Board board, LocalDate from) {
        LocalDate until = from.plusDays(6);
        return new Digest(
                reader,
                from,
                until,
                board.lines().stream()
                        .filter(line -> line.standing().heardOn() != null
                                && !line.standing().heardOn().isBefore(from)
                                && !line.standing().heardOn().isAfter(until))
                        .toList(),
                board.open().late().lines(),
                board.stale(SILENCE, until.plusDays(1)).lines().stream()
                        .filter(line -> line.standing().isHeard() || isOld(line, until))
                        .toList(),
                SILENCE);
    }

    /** Of a year that has just begun nothing has been silent for long. */
    private static boolean isOld(Reported line, LocalDate until) {
        return !line.where().plan().year().firstDay().plusDays(SILENCE).isAfter(until.plusDays(1));
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return changed.isEmpty() && late.isEmpty() && unheard.isEmpty();
    }
}
