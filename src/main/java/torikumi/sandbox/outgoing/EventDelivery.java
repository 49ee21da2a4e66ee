package torikumi.sandbox.outgoing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Tells the app what happened, if it is subscribed; again if it does not answer, always under the same event_id. */
@Component
@ConditionalOnSandbox
public class EventDelivery {

    private static final Logger log = LoggerFactory.getLogger(EventDelivery.class);

    // Slack: a failed event comes again nearly at once, after 1 minute and after 5 minutes, and then no more.
    private static final List<Duration> RETRIES = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));

    private final SandboxWorkspace workspace;
    private final Seed seed;
    private final BotConnection bot;
    private final Later later;
    private final Clock clock;
    private final AtomicInteger underWay = new AtomicInteger();

    EventDelivery(SandboxWorkspace workspace, BotConnection bot, Later later, Clock clock) {
        this.workspace = workspace;
        this.seed = workspace.seed();
        this.bot = bot;
        this.later = later;
        this.clock = clock;
    }

    /** Something was said, by a person or by the app itself: Slack tells an app its own words too. */
    public void posted(Message message) {
        if (message.ephemeral() || message.author().equals(Message.SLACKBOT)) return;
        Conversation conversation =
                workspace.conversation(message.conversation()).orElseThrow();
        if (!conversation.botIsMember()) return;
        boolean direct = conversation.direct();
        if (seed.subscribed(direct ? "message.im" : "message.channels")) {
            ObjectNode event = said(message);
            event.put("channel_type", direct ? "im" : "channel");
            if (!message.files().isEmpty()) event.put("subtype", "file_share");
            send(event);
        }
        boolean mentioned = message.text().contains("<@" + seed.bot().user() + ">");
        boolean byPerson = workspace.person(message.author()).isPresent();
        // Slack: no app_mention in a direct conversation.
        if (mentioned && byPerson && !direct && seed.subscribed("app_mention")) {
            ObjectNode event = said(message);
            event.put("type", "app_mention");
            send(event);
        }
    }

    /** A message reads differently now; the app hears of its own changes too. */
    public void changed(Message before, Message now) {
        if (now.ephemeral()) return;
        tell(now, event -> {
            event.put("subtype", "message_changed");
            event.set("message", ApiJson.message(now, seed));
            event.set("previous_message", ApiJson.message(before, seed));
        });
    }

    /** @param left what stays of it: Slack shows an answered message's end as a change into a tombstone */
    public void removed(Message before, Optional<Message> left) {
        if (before.ephemeral()) return;
        tell(before, event -> {
            event.put("subtype", left.isPresent() ? "message_changed" : "message_deleted");
            if (left.isPresent()) event.set("message", withReplies(left.get()));
            else event.put("deleted_ts", before.ts());
            event.set("previous_message", ApiJson.message(before, seed));
        });
    }

    private ObjectNode withReplies(Message message) {
        Conversation where = workspace.conversation(message.conversation()).orElseThrow();
        return ApiJson.message(message, seed, workspace.replies(where, message.ts()));
    }

    private void tell(Message message, Consumer<ObjectNode> what) {
        Conversation where = workspace.conversation(message.conversation()).orElseThrow();
        if (!where.botIsMember() || !seed.subscribed(where.direct() ? "message.im" : "message.channels")) return;
        ObjectNode event = ApiJson.object();
        event.put("type", "message");
        what.accept(event);
        String now = workspace.nextTs();
        event.put("channel", where.id());
        event.put("hidden", true);
        event.put("ts", now);
        event.put("event_ts", now);
        event.put("channel_type", where.direct() ? "im" : "channel");
        send(event);
    }

    /** @param tab {@code home} or {@code messages} */
    public void appOpened(WorkspaceMember person, String tab) {
        if (!seed.subscribed("app_home_opened")) return;
        ObjectNode event = ApiJson.object();
        event.put("type", "app_home_opened");
        event.put("user", person.id());
        event.put("channel", person.dm());
        event.put("tab", tab);
        if (tab.equals("home")) workspace.home(person).map(HomeView::json).ifPresent(view -> event.set("view", view));
        event.put("event_ts", ApiJson.ts(clock.instant()));
        send(event);
    }

    private ObjectNode said(Message message) {
        ObjectNode event = ApiJson.message(message, seed);
        event.put("channel", message.conversation());
        event.put("event_ts", message.ts());
        String thread = message.thread();
        if (thread != null)
            workspace
                    .message(workspace.conversation(message.conversation()).orElseThrow(), thread)
                    .ifPresent(parent -> event.put("parent_user_id", parent.author()));
        return event;
    }

    private void send(ObjectNode event) {
        ObjectNode envelope = ApiJson.object();
        envelope.put("token", BotConnection.VERIFICATION_TOKEN);
        envelope.put("team_id", seed.team().id());
        envelope.put("context_team_id", seed.team().id());
        envelope.putNull("context_enterprise_id");
        envelope.put("api_app_id", seed.bot().app());
        envelope.set("event", event);
        envelope.put("type", "event_callback");
        envelope.put("event_id", "Ev" + bot.secret().substring(0, 10).toUpperCase(Locale.ROOT));
        envelope.put("event_time", clock.instant().getEpochSecond());
        ObjectNode authorization = envelope.putArray("authorizations").addObject();
        authorization.putNull("enterprise_id");
        authorization.put("team_id", seed.team().id());
        authorization.put("user_id", seed.bot().user());
        authorization.put("is_bot", true);
        authorization.put("is_enterprise_install", false);
        envelope.put("is_ext_shared_channel", false);
        envelope.put("event_context", "4-" + bot.secret());
        underWay.incrementAndGet();
        later.after(Duration.ZERO, () -> {
            try {
                attempt(envelope, 0, null);
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    /** Whether the app has answered, or failed to answer, all that it was told. */
    public boolean isQuiet() {
        return underWay.get() == 0;
    }

    private void attempt(ObjectNode envelope, int retry, @Nullable String reason) {
        Map<String, String> headers = new TreeMap<>();
        if (reason != null) {
            headers.put("X-Slack-Retry-Num", Integer.toString(retry));
            headers.put("X-Slack-Retry-Reason", reason);
        }
        Acknowledgement answer = bot.json(envelope.toString(), headers);
        String failure = answer.failure();
        if (failure.isEmpty()) return;
        log.warn(
                "the app did not take {} {}: {}, attempt {}",
                envelope.at("/event/type").asString(),
                envelope.path("event_id").asString(),
                failure,
                retry + 1);
        if (retry < RETRIES.size()) later.after(RETRIES.get(retry), () -> attempt(envelope, retry + 1, failure));
    }
}
