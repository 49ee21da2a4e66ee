package torikumi.report.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;

/**
 * What is blacked out, and under which number its reason stands. A passage that was chosen once is blacked out wherever it stands: in
 * every version of that update, in the other updates, in why something was changed. What is set in its place has always the same
 * length, so that nothing can be told from that.
 */
public final class Blackout {

    private static final String BAR = "■■";

    private final List<Redaction.Why> reasons;
    private final List<Passage> passages;

    private record Passage(Folded text, int number) {}

    private record Hidden(int from, int until, Set<Integer> numbers) {}

    private Blackout(List<Redaction.Why> reasons, List<Passage> passages) {
        this.reasons = reasons;
        this.passages = passages;
    }

    static Blackout of(List<Redaction> redactions, Collection<HistoryEntry> entries) {
        Map<Redaction.Why, Integer> numbers = new LinkedHashMap<>();
        Set<List<Object>> seen = new LinkedHashSet<>();
        List<Passage> passages = new ArrayList<>();
        for (Redaction redaction : redactions) {
            int number = numbers.computeIfAbsent(redaction.why(), why -> numbers.size() + 1);
            for (String text : texts(redaction, entries))
                if (seen.add(List.of(text, number))) passages.add(new Passage(Folded.of(text), number));
        }
        return new Blackout(List.copyOf(numbers.keySet()), passages);
    }

    private static List<String> texts(Redaction redaction, Collection<HistoryEntry> entries) {
        if (!redaction.passage().isEmpty()) return List.of(redaction.passage());
        return entries.stream()
                .filter(entry -> redaction.updateId() != null && entry.first().id() == redaction.updateId())
                .flatMap(entry -> entry.versions().stream())
                .flatMap(version -> words(version).stream())
                .toList();
    }

    /** All that somebody typed into a version. */
    static List<String> words(ProgressUpdate version) {
        List<String> words = new ArrayList<>();
        for (Progress.Part part : Progress.Part.values()) words.add(part.of(version.progress()));
        words.add(version.why());
        return words.stream().filter(each -> !each.isBlank()).toList();
    }

    /** Why something is blacked out; the first has the number 1. */
    public List<Redaction.Why> reasons() {
        return reasons;
    }

    /** The text with ■■[1] in place of each passage. */
    public String over(String text) {
        if (passages.isEmpty() || text.isEmpty()) return text;
        List<Hidden> hidden = hidden(text);
        if (hidden.isEmpty()) return text;
        var shown = new StringBuilder();
        int at = 0;
        for (Hidden each : hidden) {
            shown.append(text, at, each.from()).append(BAR).append(numbers(each));
            at = each.until();
        }
        return shown.append(text, at, text.length()).toString();
    }

    private static String numbers(Hidden hidden) {
        return hidden.numbers().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /** In order; what overlaps or touches is one. */
    private List<Hidden> hidden(String text) {
        Folded folded = Folded.of(text);
        List<Hidden> found = new ArrayList<>();
        for (Passage passage : passages)
            for (Folded.Place place : folded.places(passage.text()))
                found.add(new Hidden(place.from(), place.until(), Set.of(passage.number())));
        found.sort(Comparator.comparingInt(Hidden::from));
        List<Hidden> merged = new ArrayList<>();
        for (Hidden next : found) {
            Hidden last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from() > last.until()) {
                merged.add(new Hidden(next.from(), next.until(), new TreeSet<>(next.numbers())));
                continue;
            }
            last.numbers().addAll(next.numbers());
            merged.set(
                    merged.size() - 1, new Hidden(last.from(), Math.max(last.until(), next.until()), last.numbers()));
        }
        return merged;
    }
}
