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

/** Forms as they are kept beside the cards of {@link Golden}, and written anew in the same way. */
final class GoldenForm {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GoldenForm() {}

    static void holds(String name, View view) {
        var json = JSON.readTree(GsonFactory.createSnakeCase().toJson(view));
        Path file = FOLDER.resolve(name + ".json");
        try {
            if (Boolean.getBoolean("golden.write")) Files.writeString(file, JSON.writeValueAsString(json) + "\n");
            assertThat(json).as(name).isEqualTo(JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
