package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Blank;
import torikumi.platform.FiscalYear;

/**
 * A line of a published page that says what follows it, and perhaps for which year and department.
 *
 * @param department verbatim
 */
record PageHeading(
        Kind kind, @Nullable FiscalYear year, @Nullable String department) {

    enum Kind {
        /** 総務部, 令和3年度, 令和3年度 総務部 */
        TITLE,
        /** ビジョン（目指す姿） */
        VISION,
        /** 令和3年度の組織運営方針 */
        POLICY,
        /** 部の目標（ビジョン・組織運営方針）, 部の経営戦略: only says that parts follow */
        PARTS
    }

    private static final String WRITTEN_YEAR =
            "(?:令和|平成|[RrHhＲｒＨｈ])[\\s\\u3000]*(?:元|[0-9０-９]{1,2})[\\s\\u3000]*(?:年度|年)?"
                    + "|(?:FY)?(?:19|20|１９|２０)[0-9０-９]{2}[\\s\\u3000]*(?:年度)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("[(（]?(" + WRITTEN_YEAR + ")[)）]?(?:の|版)?(.*)");
    private static final Pattern YEAR_LAST = Pattern.compile("(.*?)[(（]?(" + WRITTEN_YEAR + ")[)）]?");

    private static final Pattern DECORATION = Pattern.compile("^[■□●○◆◇▼▽【\\[［〔<＜〈《]+|[】\\]］〕>＞〉》:：]+$");
    private static final String BRACKETS = "(?:\\(.*\\))?";
    private static final Pattern VISION =
            Pattern.compile("(?:部の)?(?:ビジョン" + BRACKETS + "|(?:目指す|めざす)(?:べき)?姿" + BRACKETS + ")");
    private static final Pattern POLICY = Pattern.compile("(?:部の)?(?:組織)?(?:運営)?方針" + BRACKETS);
    private static final Pattern PARTS =
            Pattern.compile("(?:(?<department>.*部)|部)?の?(?:目標|経営戦略|重点取組み?(?:事項)?|取組み?|計画)" + BRACKETS);

    private static final Pattern LABELLED =
            Pattern.compile("(?:部|部名|部の名称|部局名?|局名?|組織名)[\\s\\u3000]*[:：][\\s\\u3000]*(.+)");
    private static final Pattern DEPARTMENT =
            Pattern.compile("[^\\s\\u3000。、，．,.;；・>＞|｜/／(（「]{1,30}(?:部|局|室|委員会|センター|事務所|支所)");
    /** Words that end like a department and are none. */
    private static final Set<String> NO_DEPARTMENT = Set.of("全部", "一部", "内部", "外部", "各部", "本部", "幹部");

    static Optional<PageHeading> of(String line) {
        String text = Blank.strip(line);
        if (text.length() > 80) return Optional.empty();
        text = Blank.strip(DECORATION.matcher(text).replaceAll(""));
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            Optional<PageHeading> heading = withYear(first.group(1), first.group(2));
            if (heading.isPresent()) return heading;
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (last.matches()) {
            Optional<PageHeading> heading = withYear(last.group(2), last.group(1));
            if (heading.isPresent()) return heading;
        }
        return of(text, null);
    }

    private static Optional<PageHeading> withYear(String writtenYear, String rest) {
        return FiscalYear.parse(writtenYear)
                .flatMap(year -> Blank.is(rest)
                        ? Optional.of(new PageHeading(Kind.TITLE, year, null))
                        : of(Blank.strip(rest), year));
    }

    private static Optional<PageHeading> of(String text, @Nullable FiscalYear year) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (VISION.matcher(plain).matches()) return Optional.of(new PageHeading(Kind.VISION, year, null));
        if (POLICY.matcher(plain).matches()) return Optional.of(new PageHeading(Kind.POLICY, year, null));
        Matcher parts = PARTS.matcher(plain);
        if (parts.matches())
            return Optional.of(new PageHeading(Kind.PARTS, year, department(parts.group("department"))));
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches()) return Optional.of(new PageHeading(Kind.TITLE, year, Blank.strip(labelled.group(1))));
        return Optional.ofNullable(department(text)).map(name -> new PageHeading(Kind.TITLE, year, name));
    }

    private static @Nullable String department(@Nullable String name) {
        return name == null
                        || NO_DEPARTMENT.contains(name)
                        || !DEPARTMENT.matcher(name).matches()
                ? null
                : name;
    }
}
