package torikumi.sandbox.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.modal.Trigger;

class SubmissionsTests {

    private static final String FORM = """
            {'type':'modal','callback_id':'progress.form','private_metadata':'総務-03',
             'title':{'type':'plain_text','text':'進捗の記録'},'submit':{'type':'plain_text','text':'記録する'},
             'blocks':[
              {'type':'input','block_id':'words','label':{'type':'plain_text','text':'したこと'},
               'element':{'type':'plain_text_input','action_id':'text','multiline':true,'max_length':10}},
              {'type':'input','block_id':'percent','optional':true,'label':{'type':'plain_text','text':'進み'},
               'element':{'type':'number_input','action_id':'n','is_decimal_allowed':false,'min_value':'0','max_value':'100'}},
              {'type':'input','block_id':'health','label':{'type':'plain_text','text':'状況'},
               'element':{'type':'radio_buttons','action_id':'h','options':[
                {'text':{'type':'plain_text','text':'順調'},'value':'on'},{'text':{'type':'plain_text','text':'遅れ'},'value':'late'}]}},
              {'type':'input','block_id':'where','optional':true,'label':{'type':'plain_text','text':'共有先'},
               'element':{'type':'conversations_select','action_id':'c','response_url_enabled':true}}]}
            """;

    private Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private OpenView opened(String form) {
        return rig.modals.open(new Trigger(rig.mori, rig.soumu), json(form));
    }

    private OpenView filled(OpenView view, String words, String percent, String health) {
        return rig.modals
                .entered(
                        view.id(),
                        Map.of(
                                "value/words/text", List.of(words),
                                "value/percent/n", List.of(percent),
                                "value/health/h", List.of(health),
                                "value/where/c", List.of("C0KEIRIKA01")))
                .orElseThrow();
    }

    private OpenView submitted() {
        OpenView view = filled(opened(FORM), "作った\r\n", "60", "1");
        rig.submissions.submit(rig.mori, view);
        return view;
    }

    private OpenView top() {
        return rig.modals.top(rig.mori).orElseThrow();
    }

