package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An answer that Slack does not take where it belongs reaches whoever asked, in the direct conversation. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedAnswersOverHttpTests extends HttpEdge {

    private void refusedInChannels(String error) {
        slack.thinking(
                "chat.postMessage",
                call -> call.field("channel").startsWith("C") ? FakeSlack.Answer.refusing(error) : null);
        slack.always("chat.postEphemeral", FakeSlack.Answer.refusing(error));
    }

    private FakeSlack.Call told(String person) {
        delivered();
        List<FakeSlack.Call> told = slack.calls("chat.postMessage").stream()
                .filter(call -> Objects.equals(call.field("channel"), person))
                .toList();
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "restricted_action",
                "restricted_action_thread_only_channel",
                "is_archived",
                "not_in_channel",
                "channel_not_found",
                "cannot_reply_to_message",
                "thread_locked",
                "no_permission",
                "ekm_access_denied",
                "a_word_of_tomorrow"
            })
    void reachWhoeverAskedWithTheWholeCard(String error) {
        refusedInChannels(error);

        requests.json(event(mention("総務")));

        var told = told("U1");
        assertThat(told.fields()).doesNotContainKey("thread_ts");
        assertThat(told.field("text")).isEqualTo("元の場所には書き込めなかったため、ここにお届けします。 「総務」");
        assertThat(JsonParser.parseString(told.field("blocks")).getAsJsonArray())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "msg_too_long",
                "msg_blocks_too_long",
                "invalid_blocks",
                "invalid_blocks_format",
                "too_many_blocks"
            })
    void reachWhoeverAskedAsASentenceWhereTheCardIsWhatIsRefused(String error) {
        slack.thinking(
                "chat.postMessage",
                call -> "[]".equals(call.field("blocks")) ? null : FakeSlack.Answer.refusing(error));

        requests.json(event(mention("総務")));

        assertThat(told("U1").field("text")).endsWith("「総務」");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"user_not_in_channel", "not_in_channel", "is_archived", "restricted_action", "no_permission"})
    void reachWhoeverAskedWhereAWhisperIsRefused(String error) {
        refusedInChannels(error);
        answers.with(asked -> StubAnswers.saying("あなただけに").forAskerAlone());

        requests.json(event(mention("総務")));

        assertThat(told("U1").field("text")).endsWith("あなただけに");
    }

    @ParameterizedTest
    @ValueSource(strings = {"used_url", "expired_url"})
    void reachWhoeverPressedWhereTheirAddressIsUsedUp(String error) {
        slack.always(
                "response/used",
                new FakeSlack.Answer(
                        404, "{\"ok\":false,\"error\":\"%s\"}".formatted(error), Map.of(), java.time.Duration.ZERO));

        requests.interaction(onEphemeral(press("answer.open.1", "総務"), slack.responseUrl("used")));

        assertThat(told("U1").field("text")).endsWith("「総務」");
    }

    @Test
    void areLoggedInOneLineWhereThePersonCannotBeReachedEither(CapturedOutput output) {
        slack.always("chat.postMessage", FakeSlack.Answer.refusing("restricted_action"));

        requests.json(event(mention("総務")));

        calls("chat.postMessage", 2);
        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
        assertThat(output.getOut().lines().filter(line -> line.contains("was refused: restricted_action")))
                .hasSize(1);
    }

    @Test
    void areNotTriedElsewhereWhereTheWholeWorkspaceIsClosedToUs() {
        slack.always("chat.postMessage", FakeSlack.Answer.refusing("token_revoked"));

        requests.json(event(mention("総務")));

        calls("chat.postMessage", 1);
        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void areTriedAgainInTheDirectConversationWhereItIsBusy() {
        slack.thinking(
                "chat.postMessage",
                call -> call.field("channel").startsWith("C")
                        ? FakeSlack.Answer.refusing("is_archived")
                        : slack.calls("chat.postMessage").size() < 2 ? FakeSlack.Answer.tooMany(1) : null);

        requests.json(event(mention("総務")));
        calls("chat.postMessage", 2);
        putOff();
        clock.putForward(java.time.Duration.ofSeconds(2));

        calls("chat.postMessage", 3);
        delivered();
        assertThat(slack.calls("chat.postMessage"))
                .extracting(call -> call.field("channel"))
                .containsExactly("C1", "U1", "U1");
    }
}
