package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import torikumi.plan.Plan;
import torikumi.progress.Progress;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.progress.YearEnd;
import torikumi.staff.Person;
import torikumi.staff.Someone;

/** Many initiatives on a line each, and all that is left answered with one press, through the signed path. */
// What others have recorded would be in the way.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@TestPropertySource(properties = "test.context=reminder")
class RestOverHttpTests extends AskedOverHttp {

    private static final List<String> CODES =
            IntStream.rangeClosed(1, 8).mapToObj("総務-%02d"::formatted).toList();

    @Autowired
    YearEnd yearEnd;

    /** The button that answers the rest so, with what it asks before it counts. */
    private static JsonObject button(FakeSlack.Call question, String health) {
        for (JsonElement block :
                JsonParser.parseString(question.field("blocks")).getAsJsonArray()) {
            JsonElement elements = block.getAsJsonObject().get("elements");
            if (elements == null) continue;
            for (JsonElement each : elements.getAsJsonArray()) {
                JsonObject button = each.getAsJsonObject();
                if (button.has("value")
                        && button.get("action_id").getAsString().startsWith("reminder.rest")
                        && button.get("value").getAsString().contains(" " + health + " ")) return button;
            }
        }
        throw new AssertionError("nothing answers the rest with %s in %s".formatted(health, question.field("blocks")));
    }

    private static JsonObject rest(FakeSlack.Call question, String health) {
        JsonObject button = button(question, health);
        return press(button.get("action_id").getAsString(), button.get("value").getAsString());
    }

    private List<Map<String, Object>> written() {
        return CODES.stream().flatMap(code -> written(code).stream()).toList();
    }

    private long open(FakeSlack.Call drawn) {
        return JsonParser.parseString(drawn.field("blocks")).getAsJsonArray().asList().stream()
                .filter(block -> block.toString().contains("\"static_select\"")
                        && block.getAsJsonObject().has("accessory"))
                .count();
    }

