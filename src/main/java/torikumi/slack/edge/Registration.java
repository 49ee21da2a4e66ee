package torikumi.slack.edge;

import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.handler.builtin.ViewClosedHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.model.event.Event;
import org.jspecify.annotations.Nullable;
import torikumi.slack.identity.Needs;

/** One handler and what it answers to. The manifest asks Slack to send exactly these. */
public sealed interface Registration {

    /** What somebody must be allowed for the handler to be called; they are refused before. */
    Needs needs();

    record Command(String name, Needs needs, SlashCommandHandler handler) implements Registration {}

    /** @param whoever what is done with it where its author may not do what it needs; null for nothing */
    record Happening<E extends Event>(
            Class<E> event,
            Needs needs,
            BoltEventHandler<E> handler,
            @Nullable BoltEventHandler<E> whoever) implements Registration {

        public Happening(Class<E> event, Needs needs, BoltEventHandler<E> handler) {
            this(event, needs, handler, null);
        }
    }

    /** @param prefix what the action's id starts with */
    record Action(String prefix, Needs needs, BlockActionHandler handler) implements Registration {}

    /** @param callbackId of the form */
    record Submission(String callbackId, Needs needs, ViewSubmissionHandler handler) implements Registration {}

    /** @param callbackId of the form, which tells when it is closed */
    record Closing(String callbackId, Needs needs, ViewClosedHandler handler) implements Registration {}

    /** @param actionId of the menu that is filled as one types */
    record Suggestion(String actionId, Needs needs, BlockSuggestionHandler handler) implements Registration {}

    record Shortcut(String callbackId, Needs needs, MessageShortcutHandler handler) implements Registration {}
}
