package torikumi.slack.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The one list of what can be typed after {@code /torikumi}: words, examples, and (by its key in the message catalogue) what it
 * does. Help, the README's table and the parser's tests are drawn from it.
 */
public enum CommandCatalogue {
    DEPARTMENT(List.of("部", "department", "home"), List.of(""), List.of("")),
    LIST(
            List.of("一覧", "リスト", "list"),
            List.of("{place}", "{bare}", "一覧 {place}", "{unit}"),
            List.of("{place}", "list {place}")),
    SHOW(
            List.of("詳細", "show"),
            List.of("{code}", "{loose}", "詳細 {wide}", "{full}"),
            List.of("{code}", "show {loose}", "{full}")),
    MISSION(
            List.of("ミッション", "使命", "mission"),
            List.of("ミッション {place}", "使命 {bare}"),
            List.of("mission {place}", "mission of {place}?")),
    VISION(List.of("ビジョン", "vision"), List.of("ビジョン"), List.of("vision")),
    POLICY(List.of("方針", "policy"), List.of("方針"), List.of("policy")),
    SEARCH(List.of("検索", "search"), List.of("検索 {word}", "{word}"), List.of("search {word}", "{word}")),
    UPDATE(
            List.of("更新", "記録", "update"),
            List.of("更新 {code} {fine} 改正素案を庁議に諮った", "更新 {code} {late} 60% 会場調整が長引いた{reason}", "更新"),
            List.of(
                    "update {code} {fine} draft sent to the committee",
                    "update {code} {late} 60% the venue took longer{reason}",
                    "update")),
    CORRECT(List.of("訂正", "修正", "correct"), List.of("訂正 {code}", "訂正"), List.of("correct {code}", "correct")),
    TAKE_BACK(List.of("取り消し", "取消", "undo"), List.of("取り消し"), List.of("undo")),
    STATUS(
            List.of("状況", "status"),
            List.of("状況 {late}", "状況 {late} {place}", "状況"),
            List.of("status {late}", "status {late} {place}", "status")),
    STALE(
            List.of("未更新", "stale"),
            List.of("未更新", "未更新 30", "未更新 30 {place}"),
            List.of("stale", "stale 30", "stale 30 {place}")),
    HISTORY(List.of("履歴", "経過", "history"), List.of("履歴 {code}", "経過 {code}"), List.of("history {code}")),
    MINE(List.of("自分", "mine"), List.of("自分"), List.of("mine")),
    WHO(List.of("担当", "who"), List.of("担当 {place}"), List.of("who {place}")),
    ME(List.of("私", "me"), List.of("私"), List.of("me")),
    JOIN(List.of("担当になる", "join"), List.of("担当になる {place}"), List.of("join {place}")),
    LEAVE(List.of("担当をやめる", "leave"), List.of("担当をやめる {place}"), List.of("leave {place}")),
    APPOINT(List.of("任命", "appoint"), List.of("任命 {place}"), List.of("appoint {place}")),
    DISMISS(List.of("担当を外す", "dismiss"), List.of("担当を外す {place}"), List.of("dismiss {place}")),
    DEPUTY(List.of("代理", "deputy"), List.of("代理"), List.of("deputy")),
    HANDOVER(List.of("引継ぎ", "引き継ぎ", "引継", "handover"), List.of("引継ぎ"), List.of("handover")),
    CHANGES(
            List.of("変更の記録", "変更履歴", "changes"),
            List.of("変更の記録 {place}", "変更の記録"),
            List.of("changes {place}", "changes")),
    CLOSE(List.of("終了", "close"), List.of("終了 {year} {department}"), List.of("close {year} {department}")),
    REOPEN(
            List.of("再開", "reopen"),
            List.of("再開 {code}", "再開 {year} {department}"),
            List.of("reopen {code}", "reopen {year} {department}")),
    REMIND(
            List.of("リマインド", "remind"),
            List.of("リマインド", "リマインド {place} 毎月 最終開庁日 10:00", "リマインド {place} 毎週 金曜 10:00 3開庁日前 本人へ", "リマインド {place} なし"),
            List.of(
                    "remind",
                    "remind {place} monthly last working day 10:00",
                    "remind {place} weekly friday 10:00 3 days before to people",
                    "remind {place} never")),
    REMIND_TO(
            List.of("リマインド先", "remind-to"),
            List.of("リマインド先 {place} ここ", "リマインド先 {place} なし"),
            List.of("remind-to {place} here", "remind-to {place} none")),
    PENDING(List.of("未報告", "pending"), List.of("未報告", "未報告 {place}"), List.of("pending", "pending {place}")),
    AWAY(List.of("不在", "away"), List.of("不在 8/10-8/16", "不在 取消"), List.of("away 8/10-8/16", "away off")),
    FOLLOW(List.of("フォロー", "follow"), List.of("フォロー {code}", "フォロー"), List.of("follow {place}", "follow")),
    UNFOLLOW(List.of("フォロー解除", "unfollow"), List.of("フォロー解除 {code}"), List.of("unfollow {place}")),
    MUTE(List.of("通知停止", "mute"), List.of("通知停止 {code}"), List.of("mute {place}")),
    UNMUTE(List.of("通知停止解除", "通知再開", "unmute"), List.of("通知停止解除 {code}"), List.of("unmute {place}")),
    PAUSE(
            List.of("災害対策本部", "pause"),
            List.of("災害対策本部 8/15から8/20まで 台風対応", "災害対策本部"),
            List.of("pause 8/15-8/20 typhoon response", "pause")),
    RESUME(List.of("リマインド再開", "resume"), List.of("リマインド再開"), List.of("resume")),
    CALENDAR(List.of("カレンダー", "calendar"), List.of("カレンダー"), List.of("calendar")),
    CLOSE_DAY(List.of("休庁日", "closure"), List.of("休庁日 12/28 庁舎停電"), List.of("closure 12/28 power cut")),
    YEAR(
            List.of("年度", "year"),
            List.of("年度 {yearInJapanese}", "年度 {firstYear}"),
            List.of("year {year}", "year {firstYear}")),
    HELP(List.of("ヘルプ", "使い方", "help", "?"), List.of("ヘルプ", "ヘルプ 検索"), List.of("help", "help search"));

    private final List<String> words;
    private final List<String> inJapanese;
    private final List<String> inEnglish;

    CommandCatalogue(List<String> words, List<String> inJapanese, List<String> inEnglish) {
        this.words = words;
        this.inJapanese = inJapanese;
        this.inEnglish = inEnglish;
    }

    /** What it is called, Japanese first; lower case, half width. */
    public List<String> words() {
        return words;
    }

    /** What can be typed after the slash command, each understood as this command, about what is in the sample; at least one. */
    public List<String> examples(Sample sample, boolean japanese) {
        return sample.fill(japanese ? inJapanese : inEnglish, japanese);
    }

    /** Of the keys of the message catalogue that tell what it does. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether words begin with a verb, in any width and case. */
    public static boolean begins(String words) {
        String[] parts = words.strip().split("(?U)\\s+", 2);
        return parts[0].length() <= 40
                && of(Normalizer.normalize(parts[0], Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                        .isPresent();
    }

    /** @param word in half width and lower case */
    static Optional<CommandCatalogue> of(String word) {
        return Arrays.stream(values())
                .filter(command -> command.words.contains(word))
                .findFirst();
    }
}
