package torikumi.slack.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;

/**
 * Understands what was typed: a verb and what follows it, in Japanese or English, in any width and case; a name or code alone; or
 * a short question such as 「経理課のミッションは？」. Never refuses: what has no verb is asked as it stands.
 */
public final class CommandParser {

    /** What is longer is no command; it is cut, and the rest not read. */
    static final int LONGEST = 1000;

    private static final Pattern PAGE = Pattern.compile("(?:p\\.|page)(\\d{1,3})|(\\d{1,3})ページ目?");

    // A year beside other words: only what can be nothing else, so that 2021 stays a word to search for.
    private static final Pattern CLEARLY_A_YEAR =
            Pattern.compile("(?:令和|平成)(?:元|\\d{1,2})年度?の?|[rh]\\d{1,2}|\\d{4}年度の?");

    private static final Pattern DAYS = Pattern.compile("(?<!\\S)(\\d{1,3})(?:日間?|days?)?(?!\\S)");

    private static final Pattern OFF = Pattern.compile("(?iU)(?:off|end|解除|終了|再開|取消|取り消し)");

    /** Verbs that may also stand last: 総務課 担当. */
    private static final Set<CommandCatalogue> LAST = EnumSet.of(
            CommandCatalogue.LIST,
            CommandCatalogue.SHOW,
            CommandCatalogue.MISSION,
            CommandCatalogue.VISION,
            CommandCatalogue.POLICY,
            CommandCatalogue.SEARCH,
            CommandCatalogue.YEAR,
            CommandCatalogue.STATUS,
            CommandCatalogue.STALE,
            CommandCatalogue.HISTORY,
            CommandCatalogue.CORRECT,
            CommandCatalogue.TAKE_BACK,
            CommandCatalogue.WHO);

    /** What follows these is kept, or read with its years and numbers. */
    private static final Set<CommandCatalogue> AS_TYPED = EnumSet.of(
            CommandCatalogue.UPDATE,
            CommandCatalogue.CORRECT,
            CommandCatalogue.REMIND,
            CommandCatalogue.REMIND_TO,
            CommandCatalogue.PENDING,
            CommandCatalogue.AWAY,
            CommandCatalogue.FOLLOW,
            CommandCatalogue.UNFOLLOW,
            CommandCatalogue.MUTE,
            CommandCatalogue.UNMUTE,
            CommandCatalogue.PAUSE,
            CommandCatalogue.RESUME,
            CommandCatalogue.CALENDAR,
            CommandCatalogue.CLOSE_DAY);

    /** @param words untouched, as they came; may be blank */
    public Command parse(String words) {
        return parse(words, true);
    }

