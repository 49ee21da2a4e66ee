package torikumi.report.disclosure;

import java.util.List;
import torikumi.plan.Found;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Reopening;
import torikumi.report.Period;
import torikumi.staff.Change;

/**
 * All that the record holds of some initiatives and days, with what was taken back and what was changed around it.
 *
 * @param parts of each initiative, in the plan's order, those too that were taken out of it; those of which nothing was said as well
 * @param changes that concern their office, the earliest first
 * @param redactions that hold for any of it
 */
public record Disclosure(Period period, List<Part> parts, List<Change> changes, List<Redaction> redactions) {

    public Disclosure {
        parts = List.copyOf(parts);
        changes = List.copyOf(changes);
        redactions = List.copyOf(redactions);
    }

    /**
     * @param entries of which any version is about one of the days, by the day that the first was about
     * @param reopenings on those days, the earliest first
     */
    public record Part(Found.OfInitiative where, List<HistoryEntry> entries, List<Reopening> reopenings) {

        public Part {
            entries = List.copyOf(entries);
            reopenings = List.copyOf(reopenings);
        }
    }

    public List<HistoryEntry> entries() {
        return parts.stream().flatMap(part -> part.entries().stream()).toList();
    }

    public int versions() {
        return entries().stream().mapToInt(entry -> entry.versions().size()).sum();
    }

    public boolean isEmpty() {
        return changes.isEmpty()
                && parts.stream()
                        .allMatch(part ->
                                part.entries().isEmpty() && part.reopenings().isEmpty());
    }

    /** The same with nothing blacked out. */
    public Disclosure open() {
        return new Disclosure(period, parts, changes, List.of());
    }

    public Blackout blackout() {
        return Blackout.of(redactions, entries());
    }
}
