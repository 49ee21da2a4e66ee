package torikumi.slack.words;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;

/** Which healths somebody asks to see. */
public sealed interface Wanted {

    record All() implements Wanted {}

    /** Whatever counts as late, by any name that the scale has for it. */
    record Late() implements Wanted {}

    /** What was never reported on. */
    record Unheard() implements Wanted {}

    /** What was asked for a day that is past, and not reported. */
    record Overdue() implements Wanted {}

    record Graded(Grade grade) implements Wanted {}

    Set<String> LATE = Set.of("遅れている", "遅れてる", "遅れているもの", "遅れている取組", "遅れすべて", "behind", "all late");

    Set<String> UNHEARD =
            Set.of("報告なし", "unheard", "nothing reported", "no reports", "no reports yet", "never reported");

    Set<String> OVERDUE = Set.of("期限を過ぎて未報告", "未報告", "期限切れ", "期限超過", "overdue", "unreported", "overdue not reported");

    /** The one that a word names: 遅れている, 報告なし, 期限を過ぎて未報告, or a health by its label, symbol or key; empty for any other word. */
    static Optional<Wanted> named(String word, HealthScale scale) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        if (LATE.contains(plain)) return Optional.of(new Late());
        if (UNHEARD.contains(plain)) return Optional.of(new Unheard());
        if (OVERDUE.contains(plain)) return Optional.of(new Overdue());
        return scale.parse(plain).or(() -> scale.grade(plain)).map(Graded::new);
    }
}
