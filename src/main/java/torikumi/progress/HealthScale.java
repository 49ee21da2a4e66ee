package torikumi.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.plan.MatchingText;

/** The healths of a workspace in their order. Scales differ from office to office and are never converted into one another. */
public final class HealthScale {

    private static final Pattern ENDING =
            Pattern.compile("(?:です|でした|だ|だった|である|であります|でございます|でございました|(?:に|と)な(?:った|りました|って(?:いる|います|おります))"
                    + "|(?:だ|か)?と(?:思い|存じ|思われ|考え)ます)?よ?[。．.!！]*$");

    // 遅れていない, 順調ではない, 順調とは言えない, 完了していません, 遅れなし
    private static final Pattern DENIED = Pattern.compile(
            "(?:では|じゃ|とは|には|は|も)?(?:して|し|れて|て|なって|言え|いえ|申せ)?(?:は)?(?:い|おり|ござい|いたし|致し)?(?:ない|なく|ません|なし|無し|無い)");

    private static final Pattern NOT = Pattern.compile("(?i)(?:not|n't|never|no longer)\\s{1,3}(?:yet\\s{1,3})?$");
    private static final int LONGEST_NOT = 20;

    private static final List<String> AS_PLANNED =
            List.of("順調", "予定どおり", "予定通り", "計画どおり", "計画通り", "on track", "as planned");

    private final int edition;
    private final List<Grade> grades;
    private final List<Grade> lateFirst;
    private final Map<String, Grade> byName = new HashMap<>();
    // The longest first; － and ？ would be found in any text.
    private final Map<Character, List<Name>> inText;
    private final int longestName;

    /**
     * @param edition 0 for the scale everybody starts with, then growing by one with every change
     * @param grades those offered, in order, then those that no longer are
     */
    public HealthScale(int edition, List<Grade> grades) {
        this.edition = edition;
        this.grades = List.copyOf(grades);
        this.lateFirst = Stream.of(
                        grades.reversed().stream().filter(Grade::late),
                        grades.stream().filter(grade -> !grade.late() && !grade.closing()),
                        grades.stream().filter(grade -> !grade.late() && grade.closing()))
                .flatMap(each -> each)
                .toList();
        List<Name> names = offered().stream()
                .flatMap(grade -> names(grade).map(name -> new Name(name, grade)))
                .toList();
        for (Name name : names) byName.putIfAbsent(name.text, name.grade);
        longestName = names.stream().mapToInt(name -> name.text.length()).max().orElse(0);
        inText = names.stream()
                .filter(name -> !name.text.matches("\\p{Punct}"))
                .sorted(Comparator.comparing((Name name) -> name.text.length()).reversed())
                .collect(Collectors.groupingBy(name -> name.text.charAt(0)));
    }

    public int edition() {
        return edition;
    }

    /** Those offered, in order, then those that no longer are. */
    public List<Grade> grades() {
        return grades;
    }

    /** All of them as they are looked at: what is late from the worst on, what is under way, what is over. */
    public List<Grade> lateFirst() {
        return lateFirst;
    }

    /** Those that can be chosen, in order. */
    public List<Grade> offered() {
        return grades.stream().filter(Grade::offered).toList();
    }

    /** The health of that key, offered or not. */
    public Optional<Grade> grade(String key) {
        return grades.stream().filter(grade -> grade.key().equals(key)).findFirst();
    }

    /**
     * What all goes well is called here: the first health that bears or understands one of these words, else the first whose meaning
     * begins with one. Empty where there is none that is neither late nor an end, and that asks for nothing.
     */
    public Optional<Grade> asPlanned() {
        return AS_PLANNED.stream()
                .map(this::parse)
                .flatMap(Optional::stream)
                .filter(HealthScale::asksNothing)
                .findFirst()
                .or(() -> offered().stream()
                        .filter(HealthScale::asksNothing)
                        .filter(grade -> meansAsPlanned(grade.japanese()) || meansAsPlanned(grade.english()))
                        .findFirst());
    }

    private static boolean asksNothing(Grade grade) {
        return !grade.closing() && !grade.late() && !grade.reasonRequired() && !grade.nextStepAsked();
    }

    private static boolean meansAsPlanned(Grade.Label label) {
        String meaning = even(label.meaning());
        return AS_PLANNED.stream()
                .map(HealthScale::even)
                .anyMatch(word -> meaning.startsWith(word) && !isDenied(meaning, word.length(), label.meaning(), 0));
    }

    /** The health that somebody means by a word, its symbol or a label, in any width and case: 順調, ●, on track, おくれ. */
    public Optional<Grade> parse(String word) {
        String stripped = word.strip();
        // With its ending and its stops, and letters that are written with two characters, a name is not longer.
        if (stripped.length() > 3 * longestName + 20) return Optional.empty();
        String typed = even(stripped);
        Grade grade = byName.get(typed);
        return Optional.ofNullable(
                grade != null ? grade : byName.get(ENDING.matcher(typed).replaceFirst("")));
    }

    /**
     * The healths that are named in running words, in the order they stand; the longest name wins (やや遅れ is not 遅れ), and what
     * is denied (遅れていない) is left out unless the scale has a word for it.
     */
    public List<Mention> mentionedIn(String text) {
        var running = MatchingText.of(text);
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < running.text().length(); ) {
            int from = at;
            Name named = inText.getOrDefault(running.text().charAt(at), List.of()).stream()
                    .filter(name -> name.standsAt(from, running, text))
                    .findFirst()
                    .orElse(null);
            if (named == null) {
                at++;
                continue;
            }
            int to = at + named.text.length();
            int start = running.start()[at];
            if (!isDenied(running.text(), to, text, start))
                mentions.add(new Mention(named.grade, start, running.end()[to - 1]));
            at = to;
        }
        return mentions;
    }

    private static boolean isDenied(String running, int after, String text, int before) {
        if (DENIED.matcher(running).region(after, running.length()).lookingAt()) return true;
        return NOT.matcher(text)
                .region(Math.max(0, before - LONGEST_NOT), before)
                .find();
    }

    static Stream<String> names(Grade grade) {
        return Stream.concat(
                        Stream.of(grade.japanese().name(), grade.english().name(), grade.symbol(), grade.key()),
                        grade.words().stream())
                .map(HealthScale::even)
                .filter(name -> !name.isEmpty());
    }

    static String even(String name) {
        return MatchingText.of(name).text();
    }

    private record Name(String text, Grade grade) {

        /** Within Latin words no name is found: "ok" does not stand in "token". */
        boolean standsAt(int at, MatchingText running, String original) {
            if (!running.text().startsWith(text, at)) return false;
            int start = running.start()[at];
            int end = running.end()[at + text.length() - 1];
            return !(isLatin(text.charAt(0)) && start > 0 && isLatin(original.charAt(start - 1)))
                    && !(isLatin(text.charAt(text.length() - 1))
                            && end < original.length()
                            && isLatin(original.charAt(end)));
        }

        private static boolean isLatin(char c) {
            return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        }
    }

    /** From the character at {@code start} up to but not including {@code end} of the text as it was given. */
    public record Mention(Grade grade, int start, int end) {}
}
