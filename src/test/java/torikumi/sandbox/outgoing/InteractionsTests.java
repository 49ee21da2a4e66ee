package torikumi.sandbox.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.NewMessage;

class InteractionsTests {

    private static final String BLOCKS = """
            [{'type':'actions','block_id':'b','elements':[
              {'type':'button','action_id':'open','value':'総務-03','text':{'type':'plain_text','text':'開く'}},
              {'type':'static_select','action_id':'pick','options':[
                {'text':{'type':'plain_text','text':'一'},'value':'1'},{'text':{'type':'plain_text','text':'二'},'value':'2'}]},
              {'type':'datepicker','action_id':'day','initial_date':'2021-06-01'}]}]
            """.replace('\'', '"');

    private final Rig rig = new Rig();
    private final ArrayNode blocks = (ArrayNode) JsonMapper.shared().readTree(BLOCKS);
    private final Message message =
            rig.workspace.post(rig.soumu, NewMessage.of("U0TORIKUMI", "カード").with(blocks));

    @AfterEach
    void close() {
        rig.close();
    }

    private JsonNode pressed(String action, String value) {
        assertThat(rig.interactions.inMessage(rig.mori, rig.soumu, message, new Interactions.Use("b", action, value)))
                .isEmpty();
        return rig.app.received.getLast().payload();
    }

    @Test
    void aButtonCarriesWhereItStandsAndWhoPressedIt() {
        JsonNode payload = pressed("open", "");
        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.at("/user/id").asString()).isEqualTo("U0MORIAKARI");
        assertThat(payload.at("/user/username").asString()).isEqualTo("mori");
        assertThat(payload.at("/team/id").asString()).isEqualTo("T0SANDBOX");
        assertThat(payload.at("/channel/name").asString()).isEqualTo("総務課");
        assertThat(payload.at("/container/message_ts").asString()).isEqualTo(message.ts());
        assertThat(payload.at("/container/is_ephemeral").asBoolean()).isFalse();
        assertThat(payload.at("/message/text").asString()).isEqualTo("カード");
        assertThat(payload.at("/response_url").asString()).contains("/actions/T0SANDBOX/");
        assertThat(payload.at("/trigger_id").asString()).isNotEmpty();
        JsonNode action = payload.at("/actions/0");
        assertThat(action.path("action_id").asString()).isEqualTo("open");
        assertThat(action.path("block_id").asString()).isEqualTo("b");
        assertThat(action.path("type").asString()).isEqualTo("button");
        assertThat(action.path("value").asString()).isEqualTo("総務-03");
        assertThat(action.at("/text/text").asString()).isEqualTo("開く");
        assertThat(action.path("action_ts").asString()).isNotEmpty();
    }

    @Test
    void aChoiceIsRememberedInTheState() {
        assertThat(pressed("pick", "1").at("/actions/0/selected_option/value").asString())
                .isEqualTo("2");
        assertThat(rig.workspace.news(rig.soumu, rig.mori, message.changed()).changed())
                .as("drawn again, with the choice")
                .hasSize(1);
        JsonNode values = pressed("open", "").at("/state/values/b");
        assertThat(values.at("/pick/selected_option/value").asString()).isEqualTo("2");
        assertThat(values.at("/day/selected_date").asString()).isEqualTo("2021-06-01");
    }

    @Test
    void aDateIsSentAsChosen() {
        assertThat(pressed("day", "2021-06-09").at("/actions/0/selected_date").asString())
                .isEqualTo("2021-06-09");
    }

    @Test
    void aChoiceThatIsNotThereIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> pressed("pick", "2"));
    }

    @Test
    void theContentOfWhatOnePersonSeesIsNotSent() {
        Message own = rig.workspace.post(
                rig.soumu, NewMessage.of("U0TORIKUMI", "カード").with(blocks).onlyFor("U0MORIAKARI"));
        rig.interactions.inMessage(rig.mori, rig.soumu, own, new Interactions.Use("b", "open", ""));
        JsonNode payload = rig.app.received.getLast().payload();
        assertThat(payload.has("message")).isFalse();
        assertThat(payload.at("/container/is_ephemeral").asBoolean()).isTrue();
    }

    @Test
    void theHomeTabHasAViewAndNoResponseUrl() {
        ObjectNode view = ApiJson.object().put("id", "V1").put("type", "home");
        view.set("blocks", blocks);
        HomeView home = rig.workspace.publish(rig.mori, view, "h");
        assertThat(rig.interactions.onHome(rig.mori, home, new Interactions.Use("b", "open", "")))
                .isEmpty();
        JsonNode payload = rig.app.received.getLast().payload();
        assertThat(payload.at("/view/id").asString()).isEqualTo("V1");
        assertThat(payload.at("/container/type").asString()).isEqualTo("view");
        assertThat(payload.at("/view/state/values/b/day/selected_date").asString())
                .isEqualTo("2021-06-01");
        assertThat(payload.has("response_url")).isFalse();
        assertThat(payload.has("channel")).isFalse();
    }

    @Test
    void whatGoesWrongHasAWord() {
        Interactions.Use open = new Interactions.Use("b", "open", "");
        rig.app.answers(404, "text/plain", "");
        assertThat(rig.interactions.inMessage(rig.mori, rig.soumu, message, open))
                .contains("dispatch_failed");
        Interactions.Use unknown = new Interactions.Use("b", "nosuch", "");
        assertThat(rig.interactions.inMessage(rig.mori, rig.soumu, message, unknown))
                .contains("message_changed");
        try (Rig hasty = new Rig(Duration.ofSeconds(1))) {
            hasty.app.saysNothing();
            assertThat(hasty.interactions.inMessage(hasty.mori, hasty.soumu, message, open))
                    .contains("operation_timeout");
        }
    }
}
