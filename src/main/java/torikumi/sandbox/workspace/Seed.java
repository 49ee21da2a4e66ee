package torikumi.sandbox.workspace;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The workspace as it is at the start, read from {@code sandbox/workspace.json}.
 *
 * @param commands the slash commands the app has registered
 * @param shortcuts the message shortcuts the app has registered
 * @param events the event types the app is subscribed to, as its manifest names them ({@code app_mention}, {@code message.im})
 */
public record Seed(
        Team team,
        Bot bot,
        List<SlashCommand> commands,
        List<Shortcut> shortcuts,
        Set<String> events,
        List<Channel> channels,
        List<WorkspaceMember> people) {

    public record Team(String id, String name, String domain, String locale) {}

    /**
     * The bot under trial.
     *
     * @param user its user id, which a mention names
     * @param handle its user name, what people type after @
     */
    public record Bot(String user, String bot, String app, String handle, String name) {}

    /**
     * @param command with its slash
     * @param hint what may follow it, as the composer shows it
     */
    public record SlashCommand(String command, String hint) {}

    /**
     * A message shortcut.
     *
     * @param callback its callback_id
     * @param name what the menu of a message calls it
     */
    public record Shortcut(String callback, String name) {}

    /**
     * @param archived whether it can only be read
     * @param withoutBot whether the bot is not a member
     */
    public record Channel(
            String id,
            String name,
            @Nullable Boolean archived,
            @Nullable Boolean withoutBot) {}

    /** The seed of the sandbox. */
    public static Seed bundled() {
        return read(Seed.class.getResourceAsStream("/sandbox/workspace.json"));
    }

    static Seed read(@Nullable InputStream json) {
        if (json == null) throw new IllegalStateException("sandbox/workspace.json is not on the class path");
        return JsonMapper.shared().readValue(json, Seed.class);
    }

    public boolean subscribed(String event) {
        return events.contains(event);
    }
}
