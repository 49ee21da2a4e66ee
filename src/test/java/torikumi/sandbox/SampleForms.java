package torikumi.sandbox;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.SlackConnection;

/** A bot with dialogs: opens a form at a command or a shortcut, searches, asks for a reason, pushes and updates. */
final class SampleForms {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> INITIATIVES =
            List.of("総務-01 議会との調整", "総務-02 情報公開条例の改正", "総務-03 東北復興大祭典", "職員-01 人材育成", "経理-01 電子契約");

    static final String FORM = """
            {'type':'modal','callback_id':'progress.form','title':{'type':'plain_text','text':'進捗の記録'},
             'submit':{'type':'plain_text','text':'記録する'},'close':{'type':'plain_text','text':'やめる'},
             'notify_on_close':true,'blocks':[
              {'type':'input','block_id':'initiative','label':{'type':'plain_text','text':'取組'},
               'element':{'type':'external_select','action_id':'code','min_query_length':0,
                'placeholder':{'type':'plain_text','text':'番号やことばで探す'}}},
              {'type':'input','block_id':'health','label':{'type':'plain_text','text':'状況'},
               'element':{'type':'radio_buttons','action_id':'health','options':[
                {'text':{'type':'plain_text','text':'● 順調'},'value':'on'},
                {'text':{'type':'plain_text','text':'▲ やや遅れ'},'value':'slow'},
                {'text':{'type':'plain_text','text':'■ 遅れ'},'value':'late','description':{'type':'plain_text','text':'理由も書いてください'}}]}},
              {'type':'input','block_id':'words','label':{'type':'plain_text','text':'したこと'},
               'hint':{'type':'plain_text','text':'ひとことで大丈夫です'},
               'element':{'type':'plain_text_input','action_id':'words','multiline':true,'max_length':300}},
              {'type':'input','block_id':'reason','optional':true,'label':{'type':'plain_text','text':'理由'},
               'element':{'type':'plain_text_input','action_id':'reason','placeholder':{'type':'plain_text','text':'遅れているときだけ'}}},
              {'type':'input','block_id':'percent','optional':true,'label':{'type':'plain_text','text':'進み（%）'},
               'element':{'type':'number_input','action_id':'percent','is_decimal_allowed':false,'min_value':'0','max_value':'100'}},
              {'type':'input','block_id':'day','optional':true,'label':{'type':'plain_text','text':'いつのこと'},
               'element':{'type':'datepicker','action_id':'day','initial_date':'2021-06-09'}},
              {'type':'input','block_id':'link','optional':true,'label':{'type':'plain_text','text':'根拠の資料'},
               'element':{'type':'url_text_input','action_id':'link'}},
              {'type':'input','block_id':'told','optional':true,'label':{'type':'plain_text','text':'知らせる人'},
               'element':{'type':'users_select','action_id':'told'}},
              {'type':'input','block_id':'kinds','optional':true,'label':{'type':'plain_text','text':'扱い'},
               'element':{'type':'checkboxes','action_id':'kinds','options':[
                {'text':{'type':'plain_text','text':'公表する'},'value':'public'},
                {'text':{'type':'plain_text','text':'議会で報告する'},'value':'council'}]}},
              {'type':'divider'},
              {'type':'section','block_id':'unit','text':{'type':'mrkdwn','text':'*課* を変えると係が変わります'},
               'accessory':{'type':'static_select','action_id':'section','placeholder':{'type':'plain_text','text':'課'},'option_groups':[
                {'label':{'type':'plain_text','text':'総務部'},'options':[
                 {'text':{'type':'plain_text','text':'総務課'},'value':'soumu'},{'text':{'type':'plain_text','text':'経理課'},'value':'keiri'}]}]}},
              {'type':'actions','block_id':'more','elements':[
               {'type':'button','action_id':'push','text':{'type':'plain_text','text':'前の記録を見る'}},
               {'type':'button','action_id':'change','text':{'type':'plain_text','text':'題を変える'}}]},
              {'type':'context','elements':[{'type':'plain_text','text':'総務課として記録されます'}]}]}
            """.replace('\'', '"');

    static final String SECOND = """
            {'type':'modal','callback_id':'second','title':{'type':'plain_text','text':'前の記録'},
             'blocks':[{'type':'section','text':{'type':'mrkdwn','text':'6月1日（火） ● 順調'}}]}
            """.replace('\'', '"');

    private final SlackConnection slack;

    SampleForms(SlackConnection slack) {
        this.slack = slack;
    }

    String answer(ServerRequest request) {
        if (request.param("command").isPresent())
            return opened(request.param("trigger_id").orElseThrow(), FORM);
        String text = request.param("payload").orElse("");
        if (text.isEmpty()) return "";
        JsonNode payload = JsonMapper.shared().readTree(text);
        return switch (payload.path("type").asString()) {
            case "block_suggestion" -> found(payload.path("value").asString());
            case "message_action" ->
                opened(
                        payload.path("trigger_id").asString(),
                        FORM.replace(
                                "\"multiline\":true",
                                "\"multiline\":true,\"initial_value\":" + payload.at("/message/text")));
            case "view_submission" -> submitted(payload.at("/view/state/values"));
            case "block_actions" -> used(payload);
            default -> "";
        };
    }

    private static String submitted(JsonNode values) {
        boolean late =
                values.at("/health/health/selected_option/value").asString("").equals("late");
        if (late && values.at("/reason/reason/value").isNull())
            return "{\"response_action\":\"errors\",\"errors\":{\"reason\":\"遅れの理由を書いてください\"}}";
        return "";
    }

    private String used(JsonNode payload) {
        JsonNode view = payload.path("view");
        switch (payload.at("/actions/0/action_id").asString()) {
            case "push" ->
                call(
                        "views.push",
                        body(SECOND)
                                .put("trigger_id", payload.path("trigger_id").asString()));
            case "change" ->
                call(
                        "views.update",
                        body(FORM.replace("進捗の記録", "変えた題"))
                                .put("view_id", view.path("id").asString()));
            default -> {}
        }
        return "";
    }

    private String opened(String trigger, String view) {
        call("views.open", body(view).put("trigger_id", trigger));
        return "";
    }

    private static String found(String query) {
        ArrayNode options = JsonMapper.shared().createArrayNode();
        for (String one : INITIATIVES)
            if (one.contains(query)) {
                ObjectNode option = options.addObject();
                option.putObject("text").put("type", "plain_text").put("text", one);
                option.put("value", one.substring(0, one.indexOf(' ')));
            }
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.set("options", options);
        return answer.toString();
    }

    private static ObjectNode body(String view) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.set("view", JsonMapper.shared().readTree(view));
        return body;
    }

    void call(String method, ObjectNode body) {
        HttpRequest request = HttpRequest.newBuilder(slack.apiBase().resolve(method))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + slack.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        try {
            String answer =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
            if (!JsonMapper.shared().readTree(answer).path("ok").asBoolean()) throw new AssertionError(answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
