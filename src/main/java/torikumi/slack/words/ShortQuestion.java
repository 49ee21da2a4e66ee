package torikumi.slack.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;

/** Sentences without a verb of ours, such as 「経理課のミッションは？」 or "mission of keiri?", as the command they ask for. */
final class ShortQuestion {

    /** What is longer is none, and none of the patterns for them runs over it. */
    private static final int LONGEST = 200;

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

    private static final Pattern LISTED = Pattern.compile("^(?<of>[^\\s、。]{1,40}?)の(?:一覧|リスト)$");

    // Of a place, of a month or of both.
    private static final Pattern SUMMARY = Pattern.compile("^(?<of>[^\\s、。]{1,40}?)の?(?:月次)?まとめ$");

    // Of a place or a code: 事業の評価 is what may be searched for.
    private static final Pattern EVALUATION =
            Pattern.compile("^(?<of>[^\\s、。]{0,39}(?:[課部室局係所]|\\d番?))の評価(?:シート|表|票)?$");

    // Without a figure: 総務-03の報告 is about one initiative.
    private static final Pattern REPORT =
            Pattern.compile("^(?<of>[^\\s、。\\d]{1,40}?)(?:の|\\s)(?:図|グラフ|報告(?:の図|のグラフ)?)$");

    private static final Pattern WHOLE = Pattern.compile("部|課|全課|計画|全体|全部");

    private static final Pattern EVERYTHING = Pattern.compile("全部|全体|全課|すべて|全て");

    private static final Pattern WHOSE =
            Pattern.compile("^(?:(?:誰|だれ|どなた)が(?<for>[^\\s、。]{1,40}?)(?:の|を)担当(?:者|して(?:い)?る|して(?:い)?ます)?"
                    + "|(?<of>[^\\s、。]{1,40}?)の担当(?:者|課)?(?:は|が)?(?:誰|だれ|どなた|どこ)?)(?:か)?$");

    private static final Pattern ENGLISH =
            Pattern.compile("^(?:what(?:'s|\\s+is|\\s+are)?|show\\s+me|tell\\s+me(?:\\s+about)?)?\\s*(?:the\\s+)?"
                    + "(?:(?<what>missions?|visions?|policy|initiatives?)(?:\\s+(?:of|in|for|about|on)\\s+(?:the\\s+)?(?<of>.+))?"
                    + "|(?<before>.+?)(?:'s)?\\s+(?<after>missions?|vision|policy|initiatives?)|(?<about>.+))$");

    private static final Pattern ENGLISH_START =
            Pattern.compile("^(?:what|show\\s+me|tell\\s+me|the|missions?|visions?|initiatives?|policy)\\b.*");

    private ShortQuestion() {}

    /** What is none of them is asked as it stands. */
    static Command read(Scope scope, String words, int page) {
        Optional<FiscalYear> whole = FiscalYear.parse(words);
        if (whole.isPresent()) return new Command.ShowYear(new Scope(whole.get()), words);
        if (words.length() > LONGEST) return new Command.Ask(scope, words, page);
        Matcher dated = YEAR_BEFORE.matcher(words);
        if (scope.year() == null && dated.matches())
            return read(
                    new Scope(FiscalYear.parse(dated.group(1)).orElse(null)),
                    dated.group(2).strip(),
                    page);
        String core = POLITE_END.matcher(words).replaceAll("");
        if (core.isBlank()) return new Command.Ask(scope, words, page);
        if (EVERYTHING.matcher(core).matches()) return new Command.ShowDepartment(scope, page);
        if (MISSION.matcher(core) instanceof Matcher asked && asked.matches())
            return CommandCatalogue.MISSION.read(scope, asked.group("of"), page);
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
        if (SUMMARY.matcher(core) instanceof Matcher asked && asked.matches())
            return CommandCatalogue.SUMMARY.read(scope, asked.group("of"), page);
        if (EVALUATION.matcher(core) instanceof Matcher asked && asked.matches())
            return CommandCatalogue.EVALUATION.read(scope, asked.group("of"), page);
        if (REPORT.matcher(core) instanceof Matcher asked && asked.matches())
            return CommandCatalogue.REPORT.read(scope, asked.group("of"), page);
        if (LISTED.matcher(core) instanceof Matcher asked && asked.matches())
            return CommandCatalogue.LIST.read(
                    scope, WHOLE.matcher(asked.group("of")).matches() ? "" : asked.group("of"), page);
        Matcher english = ENGLISH.matcher(CommandParser.lower(core));
        if (ENGLISH_START.matcher(CommandParser.lower(core)).matches() && english.matches())
            return english(english, scope, page);
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
        if (what.startsWith("mission")) return CommandCatalogue.MISSION.read(scope, name, page);
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
}
