package torikumi.slack.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.FiscalYear;
import torikumi.plan.Scope;

/**
 * Understands what was typed: a verb and what follows it, in Japanese or English, in any width and case; a name or code alone; or
 * a short question such as 「経理課のミッションは？」. Never refuses: what has no verb is asked as it stands.
 */
public final class CommandParser {

    /** What is longer is no command; it is cut, and the rest not read. */
    static final int LONGEST = 1000;

    /** What is longer is no short question, and none of the patterns for them runs over it. */
    private static final int LONGEST_SENTENCE = 200;

    private static final Pattern PAGE = Pattern.compile("(?:p\\.|page)(\\d{1,3})|(\\d{1,3})ページ目?");

    // A year beside other words: only what can be nothing else, so that 2021 stays a word to search for.
    private static final Pattern CLEARLY_A_YEAR =
            Pattern.compile("(?:令和|平成)(?:元|\\d{1,2})年度?の?|[rh]\\d{1,2}|\\d{4}年度の?");

    private static final Pattern YEAR_BEFORE = Pattern.compile("^((?:(?:令和|平成)(?:元|\\d{1,2})|\\d{4})年度)の?(.+)$");

    private static final Pattern POLITE_END = Pattern.compile(
            "(?:[?!。．.、,\\s]|ください|下さい|お願いします|お願い|ですか|でしょうか|何|なに|なん"
                    + "|どうなっている|どうなってる|どうなっています|どうなってます|どうなった|の状況|の状態|の進捗|教えて|おしえて|見せて|みせて|見たい|知りたい|もらえますか|くれますか|いただけますか|もらえる|表示して|開いて|出して|どれ|どんなもの|について|とは|って|は|を|今|いま|please)+$");

    private static final Pattern MISSION = Pattern.compile("^(?<of>.*?)(?:の|\\s)*(?:ミッション|使命[・･]?役割|使命|役割)$");
    private static final Pattern VISION = Pattern.compile("^(?:(?<of>.+?)(?:の|\\s)+)?(?:ビジョン|目指す姿)$");
    private static final Pattern POLICY = Pattern.compile("^(?:(?<of>.+?)(?:の|\\s)+)?(?:組織)?(?:運営)?方針$");
    private static final Pattern INITIATIVES = Pattern.compile(
            "^(?<of>.*?)(?:の|\\s)*(?:重点)?(?:取組|取組み|取り組み)(?:事項)?(?:の?一覧)?(?:には?(?:何|なに|どんなもの|どのようなもの)?が?(?:ある|あります)?か?)?$");

    // 総務-03の履歴. Only behind a code: 方針の修正 is what may be searched for.
    private static final Pattern CODED = Pattern.compile(
            "^(?<code>[^\\s、。]{1,40}\\d番?)(?:の|を|\\s)*(?:(?:今まで|いままで|これまで|最近)の)?"
                    + "(?<what>履歴|経過|経緯|推移|これまで|変遷|訂正|修正|取り消し|取消し|取消|取りやめ)(?:を|は)?(?:したい|する|して|たい|て)?(?:です|のですが|んですが|んですけど)?$");

    private static final Pattern DUE =
            Pattern.compile("^(?:(?<of>[^\\s、。]{1,40}?)(?:の|\\s)+(?:次の|報告の|進捗の)?(?:期限|締め?切り?|〆切|期日)(?:はいつ|いつ)?"
                    + "|(?:期限|締め?切り?|〆切|期日)\\s+(?<for>[^\\s、。(]{1,40}))$");

    private static final Pattern LISTED = Pattern.compile("^(?<of>[^\\s、。]{1,40}?)の(?:一覧|リスト|まとめ)$");

    private static final Pattern WHOLE = Pattern.compile("部|課|全課|計画|全体|全部");

    private static final Pattern EVERYTHING = Pattern.compile("全部|全体|全課|すべて|全て");

    private static final Pattern WHOSE =
            Pattern.compile("^(?:(?:誰|だれ|どなた)が(?<for>[^\\s、。]{1,40}?)(?:の|を)担当(?:者|して(?:い)?る|して(?:い)?ます)?"
                    + "|(?<of>[^\\s、。]{1,40}?)の担当(?:者|課)?(?:は|が)?(?:誰|だれ|どなた|どこ)?)(?:か)?$");

    private static final Pattern DAYS = Pattern.compile("(?<!\\S)(\\d{1,3})(?:日間?|days?)?(?!\\S)");

    private static final Pattern OFF = Pattern.compile("(?iU)(?:off|end|解除|終了|再開|取消|取り消し)");

