package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import torikumi.slack.edge.Registration;

/** The manifest asks Slack for what the code answers, and for no more than that needs. */
class ManifestTests extends HttpEdge {

    private static final Path FILE = Path.of("manifest.yml");

    // Which scopes each thing that we handle or call needs, by Slack's reference.
    private static final Map<String, String> SCOPE_OF_EVENT = Map.of(
            "app_mention", "app_mentions:read",
            "message.im", "im:history",
            "message.channels", "channels:history",
            "message.groups", "groups:history",
            "app_home_opened", "",
            "member_joined_channel", "channels:read",
            "user_change", "users:read");
    private static final Set<String> SCOPES_OF_CALLS =
            Set.of("chat:write", "users:read", "im:write", "channels:read", "groups:read", "files:read", "files:write");

    @Autowired
    Handlers handlers;

    @Test
    void namesTheCommandsThatAreHandled() throws IOException {
        List<Map<String, Object>> commands = at(manifest(), "features", "slash_commands");

        assertThat(commands)
                .extracting("command")
                .containsExactlyElementsOf(registered(Registration.Command.class)
                        .map(Registration.Command::name)
                        .toList());
        assertThat(commands).allSatisfy(command -> {
            assertThat(command).containsEntry("should_escape", false);
            assertThat(command).containsKeys("description", "usage_hint");
            assertThat((String) command.get("url")).endsWith("/slack/events");
        });
    }

    @Test
    void subscribesToTheEventsThatAreHandled() throws IOException {
        List<String> events = at(manifest(), "settings", "event_subscriptions", "bot_events");

        assertThat(events).containsExactlyInAnyOrderElementsOf(handledEvents());
    }

    @Test
    void namesTheShortcutsThatAreHandled() throws IOException {
        List<Map<String, Object>> shortcuts = at(manifest(), "features", "shortcuts");

        assertThat(shortcuts)
                .extracting("callback_id")
                .containsExactlyElementsOf(registered(Registration.Shortcut.class)
                        .map(Registration.Shortcut::callbackId)
                        .toList());
        assertThat(shortcuts).allSatisfy(shortcut -> assertThat(shortcut).containsEntry("type", "message"));
    }

    @Test
    void hasButtonsWhereButtonsAreHandled() throws IOException {
        assertThat(registered(Registration.Action.class)).isNotEmpty();
        assertThat(this.<Boolean>at(manifest(), "settings", "interactivity", "is_enabled"))
                .isTrue();
        assertThat(this.<Boolean>at(manifest(), "features", "app_home", "home_tab_enabled"))
                .isTrue();
        assertThat(this.<Boolean>at(manifest(), "features", "app_home", "messages_tab_enabled"))
                .isTrue();
        assertThat(this.<Boolean>at(manifest(), "features", "app_home", "messages_tab_read_only_enabled"))
                .isFalse();
    }

    @Test
    void asksForTheScopesThatAreNeededAndNoOthers() throws IOException {
        List<String> scopes = at(manifest(), "oauth_config", "scopes", "bot");
        Set<String> needed = handledEvents().stream()
                .map(SCOPE_OF_EVENT::get)
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
        needed.addAll(SCOPES_OF_CALLS);
        needed.add("commands");

        assertThat(scopes).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void givesAReasonBesideEachScope() throws IOException {
        List<String> scopes = at(manifest(), "oauth_config", "scopes", "bot");
        List<String> lines = Files.readAllLines(FILE);

        for (String scope : scopes) assertThat(lines).anyMatch(line -> line.matches("\\s+- " + scope + " # \\w.{15,}"));
    }

    /** For the check against Slack's own schema, which wants JSON. */
    @Test
    void isWrittenAsJson() throws IOException {
        Path json = Path.of("target", "slack", "manifest.json");
        Files.createDirectories(json.getParent());

        JsonMapper.builder().build().writeValue(json.toFile(), manifest());

        assertThat(json).isNotEmptyFile();
    }

    private Set<String> handledEvents() {
        return registered(Registration.Happening.class)
                .flatMap(happening -> switch (type(happening.event())) {
                    case "message" -> Stream.of("message.im", "message.channels", "message.groups");
                    case String other -> Stream.of(other);
                })
                .collect(Collectors.toSet());
    }

    private static String type(Class<?> event) {
        try {
            return (String) event.getField("TYPE_NAME").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> Stream<T> registered(Class<T> kind) {
        return handlers.all().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Map<String, Object> manifest() throws IOException {
        return new Yaml().load(Files.readString(FILE));
    }

    @SuppressWarnings("unchecked")
    private <T> T at(Object node, String... path) {
        for (String name : path) node = ((Map<String, Object>) node).get(name);
        return (T) node;
    }
}
