package torikumi.sandbox.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.ApiJson;

/** {@code /api/{method}}. Always HTTP 200, as Slack: whether it went well is {@code ok}, and {@code error} says what did not. */
@RestController
@ConditionalOnSandbox
class SandboxWebApi {

    private static final Logger log = LoggerFactory.getLogger(SandboxWebApi.class);
    private static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private final SlackConnection connection;
    private final Map<String, ApiMethod> methods = new HashMap<>();

    SandboxWebApi(
            SlackConnection connection,
            ChatMethods chat,
            ConversationMethods conversations,
            PeopleMethods people,
            ViewMethods views,
            FileMethods files) {
        this.connection = connection;
        methods.putAll(chat.methods());
        methods.putAll(conversations.methods());
        methods.putAll(people.methods());
        methods.putAll(views.methods());
        methods.putAll(files.methods());
    }

    @RequestMapping(
            path = "/api/{method}",
            method = {RequestMethod.GET, RequestMethod.POST})
    ResponseEntity<String> call(@PathVariable String method, HttpServletRequest request) throws IOException {
        ObjectNode answer;
        try {
            answer = answer(method, arguments(request), request.getHeader("Authorization"));
        } catch (NotAccepted refused) {
            log.warn("{}: {} {}", method, refused.error(), messages(refused));
            answer = refusal(refused);
        }
        return ResponseEntity.ok().contentType(JSON).body(answer.toString());
    }

    private ObjectNode answer(String method, ObjectNode arguments, @Nullable String authorization) {
        Call call = new Call(arguments);
        String token = authorization != null && authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length()).strip()
                : call.text("token");
        ApiMethod called = methods.get(method);
        if (called == null) throw new NotAccepted("unknown_method");
        if (token.isEmpty()) throw new NotAccepted("not_authed");
        if (!token.equals(connection.botToken())) throw new NotAccepted("invalid_auth");
        ObjectNode answer = ApiJson.object().put("ok", true);
        answer.setAll(called.answer(call));
        return answer;
    }

    private static ObjectNode arguments(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            try {
                byte[] body = request.getInputStream().readAllBytes();
                if (JsonMapper.shared().readTree(body) instanceof ObjectNode arguments) return arguments;
                throw new NotAccepted("json_not_object");
            } catch (JacksonException e) {
                throw new NotAccepted("invalid_json");
            }
        }
        ObjectNode arguments = ApiJson.object();
        request.getParameterMap().forEach((name, values) -> arguments.put(name, values[0]));
        return arguments;
    }

    private static ObjectNode refusal(NotAccepted refused) {
        ObjectNode answer = ApiJson.object().put("ok", false).put("error", refused.error());
        if (refused.faults().isEmpty()) return answer;
        answer.set("errors", messages(refused));
        answer.putObject("response_metadata").set("messages", messages(refused));
        return answer;
    }

    private static ArrayNode messages(NotAccepted refused) {
        ArrayNode messages = JsonMapper.shared().createArrayNode();
        refused.faults().stream().map(Fault::message).forEach(messages::add);
        return messages;
    }
}
