package torikumi.slack.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What examples are made of: something that is in the plan and in the scale in force, so that each of them works when it is typed.
 *
 * @param department 総務部
 * @param year R3
 * @param yearInJapanese 令和3年度
 * @param firstYear the fiscal year's first calendar year
 * @param full a code with its year: R3-総務-03
 * @param unit a unit of a section that is divided; null where none is
 * @param word that is found in the plan
 */
public record Sample(
        String department,
        String year,
        String yearInJapanese,
        int firstYear,
        String full,
        @Nullable String unit,
        String word,
        Named japanese,
        Named english) {

    /** Where there is no plan yet. */
    public static final Sample NOTHING = nothing();

    private static final Pattern PART = Pattern.compile("\\{([a-zA-Z]+)}");

    /**
     * What has another name in each language.
     *
     * @param place a section or unit: 総務課, soumu
     * @param code of an initiative of it that is open: 総務-03, soumu-3
     * @param fine a health that can be said without a reason
     * @param late a health that counts as late; null where the scale has none
     * @param lateNeedsReason whether that one cannot be said without a reason
     */
    public record Named(
            String place,
            String code,
            String fine,
            @Nullable String late,
            boolean lateNeedsReason) {}

    public Named in(boolean inJapanese) {
        return inJapanese ? japanese : english;
    }

    /** The examples that can be made of these; one that needs what there is not is left out. */
    List<String> fill(List<String> patterns, boolean inJapanese) {
        Map<String, String> parts = parts(inJapanese);
        return patterns.stream()
                .map(pattern -> fill(pattern, parts))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> fill(String pattern, Map<String, String> parts) {
        var filled = new StringBuilder();
        Matcher part = PART.matcher(pattern);
        while (part.find()) {
            if (!parts.containsKey(part.group(1))) return Optional.empty();
            part.appendReplacement(filled, Matcher.quoteReplacement(parts.get(part.group(1))));
        }
        return Optional.of(part.appendTail(filled).toString());
    }

    private Map<String, String> parts(boolean inJapanese) {
        Named named = in(inJapanese);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("department", department);
        parts.put("year", year);
        parts.put("yearInJapanese", yearInJapanese);
        parts.put("firstYear", String.valueOf(firstYear));
        parts.put("full", full);
        parts.put("word", word);
        parts.put("place", named.place);
        parts.put("bare", named.place.replaceFirst("(?<=..)課$", ""));
        parts.put("code", named.code);
        parts.put("loose", named.code.replaceFirst("-0*", ""));
        parts.put("wide", wide(named.code));
        parts.put("fine", named.fine);
        if (unit != null) parts.put("unit", unit);
        if (named.late != null) parts.put("late", named.late);
        parts.put("reason", !named.lateNeedsReason ? "" : inJapanese ? " 理由: 会場が改修中" : " reason: building works");
        return parts;
    }

    private static String wide(String code) {
        var wide = new StringBuilder();
        code.chars().forEach(c -> wide.append((char) (c == '-' || c >= '0' && c <= '9' ? c - '!' + '！' : c)));
        return wide.toString();
    }

    private static Sample nothing() {
        var named = new Named("〇〇課", "〇〇-01", "順調", null, false);
        return new Sample("〇〇部", "R3", "令和3年度", 2021, "R3-〇〇-01", null, "計画", named, named);
    }
}
