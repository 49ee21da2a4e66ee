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
 * @param overdue 期限を過ぎて未報告, now
 * @param quiet しばらく更新なし, now
 */
public record Digest(
        Colleague reader,
        LocalDate from,
        LocalDate until,
        List<Reported> changed,
        List<Reported> late,
        List<Reported> overdue,
        List<Reported> quiet) {

    public Digest {
        changed = List.copyOf(changed);
        late = List.copyOf(late);
        overdue = List.copyOf(overdue);
        quiet = List.copyOf(quiet);
    }

    static Digest of(Colleague reader, Board board, LocalDate from, LocalDate today) {
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
                board.overdue(today).lines(),
                board.quiet(today).lines());
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return changed.isEmpty() && late.isEmpty() && overdue.isEmpty() && quiet.isEmpty();
    }
}
