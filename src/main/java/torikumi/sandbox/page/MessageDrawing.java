package torikumi.sandbox.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.outgoing.Choices;
import torikumi.sandbox.outgoing.Interactions;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** Messages as the templates draw them. */
@Component
@ConditionalOnSandbox
class MessageDrawing {

    private final SandboxWorkspace workspace;
    private final Choices choices;

    MessageDrawing(SandboxWorkspace workspace, Choices choices) {
        this.workspace = workspace;
        this.choices = choices;
    }

    /** The messages of the conversation itself, not those said in threads. */
    List<MessageCard> inConversation(List<Message> messages, Viewer viewer) {
        return messages.stream()
                .filter(message -> message.thread() == null)
                .map(message -> card(message, "m", viewer))
                .toList();
    }

    /** Those of the messages that are this thread's, its first one included. */
    List<MessageCard> inThread(List<Message> messages, String thread, Viewer viewer) {
        return messages.stream()
                .filter(message -> message.ts().equals(thread) || thread.equals(message.thread()))
                .map(message -> card(message, "t", viewer))
                .toList();
    }

    static String id(String prefix, String ts) {
        return prefix + "-" + ts.replace('.', '-');
    }

    private MessageCard card(Message message, String prefix, Viewer viewer) {
        String id = id(prefix, message.ts());
        String name = viewer.nameOf(message.author());
        ZonedDateTime at = at(message.ts()).atZone(viewer.zone());
        JsonNode values = choices.values(Interactions.place(viewer.person(), message), message.blocks());
        boolean threadable = prefix.equals("m") && !message.ephemeral();
        return new MessageCard(
                id,
                message.ts(),
                from(message),
                name,
                name.substring(0, name.offsetByCodePoints(0, 1)),
                // With the date, because today may be over in a moment.
                SlackDate.format(at, "date.message", viewer.say()),
                at.toOffsetDateTime().toString(),
                message.ephemeral(),
                message.edited(),
                message.gone(),
                menu(message, viewer),
                message.gone()
                        ? ""
                        : message.blocks().isEmpty()
                                ? DrawnMrkdwn.draw(message.text(), false, viewer)
                                        .toString()
                                : "",
                BlockDrawing.draw(message.blocks(), values, id, viewer),
                FileLine.of(message.files()),
                message.text(),
                threadable ? visibleReplies(message, viewer) : 0,
                threadable ? viewer.linkTo(message.conversation()) + "&thread=" + message.ts() : "");
    }

    private static String menu(Message message, Viewer viewer) {
        if (message.ephemeral() || message.gone()) return "";
        return viewer.isMe(message.author()) ? "own" : "any";
    }

    private int visibleReplies(Message message, Viewer viewer) {
        Conversation where = workspace.conversation(message.conversation()).orElseThrow();
        return (int) workspace.replies(where, message.ts()).stream()
                .filter(reply -> reply.visibleTo(viewer.person()))
                .count();
    }

    private String from(Message message) {
        if (message.author().equals(Message.SLACKBOT)) return "slackbot";
        return message.author().equals(workspace.seed().bot().user()) ? "bot" : "person";
    }

    static Instant at(String ts) {
        return Instant.ofEpochMilli(new BigDecimal(ts).movePointRight(3).longValue());
    }
}
