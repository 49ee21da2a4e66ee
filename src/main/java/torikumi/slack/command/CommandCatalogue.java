package torikumi.slack.command;

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
    DEPARTMENT(List.of("部", "department", "home"), List.of("")),
    LIST(List.of("一覧", "list"), List.of("総務課", "総務", "一覧 総務課", "list soumu", "地域防災", "防災危機管理課（地域防災）")),
    SHOW(List.of("詳細", "show"), List.of("総務-03", "総務3", "詳細 総務－０３", "show soumu-3", "R3-総務-03")),
    MISSION(List.of("ミッション", "使命", "mission"), List.of("ミッション 経理課", "使命 経理", "mission keiri")),
    VISION(List.of("ビジョン", "vision"), List.of("ビジョン", "vision")),
    POLICY(List.of("方針", "policy"), List.of("方針", "policy")),
    SEARCH(List.of("検索", "search"), List.of("検索 電子決裁", "search BCP", "育休")),
    UPDATE(
            List.of("更新", "記録", "update"),
            List.of("更新 総務-03 順調 改正素案を庁議に諮った", "update soumu-3 やや遅れ 60% 会場調整が長引いた", "更新")),
    STATUS(List.of("状況", "status"), List.of("状況 遅れ", "status 遅れ 総務課", "状況")),
    STALE(List.of("未更新", "stale"), List.of("未更新", "未更新 30", "stale 30 総務課")),
    HISTORY(List.of("履歴", "history"), List.of("履歴 総務-03", "history soumu-3")),
    MINE(List.of("自分", "mine"), List.of("自分", "mine")),
    WHO(List.of("担当", "who"), List.of("担当 総務課", "who soumu")),
    ME(List.of("私", "me"), List.of("me")),
    JOIN(List.of("担当になる", "join"), List.of("担当になる 総務課", "join soumu")),
    LEAVE(List.of("担当をやめる", "leave"), List.of("担当をやめる 総務課", "leave soumu")),
    APPOINT(List.of("任命", "appoint"), List.of("任命 総務課", "appoint soumu")),
    DISMISS(List.of("担当を外す", "dismiss"), List.of("担当を外す 総務課", "dismiss soumu")),
    DEPUTY(List.of("代理", "deputy"), List.of("代理", "deputy")),
    HANDOVER(List.of("引継ぎ", "引き継ぎ", "引継", "handover"), List.of("引継ぎ", "handover")),
    CLOSE(List.of("終了", "close"), List.of("終了 R3 総務部", "close R3 総務部")),
    REOPEN(List.of("再開", "reopen"), List.of("再開 総務-03", "reopen R3 総務部")),
    REMIND(
            List.of("リマインド", "remind"),
            List.of(
                    "リマインド",
                    "リマインド 総務課 毎月 最終開庁日 10:00",
                    "リマインド 総務課 毎週 金曜 10:00 3開庁日前 本人へ",
                    "remind soumu monthly last working day 10:00")),
    REMIND_TO(List.of("リマインド先", "remind-to"), List.of("リマインド先 総務課 #総務課", "remind-to soumu #soumu")),
    PENDING(List.of("未報告", "pending"), List.of("未報告", "pending soumu")),
    AWAY(List.of("不在", "away"), List.of("不在 8/10-8/16", "away 8/10-8/16", "不在 取消")),
    FOLLOW(List.of("フォロー", "follow"), List.of("フォロー 総務-03", "follow soumu", "フォロー")),
    UNFOLLOW(List.of("フォロー解除", "unfollow"), List.of("フォロー解除 総務-03", "unfollow soumu")),
    MUTE(List.of("通知停止", "mute"), List.of("通知停止 総務-03", "mute soumu")),
    UNMUTE(List.of("通知停止解除", "通知再開", "unmute"), List.of("通知停止解除 総務-03", "unmute soumu")),
    PAUSE(
            List.of("災害対策本部", "pause"),
            List.of("災害対策本部 8/15から8/20まで 台風対応", "pause 8/15-8/20 typhoon response", "災害対策本部")),
    RESUME(List.of("リマインド再開", "resume"), List.of("リマインド再開", "resume")),
    CALENDAR(List.of("カレンダー", "calendar"), List.of("カレンダー", "calendar")),
    CLOSE_DAY(List.of("休庁日", "closure"), List.of("休庁日 12/28 庁舎停電", "closure 12/28 power cut")),
    YEAR(List.of("年度", "year"), List.of("年度 令和３年度", "year R3", "年度 2021")),
    HELP(List.of("ヘルプ", "使い方", "help", "?"), List.of("ヘルプ", "help search"));

    private final List<String> words;
    private final List<String> examples;

    CommandCatalogue(List<String> words, List<String> examples) {
        this.words = words;
        this.examples = examples;
    }

    /** What it is called, Japanese first; lower case, half width. */
    public List<String> words() {
        return words;
    }

    /** What can be typed after the slash command, each understood as this command. */
    public List<String> examples() {
        return examples;
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
