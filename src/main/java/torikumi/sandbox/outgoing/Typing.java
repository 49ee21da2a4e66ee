package torikumi.sandbox.outgoing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** What becomes of a line somebody types: a command if it starts with a slash, otherwise a message. */
@Component
@ConditionalOnSandbox
public class Typing {

    /** Slack cuts longer messages in two; the sandbox refuses them. */
    public static final int LONGEST = 12_000;

    // The white space that ends a command's name is Unicode's: an ideographic space does.
    private static final Pattern COMMAND =
            Pattern.compile("(/\\S+)(?:\\s(.*))?", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private final SandboxWorkspace workspace;
    private final CommandDelivery commands;
    private final EventDelivery events;
    private final Slackbot slackbot;

    Typing(SandboxWorkspace workspace, CommandDelivery commands, EventDelivery events, Slackbot slackbot) {
        this.workspace = workspace;
        this.commands = commands;
        this.events = events;
        this.slackbot = slackbot;
    }

    /**
     * @param thread the message this replies to; null in the conversation itself
     * @return whether it was taken; if not, the person has been told why and the text should stay in the composer
     */
    public boolean send(WorkspaceMember person, Conversation where, @Nullable String thread, String typed) {
        return send(person, where, thread, typed, JsonMapper.shared().createArrayNode());
    }

    /** @param files that come along, as the API shows them; with a file, what looks like a command is only words */
    public boolean send(
            WorkspaceMember person, Conversation where, @Nullable String thread, String typed, ArrayNode files) {
        String line = typed.replace("\r\n", "\n");
        if (line.isBlank() && files.isEmpty()) return true;
        if (line.length() > LONGEST) {
            slackbot.tell(person, where, thread, "message.too-long", LONGEST);
            return false;
        }
        Matcher command = COMMAND.matcher(line.strip());
        if (command.matches() && files.isEmpty()) {
            String text = command.group(2) == null ? "" : command.group(2);
            return command(person, where, thread, command.group(1), text);
        }
        String text = TypedText.kept(line.strip(), workspace);
        events.posted(workspace.post(
                where, NewMessage.of(person.id(), text).withFiles(files).inThread(thread)));
        return true;
    }

    private boolean command(
            WorkspaceMember person, Conversation where, @Nullable String thread, String command, String text) {
        boolean known = workspace.seed().commands().stream()
                .anyMatch(one -> one.command().equals(command));
        if (!known) {
            slackbot.tell(person, where, thread, "command.unknown", TypedText.escaped(command));
            return false;
        }
        if (thread != null) {
            slackbot.tell(person, where, thread, "command.in-thread", command);
            return false;
        }
        return commands.deliver(person, where, command, text);
    }
}
