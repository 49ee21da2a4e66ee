package torikumi.sandbox.api;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Deposits;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.SharedFiles;

/** {@code files.*}. */
@Component
@ConditionalOnSandbox
class FileMethods {

    private static final int LARGEST = 1 << 30;

    private final SharedFiles files;
    private final Deposits deposits;
    private final SandboxWorkspace workspace;
    private final Places places;
    private final EventDelivery events;
    private final SlackConnection connection;

    FileMethods(
            SharedFiles files,
            Deposits deposits,
            SandboxWorkspace workspace,
            Places places,
            EventDelivery events,
            SlackConnection connection) {
        this.files = files;
        this.deposits = deposits;
        this.workspace = workspace;
        this.places = places;
        this.events = events;
        this.connection = connection;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "files.info", this::info,
                "files.getUploadURLExternal", this::announce,
                "files.completeUploadExternal", this::share);
    }

    private ObjectNode announce(Call call) {
        String name = call.text("filename");
        if (name.isBlank()) throw new NotAccepted("invalid_arguments");
        String length = call.text("length");
        if (!length.matches("\\d{1,10}") || Long.parseLong(length) < 1) throw new NotAccepted("invalid_arguments");
        if (Long.parseLong(length) > LARGEST) throw new NotAccepted("file_upload_size_restricted");
        Deposits.Deposit deposit = deposits.announce(name, Integer.parseInt(length), call.text("alt_txt"));
        return ApiJson.object()
                .put(
                        "upload_url",
                        connection
                                .apiBase()
                                .resolve("/upload/v1/" + deposit.key())
                                .toString())
                .put("file_id", deposit.fileId());
    }

    private ObjectNode share(Call call) {
        JsonNode named = call.json("files", "invalid_arguments");
        if (!named.isArray() || named.isEmpty()) throw new NotAccepted("invalid_arguments");
        Conversation where = places.postable(call.text("channel_id"));
        ArrayNode shared = JsonMapper.shared().createArrayNode();
        for (JsonNode one : named)
            shared.add(deposits.share(one.path("id").asString(""))
                    .map(files::json)
                    .map(file -> titled(file, one.path("title").asString("")))
                    .orElseThrow(() -> new NotAccepted("file_not_found")));
        String sentence = call.text("initial_comment");
        Message posted = workspace.post(
                where, NewMessage.of(workspace.seed().bot().user(), sentence).withFiles(shared));
        events.posted(posted);
        ObjectNode answer = ApiJson.object();
        answer.set("files", shared);
        return answer;
    }

    private static ObjectNode titled(ObjectNode file, String title) {
        return title.isEmpty() ? file : file.put("title", title);
    }

    private ObjectNode info(Call call) {
        ObjectNode answer = ApiJson.object();
        answer.set(
                "file",
                files.find(call.text("file")).map(files::json).orElseThrow(() -> new NotAccepted("file_not_found")));
        return answer;
    }
}
