package torikumi.slack.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torikumi.plan.Scope;

/**
 * The one list of what can be typed after {@code /torikumi}: words, examples, and (by its key in the message catalogue) what it
 * does, and how what is said beside it is read. Help, the README's table and the parser's tests are drawn from it.
 */
public enum CommandCatalogue {
    DEPARTMENT(
            "部 | department | home",
            "",
            "",
            Syntax.listed((scope, rest, page) ->
                    rest.isEmpty() ? new Command.ShowDepartment(scope, page) : new Command.Ask(scope, rest, page))),
    LIST(
            "一覧 | リスト | list",
            "{place} | {bare} | 一覧 {place} | {unit}",
            "{place} | list {place}",
            Syntax.listed(Syntax::list).orLast()),
    SHOW(
            "詳細 | show",
            "{code} | {loose} | 詳細 {wide} | {full}",
            "{code} | show {loose} | {full}",
            Syntax.placed(Syntax::show).orLast()),
    MISSION(
            "ミッション | 使命 | mission",
            "ミッション {place} | 使命 {bare}",
            "mission {place} | mission of {place}?",
            Syntax.listed(Syntax::mission).orLast()),
    VISION(
            "ビジョン | vision",
            "ビジョン",
            "vision",
            Syntax.placed(Command.ShowVision::new).orLast()),
    POLICY("方針 | policy", "方針", "policy", Syntax.placed(Command.ShowPolicy::new).orLast()),
    SEARCH(
            "検索 | search",
            "検索 {word} | {word}",
            "search {word} | {word}",
            Syntax.listed(Syntax::search).orLast()),
    UPDATE(
            "更新 | 記録 | update",
            "更新 {code} {fine} 改正素案を庁議に諮った | 更新 {code} {late} 60% 会場調整が長引いた{reason} | 更新",
            "update {code} {fine} draft sent to the committee | update {code} {late} 60% the venue took longer{reason} | update",
            Syntax.typed(Command.Update::new)),
    CORRECT(
            "訂正 | 修正 | correct",
            "訂正 {code} | 訂正",
            "correct {code} | correct",
            Syntax.typed(Command.Correct::new).orLast()),
    TAKE_BACK(
            "取り消し | 取消 | undo",
            "取り消し",
            "undo",
            Syntax.said(Command.TakeBack::new).orLast()),
    STATUS(
            "状況 | status",
            "状況 {late} | 状況 {late} {place} | 状況",
            "status {late} | status {late} {place} | status",
            Syntax.listed(Command.Status::new).orLast()),
    STALE(
            "未更新 | stale",
            "未更新 | 未更新 30 | 未更新 30 {place}",
            "stale | stale 30 | stale 30 {place}",
            Syntax.listed(Syntax::stale).orLast()),
    HISTORY(
            "履歴 | 経過 | history",
            "履歴 {code} | 経過 {code}",
            "history {code}",
            Syntax.listed(Syntax::history).orLast()),
    WORDING(
            "文言 | wording | amend",
            "文言 {code}",
            "wording {code}",
            Syntax.listed(Syntax::wordings).orLast()),
    SUMMARY(
            "まとめ | summary",
            "まとめ {place} | まとめ {place} 5月 | まとめ",
            "summary {place} | summary {place} may | summary",
            Syntax.listed(Syntax::summary).orLast()),
    REPORT(
            "報告 | report",
            "報告 {place} | 報告 {place} 上半期 | 報告 {year} {department} 4月から9月 | 報告",
            "report {place} | report {place} first half | report {year} {department} april to september | report",
            new Syntax(Syntax::report, true, false)),
    TABLE(
            "表 | workbook | table",
            "表 {place} | 表 | 表 {place} csv",
            "workbook {place} | workbook | workbook {place} csv",
            Syntax.placed(Syntax::table).orLast()),
    DATES(
            "予定表 | 予定 | dates",
            "予定表 {place} | 予定表",
            "dates {place} | dates",
            Syntax.placed(Command.Dates::new).orLast()),
    ACCOUNT(
            "議会 | 答弁 | account",
            "議会 {code} | 議会 {code} 先月末 | 議会 {place} 4月から9月",
            "account {code} | account {code} yesterday | account {place} april to september",
            Syntax.listed(Syntax::account).orLast()),
    DISCLOSURE(
            "開示 | disclosure",
            "開示 {code} | 開示 {place} 4月から9月",
            "disclosure {code} | disclosure {place} april to september",
            Syntax.listed(Syntax::disclosure).orLast()),
    PUBLISH("公表ページ | publish", "公表ページ", "publish", Syntax.alone(Command.Publish::new)),
    EVALUATION(
            "評価 | 評価シート | evaluation",
            "評価 {place} | 評価 {code} 上半期 | 評価 {place} excel | 評価 {place} 印刷",
            "evaluation {place} | evaluation {code} first half | evaluation {place} print",
            Syntax.listed(Syntax::evaluation).orLast()),
    MINE("自分 | mine", "自分", "mine", Syntax.listed((scope, rest, page) -> new Command.Mine(page))),
    WHO("担当 | who", "担当 {place}", "who {place}", Syntax.placed(Command.Who::new).orLast()),
    ME("私 | me", "私", "me", Syntax.alone(Command.Me::new)),
    JOIN(
            "担当になる | join",
            "担当になる {place}",
            "join {place}",
            Syntax.placed((scope, name) -> name.isEmpty() ? new Command.Me() : new Command.Join(scope, name))),
    LEAVE("担当をやめる | leave", "担当をやめる {place}", "leave {place}", Syntax.placed(Syntax::leave)),
    APPOINT("任命 | appoint", "任命 {place}", "appoint {place}", Syntax.placed(Syntax::appoint)),
    DISMISS("担当を外す | dismiss", "担当を外す {place}", "dismiss {place}", Syntax.placed(Command.Dismiss::new)),
    DEPUTY("代理 | deputy", "代理", "deputy", Syntax.alone(Command.NameDeputy::new)),
    HANDOVER("引継ぎ | 引き継ぎ | 引継 | handover", "引継ぎ", "handover", Syntax.said(Command.Handover::new)),
    CHANGES(
            "変更の記録 | 変更履歴 | changes",
            "変更の記録 {place} | 変更の記録",
            "changes {place} | changes",
            Syntax.listed(Command.Changes::new)),
    PLAN(
            "計画 | 計画取込 | 計画の取り込み | plan | plans | import",
            "計画 | 計画 取り込む | 計画 履歴",
            "plan | plan import | plan history",
            new Syntax(Syntax::plan, true, false)),
    CLOSE("終了 | close", "終了 {year} {department}", "close {year} {department}", Syntax.placed(Command.Close::new)),
    REOPEN(
            "再開 | reopen",
            "再開 {code} | 再開 {year} {department}",
            "reopen {code} | reopen {year} {department}",
            Syntax.placed(Command.Reopen::new)),
    REMIND(
            "リマインド | remind",
            "リマインド | リマインド {place} 毎月 最終開庁日 10:00 | リマインド {place} 毎週 金曜 10:00 3開庁日前 本人へ | リマインド {place} なし",
            "remind | remind {place} monthly last working day 10:00 | remind {place} weekly friday 10:00 3 days before to people | remind {place} never",
            new Syntax(Syntax::remind, true, false)),
    REMIND_TO(
            "リマインド先 | remind-to",
            "リマインド先 {place} ここ | リマインド先 {place} なし",
            "remind-to {place} here | remind-to {place} none",
            Syntax.typed(Command.RemindTo::new)),
    PENDING("未報告 | pending", "未報告 | 未報告 {place}", "pending | pending {place}", Syntax.typed(Command.Pending::new)),
    RESPONSES(
            "回答状況 | responses",
            "回答状況 | 回答状況 {place}",
            "responses | responses {place}",
            Syntax.listed(Command.Responses::new).orLast()),
    AWAY("不在 | away", "不在 8/10-8/16 | 不在 取消", "away 8/10-8/16 | away off", Syntax.typed(Command.Away::new)),
    FOLLOW("フォロー | follow", "フォロー {code} | フォロー", "follow {place} | follow", Syntax.typed(Command.Follow::new)),
    UNFOLLOW("フォロー解除 | unfollow", "フォロー解除 {code}", "unfollow {place}", Syntax.typed(Command.Unfollow::new)),
    MUTE("通知停止 | mute", "通知停止 {code}", "mute {place}", Syntax.typed(Command.Mute::new)),
    UNMUTE("通知停止解除 | 通知再開 | unmute", "通知停止解除 {code}", "unmute {place}", Syntax.typed(Command.Unmute::new)),
    PAUSE(
            "災害対策本部 | pause",
            "災害対策本部 8/15から8/20まで 台風対応 | 災害対策本部",
            "pause 8/15-8/20 typhoon response | pause",
            Syntax.typed(Syntax::pause)),
    RESUME("リマインド再開 | resume", "リマインド再開", "resume", Syntax.typed(Command.Resume::new)),
    CALENDAR("カレンダー | calendar", "カレンダー | カレンダー 取込", "calendar | calendar import", Syntax.typed(Command.Calendar::new)),
    CLOSE_DAY("休庁日 | closure", "休庁日 12/28 庁舎停電", "closure 12/28 power cut", Syntax.typed(Command.CloseDay::new)),
    SETTINGS("設定 | settings", "設定", "settings", Syntax.alone(Command.Settings::new)),
    YEAR(
            "年度 | year",
            "年度 {yearInJapanese} | 年度 {firstYear}",
            "year {year} | year {firstYear}",
            Syntax.placed(Syntax::year).orLast()),
    HELP("ヘルプ | 使い方 | help | ?", "ヘルプ | ヘルプ 検索", "help | help search", Syntax.said(Syntax::help));

