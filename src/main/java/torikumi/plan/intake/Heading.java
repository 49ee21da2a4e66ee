package torikumi.plan.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Blank;
import torikumi.platform.FiscalYear;

/**
 * A line that says what follows it, and perhaps of which year, department and section.
 *
 * @param ofDate whether the year is only that of a date
 * @param department verbatim
 * @param rest what follows on the same line: ミッション：公園を守る。
 */
record Heading(
        Kind kind,
        @Nullable FiscalYear year,
        boolean ofDate,
        @Nullable String department,
        @Nullable PlaceName section,
        @Nullable String rest) {

    enum Kind {
        /** 総務部, 令和3年度, 令和3年度 総務部運営方針 */
        TITLE,
        /** 公園課, 公園課の取組 */
        SECTION,
        /** ビジョン（目指す姿） */
        VISION,
        /** 部の目標: a vision, or only says that its parts follow */
        GOALS,
        /** 令和3年度の組織運営方針 */
        POLICY,
        /** 課の使命 */
        MISSION,
        /** 重点取組 */
        ITEMS,
        /** 部の経営戦略: only says that parts follow */
        PARTS
    }

    private static final int LONGEST = 80;

    private static final String ERA_YEAR =
            "(?:令和|平成|(?<![A-Za-zＡ-Ｚａ-ｚ])[RrHhＲｒＨｈ])[\\s\\u3000]{0,3}(?:元|[0-9０-９]{1,2})";
    private static final String WESTERN_YEAR = "(?:19|20|１９|２０)[0-9０-９]{2}";
    private static final Pattern DATE =
            Pattern.compile("(令和|平成)[\\s\\u3000]{0,3}(元|[0-9０-９]{1,2})年[\\s\\u3000]{0,3}([0-9０-９]{1,2})月"
                    + "(?:[\\s\\u3000]{0,3}([0-9０-９]{1,2})日)?"
                    + "|(" + WESTERN_YEAR + ")[年/.-]([0-9０-９]{1,2})[月/.-](?:([0-9０-９]{1,2})日?)?");
    private static final Pattern YEAR = Pattern.compile(
            "[(（]?(?:" + ERA_YEAR + "[\\s\\u3000]{0,3}(?:年度|年)?|(?:FY[\\s]?)?(?<![0-9０-９])" + WESTERN_YEAR
                    + "(?:[-–/][0-9]{2,4})?(?![0-9０-９])[\\s\\u3000]{0,3}(?:年度)?)[)）]?(?:の(?!\\S{0,2}$)|版)?");

    private static final Pattern AFTER_YEAR = Pattern.compile("^(?:における|に係る|の)[\\s\\u3000]*");

    private static final Pattern DECORATION =
            Pattern.compile("^[■□●○◆◇▼▽◎★【\\[［〔<＜〈《\\s\\u3000]+|[】\\]］〕>＞〉》:：\\s\\u3000]+$");
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:第?[0-9０-９]{1,2}[.．、)）\\s\\u3000]|[(（][0-9０-９]{1,2}[)）]|[①-⑳ⅠⅡⅢⅣⅤ][.．]?)[\\s\\u3000]*");
    private static final Pattern LABEL = Pattern.compile("[【〔\\[［]?([^】〕\\]］:：]{1,20})(?:[】〕\\]］][:：]?|[:：])(.+)");
    /** Sentences, breadcrumbs and addresses are no headings. */
    private static final Pattern NO_HEADING = Pattern.compile(".*(?:[。、;；>＞»|｜〒@＠]|電話|TEL|問い?合わ?せ|ページ|更新日).*");

    private static final String BRACKETS = "(?:\\([^()]{0,40}\\))?";
    private static final Pattern VISION =
            Pattern.compile("(?:部|局|区|課|組織)?の?(?:ビジョン|(?:目指す|めざす)(?:べき)?姿|将来像|あるべき姿|基本理念|基本目標)" + BRACKETS);
    private static final Pattern GOALS = Pattern.compile("(?:部|局|区|組織)?の?目標" + BRACKETS);
    private static final Pattern POLICY = Pattern.compile("(?:(?:部|局|区|室)?の?(?:組織)?(?:運営)?の?(?:基本)?方針"
            + "|(?:部|局|区|組織)?運営の?(?:基本的な)?考え方|(?:部|局|区)長の方針|.{0,12}に向けた(?:組織)?運営|(?:組織|部|局|区)運営)" + BRACKETS);
    private static final Pattern MISSION =
            Pattern.compile("(?:部|局|区|課|室|組織)?の?(?:ミッション|使命|役割|使命・役割|使命と役割|任務)" + BRACKETS);
    private static final Pattern ITEMS = Pattern.compile(
            "(?!.*(?:現状|背景|成果|実績|評価|振り返り)).{0,14}(?:取組|施策|経営課題|事業|重点事項|重点項目|重点目標|アクションプラン)(?:事項|項目|内容|一覧)?" + BRACKETS);
    private static final Pattern PARTS = Pattern.compile("(?:部|局|区)?の?(?:経営戦略|計画)" + BRACKETS);

    private static final Pattern LABELLED =
            Pattern.compile("(?:部|部名|部の名称|部局名?|局名?|組織名|所属|[Dd]epartment|[Bb]ureau)[\\s\\u3000]*[:：][\\s\\u3000]*(.+)");
    private static final Pattern LABELLED_YEAR = Pattern.compile("(?:対象|計画|会計)?年度[\\s\\u3000]*[:：]?[\\s\\u3000]*");
    private static final Pattern BETWEEN_NAMES =
            Pattern.compile("[\\s\\u3000（）()【】「」『』［］\\[\\]〔〕<＜《》〈〉:：/／・,，■□●○◆◇★☆―—–~～]+");
    private static final List<String> DEPARTMENTS =
            List.of("部", "局", "公室", "室", "委員会", "センター", "事務所", "支所", "庁", "区役所", "病院", "保健所", "図書館", "博物館", "消防署", "区");
    /** Words that end like a department and are none. */
    private static final Set<String> NO_DEPARTMENT = Set.of(
            "全部", "一部", "内部", "外部", "各部", "本部", "幹部", "部局", "各局", "各部局", "全部局", "全局", "同部", "当部", "他部", "上部", "下部",
            "全庁", "官公庁", "地区", "校区", "学区", "各区", "全区", "当区", "本区");

    private static final Pattern NO_NAME = Pattern.compile(".*(?:を|され|する|した|たい|ます|です|ような|ための).*");
    private static final Pattern AFTER_NAME =
            Pattern.compile("(?:長(?=の|[^の]{2})の?|の|における)?(?:部局|組織|部門|運営|経営|重点|取組|取り組み|実施|実行|行動|目標|方針|計画|マネジメント"
                    + "|マニフェスト|ビジョン|ミッション|主要|主な|施策|事業|政策|戦略|年次|年間|基本|アクション|仕事|業務|推進計画|概要|一覧|プラン|宣言|シート).*");
    private static final Set<String> AFTER_ALONE = Set.of("の", "長", "における", "編", "分");
    private static final int LONGEST_AFTER = 12;
    private static final Pattern SECTION_NAME =
            Pattern.compile("[^\\s\\u3000。、，]{1,30}(?:課|室|係|班|センター|事務所|支所|事務局|委員会|チーム|グループ)"
                    + "|[A-Z][A-Za-z&' -]{1,40} (?:Section|Division|Office|Team)");
    private static final Pattern AFTER_SECTION =
            Pattern.compile("(.{1,40}?)の(?:重点)?(?:取組み?|取り組み|目標|計画|施策)(?:事項|項目|内容)?");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:Department|Bureau|Office) of [A-Z][A-Za-z&' ]{1,40}|[A-Z][A-Za-z&']{0,30}(?: [A-Za-z&']{1,20}){0,4} (?:Department|Bureau|Ward)");
    private static final Pattern CITY = Pattern.compile("[^\\s]{2,10}?[市区町村県都府](?![民長政内街外場域役立営有議])(?=.{2,}[部局室])");

    static Optional<Heading> of(String line) {
        String text = Blank.strip(line);
        if (text.length() > LONGEST) return Optional.empty();
        Matcher label = LABEL.matcher(text);
        if (label.matches()) {
            Optional<Heading> labelled = withYear(label.group(1), true)
                    .filter(heading -> heading.kind != Kind.TITLE && heading.kind != Kind.SECTION)
                    .map(heading -> heading.with(Blank.strip(label.group(2))));
            if (labelled.isPresent()) return labelled;
        }
        Matcher labelled = LABELLED.matcher(text);
        if (labelled.matches()) return Optional.of(labelled(Blank.strip(labelled.group(1))));
        if (NO_HEADING.matcher(text).matches()) return Optional.empty();
        return withYear(Blank.strip(DECORATION.matcher(text).replaceAll("")), false);
    }

    /** A name behind its label, perhaps with the year. */
    private static Heading labelled(String text) {
        Matcher written = YEAR.matcher(text);
        FiscalYear year = written.find() ? year(written.group()).orElse(null) : null;
        return title(year, year == null ? text : without(text, written));
    }

    private static Optional<FiscalYear> year(String written) {
        return FiscalYear.parse(written.replaceAll("[()（）]", "").replaceAll("[の版]$", ""));
    }

    /** The year that a line names in so many words, whatever else it says. */
    static Optional<FiscalYear> yearIn(String line) {
        if (line.length() > LONGEST) return Optional.empty();
        Matcher written = YEAR.matcher(line);
        return written.find() && written.group().contains("年度") ? year(written.group()) : Optional.empty();
    }

    private static Heading title(@Nullable FiscalYear year, @Nullable String department) {
        return new Heading(Kind.TITLE, year, false, department, null, null);
    }

    private Heading with(String words) {
        return new Heading(kind, year, ofDate, department, section, words);
    }

    private static Optional<Heading> withYear(String text, boolean label) {
        Matcher date = DATE.matcher(text);
        if (date.find()) {
            String rest = without(text, date);
            Optional<String> department = department(rest, true);
            return department.isEmpty()
                    ? Optional.empty()
                    : year(date).map(year -> new Heading(Kind.TITLE, year, true, department.get(), null, null));
        }
        Matcher written = YEAR.matcher(text);
        if (written.find()) {
            Optional<FiscalYear> year = year(written.group());
            String rest = AFTER_YEAR
                    .matcher(Blank.strip(
                            DECORATION.matcher(without(text, written)).replaceAll("")))
                    .replaceFirst("");
            if (year.isPresent()) {
                Optional<Heading> heading = of(rest, year.get());
                if (heading.isPresent()) return heading;
                boolean alone = Blank.is(rest)
                        || LABELLED_YEAR.matcher(rest).matches()
                        || AFTER_NAME.matcher(rest).matches()
                        || ITEMS.matcher(plain(rest)).matches()
                        || rest.matches(".{1,30}(?:目標|方針|計画|取組|一覧|施策|事業|宣言|プラン)");
                return alone ? Optional.of(title(year.get(), null)) : Optional.empty();
            }
        }
        return of(text, null);
    }

    private static String without(String text, Matcher found) {
        return Blank.strip(text.substring(0, found.start()) + " " + text.substring(found.end()));
    }

    private static Optional<FiscalYear> year(Matcher date) {
        try {
            boolean era = date.group(1) != null;
            String written = era ? date.group(1) + date.group(2) : date.group(5);
            int month = Integer.parseInt(Normalizer.normalize(date.group(era ? 3 : 6), Normalizer.Form.NFKC));
            return FiscalYear.parse(written).map(year -> FiscalYear.of(LocalDate.of(year.startYear(), month, 1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Heading> of(String text, @Nullable FiscalYear year) {
        String bare = Blank.strip(NUMBERING.matcher(text).replaceFirst(""));
        String plain = plain(bare);
        if (plain.isEmpty()) return Optional.empty();
        Kind kind = VISION.matcher(plain).matches()
                ? Kind.VISION
                : POLICY.matcher(plain).matches()
                        ? Kind.POLICY
                        : MISSION.matcher(plain).matches()
                                ? Kind.MISSION
                                : GOALS.matcher(plain).matches()
                                        ? Kind.GOALS
                                        : PARTS.matcher(plain).matches() ? Kind.PARTS : null;
        Optional<String> department = department(text, year != null);
        if (kind == Kind.GOALS && department.isPresent()) return Optional.of(title(year, department.get()));
        if (kind != null) return Optional.of(new Heading(kind, year, false, department.orElse(null), null, null));
        Optional<PlaceName> section = section(bare);
        if (department.isPresent() && (section.isEmpty() || year != null))
            return Optional.of(title(year, department.get()));
        if (section.isPresent())
            return Optional.of(new Heading(Kind.SECTION, year, false, department.orElse(null), section.get(), null));
        return ITEMS.matcher(plain).matches()
                ? Optional.of(new Heading(Kind.ITEMS, year, false, null, null, null))
                : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("取り?組み?", "取組");
    }

    /** The one department that a title names. */
    private static Optional<String> department(String text, boolean ofYear) {
        Matcher english = ENGLISH.matcher(text);
        if (english.find()) return Optional.of(english.group());
        List<String> named = new ArrayList<>();
        for (String word : BETWEEN_NAMES.split(text))
            named(word, ofYear).filter(name -> !named.contains(name)).ifPresent(named::add);
        // A ward stands before its departments.
        if (named.size() > 1) named.removeIf(name -> name.endsWith("区"));
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private static Optional<String> named(String word, boolean ofYear) {
        for (int end = Math.min(word.length(), 32); end > 1; end--) {
            String name = word.substring(0, end);
            if (DEPARTMENTS.stream().noneMatch(name::endsWith) || NO_DEPARTMENT.contains(name)) continue;
            String rest = word.substring(end);
            boolean after = rest.isEmpty()
                    || AFTER_ALONE.contains(rest)
                    || ofYear && rest.startsWith("の") && rest.length() <= LONGEST_AFTER
                    || AFTER_NAME.matcher(rest).matches();
            if (!after || NO_NAME.matcher(name).matches()) continue;
            if (rest.isEmpty() && (name.endsWith("部局") || name.endsWith("地区") || name.endsWith("校区"))) continue;
            if (!rest.isEmpty() && name.endsWith("部局")) continue;
            Matcher city = CITY.matcher(name);
            return Optional.of(city.lookingAt() ? name.substring(city.end()) : name);
        }
        return Optional.empty();
    }

    private static Optional<PlaceName> section(String text) {
        Matcher after = AFTER_SECTION.matcher(text);
        return sectionNamed(after.matches() ? after.group(1) : text);
    }

    /** Whether a name ends as sections' names do: 公園課, 防災課（計画）, （仮称）水辺課. */
    static boolean looksLikeSection(String name) {
        return sectionNamed(name).isPresent();
    }

    private static Optional<PlaceName> sectionNamed(String name) {
        return PlaceName.parse(name)
                .filter(place -> SECTION_NAME.matcher(place.section()).matches()
                        || place.section().endsWith("（仮称）")
                        || place.section().endsWith("(仮称)"))
                .filter(place -> !NO_NAME.matcher(place.section()).matches());
    }
}