    @Test
    void carriesTheViewWithWhatWasEntered() {
        OpenView view = submitted();
        JsonNode payload = rig.app.received.getLast().payload();
        assertThat(payload.path("type").asString()).isEqualTo("view_submission");
        assertThat(payload.at("/user/id").asString()).isEqualTo("U0MORIAKARI");
        assertThat(payload.at("/team/id").asString()).isEqualTo("T0SANDBOX");
        assertThat(payload.at("/trigger_id").asString()).isNotEmpty();
        assertThat(payload.at("/view/id").asString()).isEqualTo(view.id());
        assertThat(payload.at("/view/hash").asString()).isNotEmpty();
        assertThat(payload.at("/view/callback_id").asString()).isEqualTo("progress.form");
        assertThat(payload.at("/view/private_metadata").asString()).isEqualTo("総務-03");
        assertThat(payload.at("/view/root_view_id").asString()).isEqualTo(view.id());
        assertThat(payload.at("/view/previous_view_id").isNull()).isTrue();
        JsonNode values = payload.at("/view/state/values");
        assertThat(values.at("/words/text")).isEqualTo(json("{'type':'plain_text_input','value':'作った\\n'}"));
        assertThat(values.at("/percent/n/value").asString()).isEqualTo("60");
        assertThat(values.at("/health/h/selected_option/value").asString()).isEqualTo("late");
        assertThat(values.at("/where/c/selected_conversation").asString()).isEqualTo("C0KEIRIKA01");
        assertThat(payload.at("/response_urls/0/channel_id").asString()).isEqualTo("C0KEIRIKA01");
        assertThat(payload.at("/response_urls/0/response_url").asString()).contains("/app/T0SANDBOX/");
        assertThat(payload.has("channel")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}"})
    void anEmptyAnswerClosesTheView(String body) {
        rig.app.answers(body);
        submitted();
        assertThat(rig.modals.top(rig.mori)).isEmpty();
    }

    @Test
    void anEmptyAnswerToThePushedViewShowsTheOneBelowAsItWasLeft() {
        OpenView below = filled(opened(FORM), "書きかけ", "", "0");
        OpenView above = rig.modals.push(new Trigger(rig.mori, rig.soumu), json(FORM));
        rig.submissions.submit(rig.mori, filled(above, "上", "", "0"));
        assertThat(top().id()).isEqualTo(below.id());
        assertThat(top().values().at("/words/text/value").asString()).isEqualTo("書きかけ");
        JsonNode view = rig.app.received.getLast().payload().path("view");
        assertThat(view.path("previous_view_id").asString()).isEqualTo(below.id());
        assertThat(view.path("root_view_id").asString()).isEqualTo(below.id());
    }

    @Test
    void errorsAreSaidAndNothingIsLost() {
        rig.app.answers("{'response_action':'errors','errors':{'words':'理由がありません'}}");
        submitted();
        assertThat(top().errors()).containsExactly(Map.entry("words", "理由がありません"));
        assertThat(top().values().at("/words/text/value").asString()).isEqualTo("作った\n");
    }

    @Test
    void anotherViewTakesThePlaceOfThisOne() {
        rig.app.answers("{'response_action':'update','view':%s}".formatted(FORM.replace("進捗の記録", "確認")));
        OpenView view = submitted();
        assertThat(top().id()).isEqualTo(view.id());
        assertThat(top().json().at("/title/text").asString()).isEqualTo("確認");
        assertThat(top().json().path("hash")).isNotEqualTo(view.json().path("hash"));
        assertThat(top().values().at("/words/text/value").asString()).isEqualTo("作った\n");
    }

    @Test
    void anotherViewIsPushedUponThisOne() {
        rig.app.answers("{'response_action':'push','view':%s}".formatted(FORM));
        OpenView view = submitted();
        assertThat(top().json().path("previous_view_id").asString()).isEqualTo(view.id());
        assertThat(rig.modals.stack(rig.mori)).hasSize(2);
    }

    @Test
    void clearClosesEverything() {
        opened(FORM);
        OpenView above = rig.modals.push(new Trigger(rig.mori, rig.soumu), json(FORM));
        rig.app.answers("{'response_action':'clear'}");
        rig.submissions.submit(rig.mori, filled(above, "上", "", "0"));
        assertThat(rig.modals.stack(rig.mori)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ok",
                "{'text':'記録しました'}",
                "{'response_action':'close'}",
                "{'response_action':'errors','errors':{'nosuch':'x'}}",
                "{'response_action':'errors','errors':{'words':''}}",
                "{'response_action':'errors','errors':{}}",
                "{'response_action':'errors'}",
                "{'response_action':'update'}",
                "{'response_action':'update','view':{'type':'home','blocks':[]}}",
                "{'response_action':'push','view':{'type':'modal','blocks':[]}}"
            })
    void anAnswerSlackCannotFollowIsTroubleAndNothingIsLost(String body) {
        rig.app.answers(body);
        submitted();
        assertThat(top().trouble()).contains("接続に問題がありました");
        assertThat(top().values().at("/words/text/value").asString()).isEqualTo("作った\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500})
    void anErrorIsTrouble(int status) {
        rig.app.answers(status, "text/plain", "no");
        submitted();
        assertThat(top().trouble()).contains("入力はそのまま");
    }

    @Test
    void silenceIsTrouble() {
        rig.close();
        rig = new Rig(Duration.ofMillis(50));
        rig.app.saysNothing();
        submitted();
        assertThat(top().trouble()).contains("接続に問題がありました");
        rig.app.received.clear();
    }

    @Test
    void slackItselfRefusesEmptyAndWrongFieldsBeforeItAsks() {
        rig.submissions.submit(rig.mori, filled(opened(FORM), " ", "１０", ""));
        assertThat(rig.app.received).isEmpty();
        assertThat(top().errors()).containsOnlyKeys("words", "percent", "health");
        rig.submissions.submit(rig.mori, filled(top(), "12345678901", "101", "0"));
        assertThat(top().errors().get("words")).contains("10文字以内").contains("11");
        assertThat(top().errors().get("percent")).contains("100以下");
        rig.submissions.submit(rig.mori, filled(top(), "1234567890", "0.5", "0"));
        assertThat(top().errors()).containsOnlyKeys("percent");
        assertThat(rig.app.received).isEmpty();
        rig.submissions.submit(rig.mori, filled(top(), "1234567890", "", "0"));
        assertThat(rig.app.received).hasSize(1);
    }

    @Test
    void theAppHearsOfAClosedViewIfItAskedTo() {
        rig.submissions.close(rig.mori, opened(FORM), false);
        assertThat(rig.app.received).isEmpty();
        OpenView view = opened(FORM.replace("'blocks'", "'notify_on_close':true,'blocks'"));
        rig.submissions.close(rig.mori, view, false);
        JsonNode payload = rig.app.received.getLast().payload();
        assertThat(payload.path("type").asString()).isEqualTo("view_closed");
        assertThat(payload.path("is_cleared").asBoolean()).isFalse();
        assertThat(payload.at("/view/id").asString()).isEqualTo(view.id());
        assertThat(payload.has("trigger_id")).isFalse();
    }

    @Test
    void theCrossClosesTheWholeStack() {
        opened(FORM.replace("'blocks'", "'notify_on_close':true,'blocks'"));
        OpenView above = rig.modals.push(new Trigger(rig.mori, rig.soumu), json(FORM));
        rig.submissions.close(rig.mori, above, true);
        assertThat(rig.modals.stack(rig.mori)).isEmpty();
        assertThat(rig.app.received.getLast().payload().path("is_cleared").asBoolean())
                .isTrue();
    }

    @Test
    void aSearchSendsWhatWasTypedAndItsAnswerCanBeChosen() {
        OpenView view = opened("""
                {'type':'modal','title':{'type':'plain_text','text':'t'},'submit':{'type':'plain_text','text':'s'},
                 'blocks':[{'type':'input','block_id':'which','label':{'type':'plain_text','text':'取組'},
                  'element':{'type':'external_select','action_id':'code','min_query_length':0}}]}""");
        rig.app.answers("""
                {'option_groups':[{'label':{'type':'plain_text','text':'総務課'},'options':[
                  {'text':{'type':'plain_text','text':'総務-03 復興'},'value':'総務-03'}]}]}""");
        Suggestions.Offer offer = rig.suggestions.ask(rig.mori, view, "which", "code", "復興");
        assertThat(offer.error()).isEmpty();
        assertThat(offer.groups()).hasSize(1);
        JsonNode payload = rig.app.received.getLast().payload();
        assertThat(payload.path("type").asString()).isEqualTo("block_suggestion");
        assertThat(payload.path("value").asString()).isEqualTo("復興");
        assertThat(payload.path("action_id").asString()).isEqualTo("code");
        assertThat(payload.path("block_id").asString()).isEqualTo("which");
        assertThat(payload.at("/view/id").asString()).isEqualTo(view.id());
        assertThat(payload.at("/container/type").asString()).isEqualTo("view");
        OpenView chosen = rig.modals
                .entered(view.id(), Map.of("value/which/code", List.of("総務-03")))
                .orElseThrow();
        assertThat(chosen.values().at("/which/code/selected_option/text/text").asString())
                .isEqualTo("総務-03 復興");
        rig.modals.entered(view.id(), Map.of("value/which/code", List.of("なし")));
        assertThat(top().values().at("/which/code/selected_option").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "{}", "{'options':[{'value':'a'}]}", "{'options':[],'option_groups':[]}"})
    void anAnswerThatOffersNothingSlackCanShowIsRefused(String body) {
        rig.app.answers(body);
        OpenView view = opened(FORM);
        assertThat(rig.suggestions.ask(rig.mori, view, "b", "a", "x").error()).isEqualTo("invalid_response");
    }

    @Test
    void aButtonInAViewCarriesWhatIsEntered() {
        OpenView view = opened(
                FORM.replace(
                        "'blocks':[",
                        "'blocks':[{'type':'actions','block_id':'more',"
                                + "'elements':[{'type':'button','action_id':'add','value':'v','text':{'type':'plain_text','text':'足す'}}]},"));
        OpenView filled = filled(view, "書きかけ", "", "0");
        assertThat(rig.interactions.inView(rig.mori, filled, new Interactions.Use("more", "add", "")))
                .isEmpty();
        JsonNode payload = rig.app.received.getLast().payload();
        assertThat(payload.path("type").asString()).isEqualTo("block_actions");
        assertThat(payload.at("/container/view_id").asString()).isEqualTo(view.id());
        assertThat(payload.at("/view/hash").asString()).isNotEmpty();
        assertThat(payload.at("/view/state/values/words/text/value").asString()).isEqualTo("書きかけ");
        assertThat(payload.at("/actions/0/value").asString()).isEqualTo("v");
        assertThat(payload.has("response_url")).isFalse();
        assertThat(payload.has("channel")).isFalse();
    }
}
