package torikumi.slack.edge;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.Destination.Response.Manner;

/**
 * A button that was pressed or a choice that was made, and where.
 *
 * @param requestId the same when Slack sends the same press again
 * @param channelId empty on the Home tab
 * @param threadTs the thread that the message is in, or null
 * @param own whether the message is the person's alone, an ephemeral one or in their direct conversation with the bot
 * @param words what the button or the choice carries, or null
 * @param action the id of what was pressed, which for a menu can carry what all its choices are about
 * @param triggerId with which a form can be opened for 3 s
 */
public record Pressed(
        String requestId,
        String userId,
        String channelId,
        @Nullable String threadTs,
        @Nullable String responseUrl,
        boolean own,
        @Nullable String words,
        String action,
        @Nullable String triggerId) {

    private static final String DIRECT = "D";
    private static final String HOME = "home";

    public static Pressed in(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        String person = payload.getUser().getId();
        String trigger = payload.getTriggerId() == null ? person + action.getActionTs() : payload.getTriggerId();
        var container = payload.getContainer();
        boolean inMessage = payload.getView() == null;
        String channel = !inMessage
                ? ""
                : payload.getChannel() != null
                        ? payload.getChannel().getId()
                        : container != null && container.getChannelId() != null ? container.getChannelId() : "";
        String thread = payload.getMessage() != null ? payload.getMessage().getThreadTs() : null;
        if (thread == null && container != null) thread = container.getThreadTs();
        return new Pressed(
                "press." + trigger,
                person,
                channel,
                thread,
                payload.getResponseUrl(),
                container != null && container.isEphemeral() || channel.startsWith(DIRECT),
                words(action),
                action.getActionId() == null ? "" : action.getActionId(),
                payload.getTriggerId());
    }

    private static @Nullable String words(BlockActionPayload.Action action) {
        return action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
    }

    /** @throws Outdated where it carries none */
    public String carried() {
        return carried(Optional::ofNullable);
    }

    /**
     * What it carries.
     *
     * @param reading gives nothing for what it cannot read
     * @throws Outdated where it cannot be read
     */
    public <T> T carried(Function<@Nullable String, Optional<T>> reading) {
        return reading.apply(words).orElseThrow(() -> new Outdated(words));
    }

    /**
     * The id that it carries.
     *
     * @throws Outdated where it carries none
     */
    public long number() {
        return Outdated.number(words);
    }

    /** The question that its words ask. */
    Asked asked(Locale locale, Instant now) {
        return new Asked(userId, channelId, place(), locale, words == null ? "" : words, origin(now));
    }

    /** As the source of what is asked or recorded with it. */
    public Asked.Origin origin(Instant now) {
        return new Asked.Origin(WayIn.BUTTON, requestId, now, null, threadTs, triggerId);
    }

    /** Whether it is part of a form that is being filled in. */
    static boolean isInForm(BlockActionRequest press) {
        View view = press.getPayload().getView();
        return view != null && !HOME.equals(view.getType());
    }

    public boolean onHomeTab() {
        return channelId.isEmpty();
    }

    /** What kind of conversation an answer to the person is for. */
    public Asked.Place place() {
        if (onHomeTab()) return Asked.Place.HOME;
        return channelId.startsWith(DIRECT) ? Asked.Place.DIRECT : Asked.Place.CHANNEL;
    }

    /** Where the next card goes: in place of the person's own, beside everybody's. */
    public Destination next() {
        if (onHomeTab()) return new Destination.Home(userId);
        return own ? to(Manner.REPLACE) : to(Manner.BESIDE);
    }

    /** Where a sentence to the person goes without changing what they look at. */
    public Destination beside() {
        return onHomeTab() ? new Destination.Channel(userId, null) : to(Manner.BESIDE);
    }

    /** The message that was pressed becomes the answer, also where everybody reads it. */
    public Destination inPlace() {
        return onHomeTab() ? new Destination.Channel(userId, null) : to(Manner.REPLACE);
    }

    Destination everybody() {
        return responseUrl == null ? new Destination.Channel(channelId, threadTs) : to(Manner.SHARED);
    }

    private Destination to(Manner manner) {
        return responseUrl == null
                ? new Destination.Person(channelId, userId, threadTs)
                : new Destination.Response(responseUrl, manner, threadTs);
    }
}
