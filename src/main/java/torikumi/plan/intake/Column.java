package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a plan's table that we know, each with the words published plans and spreadsheets use for it. */
enum Column {
    DEPARTMENT("部（例: 総務部）", "部", "部名", "部の名称", "部局", "部局名", "局", "局名", "所属部", "department", "dept"),
    YEAR("年度（例: 令和3年度）", "年度", "会計年度", "対象年度", "計画年度", "fiscal year", "year", "fy"),
    SECTION(
            "課の名称（例: 総務課）",
            "課",
            "課名",
            "課の名称",
            "課・室",
            "課・室名",
            "課室",
            "課室名",
            "課室の名称",
            "担当課",
            "担当課名",
            "所属課",
            "所管課",
            "section",
            "section name"),
    UNIT("担当（例: 地域防災）", "担当", "担当名", "係", "係名", "班", "グループ", "ユニット", "unit", "unit name", "team"),
    MISSION("ミッション（使命・役割）", "ミッション", "使命", "使命・役割", "役割", "課の使命", "課のミッション", "mission"),
    INITIATIVE(
            "重点取組み事項（例: ○ 第11次中野区交通安全計画を策定する。）",
            "取組",
            "取組事項",
            "取組内容",
            "取組名",
            "重点取組",
            "重点取組事項",
            "重点取組内容",
            "重点事項",
            "主な取組",
            "initiative",
            "initiatives",
            "priority initiative",
            "priority initiatives"),
    VISION("ビジョン（目指す姿）", "ビジョン", "部のビジョン", "目指す姿", "めざす姿", "vision"),
    POLICY("組織運営方針", "方針", "運営方針", "組織運営方針", "policy", "operating policy");

    /** How this column is called in words for the person who mends a file. */
    final String inWords;

    private final List<String> headings;

    Column(String inWords, String... headings) {
        this.inWords = inWords;
        this.headings = List.of(headings);
    }

    private static final int LONGEST = 40;

    private static final Map<String, Column> BY_HEADING = Arrays.stream(values())
            .flatMap(column -> column.headings.stream().map(heading -> Map.entry(plain(heading), column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The column a heading stands for: width, case, spaces, what is in brackets and 取組/取組み/取り組み make no difference. */
    static Optional<Column> of(String heading) {
        return heading.length() > LONGEST ? Optional.empty() : Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^()]*\\)", "")
                .replaceAll("[\\s_\\u200b\\ufeff-]", "")
                .replaceAll("取り?組み?", "取組");
    }
}
