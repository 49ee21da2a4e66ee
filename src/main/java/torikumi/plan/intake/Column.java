package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a plan's table that we know, each by the words that published plans and spreadsheets use for it. */
public enum Column {
    DEPARTMENT("(担当|所管|主管|所属)?(部|部局|局|部等|部局等)(名|名称)?|department(name)?|dept|bureau"),
    YEAR("(会計|対象|計画|実施)?年度|fiscalyear|year|fy"),
    SECTION("(担当|所管|主管|所属|実施|取組|事業)?(課|課室|室課|課所|課所室|課室所|課等|課室等|課係|部署|組織)(名|名称)?" + "|" + Column.BOTH
            + "|所属(名|名称)?|所管|主管|(responsible|lead|owning)?(section|division|office)(name)?"),
    UNIT("(担当|係|担当係|班|グループ|ユニット|チーム)(名|名称)?|unit(name)?|team(name)?"),
    MISSION("(課|室|部|局|組織)?(ミッション|使命|役割|使命役割|任務)|mission"),
    INITIATIVE("(重点的?|主な|主要|個別|優先)?取組(名|名称|事項|項目)?|(事務)?事業(名|名称)|事務事業|主要事業|(priority|key)?initiatives?(name)?"
            + "|(project|programme|program)s?(name)?"),
    /** What is an initiative only where no column before it is one. */
    CONTENT("(重点|主な|具体的な?|実施)?(取組|事業)(内容|概要)|具体的な?取組(事項|項目)?|実施内容"),
    GROUP("(重点|主要|基本)?(施策|項目|事項)(名|名称)?|重点事業|actions?|activit(y|ies)"),
    GOAL("(具体的な?)?内容|概要|(重点|組織|年度|課)?目標|goals?|objectives?|description|summary"),
    VISION("(部|局|組織)?ビジョン|(目指す|めざす)(べき)?姿|vision"),
    POLICY("(組織)?(運営)?方針|(operating)?policy");

    /** 部課名: 総務部総務課. */
    private static final String BOTH = "(担当|所管|主管|所属)?(部|局|部局)(課|課室|課所|課等)(名|名称)?";

    /** In whose absence the next one is an initiative. */
    static final Column[] INITIATIVES = {INITIATIVE, CONTENT, GROUP, GOAL};

    static final int LONGEST = 40;

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern BETWEEN = Pattern.compile("[\\s_\\u200b\\ufeff・/、,:*※【】\\[\\]<>■○●◆の-]");
    private static final Pattern TORIKUMI = Pattern.compile("取り?組み?");

    private final Pattern words;

    Column(String words) {
        this.words = Pattern.compile(words);
    }

    /** The column a heading stands for: width, case, spaces, what is in brackets and 取組/取組み/取り組み make no difference. */
    static Optional<Column> of(String heading) {
        if (heading.length() > LONGEST) return Optional.empty();
        String plain = plain(heading);
        for (Column column : values()) if (column.words.matcher(plain).matches()) return Optional.of(column);
        return Optional.empty();
    }

    /** Whether the cells below it name a department and its section as one. */
    static boolean namesBoth(String heading) {
        return heading.length() <= LONGEST && plain(heading).matches(BOTH);
    }

    private static String plain(String heading) {
        String narrow = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = BETWEEN.matcher(BRACKETS.matcher(narrow).replaceAll("")).replaceAll("");
        return TORIKUMI.matcher(bare).replaceAll("取組");
    }
}
