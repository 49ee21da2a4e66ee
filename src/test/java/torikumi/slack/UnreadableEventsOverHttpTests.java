package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.slack.SignedRequests.directMessage;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import torikumi.slack.card.Asked;

/** What can never be read is let go with one line in the log: Slack would send it three times more. */
@ExtendWith(OutputCaptureExtension.class)
class UnreadableEventsOverHttpTests extends HttpEdge {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'app_mention','user':'U1','text':'総務','channel':'C1'}",
                "{'type':'app_mention','user':'U1','text':'総務','ts':'100.1'}",
                "{'type':'app_mention','text':'総務','ts':'100.1','channel':'C1'}",
                "{'type':'app_mention','user':'U1','text':'総務','ts':'abc','channel':'C1'}",
                "{'type':'app_mention','user':'U1','text':'総務','ts':100.1,'channel':'C1'}",
                "{'type':'app_mention','user':'U1','text':'総務','ts':'100.1','channel':{'id':'C1'}}",
                "{'type':'app_mention','user':'U1','text':{'a':1},'ts':'100.1','channel':'C1'}",
                "{'type':'app_mention','user':'U1','text':'総務','ts':'100.1','thread_ts':'x','channel':'C1'}",
                "{'type':'message','channel_type':'im','user':'U1','text':'総務','ts':'200.1'}",
                "{'type':'message','channel_type':'im','user':'U1','text':'総務','channel':'D1'}",
                "{'type':'message','channel_type':'im','text':'総務','ts':'200.1','channel':'D1'}",
                "{'type':'message','channel_type':'im','user':'U1','text':'総務','ts':'200.1','channel':'D1','blocks':7}",
                "{'type':'message','subtype':'message_changed','channel':'C1','ts':'1.1','message':{'text':'x','edited':{'user':'U1','ts':'1.0'}}}",
                "{'type':'message','subtype':'message_changed','channel':'C1','ts':'1.1'}",
                "{'type':'message','subtype':'message_changed','ts':'1.1','message':{'ts':'1.0'}}",
                "{'type':'message','subtype':'message_deleted','channel':'C1','ts':'1.1'}",
                "{'type':'message','subtype':'message_deleted','channel':'C1','ts':'1.1','deleted_ts':'soon'}",
                "{'type':'app_home_opened','channel':'D1','tab':'home'}",
                "{'type':'user_change','user':'U1'}",
                "{'type':'user_change','user':{'deleted':true}}",
                "{'user':'U1'}",
                "{'type':7}",
                "[]",
                "'words'",
                "null"
            })
    void isAcknowledgedAndLoggedInOneLine(String json, CapturedOutput output) {
        JsonObject envelope = event(new JsonObject());
        envelope.add("event", JsonParser.parseString(json.replace('\'', '"')));

        assertThat(requests.json(envelope).statusCode()).isEqualTo(200);

        assertThat(lines(output)).hasSize(1).first().asString().contains("WARN", "cannot be read and is let go");
        assertThat(answers.asked()).isEmpty();
        assertThat(slack.calls("chat.postMessage")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "not JSON",
                "",
                "{\"type\":\"event_callback\",\"team_id\":\"T0DEPARTMENT\"}",
                "{\"type\":\"something_new\",\"team_id\":\"T0DEPARTMENT\"}",
                "{\"type\":{\"a\":[]}}"
            })
    void isAcknowledgedWhereItIsNoEventAtAll(String body, CapturedOutput output) {
        assertThat(requests.post(SignedRequests.JSON, body).statusCode()).isEqualTo(200);

        assertThat(lines(output)).hasSize(1);
    }

    @Test
    void isToldApartFromSlackHoldingEventsBack(CapturedOutput output) {
        assertThat(requests.post(
                                SignedRequests.JSON,
                                "{\"token\":\"x\",\"type\":\"app_rate_limited\",\"team_id\":\"T0DEPARTMENT\",\"minute_rate_limited\":1518467820,\"api_app_id\":\"A1\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(lines(output)).hasSize(1).first().asString().contains("WARN", "app_rate_limited");
    }

    @Test
    void doesNotKeepWhatCanBeReadFromBeingAnswered() {
        requests.json(event(new JsonObject()));

        requests.json(event(mention("総務")));

        assertThat(calls("chat.postMessage", 1)).hasSize(1);
    }

    private static List<String> lines(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                // Where the application has just been started: the plan's year is over on the machine's own clock.
                .filter(line -> !line.contains("the year ended on"))
                .toList();
    }

    @Test
    void answersOneMessageOnceUnderHoweverManyEventIds() {
        for (int i = 0; i < 3; i++) requests.json(event(mention("総務")));
        for (int i = 0; i < 3; i++) requests.json(event(directMessage("総務")));

        calls("chat.postMessage", 2);
        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(2);
        assertThat(answers.asked()).hasSize(2);
    }

    @Test
    void answersAMessageThatReadsOtherwiseAfterAnEdit() {
        requests.json(event(mention("総務")));
        JsonObject again = mention("経理");
        again.add("edited", SignedRequests.object("user", "U1", "ts", "101.0"));

        requests.json(event(again));

        calls("chat.postMessage", 2);
        delivered();
        assertThat(answers.asked()).extracting(Asked::words).containsExactly("総務", "経理");
    }
}
