package torikumi.slack.words;

import java.util.regex.Pattern;

/** How people write the parts of a rule for asking, in half width and lower case; for {@link CadenceWords}. */
final class CadencePatterns {

    private CadencePatterns() {}

    private static final String BEFORE =
            "(?:の?最終開庁日)?(?:の\\s*(?<before>\\d{1,3})\\s*(?:開庁日|営業日|日)前|\\s+(?:minus|but)\\s+(?<minus>\\d{1,3}))?";
    // As the domain reads them; what is none of these is refused there with what would work.
    private static final String TIME = "(?:(?:(?:午前|朝|午後|昼|夕方|夜)の?\\s?|\\b(?:am|pm)\\s?)?"
            + "\\d{1,2}(?::\\d{2}|時(?:半|\\d{1,2}分)?)(?:\\s?(?:am\\b|pm\\b|[ap]\\.m\\.?))?"
            + "|\\b\\d{1,2}\\s?(?:am\\b|pm\\b|[ap]\\.m\\.?)|正午|\\bnoon\\b)";

    static final Pattern CHANGE = Pattern.compile("変える|変更(?:する)?|フォーム|\\b(?:change|edit|form)\\b");
    static final Pattern RESET = Pattern.compile("既定(?:に戻す)?|初期設定(?:に戻す)?|\\b(?:default|reset)\\b");
    static final Pattern ROLL_UP = Pattern.compile("(?<=部)のまとめ|(?<=^|\\s)部のまとめ|\\broll-?up\\b");
    static final Pattern SUMMARY = Pattern.compile("(?<=課)のまとめ|(?<=^|\\s)課長?のまとめ|まとめ|\\bsummary\\b");
    static final Pattern QUIET = Pattern.compile("(?:静かな時間|(?:お知らせ|通知)しない時間帯?|夜間|\\bquiet(?: hours)?)\\s*:?\\s*(?<from>"
            + TIME + ")?(?:\\s*(?:-|〜|~|–|から|\\bto\\b)\\s*(?<until>" + TIME + ")?)?(?:まで)?");
    static final Pattern PEOPLE = Pattern.compile(
            "(?:本人|各自|個人|担当者)(?:へ|に|宛て?)?|\\b(?:by dm|dm|(?:to )?people|in person|individually)\\b(?:へ|に|で)?");
    static final Pattern CHANNEL = Pattern.compile("チャンネル(?:へ|に|で)?|\\b(?:to |in )?(?:the )?channel\\b");
    static final Pattern YEAR_END =
            Pattern.compile("(?:年度末|\\b(?:fiscal )?year[- ]end\\b|\\bend of (?:the )?(?:fiscal )?year\\b)" + BEFORE);
    static final Pattern QUARTER =
            Pattern.compile("(?:毎?四半期(?:末|ごと)?|\\b(?:quarterly|every quarter|quarter[- ]end)\\b)" + BEFORE);
    static final Pattern HALF_YEAR =
            Pattern.compile("(?:半期(?:末|ごと)?|半年(?:ごと)?|\\bhalf[- ]year(?:ly)?(?:[- ]end)?\\b)" + BEFORE);
    static final Pattern MONTH_END = Pattern.compile(
            "(?:最終開庁日|最終営業日|月末|\\b(?:the )?last (?:working|business) day\\b|\\bmonth[- ]end\\b|\\bend of (?:the )?month\\b)"
                    + BEFORE);
    static final Pattern LEAD = Pattern.compile(
            "(?<days>\\d{1,3})\\s*(?:開庁日|営業日|日)前|(?<ahead>\\d{1,3})\\s*(?:(?:working|business) )?days? (?:before|ahead|earlier)");
    static final Pattern SAME_DAY = Pattern.compile("当日|\\b(?:on )?the day itself\\b|\\bsame day\\b");
    static final Pattern AT = Pattern.compile(TIME);
    static final Pattern TOO_OFTEN = Pattern.compile(
            "毎日(?!曜)|日次|日ごと|毎朝|毎夕|毎晩|毎時|平日|毎(?:開庁|営業)日|(?:開庁|営業)日(?:ごと|に毎回)|隔日|[12一二]日おき|週に?[2-7二三四五六七]回"
                    + "|\\b(?:daily|hourly|every (?:other )?day|every (?:working|business) day|(?:on )?weekdays|twice a week)\\b");
    static final Pattern FORTNIGHTLY = Pattern.compile(
            "隔週|[2二]週間?(?:に[1一]回|ごと|おき)|\\b(?:fortnightly|biweekly|every (?:two|2|other|second) weeks?)\\b");
    static final Pattern WEEKLY = Pattern.compile("毎週|週[1一]回?|\\b(?:weekly|every week|every(?= \\w+day))\\b");
    static final Pattern MONTHLY = Pattern.compile("毎月|月[1一]回|\\b(?:monthly|every month)\\b");
    static final Pattern YEARLY = Pattern.compile("毎年|年[1一]回|\\b(?:yearly|annually|every year)\\b");
    static final Pattern NEVER = Pattern.compile("なし|しない|聞かない|やめる|停止|\\b(?:never|none|off|stop)\\b");
    static final Pattern DAY = Pattern.compile(
            "(?<day>\\d{1,3})日|\\b(?:the )?(?<th>\\d{1,3})(?:st|nd|rd|th)\\b" + "|\\bday (?<n>\\d{1,3})\\b");
    static final Pattern WEEKDAY = Pattern.compile(
            "毎?(?<ja>[月火水木金土日])曜日?"
                    + "|\\b(?<en>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?s?\\b|(?<alone>(?<=[週\\s])[月火水木金土日](?=\\s|$))");
    static final Pattern FILLERS =
            Pattern.compile("\\b(?:on|the|at|by|to|of|in|and|every|each)\\b|[、。,.をはにのへで:]|ごと|から");
    static final Pattern PLACE_END = Pattern.compile("(?i)(?:[をはの、,]|について|\\s(?:at|on|by)(?=\\s|$)|\\s)++$");
}