    private Command parse(String words, boolean perhapsTalk) {
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]", "")
                .strip();
        var tokens = new ArrayList<>(List.of(plain.split("(?U)\\s+")));
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
        if (verb.isPresent() && AS_TYPED.contains(verb.get()))
            return command(verb.get(), scope, behindVerb(words), page);
        if (verb.isPresent())
            return command(verb.get(), scope, named(verb.get(), tokens.subList(1, tokens.size())), page);
        verb = tokens.size() > 1 ? CommandCatalogue.of(lower(tokens.getLast())) : Optional.empty();
        if (verb.isPresent() && LAST.contains(verb.get()))
            return command(verb.get(), scope, named(verb.get(), tokens.subList(0, tokens.size() - 1)), page);
        return ShortQuestion.read(scope, rest, page);
    }

    /** What is said to a colleague; what stands behind a greeting is read as if it had been said alone. */
    private Optional<Command> talk(String words, String plain) {
        Optional<SmallTalk> talk = SmallTalk.in(plain);
        if (talk.isPresent())
            return Optional.of(
                    switch (talk.get()) {
                        case MISTAKE -> new Command.TakeBack("");
                        case CORRECTION -> new Command.Correct("");
                        default -> new Command.Chat(talk.get());
                    });
        String rest = SmallTalk.behindCourtesies(words);
        return rest.length() == words.length() ? Optional.empty() : Optional.of(parse(rest, false));
    }

    /** What follows a verb; of a name no more than the name: mission of the keiri section? */
    private static String named(CommandCatalogue verb, List<String> tokens) {
        String rest = String.join(" ", tokens);
        return LAST.contains(verb) && verb != CommandCatalogue.SEARCH
                ? rest.replaceFirst("(?i)^(?:of|in|for|about|on)\\s+(?:the\\s+)?(?=\\S)", "")
                        .replaceFirst("(?<=\\S)[?!。]+$|(?<=\\S)\\s+[のをは]$", "")
                        .strip()
                : rest;
    }

    static Command command(CommandCatalogue verb, Scope scope, String rest, int page) {
        return switch (verb) {
            case DEPARTMENT ->
                rest.isEmpty() ? new Command.ShowDepartment(scope, page) : new Command.Ask(scope, rest, page);
            case LIST ->
                rest.isEmpty() ? new Command.ShowDepartment(scope, page) : new Command.ListSection(scope, rest, page);
            case SHOW -> rest.isEmpty() ? new Command.Help(verb) : new Command.ShowInitiative(scope, rest);
            case MISSION ->
                rest.isEmpty() ? new Command.ShowDepartment(scope, page) : new Command.ShowMission(scope, rest);
            case VISION -> new Command.ShowVision(scope, rest);
            case POLICY -> new Command.ShowPolicy(scope, rest);
            case SEARCH -> rest.isEmpty() ? new Command.Help(verb) : new Command.Search(scope, rest, page);
            case UPDATE -> new Command.Update(rest);
            case CORRECT -> new Command.Correct(rest);
            case TAKE_BACK -> new Command.TakeBack(rest);
            case STATUS -> new Command.Status(scope, rest, page);
            case STALE -> stale(scope, rest, page);
            case HISTORY -> rest.isEmpty() ? new Command.Help(verb) : new Command.History(scope, rest, page);
            case MINE -> new Command.Mine(page);
            case WHO -> new Command.Who(scope, rest);
            case ME -> new Command.Me();
            case JOIN -> rest.isEmpty() ? new Command.Me() : new Command.Join(scope, rest);
            case LEAVE -> rest.isEmpty() ? new Command.Me() : new Command.Leave(scope, rest);
            case APPOINT -> new Command.Appoint(scope, rest);
            case DISMISS -> new Command.Dismiss(scope, rest);
            case DEPUTY -> new Command.NameDeputy();
            case HANDOVER -> new Command.Handover(rest);
            case CHANGES -> new Command.Changes(scope, rest, page);
            case CLOSE -> new Command.Close(scope, rest);
            case REOPEN -> new Command.Reopen(scope, rest);
            case REMIND ->
                new Command.Remind(
                        page == 1 ? rest : rest.replaceFirst("(?U)\\S+$", "").strip(), page);
            case REMIND_TO -> new Command.RemindTo(rest);
            case PENDING -> new Command.Pending(rest);
            case AWAY -> new Command.Away(rest);
            case FOLLOW -> new Command.Follow(rest);
            case UNFOLLOW -> new Command.Unfollow(rest);
            case MUTE -> new Command.Mute(rest);
            case UNMUTE -> new Command.Unmute(rest);
            case PAUSE -> OFF.matcher(rest).matches() ? new Command.Resume("") : new Command.Pause(rest);
            case RESUME -> new Command.Resume(rest);
            case CALENDAR -> new Command.Calendar(rest);
            case CLOSE_DAY -> new Command.CloseDay(rest);
            case YEAR -> year(scope, rest);
            case HELP -> new Command.Help(CommandCatalogue.of(lower(rest)).orElse(null));
        };
    }

    /** 30 総務課, 総務課 30日, or without a number. */
    private static Command stale(Scope scope, String rest, int page) {
        Matcher days = DAYS.matcher(rest);
        if (!days.find()) return new Command.Stale(scope, null, rest, page);
        String name = (rest.substring(0, days.start()) + " " + rest.substring(days.end())).strip();
        return new Command.Stale(scope, Math.clamp(Integer.parseInt(days.group(1)), 1, 999), name, page);
    }

    private static String behindVerb(String words) {
        String[] parts = words.strip().split("(?U)\\s+", 2);
        return parts.length < 2 ? "" : parts[1];
    }

    private static Command year(Scope taken, String rest) {
        if (taken.year() != null) return new Command.ShowYear(taken, rest);
        if (rest.isEmpty()) return new Command.Help(CommandCatalogue.YEAR);
        return new Command.ShowYear(FiscalYear.parse(rest).map(Scope::new).orElse(null), rest);
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
            if (!CLEARLY_A_YEAR.matcher(token).matches()) continue;
            Optional<FiscalYear> year = FiscalYear.parse(token.replaceFirst("の$", ""));
            if (year.isEmpty()) continue;
            tokens.remove(i);
            return new Scope(year.get());
        }
        return Scope.CURRENT;
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
