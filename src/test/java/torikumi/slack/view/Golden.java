package torikumi.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torikumi.slack.Reply;
import torikumi.slack.SlackJson;

/** Cards as they are kept in {@code src/test/resources/golden}, compared as trees. {@code -Dgolden.write=true} writes them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Golden() {}

    public static void holds(String name, Reply reply) {
        var message = JSON.createObjectNode().put("text", reply.text());
        message.set("blocks", JSON.readTree(SlackJson.blocks(reply.blocks())));
        holds(name, message.toString());
    }

    public static void holds(String name, View view) {
        holds(name, json(view));
    }

    public static String json(View view) {
        return GsonFactory.createSnakeCase().toJson(view);
    }

    private static void holds(String name, String json) {
        Path file = FOLDER.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, JSON.writeValueAsString(JSON.readTree(json)) + "\n");
            }
            assertThat(JSON.readTree(json)).as(name).isEqualTo(JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
