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
            List.of("部", "department", "home"),
            List.of(""),
            List.of(""),
            Syntax.listed((scope, rest, page) ->
                    rest.isEmpty() ? new Command.ShowDepartment(scope, page) : new Command.Ask(scope, rest, page))),
    LIST(
            List.of("一覧", "リスト", "list"),
            List.of("{place}", "{bare}", "一覧 {place}", "{unit}"),
            List.of("{place}", "list {place}"),
            Syntax.listed(Syntax::list).orLast()),
    SHOW(
            List.of("詳細", "show"),
            List.of("{code}", "{loose}", "詳細 {wide}", "{full}"),
            List.of("{code}", "show {loose}", "{full}"),
            Syntax.placed(Syntax::show).orLast()),
    MISSION(
            List.of("ミッション", "使命", "mission"),
            List.of("ミッション {place}", "使命 {bare}"),
            List.of("mission {place}", "mission of {place}?"),
            Syntax.listed(Syntax::mission).orLast()),
    VISION(
            List.of("ビジョン", "vision"),
            List.of("ビジョン"),
            List.of("vision"),
            Syntax.placed(Command.ShowVision::new).orLast()),
    POLICY(
            List.of("方針", "policy"),
            List.of("方針"),
            List.of("policy"),
            Syntax.placed(Command.ShowPolicy::new).orLast()),
    SEARCH(
            List.of("検索", "search"),
            List.of("検索 {word}", "{word}"),
            List.of("search {word}", "{word}"),
            Syntax.listed(Syntax::search).orLast()),
    UPDATE(
            List.of("更新", "記録", "update"),
            List.of("更新 {code} {fine} 改正素案を庁議に諮った", "更新 {code} {late} 60% 会場調整が長引いた{reason}", "更新"),
            List.of(
                    "update {code} {fine} draft sent to the committee",
                    "update {code} {late} 60% the venue took longer{reason}",
                    "update"),
            Syntax.typed(Command.Update::new)),
    CORRECT(
            List.of("訂正", "修正", "correct"),
            List.of("訂正 {code}", "訂正"),
            List.of("correct {code}", "correct"),
            Syntax.typed(Command.Correct::new).orLast()),
    TAKE_BACK(
            List.of("取り消し", "取消", "undo"),
            List.of("取り消し"),
            List.of("undo"),
            Syntax.said(Command.TakeBack::new).orLast()),
    STATUS(
            List.of("状況", "status"),
            List.of("状況 {late}", "状況 {late} {place}", "状況"),
            List.of("status {late}", "status {late} {place}", "status"),
            Syntax.listed(Command.Status::new).orLast()),
    STALE(
            List.of("未更新", "stale"),
            List.of("未更新", "未更新 30", "未更新 30 {place}"),
            List.of("stale", "stale 30", "stale 30 {place}"),
            Syntax.listed(Syntax::stale).orLast()),
    HISTORY(
            List.of("履歴", "経過", "history"),
            List.of("履歴 {code}", "経過 {code}"),
            List.of("history {code}"),
            Syntax.listed(Syntax::history).orLast()),
    WORDING(
            List.of("文言", "wording", "amend"),
            List.of("文言 {code}"),
            List.of("wording {code}"),
            Syntax.listed(Syntax::wordings).orLast()),
    SUMMARY(
            List.of("まとめ", "summary"),
            List.of("まとめ {place}", "まとめ {place} 5月", "まとめ"),
            List.of("summary {place}", "summary {place} may", "summary"),
            Syntax.listed(Syntax::summary).orLast()),
    REPORT(
            List.of("報告", "report"),
            List.of("報告 {place}", "報告 {place} 上半期", "報告 {year} {department} 4月から9月", "報告"),
            List.of(
                    "report {place}",
                    "report {place} first half",
                    "report {year} {department} april to september",
                    "report"),
            new Syntax(Syntax::report, true, false)),
    TABLE(
            List.of("表", "workbook", "table"),
            List.of("表 {place}", "表", "表 {place} csv"),
            List.of("workbook {place}", "workbook", "workbook {place} csv"),
            Syntax.placed(Syntax::table).orLast()),
    DATES(
            List.of("予定表", "予定", "dates"),
            List.of("予定表 {place}", "予定表"),
            List.of("dates {place}", "dates"),
            Syntax.placed(Command.Dates::new).orLast()),
    ACCOUNT(
            List.of("議会", "答弁", "account"),
            List.of("議会 {code}", "議会 {code} 先月末", "議会 {place} 4月から9月"),
            List.of("account {code}", "account {code} yesterday", "account {place} april to september"),
            Syntax.listed(Syntax::account).orLast()),
    DISCLOSURE(
            List.of("開示", "disclosure"),
            List.of("開示 {code}", "開示 {place} 4月から9月"),
            List.of("disclosure {code}", "disclosure {place} april to september"),
            Syntax.listed(Syntax::disclosure).orLast()),
    PUBLISH(List.of("公表ページ", "publish"), List.of("公表ページ"), List.of("publish"), Syntax.alone(Command.Publish::new)),
    EVALUATION(
            List.of("評価", "評価シート", "evaluation"),
            List.of("評価 {place}", "評価 {code} 上半期", "評価 {place} excel", "評価 {place} 印刷"),
            List.of("evaluation {place}", "evaluation {code} first half", "evaluation {place} print"),
            Syntax.listed(Syntax::evaluation).orLast()),
    MINE(
            List.of("自分", "mine"),
            List.of("自分"),
            List.of("mine"),
            Syntax.listed((scope, rest, page) -> new Command.Mine(page))),
    WHO(
            List.of("担当", "who"),
            List.of("担当 {place}"),
            List.of("who {place}"),
            Syntax.placed(Command.Who::new).orLast()),
    ME(List.of("私", "me"), List.of("私"), List.of("me"), Syntax.alone(Command.Me::new)),
    JOIN(
            List.of("担当になる", "join"),
            List.of("担当になる {place}"),
            List.of("join {place}"),
            Syntax.placed((scope, name) -> name.isEmpty() ? new Command.Me() : new Command.Join(scope, name))),
    LEAVE(
            List.of("担当をやめる", "leave"),
            List.of("担当をやめる {place}"),
            List.of("leave {place}"),
            Syntax.placed(Syntax::leave)),
    APPOINT(
            List.of("任命", "appoint"),
            List.of("任命 {place}"),
            List.of("appoint {place}"),
            Syntax.placed(Syntax::appoint)),
    DISMISS(
            List.of("担当を外す", "dismiss"),
            List.of("担当を外す {place}"),
            List.of("dismiss {place}"),
            Syntax.placed(Command.Dismiss::new)),
    DEPUTY(List.of("代理", "deputy"), List.of("代理"), List.of("deputy"), Syntax.alone(Command.NameDeputy::new)),
    HANDOVER(
            List.of("引継ぎ", "引き継ぎ", "引継", "handover"),
            List.of("引継ぎ"),
            List.of("handover"),
            Syntax.said(Command.Handover::new)),
    CHANGES(
            List.of("変更の記録", "変更履歴", "changes"),
            List.of("変更の記録 {place}", "変更の記録"),
            List.of("changes {place}", "changes"),
            Syntax.listed(Command.Changes::new)),
    PLAN(
            List.of("計画", "計画取込", "計画の取り込み", "plan", "plans", "import"),
            List.of("計画", "計画 取り込む", "計画 履歴"),
            List.of("plan", "plan import", "plan history"),
            new Syntax(Syntax::plan, true, false)),
    CLOSE(
            List.of("終了", "close"),
            List.of("終了 {year} {department}"),
            List.of("close {year} {department}"),
            Syntax.placed(Command.Close::new)),
    REOPEN(
            List.of("再開", "reopen"),
            List.of("再開 {code}", "再開 {year} {department}"),
            List.of("reopen {code}", "reopen {year} {department}"),
            Syntax.placed(Command.Reopen::new)),
    REMIND(
            List.of("リマインド", "remind"),
            List.of("リマインド", "リマインド {place} 毎月 最終開庁日 10:00", "リマインド {place} 毎週 金曜 10:00 3開庁日前 本人へ", "リマインド {place} なし"),
            List.of(
                    "remind",
                    "remind {place} monthly last working day 10:00",
                    "remind {place} weekly friday 10:00 3 days before to people",
                    "remind {place} never"),
            new Syntax(Syntax::remind, true, false)),
    REMIND_TO(
            List.of("リマインド先", "remind-to"),
            List.of("リマインド先 {place} ここ", "リマインド先 {place} なし"),
            List.of("remind-to {place} here", "remind-to {place} none"),
            Syntax.typed(Command.RemindTo::new)),
    PENDING(
            List.of("未報告", "pending"),
            List.of("未報告", "未報告 {place}"),
            List.of("pending", "pending {place}"),
            Syntax.typed(Command.Pending::new)),
    RESPONSES(
            List.of("回答状況", "responses"),
            List.of("回答状況", "回答状況 {place}"),
            List.of("responses", "responses {place}"),
            Syntax.listed(Command.Responses::new).orLast()),
    AWAY(
            List.of("不在", "away"),
            List.of("不在 8/10-8/16", "不在 取消"),
            List.of("away 8/10-8/16", "away off"),
            Syntax.typed(Command.Away::new)),
    FOLLOW(
            List.of("フォロー", "follow"),
            List.of("フォロー {code}", "フォロー"),
            List.of("follow {place}", "follow"),
            Syntax.typed(Command.Follow::new)),
    UNFOLLOW(
            List.of("フォロー解除", "unfollow"),
            List.of("フォロー解除 {code}"),
            List.of("unfollow {place}"),
            Syntax.typed(Command.Unfollow::new)),
    MUTE(List.of("通知停止", "mute"), List.of("通知停止 {code}"), List.of("mute {place}"), Syntax.typed(Command.Mute::new)),
    UNMUTE(
            List.of("通知停止解除", "通知再開", "unmute"),
            List.of("通知停止解除 {code}"),
            List.of("unmute {place}"),
            Syntax.typed(Command.Unmute::new)),
    PAUSE(
            List.of("災害対策本部", "pause"),
            List.of("災害対策本部 8/15から8/20まで 台風対応", "災害対策本部"),
            List.of("pause 8/15-8/20 typhoon response", "pause"),
            Syntax.typed(Syntax::pause)),
    RESUME(List.of("リマインド再開", "resume"), List.of("リマインド再開"), List.of("resume"), Syntax.typed(Command.Resume::new)),
    CALENDAR(
            List.of("カレンダー", "calendar"),
            List.of("カレンダー", "カレンダー 取込"),
            List.of("calendar", "calendar import"),
            Syntax.typed(Command.Calendar::new)),
    CLOSE_DAY(
            List.of("休庁日", "closure"),
            List.of("休庁日 12/28 庁舎停電"),
            List.of("closure 12/28 power cut"),
            Syntax.typed(Command.CloseDay::new)),
    SETTINGS(List.of("設定", "settings"), List.of("設定"), List.of("settings"), Syntax.alone(Command.Settings::new)),
    YEAR(
            List.of("年度", "year"),
            List.of("年度 {yearInJapanese}", "年度 {firstYear}"),
            List.of("year {year}", "year {firstYear}"),
            Syntax.placed(Syntax::year).orLast()),
    HELP(
            List.of("ヘルプ", "使い方", "help", "?"),
            List.of("ヘルプ", "ヘルプ 検索"),
            List.of("help", "help search"),
            Syntax.said(Syntax::help));

    private final List<String> words;
    private final List<String> inJapanese;
    private final List<String> inEnglish;
    private final Syntax syntax;

    CommandCatalogue(List<String> words, List<String> inJapanese, List<String> inEnglish, Syntax syntax) {
        this.words = words;
        this.inJapanese = inJapanese;
        this.inEnglish = inEnglish;
        this.syntax = syntax;
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
