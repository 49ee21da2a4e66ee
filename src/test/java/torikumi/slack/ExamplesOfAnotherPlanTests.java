package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.MovableClock;
import torikumi.platform.Workspace;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackJson;
import torikumi.slack.words.CommandCatalogue;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** みどり部 has a plan, other names and a scale of its own: every example is made of them, and works as it is shown. */
class ExamplesOfAnotherPlanTests {

    private static final Pattern EXAMPLE = Pattern.compile("`/torikumi ?([^`]*)`");
    private static final Pattern LOST = Pattern.compile(
            "見つかりません|見つかりませんでした|読めません|分かりません|番の取組はありません|どの取組|複数あります|was not found|is not a|Which initiative|could not be read");

    private static final AtomicInteger ASKED = new AtomicInteger();

    private static FakeSlack slack;
    private static RunningEdge edge;

    @BeforeAll
    static void aDepartmentOfItsOwn(@TempDir Path directory) throws IOException {
        Path plan = directory.resolve("midori.csv");
        Files.writeString(plan, """
                部,年度,課,担当,ミッション,取組
                みどり部,令和8年度,公園課,,公園を守る。,街路樹の更新計画を策定する。
                みどり部,令和8年度,公園課,,公園を守る。,噴水のリニューアルを進める。
                みどり部,令和8年度,環境課,清掃,街を清潔に保つ。,収集運搬体制の見直しを行う。
                みどり部,令和8年度,環境課,減量,ごみを減らす。,資源回収量の拡大を図る。
                """);
        Files.writeString(directory.resolve("midori.aliases.csv"), """
                公園課,こうえん,kouen
                環境課 (減量),genryou
                """);
        Path scale = directory.resolve("scale.csv");
        Files.writeString(scale, """
                key,symbol,closing,reason required,next step asked,late,japanese,meaning,english,meaning in english,words
                blue,◇,no,no,no,no,青信号,進んでいる,Well under way,It goes well,
                red,◆,no,yes,no,yes,赤信号,止まっている,Stuck fast,It stands,
                over,★,yes,no,no,no,済信号,終わった,All over,It is finished,
                """);
        slack = new FakeSlack();
        Map<String, String> settings = RunningEdge.settings(slack);
        settings.put("TORIKUMI_PLAN", plan.toString());
        settings.put("TORIKUMI_SCALE", scale.toString());
        settings.put("TORIKUMI_ADMINS", "UADMIN");
        edge = RunningEdge.with(settings);
        appoint("UKOUEN", Role.MEMBER, new Office("みどり部", "公園課", null));
        appoint("UGENRYOU", Role.MEMBER, new Office("みどり部", "環境課", "減量"));
    }

    private static void appoint(String userId, Role role, Office office) {
        within(() -> edge.context
                .getBean(Appointments.class)
                .appoint(
                        Someone.administrator("管理者"),
                        new Colleague(userId, userId),
                        role,
                        office,
                        LocalDate.of(2021, 4, 1),
                        edge.context.getBean(MovableClock.class).instant()));
    }