    @Test
    void onePressAnswersAllThatIsLeftAndIsTakenBackAsOne() {
        FakeSlack.Call question = asked();
        assertThat(question.field("blocks")).contains("まで ・ 0 / 8 回答").contains("答える");
        assertThat(open(question)).isEqualTo(8);
        assertThat(button(question, "on-track").getAsJsonObject("confirm").toString())
                .contains("次の8件を「順調」と記録します", "総務-01、02、03、04、05、06、07、08");
        requests.interaction(inChannel(MEMBER, tap(question, "総務-03", "slipping"), "one"));
        FakeSlack.Call drawn = drawn();
        assertThat(drawn.field("blocks")).contains("1 / 8 回答", "総務-03  ▲ やや遅れ");

        JsonObject press = inChannel(MEMBER, rest(drawn, "on-track"), "rest");
        requests.interaction(press);
        requests.interaction(press);

        JsonObject receipt = answered("rest");
        assertThat(receipt.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(receipt.get("text").getAsString()).isEqualTo("7件を「● 順調」と記録しました（まとめて回答）。");
        assertThat(drawn(2).field("text")).contains("8件すべて報告済みです");
        assertThat(written())
                .hasSize(8)
                .filteredOn(row -> row.get("way").equals("BULK"))
                .hasSize(7);
        assertThat(requests.command("総務-01 経過", Map.of("user_id", MEMBER)).body())
                .contains("まとめて回答");

        String back = value(receipt.get("blocks").toString(), "reminder.back", "");
        requests.interaction(by(outsider, onEphemeral(press("reminder.back.1", back), slack.responseUrl("other"))));
        assertThat(answered("other").get("text").getAsString()).startsWith("取り消した記録はありません。");
        requests.interaction(by(MEMBER, onEphemeral(press("reminder.back.1", back), slack.responseUrl("back"))));
        JsonObject taken = answered("back");
        assertThat(taken.get("text").getAsString()).startsWith("7件の記録を取り消しました。");
        assertThat(taken.get("replace_original").getAsBoolean()).isTrue();
        assertThat(open(drawn(3))).isEqualTo(7);
        requests.interaction(by(MEMBER, onEphemeral(press("reminder.back.1", back), slack.responseUrl("twice"))));
        assertThat(answered("twice").get("text").getAsString()).contains("取り消した記録はありません。", "総務-01");
        delivered();
        assertThat(slack.calls("response/rest")).hasSize(1);
    }

    @Test
    void anOldCardAnswersOnlyWhatIsStillOpen() {
        FakeSlack.Call question = asked();
        requests.interaction(inChannel(MEMBER, rest(question, "on-track"), "first"));
        drawn();

        requests.interaction(inChannel(MEMBER, rest(question, "on-track"), "again"));

        assertThat(answered("again").get("text").getAsString())
                .startsWith("新しく記録したものはありません。")
                .contains("総務-01、02、03、04、05、06、07、08は、先に報告があったため、そのままです。");
        assertThat(written()).hasSize(8);
    }

    @Test
    void changesNothingWhereSomebodyHasNotTheirPost() {
        FakeSlack.Call question = asked();

        requests.interaction(inChannel(outsider, rest(question, "on-track"), "no"));

        JsonObject refusal = answered("no");
        assertThat(refusal.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(refusal.get("text").getAsString()).contains("総務課の担当者");
        assertThat(written()).isEmpty();
    }

    /** Before the time before, of which the question is. */
    private void recordedBefore(String code, Progress... each) {
        Instant then = begun.minus(Duration.ofDays(12));
        Instant first = LocalDate.of(2021, 4, 1).atTime(10, 0).atZone(TOKYO).toInstant();
        if (then.isBefore(first)) then = first;
        for (int i = 0; i < each.length; i++) {
            Instant at = then.plus(Duration.ofMinutes(i));
            var source = Source.of(WayIn.COMMAND, "before.%s.%s.%d".formatted(code, begun, i), at);
            Progress said = each[i];
            within(() -> log.record(
                    new RecordProgress(HER, plans.initiative(initiative(code)).orElseThrow(), said, source), at));
        }
    }

    @Test
    void namesWhatStaysOpenAsASentenceIsWantedOfIt() {
        Progress unchanged = Progress.NOTHING.asBefore();
        Progress begunWork = Progress.said("始めた").health("slipping");
        recordedBefore("総務-06", begunWork, unchanged, unchanged, unchanged);
        recordedBefore("総務-07", begunWork, unchanged, unchanged);
        FakeSlack.Call question = asked();

        requests.interaction(inChannel(MEMBER, rest(question, "="), "rest"));

        assertThat(answered("rest").get("text").getAsString())
                .contains("件を「変更なし」と記録しました（まとめて回答）。")
                .contains("総務-06は、ことばのない回答が3回続いているため残しました。いまの様子をひとこと書いてください。");
        FakeSlack.Call drawn = drawn();
        assertThat(menu(drawn, "総務-06").toString()).contains("答える");
        assertThat(drawn.field("blocks")).contains("総務-07  変更なし");
        requests.interaction(inChannel(MEMBER, tap(drawn, "総務-06", "="), "alone"));
        assertThat(calls("views.open", 1).getFirst().field("view")).contains("総務-06は、ことばのない回答が3回続いています。");
        assertThat(written("総務-06")).isEmpty();
    }

    @Test
    void saysThatThePlanIsClosed() {
        FakeSlack.Call question = asked();
        Person administrator = Someone.administrator("管理者");
        Plan plan = within(() -> plans.current().getFirst());
        within(() -> assertThat(yearEnd.close(administrator, plan, "年度末", clock.instant()))
                .isInstanceOf(YearEnd.Outcome.Closed.class));
        try {
            requests.interaction(inChannel(MEMBER, rest(question, "on-track"), "closed"));
            assertThat(answered("closed").get("text").getAsString())
                    .startsWith("新しく記録したものはありません。")
                    .contains("終了");
            assertThat(written()).isEmpty();
        } finally {
            within(() -> yearEnd.reopen(administrator, plan, "続ける", clock.instant()));
        }
    }

    @Test
    void opensTheWholeWordingAndTheFormFromTheMenuOfALine() {
        FakeSlack.Call question = asked();
        assertThat(question.field("blocks")).doesNotContain("来年度以降の復興支援のあり方");

        requests.interaction(inChannel(MEMBER, tap(question, "総務-03", "?"), "whole"));
        assertThat(answered("whole").toString()).contains("来年度以降の復興支援のあり方");
        requests.interaction(inChannel(MEMBER, tap(question, "総務-03", "-"), "words"));
        assertThat(calls("views.open", 1).getFirst().field("view")).contains("総務-03");
        assertThat(written()).isEmpty();
    }

    @Test
    void asksForTheReasonInAFormAlsoFromAMenu() {
        FakeSlack.Call question = asked();
        requests.interaction(inChannel(MEMBER, tap(question, "総務-04", "late"), "late"));
        assertThat(calls("views.open", 1).getFirst().field("view")).contains("総務-04", "■ 遅れ");
        assertThat(written()).isEmpty();
    }
}
