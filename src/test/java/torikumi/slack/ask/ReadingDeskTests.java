package torikumi.slack.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanFixtures;
import torikumi.plan.PlanWordings;
import torikumi.plan.Scope;
import torikumi.platform.ByHand;
import torikumi.platform.CountedStatements;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.Revisions;
import torikumi.platform.Texts;
import torikumi.progress.CorrectProgress;
import torikumi.progress.HealthScales;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.YearEnd;
import torikumi.reminder.Boards;
import torikumi.reminder.SummaryReading;
import torikumi.slack.FakeSlack;
import torikumi.slack.StubAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.staff.Appointments;
import torikumi.staff.Belongings;
import torikumi.staff.Departures;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;
import torikumi.staff.StaffDirectory;

/** 総務部 R3 at 10:00 on 9 June 2021: 総務-03 is late since 1 June, 職員-01 is slipping, 総務-01 is done, the rest unheard. */
@OnH2
class ReadingDeskTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
    private static final Person TANAKA = Someone.staff("田中");
    private static final Person COORDINATOR = Someone.staff("取りまとめ");
    private static final Person OUTSIDER = Someone.staff("佐藤");
    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final FakeSlack SLACK = new FakeSlack();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Revisions revisions;

    @Autowired
    PlanDirectory directory;

    @Autowired
    PlanWordings wordings;

    @Autowired
    Boards boards;

    @Autowired
    SummaryReading summaries;

    @Autowired
    ProgressHistory history;

    @Autowired
    ProgressLog log;

    @Autowired
    HealthScales scales;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Departures departures;

    @Autowired
    Belongings belongings;

    @Autowired
    Appointments appointments;

    @Autowired
    YearEnd yearEnd;

    private PlanAnswers planned;
    private StandingAnswers desk;
    private ProgressUpdate late;

    @AfterAll
    static void close() {
        SLACK.close();
    }

    @BeforeEach
    void aDepartmentInJune() {
        new PlanFixtures(jdbc).soumu();
        appoint(TANAKA, Role.MEMBER, new Office("総務部", "総務課", null));
        appoint(COORDINATOR, Role.COORDINATOR, new Office("総務部", null, null));
        record("総務-03", "on-track", "", "2021-05-11");
        late = record("総務-03", "late", "会場調整が長引いた", "2021-06-01");
        record("職員-01", "slipping", "", "2021-06-04");
        record("総務-01", "done", "", "2021-06-04");
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(SLACK.apiBase().toString());
        var people = new People(
                Slack.getInstance(config).methods("xoxb-test"), staff, departures, belongings, Clock.systemUTC());
        planned = new PlanAnswers(boards, summaries, history, directory, wordings);
        desk = new StandingAnswers(directory, planned, boards, history, scales, staff, people);
    }

    private void appoint(Person whom, Role role, Office office) {
        appointments.appoint(
                Someone.administrator("管理者"), whom.colleague(), role, office, LocalDate.of(2021, 4, 1), NOW);
    }

    private ProgressUpdate record(String code, String health, String words, String day) {
        Instant at = LocalDate.parse(day).atTime(10, 0).atZone(TOKYO).toInstant();
        var progress = Progress.said(words).health(health).reason("会場が改修中");
        var source = Source.of(WayIn.COMMAND, "key." + KEYS.incrementAndGet(), at);
        Outcome.OfRecording outcome =
                log.record(new RecordProgress(COORDINATOR, initiative(code), progress, source), at);
        return ((Outcome.Recorded) outcome).update();
    }

    private Found.OfInitiative initiative(String code) {
        return (Found.OfInitiative) directory.initiative(Scope.CURRENT, code);
    }

    private static Showing showing(Locale locale) {
        return new Showing(Asked.Place.CHANNEL, new Texts().in(locale), NOW.atZone(TOKYO));
    }

    private Optional<Reply> asked(Person person, String words, Locale locale) {
        Asked asked = StubAnswers.of(person.id(), "C1", Asked.Place.CHANNEL, locale, words);
        Showing showing = showing(locale);
        return switch (new CommandParser().parse(words)) {
            case Command.Status of -> Optional.of(desk.status(of, showing));
            case Command.Stale of -> Optional.of(desk.stale(of, showing));
            case Command.History of -> Optional.of(desk.history(of, showing));
            case Command.Mine of -> Optional.of(desk.mine(asked, of, showing));
            case Command.Ask of -> desk.question(of, showing);
            case Command other -> throw new AssertionError(other);
        };
    }

    private String text(String words) {
        return asked(TANAKA, words, Locale.JAPANESE).orElseThrow().text();
    }

    private static String json(Reply reply) {
        return SlackJson.blocks(reply.blocks());
    }

    @Test
    void aListLooksWhetherAnythingWasChangedAndAsksOnceHowItStandsWhereSomethingWas() {
        scales.current();
        text("状況");
        for (String place : List.of("総務部", "総務課", "地域防災", "総務-03"))
            asksOnce(
                    place,
                    () -> planned.show(
                            directory.ask(Scope.CURRENT, place), Scope.CURRENT, 1, showing(Locale.JAPANESE)));
        for (String words : List.of("状況", "状況 遅れ 総務課", "未更新 30 総務課", "遅れている取組は？", "自分", "履歴 総務-03"))
            asksOnce(words, () -> text(words));
    }

    private void asksOnce(String what, Runnable asking) {
        ByHand.changed(jdbc, CurrentWorkspace.get().id());
        assertThat(atOnce(asking)).as("%s, after a change", what).hasSizeBetween(2, 20);
        assertThat(atOnce(asking))
                .as("%s, again", what)
                .singleElement()
                .asString()
                .contains("from revision");
    }

    private List<String> atOnce(Runnable asking) {
        return CountedStatements.during(() -> revisions.atOnce(() -> {
            asking.run();
            return null;
        }));
    }

    @Test
    void saysInOnePhraseWhetherItIsBetterOrWorseThanAMonthBeforeForOneQuestionMore() {
        record("職員-01", "late", "会場が決まらない", "2021-05-09");
        record("総務-02", "on-track", "", "2021-05-09");
        scales.current();
        String trend = "1か月前より ";
        assertThat(text("状況")).contains(trend + "▲ やや遅れ +1 ・ しばらく更新なし");
        assertThat(text("遅れている取組は？")).doesNotContain(trend);
        Reply section = planned.show(directory.place(Scope.CURRENT, "総務課"), Scope.CURRENT, 1, showing(Locale.JAPANESE));
        assertThat(section.text()).contains(trend + "■ 遅れ +1");
        assertThat(json(section)).contains(trend + "■ 遅れ +1");
        assertThat(asked(TANAKA, "状況", Locale.ENGLISH).orElseThrow().text()).contains("vs. a month ago");
        ByHand.changed(jdbc, CurrentWorkspace.get().id());
        assertThat(atOnce(() -> text("状況")))
                .filteredOn(each -> each.contains("progress_update"))
                .as("how it stands, and how it stood")
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            状況 遅れ | 「遅れ」の取組は1件です（6月9日（水）現在）。総務-03 ■ 遅れ
            状況 遅れ 総務課 | 令和3年度 総務部 総務課の「遅れ」の取組は1件です
            状況 総務課 遅れ | 令和3年度 総務部 総務課の「遅れ」の取組は1件です
            状況 職員課 遅れ | 令和3年度 総務部 職員課に「遅れ」の取組はありません
            状況 職員課 | 令和3年度 総務部 職員課の取組3件の状況: ▲ やや遅れ 1  □ 報告なし 2 ・ しばらく更新なし 2
            状況 | 令和3年度 総務部の取組19件の状況: ■ 遅れ 1  ▲ やや遅れ 1  ◎ 完了 1  □ 報告なし 16 ・ しばらく更新なし 16
            状況 報告なし 総務課 | 報告なしの取組は6件です
            状況 総務-03 | 総務-03は遅れです（6月1日（火） 更新）。
            状況 遅れ 総努課 | 総務課のことですか？
            未更新 9 | 9日以上更新なしは16件です
            未更新 5 職員課 | 職員課の5日以上更新なしは3件です
            未更新 | しばらく更新なしは16件です
            未更新 総務課 | 総務課のしばらく更新なしは6件です
            遅れている取組は？ | 遅れている取組は2件です（6月9日（水）現在）。総務-03 ■ 遅れ、職員-01 ▲ やや遅れ
            総務課で遅れているものは？ | 総務課の遅れている取組は1件です
            報告がない取組は？ | 報告なしの取組は16件です
            更新されていない取組は？ | しばらく更新なしは16件です
            期限を過ぎている取組は？ | 期限を過ぎて未報告の取組はありません
            総務-03はどう？ | 総務-03は遅れです（6月1日（火） 更新）。
            総務課の調子はどうですか？ | 総務課の重点取組み事項は8件です。
            自分 | 自分の取組（総務課）は8件です。遅れている取組 1件、期限を過ぎて未報告 0件、しばらく更新なし 6件
            """)
    void answersInWords(String words, String answer) {
        assertThat(text(words)).contains(answer);
    }

    @Test
    void answersAQuestionInEnglish() {
        assertThat(asked(TANAKA, "what is late?", Locale.ENGLISH).orElseThrow().text())
                .isEqualTo("総務部, FY2021 (R3): Late initiatives: 2 (as of Wed 9 June). 総務-03 ■ Late, 職員-01 ▲ Slipping");
    }

    @ParameterizedTest
    @ValueSource(strings = {"電子決裁", "庁舎の完了", "保育の遅れは？", "達成", "総務課", "総務-03", "台風はどう？"})
    void leavesEverythingElseToTheSearch(String words) {
        assertThat(asked(TANAKA, words, Locale.JAPANESE)).isEmpty();
    }

    @Test
    void aHealthAloneIsAnsweredAndCanBeSearchedFor() {
        assertThat(json(asked(TANAKA, "完了", Locale.JAPANESE).orElseThrow())).contains("search 完了", "総務-01");
    }

    @Test
    void mineIsEverythingForACoordinatorAndAWayInForAnOutsider() {
        assertThat(asked(COORDINATOR, "mine", Locale.JAPANESE).orElseThrow().text())
                .contains("自分の取組（総務部）は19件です。遅れている取組 2件、期限を過ぎて未報告 0件、しばらく更新なし 16件");
        assertThat(json(asked(OUTSIDER, "mine", Locale.JAPANESE).orElseThrow())).contains("担当になる", "\"me\"");
    }

    @Test
    void historyIsPagedAndOpensTheChain() {
        log.correct(
                new CorrectProgress(
                        COORDINATOR,
                        late.id(),
                        Progress.said("会場調整が済んだ").health("late").reason("会場が改修中"),
                        "聞き間違い",
                        Source.of(WayIn.FORM, "key." + KEYS.incrementAndGet(), NOW)),
                NOW);
        for (int day = 10; day <= 20; day++) record("総務-03", "on-track", "第" + day, "2021-05-" + day);

        String first = json(asked(TANAKA, "履歴 総務-03", Locale.JAPANESE).orElseThrow());
        assertThat(first).contains("13件", "会場調整が済んだ", "訂正あり", "聞き間違い", "p.2").doesNotContain("会場調整が長引いた");
        String second = json(asked(TANAKA, "履歴 総務-03 p.2", Locale.JAPANESE).orElseThrow());
        assertThat(second).contains("第10", "最新に戻る").doesNotContain("第20");
        assertThat(json(asked(TANAKA, "履歴 総務-03 p.99", Locale.JAPANESE).orElseThrow()))
                .isEqualTo(first);

        String chain = json(asked(TANAKA, "history 総務部 R3-総務-03 #" + late.ref(), Locale.JAPANESE)
                .orElseThrow());
        assertThat(chain).containsSubsequence("第2版 訂正（いまの版）", "会場調整が済んだ", "聞き間違い", "第1版 記録", "会場調整が長引いた");
    }

    @Test
    void aVersionIsShownOnlyWithItsOwnInitiative() {
        assertThat(json(asked(TANAKA, "history 総務-04 #" + late.ref(), Locale.JAPANESE)
                        .orElseThrow()))
                .doesNotContain("会場調整が長引いた")
                .contains("まだ報告がありません");
    }

    @Test
    void aClosedPlanWaitsForNothing() {
        Found.OfDepartment department = (Found.OfDepartment) directory.department(Scope.CURRENT);
        yearEnd.close(COORDINATOR, department.plan(), "年度末", NOW);
        assertThat(json(asked(TANAKA, "未更新", Locale.JAPANESE).orElseThrow())).contains("計画は終了している");
        assertThat(json(planned.show(initiative("総務-03"), Scope.CURRENT, 1, showing(Locale.JAPANESE))))
                .contains("再開 R3 総務部")
                .doesNotContain("progress.open");
    }
}
