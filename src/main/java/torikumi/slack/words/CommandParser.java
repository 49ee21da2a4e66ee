package torikumi.slack.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;
import torikumi.reminder.WhichSummary;

/**
 * Understands what was typed: a verb and what follows it, in Japanese or English, in any width and case; a name or code alone; or
 * a short question such as 「経理課のミッションは？」. Never refuses: what has no verb is asked as it stands.
 */
public final class CommandParser {

    /** What is longer is no command; it is cut, and the rest not read. */
    static final int LONGEST = 1000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]");

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private static final Pattern PAGE = Pattern.compile("(?:p\\.|page)(\\d{1,3})|(\\d{1,3})ページ目?");

    // A year beside other words: only what can be nothing else, so that 2021 stays a word to search for.
    private static final Pattern CLEARLY_A_YEAR =
            Pattern.compile("(?:令和|平成)(?:元|\\d{1,2})年度?の?|[rh]\\d{1,2}|\\d{4}年度の?");

    private static final Understood<String, Command> UNDERSTOOD = new Understood<>(words -> parse(words, true));

    /** @param words untouched, as they came; may be blank */
    public Command parse(String words) {
        return UNDERSTOOD.of(words, words);
    }

    private static Command parse(String words, boolean perhapsTalk) {
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .transform(even -> UNSEEN.matcher(even).replaceAll(""))
                .strip();
        var tokens = new ArrayList<>(List.of(SPACE.split(plain)));
        int page = takePage(tokens);
        Scope scope = takeYear(tokens);
        String rest = String.join(" ", tokens).strip();
        if (rest.isEmpty())
            return scope.year() == null ? new Command.ShowDepartment(scope, page) : new Command.ShowYear(scope, plain);
        Optional<CommandCatalogue> verb = CommandCatalogue.of(lower(tokens.getFirst()));
        if (verb.isEmpty() || tokens.size() > 1) {
            Optional<Command> talk = perhapsTalk ? talk(words, plain) : Optional.empty();
            if (talk.isPresent()) return talk.get();
        }
        // What is recorded is kept as it was typed.
        if (verb.isPresent() && verb.get().syntax().asTyped()) return verb.get().read(scope, behindVerb(words), page);
        if (verb.isPresent()) return verb.get().read(scope, named(verb.get(), tokens.subList(1, tokens.size())), page);
        verb = tokens.size() > 1 ? CommandCatalogue.of(lower(tokens.getLast())) : Optional.empty();
        if (verb.isPresent() && verb.get().syntax().mayStandLast())
            return verb.get().read(scope, named(verb.get(), tokens.subList(0, tokens.size() - 1)), page);
        return ShortQuestion.read(scope, rest, page);
    }

    /** What is said to a colleague; what stands behind a greeting is read as if it had been said alone. */
    private static Optional<Command> talk(String words, String plain) {
        Optional<SmallTalk> talk = SmallTalk.in(plain);
        if (talk.isPresent())
            return Optional.of(
                    switch (talk.get()) {
                        case MISTAKE -> new Command.TakeBack("");
                        case CORRECTION -> new Command.Correct("");
                        case SUMMARY -> summary(plain);
                        default -> new Command.Chat(talk.get());
                    });
        String rest = SmallTalk.behindCourtesies(words);
        return rest.length() == words.length() ? Optional.empty() : Optional.of(parse(rest, false));
    }

    /** What follows a verb; of a name no more than the name: mission of the keiri section? */
    private static String named(CommandCatalogue verb, List<String> tokens) {
        String rest = String.join(" ", tokens);
        return verb.syntax().mayStandLast() && verb != CommandCatalogue.SEARCH
                ? rest.replaceFirst("(?i)^(?:of|in|for|about|on)\\s+(?:the\\s+)?(?=\\S)", "")
                        .replaceFirst("(?<=\\S)[?!。]+$|(?<=\\S)\\s+[のをは]$", "")
                        .strip()
                : rest;
    }

    /** まとめ says what leads write; 概要 or ダイジェスト may be anything that gives a view of the whole. */
    private static Command summary(String words) {
        String plain = lower(words);
        if (!plain.contains("まとめ") && !plain.contains("summar")) return new Command.Chat(SmallTalk.SUMMARY);
        return new Command.ShowSummary(Scope.CURRENT, plain.contains("部の") ? "部" : "", new WhichSummary.Newest());
    }

    /** A year may stand before the verb. */
    private static String behindVerb(String words) {
        String[] parts = SPACE.split(words.strip(), 2);
        if (parts.length < 2) return "";
        return CommandCatalogue.of(folded(parts[0])).isPresent() || !isYear(folded(parts[0]))
                ? parts[1]
                : behindVerb(parts[1]);
    }

    private static int takePage(List<String> tokens) {
        Matcher page = PAGE.matcher(lower(tokens.getLast()));
        if (tokens.size() < 2 || !page.matches()) return 1;
        tokens.removeLast();
        return Math.max(1, Integer.parseInt(page.group(1) != null ? page.group(1) : page.group(2)));
    }

    private static Scope takeYear(List<String> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String token = lower(tokens.get(i));
            if (!isYear(token)) continue;
            Optional<FiscalYear> year = FiscalYear.parse(token.replaceFirst("の$", ""));
            if (year.isEmpty()) continue;
            tokens.remove(i);
            return new Scope(year.get());
        }
        return Scope.CURRENT;
    }

    /** @param word in half width and lower case */
    static boolean isYear(String word) {
        return CLEARLY_A_YEAR.matcher(word).matches();
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Whether words begin with a verb, in any width and case, before which a year may stand. */
    public static boolean begins(String words) {
        String[] parts = SPACE.split(words.strip(), 3);
        String first = folded(parts[0]);
        return CommandCatalogue.of(first).isPresent()
                || parts.length > 1
                        && isYear(first)
                        && CommandCatalogue.of(folded(parts[1])).isPresent();
    }

    /** @return folded; what is longer than a verb or a year is none */
    private static String folded(String token) {
        return token.length() <= 40 ? Even.folded(token) : "";
    }
}
