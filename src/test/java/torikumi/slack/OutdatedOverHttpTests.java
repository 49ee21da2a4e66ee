package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.slack.edge.Registration;

/** Buttons and forms of an older version, which carry what is not read any more, and forms that fail. */
class OutdatedOverHttpTests extends HttpEdge {

    private static final String OLD_BUTTON = "このボタンは前の版のものです。";
    private static final String OLD_FORM = "このフォームは前の版のものなので";

    // Read by the record, which has sentences of its own; a form's choice, which is told when the form is sent; one
    // that carries nothing.
    private static final Set<String> OTHERWISE = Set.of(
            "progress.withdraw",
            "progress.correct",
            "progress.approve",
            "draft.open",
            "draft.record",
            "draft.join",
            "draft.drop",
            "progress.open",
            "progress.health",
            "progress.initiative",
            "progress.more",
            "value",
            "reminder.away");

    @Autowired
    Handlers handlers;

    @AfterEach
    void leavesNothingToDeliver() {
        delivered();
    }

    @Test
    void everyButtonWithoutAValueIsAnOldOne() {
        List<String> tried = new ArrayList<>();
        for (Registration each : handlers.all()) {
            if (!(each instanceof Registration.Action action) || OTHERWISE.contains(action.prefix())) continue;
            JsonObject press = press(action.prefix(), "");
            press.getAsJsonArray("actions").get(0).getAsJsonObject().remove("value");

            requests.interaction(onEphemeral(press, slack.responseUrl(action.prefix())));

            assertThat(calls("response/" + action.prefix(), 1).getFirst().body())
                    .as(action.prefix())
                    .contains(OLD_BUTTON);
            tried.add(action.prefix());
        }
        assertThat(tried).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({
        "people.leave, 12345678901234567890",
        "people.endDeputy, -1",
        "people.letIn, あ",
        "people.decline, 1 2",
        "remind.openDay, 1e3",
        "reminder.answer, 総務-03 on-track",
        "reminder.say, 1",
        "reminder.rest, on-track 3",
        "reminder.back, press.1",
        "reminder.later, 3f TOMORROW",
        "reminder.page, a b c",
        "reminder.wish, MUTE",
    })
    void aButtonWithAValueThatNobodyReadsIsAnOldOne(String action, String value) {
        requests.interaction(onEphemeral(press(action, value), slack.responseUrl("old")));

        assertThat(calls("response/old", 1)).singleElement().satisfies(call -> assertThat(call.body())
                .contains(OLD_BUTTON));
        assertThat(slack.calls("views.open")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "people.appoint, role, CHIEF",
        "people.dismiss, post, 総務課",
        "people.reason, why, 年度末のため",
        "people.decline, why, 異動のため",
        "remind.rule, level, HEAD",
        "progress.form, words, 会場を決めた",
    })
    void aFormWithAValueThatNobodyReadsIsAnOldOneAndKeepsWhatWasTyped(String form, String field, String value) {
        String answer = requests.interaction(SentForm.submitted(open(form, field), "U1", Map.of(field, value)))
                .body();

        assertThat(answer).contains("\"errors\":{\"" + field + "\"", OLD_FORM);
        assertThat(staged()).isZero();
    }

    @Test
    void everyFormThatFailsSaysSoInTheSameSentenceAndKeepsWhatWasTyped() {
        jdbc.sql("alter table absence rename to absence_gone").update();
        try {
            String answer = requests.interaction(
                            SentForm.submitted(open("reminder.away", "from"), "U1", Map.of("from", today())))
                    .body();

            assertThat(answer).contains("\"errors\":{\"from\"", "いま受け付けられませんでした。入力はここに残してあります。", "受付番号");
        } finally {
            jdbc.sql("alter table absence_gone rename to absence").update();
        }
        String again = requests.interaction(
                        SentForm.submitted(open("reminder.away", "from"), "U1", Map.of("from", today())))
                .body();
        assertThat(again).contains("\"response_action\":\"update\"");
    }

    private String today() {
        return clock.instant().atZone(clock.getZone()).toLocalDate().toString();
    }

    /** With the one field that the test fills in. */
    private JsonObject open(String form, String field) {
        var element = object("type", "plain_text_input", "action_id", "value");
        var block = object("type", "input", "block_id", field);
        block.add("label", object("type", "plain_text", "text", field));
        block.add("element", element);
        var blocks = new JsonArray();
        blocks.add(block);
        var view = object("type", "modal", "callback_id", form, "private_metadata", "");
        view.add("blocks", blocks);
        return sealed(SentForm.open(view));
    }
}
