package torikumi.sandbox.workspace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;

/** The files that people have put into the workspace. The oldest go where they become too much together. */
@Component
@ConditionalOnSandbox
public class SharedFiles {

    private static final DataSize KEPT = DataSize.ofMegabytes(200);

    private final Seed seed;
    private final SlackConnection connection;
    private final Clock clock;
    private final Map<String, SharedFile> files = new LinkedHashMap<>();
    private long count;
    private long bytes;

    SharedFiles(SandboxWorkspace workspace, SlackConnection connection, Clock clock) {
        this.seed = workspace.seed();
        this.connection = connection;
        this.clock = clock;
    }

    public synchronized SharedFile keep(WorkspaceMember by, String name, @Nullable String type, byte[] content) {
        return keep(newId(), by.id(), name, type, content, "");
    }

    synchronized String newId() {
        return "F0SANDBOX%04d".formatted(++count);
    }

    synchronized SharedFile keep(
            String id, String author, String name, @Nullable String type, byte[] content, String alt) {
        String plain = name.replaceAll(".*[/\\\\]|\\p{Cntrl}", "");
        var file = new SharedFile(
                id,
                plain.isBlank() ? "file" : plain,
                type == null ? "application/octet-stream" : type,
                author,
                clock.instant(),
                content,
                alt);
        files.put(file.id(), file);
        bytes += content.length;
        while (bytes > KEPT.toBytes() && files.size() > 1) {
            SharedFile oldest = files.remove(files.keySet().iterator().next());
            bytes -= oldest.bytes().length;
        }
        return file;
    }

    public synchronized Optional<SharedFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** As Slack's API and events show it. */
    public ObjectNode json(SharedFile file) {
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        String place = "/files-pri/%s-%s/".formatted(seed.team().id(), file.id());
        ObjectNode json = ApiJson.object();
        json.put("id", file.id());
        json.put("created", file.at().getEpochSecond());
        json.put("timestamp", file.at().getEpochSecond());
        json.put("name", file.name());
        json.put("title", file.name());
        json.put("mimetype", file.type());
        json.put("filetype", file.ending());
        json.put("pretty_type", file.ending().toUpperCase(Locale.ROOT));
        json.put("user", file.author());
        json.put("user_team", seed.team().id());
        json.put("mode", "hosted");
        json.put("file_access", "visible");
        json.put("is_external", false);
        json.put("external_type", "");
        json.put("is_public", false);
        json.put("size", file.bytes().length);
        if (!file.alt().isEmpty()) json.put("alt_txt", file.alt());
        json.put("url_private", connection.apiBase().resolve(place + name).toString());
        json.put(
                "url_private_download",
                connection.apiBase().resolve(place + "download/" + name).toString());
        return json;
    }
}
