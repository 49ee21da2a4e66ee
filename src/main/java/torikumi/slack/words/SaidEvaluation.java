package torikumi.slack.words;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.report.evaluation.Term;

/**
 * Whose evaluation is meant, of what time, and as what: 総務-03, 総務課 上半期, 総務課 excel, soumu first half print.
 *
 * @param name as it was typed; may be blank
 * @param term the year where nothing else is said
 * @param version 1 for what was written first; 0 for the newest
 * @param form null for a card
 */
record SaidEvaluation(
        String name, Term term, int version, @Nullable Form form) {

    /** As which file. */
    enum Form {
        WORKBOOK,
        PAGE
    }

    private static final Pattern HALF =
            Pattern.compile("(?i)(?<first>上半期|上期|前期|\\bfirst half\\b)の?|(?:下半期|下期|後期|\\bsecond half\\b)の?");
    private static final Pattern YEAR =
            Pattern.compile("(?i)(?<!\\S)(?:年度?|年間|通年|1年(?:間)?|(?:the )?(?:whole|full)? ?year)の?(?!\\S)");
    private static final Pattern FILE =
            Pattern.compile("(?i)(?<!\\S)(?:(?<book>excel|エクセル|xlsx)|html|印刷用?|印刷して|プリント|print|a4)(?:で|を|に)?(?!\\S)");

    // What a button of the card is for, and what the sheet is called.
    private static final Pattern BESIDE =
            Pattern.compile("(?i)(?<!\\S)(?:シート|確定(?:する)?|自己評価|方向性|課題|書く|sheet|confirm|write)(?!\\S)");

    // What buttons carry.
    private static final Pattern VERSION = Pattern.compile("(?<!\\S)v(?<number>\\d{1,4})(?!\\S)");

    private static final Pattern ENDING = Pattern.compile("(?<=\\S)[のは、,]$");
    private static final Pattern GAP = Pattern.compile("(?U)\\s+");

    static SaidEvaluation of(String typed) {
        var left = new Unread(typed);
        MatchResult version = left.take(VERSION);
        MatchResult file = left.take(FILE);
        MatchResult half = left.take(HALF);
        if (half == null) left.take(YEAR);
        left.take(BESIDE);
        String name = GAP.matcher(left.toString()).replaceAll(" ").strip();
        return new SaidEvaluation(
                ENDING.matcher(name).replaceFirst(""),
                term(half),
                version == null ? 0 : Integer.parseInt(version.group("number")),
                file == null ? null : file.group("book") == null ? Form.PAGE : Form.WORKBOOK);
    }

    private static Term term(@Nullable MatchResult half) {
        if (half == null) return Term.YEAR;
        return half.group("first") == null ? Term.SECOND_HALF : Term.FIRST_HALF;
    }
}