    private static <T> T within(Supplier<T> work) {
        return CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), work::get);
    }

    @AfterAll
    static void close() {
        edge.close();
        slack.close();
    }

    private static Reply answer(String userId, Locale locale, String words) {
        var now = edge.context.getBean(MovableClock.class).instant();
        var origin = new Asked.Origin(WayIn.COMMAND, "example." + ASKED.incrementAndGet(), now, null, null, null);
        return within(() -> edge.context
                .getBean(FrontDesk.class)
                .answer(new Asked(userId, "C1", Asked.Place.CHANNEL, locale, words, origin)));
    }

    private static List<String> examples(String userId, Locale locale, String words) {
        String json = SlackJson.blocks(answer(userId, locale, words).blocks());
        assertThat(json).doesNotContain("総務", "soumu", "経理", "keiri", "電子決裁", "順調", "やや遅れ", "on track");
        return EXAMPLE.matcher(json.replace("\\n", "\n"))
                .results()
                .map(example -> example.group(1))
                .toList();
    }

    private static Stream<String> everyExample(String userId, Locale locale) {
        return Stream.of(CommandCatalogue.values())
                .flatMap(command ->
                        examples(userId, locale, "help " + command.words().getLast()).stream());
    }

    @Test
    void helpShowsTheOwnSectionsCodeAndTheScalesWords() {
        assertThat(examples("UKOUEN", Locale.JAPANESE, "ヘルプ すべての言葉"))
                .contains("公園-01", "更新 公園-01 青信号 改正素案を庁議に諮った", "状況 赤信号", "検索 更新計画");
        assertThat(examples("UKOUEN", Locale.ENGLISH, "help all"))
                .contains("kouen-1", "update kouen-1 well under way draft sent to the committee", "mission kouen");
        assertThat(examples("UGENRYOU", Locale.JAPANESE, "help all")).contains("減量-01", "減量");
        assertThat(examples("UGENRYOU", Locale.JAPANESE, "help list")).contains("減量", "環境課（減量）");
        assertThat(examples("UGENRYOU", Locale.ENGLISH, "help all")).contains("genryou-1");
        // Who is responsible for nothing sees the plan's first section.
        assertThat(examples("UNEW", Locale.JAPANESE, "help all")).contains("公園-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UKOUEN,ja", "UGENRYOU,en", "UADMIN,ja", "UADMIN,en"})
    void everyButtonOfHelpLeadsSomewhere(String who) {
        String userId = who.split(",")[0];
        Locale locale = Locale.forLanguageTag(who.split(",")[1]);
        Set<String> pressed = new TreeSet<>();
        Deque<String> words = new ArrayDeque<>(List.of("help"));
        while (!words.isEmpty()) {
            String asked = words.pop();
            if (!pressed.add(asked)) continue;
            Reply reply = answer(userId, locale, asked);
            assertThat(reply.text()).as(asked).isNotBlank();
            assertThat(LOST.matcher(reply.text()).results().map(MatchResult::group))
                    .as("%s: %s", asked, reply.text())
                    .isEmpty();
            if (asked.startsWith("help")) words.addAll(values(reply));
        }
        assertThat(pressed).hasSizeGreaterThan(8);
    }

    private static List<String> values(Reply reply) {
        return Pattern.compile("\"value\":\"([^\"]*)\"")
                .matcher(SlackJson.blocks(reply.blocks()))
                .results()
                .map(value -> value.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UKOUEN,ja", "UKOUEN,en", "UGENRYOU,ja", "UGENRYOU,en"})
    void everyExampleFindsSomething(String who) {
        String userId = who.split(",")[0];
        Locale locale = Locale.forLanguageTag(who.split(",")[1]);
        List<String> examples = everyExample(userId, locale).toList();
        assertThat(examples).hasSizeGreaterThan(CommandCatalogue.values().length);
        for (String example : examples) {
            Reply reply = answer(userId, locale, example);
            assertThat(LOST.matcher(reply.text()).results().map(MatchResult::group))
                    .as("%s: %s", example, reply.text())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theReportsThatAreShownAreRecorded(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String member = "UREPORTS" + language;
        appoint(member, Role.MEMBER, new Office("みどり部", "公園課", null));
        List<String> reports = examples(member, locale, "help update").stream()
                .filter(example -> example.contains(" "))
                .toList();
        assertThat(reports).hasSize(2);
        for (String report : reports)
            assertThat(answer(member, locale, report).text())
                    .as(report)
                    .contains(language.equals("ja") ? "記録しました" : "Recorded for");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "存在しない言葉",
                "状況 存在しない課",
                "年度 来年",
                "更新",
                "フォロー",
                "担当になる 公園課",
                "リマインド 公園課 毎月 99日",
                "使い方がわからない",
                "総努課"
            })
    void everyOtherCardTakesItsExamplesFromThereToo(String words) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Reply reply = answer("UKOUEN", locale, words);
            assertThat(reply.text() + SlackJson.blocks(reply.blocks()).replace("総努課", ""))
                    .as(words)
                    .doesNotContain("総務", "soumu", "経理", "電子決裁", "順調", "on track");
        }
    }

    @Test
    void aKanaNameOfItIsFound() {
        for (String words : List.of("こうえん", "コウエン課", "こうえんか", "kouen-ka", "Kōen", "こうえん-1"))
            assertThat(answer("UKOUEN", Locale.JAPANESE, words).text())
                    .as(words)
                    .contains("公園");
    }
}