    /** How long nothing was heard when somebody does not say how long. */

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

    private static final Pattern ENGLISH =
            Pattern.compile("^(?:what(?:'s|\\s+is|\\s+are)?|show\\s+me|tell\\s+me(?:\\s+about)?)?\\s*(?:the\\s+)?"
                    + "(?:(?<what>missions?|visions?|policy|initiatives?)(?:\\s+(?:of|in|for|about|on)\\s+(?:the\\s+)?(?<of>.+))?"
                    + "|(?<before>.+?)(?:'s)?\\s+(?<after>missions?|vision|policy|initiatives?)|(?<about>.+))$");

    private static final Pattern ENGLISH_START =
            Pattern.compile("^(?:what|show\\s+me|tell\\s+me|the|missions?|visions?|initiatives?|policy)\\b.*");

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
        return sentence(scope, rest, page);
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

    private static Command command(CommandCatalogue verb, Scope scope, String rest, int page) {
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

    private static Command sentence(Scope scope, String words, int page) {
        Optional<FiscalYear> whole = FiscalYear.parse(words);
        if (whole.isPresent()) return new Command.ShowYear(new Scope(whole.get()), words);
        if (words.length() > LONGEST_SENTENCE) return new Command.Ask(scope, words, page);
        Matcher dated = YEAR_BEFORE.matcher(words);
        if (scope.year() == null && dated.matches())
            return sentence(
                    new Scope(FiscalYear.parse(dated.group(1)).orElse(null)),
                    dated.group(2).strip(),
                    page);
        String core = POLITE_END.matcher(words).replaceAll("");
        if (core.isBlank()) return new Command.Ask(scope, words, page);
        if (EVERYTHING.matcher(core).matches()) return new Command.ShowDepartment(scope, page);
        if (MISSION.matcher(core) instanceof Matcher asked && asked.matches())
            return command(CommandCatalogue.MISSION, scope, asked.group("of"), page);
        if (VISION.matcher(core) instanceof Matcher asked && asked.matches())
            return new Command.ShowVision(scope, orNone(asked.group("of")));
        if (POLICY.matcher(core) instanceof Matcher asked && asked.matches())
            return new Command.ShowPolicy(scope, orNone(asked.group("of")));
        if (CODED.matcher(core) instanceof Matcher asked && asked.matches()) return coded(asked, scope, page);
        if (DUE.matcher(core) instanceof Matcher asked && asked.matches())
            return new Command.Remind(asked.group(asked.group("of") == null ? "for" : "of"), 1);
        if (WHOSE.matcher(core) instanceof Matcher asked && asked.matches())
            return new Command.Who(scope, asked.group(asked.group("of") == null ? "for" : "of"));
        if (INITIATIVES.matcher(core) instanceof Matcher asked && asked.matches())
            return about(scope, asked.group("of"), page);
        if (LISTED.matcher(core) instanceof Matcher asked && asked.matches())
            return command(
                    CommandCatalogue.LIST,
                    scope,
                    WHOLE.matcher(asked.group("of")).matches() ? "" : asked.group("of"),
                    page);
        Matcher english = ENGLISH.matcher(lower(core));
        if (ENGLISH_START.matcher(lower(core)).matches() && english.matches()) return english(english, scope, page);
        return new Command.Ask(scope, core, page);
    }

    private static Command coded(Matcher asked, Scope scope, int page) {
        String code = asked.group("code");
        return switch (asked.group("what")) {
            case "訂正", "修正" -> new Command.Correct(code);
            case "取り消し", "取消し", "取消", "取りやめ" -> new Command.TakeBack(code);
            default -> new Command.History(scope, code, page);
        };
    }

    private static Command english(Matcher asked, Scope scope, int page) {
        if (asked.group("about") != null) return about(scope, asked.group("about"), page);
        String what = asked.group("what") != null ? asked.group("what") : asked.group("after");
        String of = asked.group("what") != null ? asked.group("of") : asked.group("before");
        String name = orNone(of);
        if (what.startsWith("mission")) return command(CommandCatalogue.MISSION, scope, name, page);
        if (what.startsWith("vision")) return new Command.ShowVision(scope, name);
        if (what.startsWith("policy")) return new Command.ShowPolicy(scope, name);
        return about(scope, name, page);
    }

    private static String orNone(@Nullable String name) {
        return name == null ? "" : name.strip();
    }

    private static Command about(Scope scope, String name, int page) {
        return name.isBlank() ? new Command.ShowDepartment(scope, page) : new Command.Ask(scope, name.strip(), page);
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

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