    private final List<String> words;
    private final List<String> inJapanese;
    private final List<String> inEnglish;
    private final Syntax syntax;

    /** @param words and examples in both languages, each with " | " between them */
    CommandCatalogue(String words, String inJapanese, String inEnglish, Syntax syntax) {
        this.words = divided(words);
        this.inJapanese = divided(inJapanese);
        this.inEnglish = divided(inEnglish);
        this.syntax = syntax;
    }

    private static List<String> divided(String all) {
        return List.of(all.split(" \\| "));
    }

    /** What it is called, Japanese first; lower case, half width. */
    public List<String> words() {
        return words;
    }

    /** What it is called first in that language. */
    public String word(boolean japanese) {
        return words.stream()
                .filter(word -> word.codePoints().allMatch(each -> each < 128) != japanese)
                .findFirst()
                .orElseThrow();
    }

    /** What can be typed after the slash command, each understood as this command, about what is in the sample; at least one. */
    public List<String> examples(Sample sample, boolean japanese) {
        return sample.fill(japanese ? inJapanese : inEnglish, japanese);
    }

    /** Of the keys of the message catalogue that tell what it does. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param word in half width and lower case */
    static Optional<CommandCatalogue> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.words.contains(word))
                .findFirst();
    }

    Syntax syntax() {
        return syntax;
    }

    /** @param rest what is said beside the verb; may be blank */
    Command read(Scope scope, String rest, int page) {
        return syntax.reader().read(scope, rest, page);
    }
}
