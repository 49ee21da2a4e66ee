package torikumi.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torikumi.slack.Reply;

/** Cards as they are kept in {@code src/test/resources/golden}, compared as trees. {@code -Dgolden.write=true} writes them anew. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Golden() {}

    public static void holds(String name, Reply reply) {
        String json = GsonFactory.createSnakeCase().toJson(Map.of("text", reply.text(), "blocks", reply.blocks()));
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
