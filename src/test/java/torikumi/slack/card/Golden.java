package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.commons.support.AnnotationSupport.findAnnotatedMethods;

import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.util.diff.DiffUtils;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cards of one test class as they are kept in {@code src/test/resources/golden}, a file for each language, in the words of
 * {@link CardText}. {@code -Dgolden.write=true} writes them anew. What Slack itself would get is laid in {@code target/slack/cards}.
 */
public final class Golden implements AfterEachCallback, AfterAllCallback {

    static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Path SENT = Path.of("target/slack/cards");
    private static final String HEADING = "# ";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String family;
    private final Path folder;
    private final boolean writes;
    private final SortedMap<String, SortedMap<String, String>> drawn = new TreeMap<>();
    private final Set<Method> ran = new HashSet<>();
    private boolean failed;

    Golden(String family, Path folder, boolean writes) {
        this.family = family;
        this.folder = folder;
        this.writes = writes;
    }

    public static Golden of(String family) {
        return new Golden(family, FOLDER, Boolean.getBoolean("golden.write"));
    }

    /** @param name of the card, a dot, and its language */
    public void holds(String name, Reply reply) {
        var message = JSON.createObjectNode().put("text", reply.text());
        message.set("blocks", JSON.readTree(SlackJson.blocks(reply.blocks())));
        holds(name, message);
    }

    /** The same as the Home tab has it, where Slack takes more blocks and no sentence. */
    public void holdsHome(String name, Reply reply) {
        var view = JSON.createObjectNode().put("type", "home");
        view.set("blocks", JSON.readTree(SlackJson.blocks(reply.blocks())));
        holds(name, reply);
        lay(name, view);
    }

    public void holds(String name, View view) {
        holds(name, JSON.readTree(json(view)));
    }

    public static String json(View view) {
        return GsonFactory.createSnakeCase().toJson(view);
    }

    private void lay(String name, JsonNode card) {
        write(SENT.resolve(family).resolve(name + ".json"), JSON.writeValueAsString(card) + "\n");
    }

    private void holds(String name, JsonNode card) {
        lay(name, card);
        int dot = name.lastIndexOf('.');
        holds(name.substring(0, dot), name.substring(dot + 1), CardText.of(card));
    }

    void holds(String card, String language, String text) {
        drawn.computeIfAbsent(language, each -> new TreeMap<>()).put(card, text);
        String kept = kept(language).getOrDefault(card, "");
        if (!writes && !kept.equals(text))
            throw new AssertionFailedError(
                    "%s in %s is not as kept (- kept, + drawn; -Dgolden.write=true keeps what is drawn)%n%s"
                            .formatted(card, file(language), differences(kept, text)),
                    kept,
                    text);
    }

    private static String differences(String kept, String drawn) {
        var lines = new StringBuilder();
        for (var delta :
                DiffUtils.diff(kept.lines().toList(), drawn.lines().toList()).getDeltas()) {
            delta.getOriginal()
                    .getLines()
                    .forEach(line -> lines.append("- ").append(line).append('\n'));
            delta.getRevised()
                    .getLines()
                    .forEach(line -> lines.append("+ ").append(line).append('\n'));
        }
        return lines.toString();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ran.add(test.getRequiredTestMethod());
        failed |= test.getExecutionException().isPresent();
    }

    /** A class of which only a part ran says nothing about the cards of the rest. */
    @Override
    public void afterAll(ExtensionContext tests) {
        List<Method> all =
                findAnnotatedMethods(tests.getRequiredTestClass(), Testable.class, HierarchyTraversalMode.TOP_DOWN);
        end(!failed && ran.containsAll(all), tests.getRequiredTestClass().getSimpleName());
    }

    void end(boolean whole, String owner) {
        drawn.forEach((language, cards) -> {
            Map<String, String> kept = kept(language);
            if (writes) {
                var next = new TreeMap<>(whole ? Map.of() : kept);
                next.putAll(cards);
                write(file(language), header(owner) + body(next));
            } else if (whole) {
                assertThat(kept.keySet())
                        .as("%s no longer draws them: -Dgolden.write=true drops them from %s", owner, file(language))
                        .filteredOn(card -> !cards.containsKey(card))
                        .isEmpty();
            }
        });
    }

    private static String header(String owner) {
        return """
                The cards of %s, one after another: what people see and, in [brackets], press. CardText says how to read a line.
                -Dgolden.write=true writes this file anew.
                """.formatted(owner);
    }

    private static String body(Map<String, String> cards) {
        var body = new StringBuilder();
        cards.forEach(
                (card, text) -> body.append(HEADING).append(card).append('\n').append(text));
        return body.toString();
    }

    private Map<String, String> kept(String language) {
        var cards = new TreeMap<String, String>();
        String[] parts = read(file(language)).split("(?m)^" + HEADING);
        for (String card : Arrays.asList(parts).subList(1, parts.length)) {
            int end = card.indexOf('\n');
            cards.put(card.substring(0, end), card.substring(end + 1));
        }
        return cards;
    }

    private Path file(String language) {
        return folder.resolve(family + "." + language + ".txt");
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
