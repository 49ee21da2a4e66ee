package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import torikumi.platform.ByHand;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** Days and percentages as people write them, over the protocol: read, or told. In a context of its own, as it records. */
@TestPropertySource(properties = "test.context=days")
class DaysOverHttpTests extends HttpEdge {

    private static final AtomicInteger COUNT = new AtomicInteger();

    // A Friday, 10:00 in Tokyo.
    private static final Instant NOW = Instant.parse("2021-06-11T01:00:00Z");

    @Autowired
    FrontDesk desk;

    @Autowired
    Appointments appointments;

    private Duration before;
    private String member;

    @BeforeEach
    void aMemberInJune() {
        answers.with(desk::answer);
        before = clock.ahead();
        itIs(NOW.plus(Duration.ofMinutes(11L * COUNT.incrementAndGet())));
        jdbc.sql("delete from absence").update();
        jdbc.sql("delete from reminder_rule").update();
        ByHand.changed(jdbc, FakeSlack.TEAM);
        member = known("森 あかり", "ja-JP", false);
        CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> appointments.appoint(
                        Someone.administrator("管理者"),
                        new Colleague(member, "森 あかり"),
                        Role.LEAD,
                        new Office("総務部", "職員課", null),
                        LocalDate.of(2021, 4, 1),
                        clock.instant()));
    }

    @AfterEach
    void asItWas() {
        // Leads would be told of the appointments by the clock of another year, and the next test wait for that.
        jdbc.sql("delete from scheduled_tasks where task_name = 'slack.change-news' and not picked")
                .update();
        delivered();
        clock.put(before);
    }

    private void itIs(Instant now) {
        clock.put(clock.ahead().plus(Duration.between(clock.instant(), now)));
    }

    private String type(String words) {
        return requests.command(words, Map.of("user_id", member)).body();
    }

    private String report(String words) {
        return requests.command(words, Map.of("command", "/shinchoku", "user_id", member))
                .body();
    }

    private Map<String, Object> written() {
        return all().getLast();
    }

    private List<Map<String, Object>> all() {
        return jdbc.sql("select * from progress_update where author_id = ? order by id")
                .param(member)
                .query()
                .listOfRows();
    }

    private JsonObject mention(String text) {
        String ts = "%d.%06d".formatted(clock.instant().getEpochSecond(), COUNT.incrementAndGet());
        return object(
                "type",
                "app_mention",
                "user",
                member,
                "text",
                "<@%s> %s".formatted(FakeSlack.BOT_USER, text),
                "ts",
                ts,
                "channel",
                "C1",
                "event_ts",
                ts);
    }

    @ParameterizedTest
    @CsvSource({
        "6月9日（水）, 2021-06-09, 6月9日（水）",
        "6月9日(水), 2021-06-09, 6月9日（水）",
        "６／９, 2021-06-09, 6月9日（水）",
        "令和3年6月9日, 2021-06-09, 6月9日（水）",
        "R3.6.9, 2021-06-09, 6月9日（水）",
        "2021.6.9, 2021-06-09, 6月9日（水）",
        "一昨日, 2021-06-09, 6月9日（水）",
        "先週金曜, 2021-06-04, 6月4日（金）",
        "Jun 9, 2021-06-09, 6月9日（水）"
    })
    void recordsOfTheDayThatWasSaid(String typed, LocalDate day, String shown) {
        assertThat(report("職員-01 順調 " + typed + " 進めた")).contains("職員-01を記録しました", shown + "の状況");

        assertThat(written())
                .containsEntry("as_of", Date.valueOf(day))
                .containsEntry("words", "進めた")
                .containsEntry("health", "on-track");
    }

    @ParameterizedTest
    @CsvSource({
        "4/31, 4月31日という日はありません",
        "令和3年2月29日, 令和3年2月29日という日はありません",
        "13/1, 13月1日という日はありません",
        "6月31日, 6月31日という日はありません",
        "0/5, 0月5日という日はありません",
        "6月9日（木）, 6月9日（水）は木曜日ではありません",
        "-5%, 0から100の数字です（いまは-5）",
        "−5%, 0から100の数字です（いまは-5）",
        "▲5%, 0から100の数字です（いまは-5）",
        "150%, 0から100の数字です（いまは150）",
        "1000%, '0から100の数字です（いまは1,000）'",
        "12.5%, 「12.5%」は進みとして記録できません",
        "30% 60%, 進みが30%と60%の2つ",
        "6/7 6/9, 6月7日（月）と6月9日（水）の2つの日付",
        "12/1, 2020年12月1日（火）はこの計画の年度より前です",
        "2099-01-01, 2099年1月1日（木）はまだ先"
    })
    void tellsWhatCannotBeAndKeepsAllThatWasTyped(String typed, String told) {
        requests.json(event(mention("職員-01 順調 " + typed + " 進めた")));

        var whisper = calls("chat.postEphemeral", 1).getFirst();
        assertThat(whisper.field("text")).contains(told);
        assertThat(whisper.field("blocks")).contains("draft.open");
        assertThat(all()).isEmpty();

        assertThat(report("職員-01 順調 " + typed + " 進めた")).isEmpty();
        assertThat(calls("views.open", 1).getFirst().field("view")).contains("progress.form", "進めた");
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"約50%, 50", "５０％, 50", "50 %, 50", "およそ50%, 50", "50パーセント, 50", "進捗50%, 50", "5割, 50"})
    void recordsThePercentageThatWasSaid(String typed, int percentage) {
        report("職員-01 順調 " + typed + " 進めた");

        assertThat(written()).containsEntry("percentage", percentage).containsEntry("words", "進めた");
    }

    @Test
    void takesTheNearestDayAlsoOnceThePlansYearIsOver() {
        itIs(Instant.parse("2022-04-05T01:00:00Z"));
        assertThat(report("職員-02 やや遅れ 3月31日（木） 会場が決まらない 理由: 調整中")).contains("3月31日（木）の状況");

        assertThat(report("職員-02 順調 4/4 会場が決まった"))
                .contains("▲ やや遅れ → ● 順調", "4月4日（月）の状況")
                .doesNotContain("2021年");
        assertThat(written()).containsEntry("as_of", Date.valueOf("2022-04-04"));

        assertThat(report("職員-03 順調 12/28 会場が決まった")).contains("2021年12月28日（火）の状況");
    }

    @Test
    void tellsTheYearBesideAFieldOfTheFormToo() {
        report("職員-01 遅れ 進まない");
        JsonObject view = JsonParser.parseString(
                        calls("views.open", 1).getFirst().field("view"))
                .getAsJsonObject();
        var values = new JsonObject();
        values.add("initiative", chosen("progress.initiative", initiative()));
        values.add("words", value("words", "進めた"));
        var day = new JsonObject();
        day.add("as-of", object("type", "datepicker", "selected_date", "2099-01-01"));
        values.add("as-of", day);
        view.addProperty("id", "V" + COUNT.incrementAndGet());
        var state = new JsonObject();
        state.add("values", values);
        view.add("state", state);
        var payload = object("type", "view_submission", "trigger_id", "t1");
        payload.add("user", object("id", member, "team_id", FakeSlack.TEAM));
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("view", view);

        assertThat(requests.interaction(payload).body()).contains("2099年1月1日（木）はまだ先");
    }

    private String initiative() {
        return jdbc.sql("select id from initiative where workspace_id = ? and short_name = '職員' and number = 1")
                .param(FakeSlack.TEAM)
                .query(String.class)
                .single();
    }

    private static JsonObject value(String field, String text) {
        var block = new JsonObject();
        block.add(field, object("type", "plain_text_input", "value", text));
        return block;
    }

    private static JsonObject chosen(String action, String value) {
        var element = object("type", "external_select");
        element.add("selected_option", object("value", value));
        var block = new JsonObject();
        block.add(action, element);
        return block;
    }

    @ParameterizedTest
    @CsvSource({
        "午後3時, 15:00",
        "午前9時半, 9:30",
        "午後3時30分, 15:30",
        "3pm, 15:00",
        "3 pm, 15:00",
        "正午, 12:00",
        "15時30分, 15:30"
    })
    void hearsTheTimeOfDay(String typed, String shown) {
        assertThat(type("リマインド 職員課 毎週 金曜 " + typed)).contains("職員課", shown);
        assertThat(type("リマインド 職員課 " + typed)).contains("職員課", shown).doesNotContain("見つかりません");
    }

    @ParameterizedTest
    @CsvSource({"毎日", "毎日 10:00", "平日 9:00", "daily", "週2回"})
    void saysThatNobodyIsAskedEveryDayAndWhatIsOffered(String typed) {
        type("リマインド 職員課 " + typed);

        assertThat(calls("views.open", 1).getFirst().field("view")).contains("いちばん多くて週1回です", "毎週 金曜");
        assertThat(jdbc.sql("select count(*) from reminder_rule")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "12/1 12/5, 12月1日（水）〜12月5日（日）",
        "12/1〜5, 12月1日（水）〜12月5日（日）",
        "12月1日（水）から12月5日（日）まで, 12月1日（水）〜12月5日（日）",
        "12月1日から3日間, 12月1日（水）〜12月3日（金）",
        "12/28-1/5, 12月28日（火）〜2022年1月5日（水）",
        "12/28 1/5, 12月28日（火）〜2022年1月5日（水）",
        "1/5, 2022年1月5日（水）"
    })
    void takesAllTheDaysOfAnAbsence(String typed, String days) {
        assertThat(type("不在 " + typed)).contains(days);
    }

    @Test
    void asksWhetherTwoDaysAreTwoOrAllBetween() {
        String card = type("不在 12/1、12/5");
        assertThat(card).contains("2日だけですか", "away 2021-12-01 - 2021-12-05");
        assertThat(jdbc.sql("select count(*) from absence").query(Long.class).single())
                .isZero();

        JsonObject pressed = press("answer.open.1", "away 2021-12-01 - 2021-12-05");
        pressed.add("user", object("id", member, "team_id", FakeSlack.TEAM));
        requests.interaction(SignedRequests.onEphemeral(pressed, slack.responseUrl("d")));

        assertThat(calls("response/d", 1).getFirst().json().toString()).contains("12月1日（水）〜12月5日（日）");
    }

    @ParameterizedTest
    @CsvSource({
        "2/30, 2月30日という日はありません",
        "12月1日（木）, 12月1日（水）は木曜日ではありません",
        "12/1から, いつまでか分かりませんでした",
        "12/1 12/3 12/5, 日付が3つ以上"
    })
    void tellsWhyAnAbsenceHasNoDays(String typed, String told) {
        assertThat(type("不在 " + typed)).contains(told);
        assertThat(jdbc.sql("select count(*) from absence").query(Long.class).single())
                .isZero();
    }
}
