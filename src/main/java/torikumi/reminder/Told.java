package torikumi.reminder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.progress.Standing;

/**
 * How everything that concerns a person stood when a digest told her.
 *
 * @param day on which it was told; null for never
 * @param marks by initiative
 * @param summary the newest summary that there was; 0 for none
 */
public record Told(@Nullable LocalDate day, Map<Long, Mark> marks, long summary) {

    public static final Told NOTHING = new Told(null, Map.of(), 0);

    // Among the marks, in the place of an initiative: a replica that does not know of summaries reads over it.
    private static final long SUMMARY = 0;

    /**
     * How one initiative stood.
     *
     * @param last the version that was last in order; 0 where nothing was heard
     * @param updates how many there were
     * @param health the key of what was said; null where none was, or where it was told before digests kept it
     */
    record Mark(
            long last,
            int updates,
            boolean late,
            boolean silent,
            @Nullable String health) {

        static final Mark NONE = new Mark(0, 0, false, false, null);

        boolean saysTheSame(Mark other) {
            return last == other.last && updates == other.updates;
        }
    }

    public Told {
        marks = Map.copyOf(marks);
    }

    static Told of(Board board, List<Reported> silent, long summary, LocalDate today) {
        var quiet = silent.stream().map(line -> line.where().initiative().id()).collect(Collectors.toSet());
        Map<Long, Mark> marks = new HashMap<>();
        for (Reported line : board.lines()) {
            long id = line.where().initiative().id();
            Standing standing = line.standing();
            long last = standing.lastUpdateId() == null ? 0 : standing.lastUpdateId();
            marks.put(
                    id,
                    new Mark(
                            last,
                            standing.updates(),
                            line.isOpen() && standing.isLate(),
                            quiet.contains(id),
                            standing.grade() == null ? null : standing.grade().key()));
        }
        return new Told(today, marks, summary);
    }

    boolean knows(long initiativeId) {
        return marks.containsKey(initiativeId);
    }

    Mark of(long initiativeId) {
        return marks.getOrDefault(initiativeId, Mark.NONE);
    }

    /** As it is kept: initiative, version, updates, L for late, S for silent, and the health; one after the other. */
    String text() {
        var kept = new TreeMap<>(marks);
        if (summary > 0) kept.put(SUMMARY, new Mark(summary, 0, false, false, null));
        return kept.entrySet().stream()
                .map(each -> "%d:%d:%d:%s%s:%s"
                        .formatted(
                                each.getKey(),
                                each.getValue().last,
                                each.getValue().updates,
                                each.getValue().late ? "L" : "",
                                each.getValue().silent ? "S" : "",
                                each.getValue().health == null ? "" : each.getValue().health))
                .collect(Collectors.joining(" "));
    }

    static Told parse(LocalDate day, String text) {
        Map<Long, Mark> marks = new HashMap<>();
        Arrays.stream(text.split(" ")).filter(each -> !each.isEmpty()).forEach(each -> {
            String[] parts = each.split(":", -1);
            marks.put(
                    Long.valueOf(parts[0]),
                    new Mark(
                            Long.parseLong(parts[1]),
                            Integer.parseInt(parts[2]),
                            parts[3].contains("L"),
                            parts[3].contains("S"),
                            parts.length < 5 || parts[4].isEmpty() ? null : parts[4]));
        });
        Mark summary = marks.remove(SUMMARY);
        return new Told(day, marks, summary == null ? 0 : summary.last);
    }
}
