package torikumi.plan.intake.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import torikumi.plan.intake.WordingKey;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;

/**
 * Reads the words that mean one thing, the file {@code synonyms.csv}: each line is a group. Refused: a word that stands in two
 * groups, blank cells, lines with one word.
 */
public final class SynonymFile {

    private SynonymFile() {}

    /** @return the groups in the order of the file, each without repetitions */
    public static NameFile<List<Set<String>>> read(byte[] bytes) {
        return NameFile.of(bytes, SynonymFile::groups);
    }

    private static List<Set<String>> groups(NameLines lines) {
        Map<String, Integer> claimed = new HashMap<>();
        for (int i = 0; i < lines.lines().size(); i++) {
            for (Cell word : lines.lines().get(i)) {
                Integer before = claimed.putIfAbsent(WordingKey.of(word.text()), i);
                if (before != null && before != i)
                    lines.fault(
                            word,
                            Fault.Kind.TWO_GROUPS,
                            lines.lines().get(before).getFirst().text());
            }
        }
        return lines.lines().stream().<Set<String>>map(SynonymFile::words).toList();
    }

    private static Set<String> words(List<Cell> line) {
        Set<String> words = new LinkedHashSet<>();
        line.forEach(cell -> words.add(cell.text()));
        return words;
    }
}
