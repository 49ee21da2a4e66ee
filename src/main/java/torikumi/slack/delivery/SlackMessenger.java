package torikumi.slack.delivery;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.Reply;
import torikumi.slack.SlackIds;
import torikumi.slack.SlackJson;

/** The only caller of {@code chat.*}, {@code views.publish} and {@code response_url}s. Makes one attempt and says what became of it. */
@Component
class SlackMessenger {

    // Slack's words for "later"; every other refusal stays one however often it is tried.
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "accesslimited",
            "team_added_to_org");

    // Slack: some aspect of the operation may have succeeded before these were raised.
    private static final Set<String> IN_DOUBT =
            Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private static final Pattern ERROR = Pattern.compile("\"error\"\\s{0,9}:\\s{0,9}\"([a-z_]{1,80})\"");
    private static final long LONGEST_REFUSAL = 1000;

    private final Slack slack;
    private final MethodsClient methods;
    private final TrustedAddresses addresses;

    SlackMessenger(Slack slack, MethodsClient methods, TrustedAddresses addresses) {
        this.slack = slack;
        this.methods = methods;
        this.addresses = addresses;
    }

    Outcome attempt(Delivery delivery) {
        return attempt(() -> switch (delivery.to()) {
            case Destination.Channel channel -> outcome(post(channel, delivery));
            case Destination.Person person -> outcome(whisper(person, delivery));
            case Destination.Home home ->
                outcome(methods.viewsPublish(
                        r -> r.userId(home.userId()).viewAsString(SlackJson.home(delivery.blocks()))));
            case Destination.Response response -> respond(response, delivery);
        });
    }

    /**
     * One attempt to post a message that can be found again by its metadata.
     *
     * @param letterId in the metadata
     */
    Outcome post(Destination.Channel to, Reply reply, String letterId) {
        return attempt(() -> {
            ChatPostMessageResponse posted = post(
                    to,
                    reply.text(),
                    SlackJson.blocks(reply.blocks()),
                    metadata(SlackIds.LETTER_METADATA, SlackIds.LETTER, letterId));
            return posted.isOk() ? new Outcome.Delivered(posted.getChannel(), posted.getTs()) : outcome(posted);
        });
    }

    /** One attempt to draw a message anew. */
    Outcome update(String channelId, String ts, Reply reply) {
        return attempt(() -> outcome(methods.chatUpdate(r -> r.channel(channelId)
                .ts(ts)
                .text(reply.text())
                .blocksAsString(SlackJson.blocks(reply.blocks()))
                .parse("none")
                .linkNames(false))));
    }

    private interface Call {
        Outcome make() throws IOException, SlackApiException;
    }

    private static Outcome attempt(Call call) {
        try {
            return call.make();
        } catch (SlackApiException e) {
            return status(e);
        } catch (IOException e) {
            // A message of the HTTP client may hold the address, which is a secret where it is a response_url.
            boolean sent = !(e instanceof ConnectException || e instanceof UnknownHostException);
            return new Outcome.Postponed(e.getClass().getSimpleName(), null, sent);
        }
    }

    private SlackApiTextResponse post(Destination.Channel to, Delivery delivery) throws IOException, SlackApiException {
        return post(
                to, delivery.text(), delivery.blocks(), metadata(SlackIds.ANSWER_METADATA, "delivery", delivery.id()));
    }

    private static Message.Metadata metadata(String type, String name, String id) {
        return Message.Metadata.builder()
                .eventType(type)
                .eventPayload(Map.of(name, id))
                .build();
    }

    private ChatPostMessageResponse post(Destination.Channel to, String text, String blocks, Message.Metadata metadata)
            throws IOException, SlackApiException {
        return methods.chatPostMessage(r -> r.channel(to.channelId())
                .threadTs(to.threadTs())
                .text(text)
                .blocksAsString(blocks)
                .metadata(metadata)
                .parse("none")
                .linkNames(false)
                .unfurlLinks(false)
                .unfurlMedia(false));
    }

    private SlackApiTextResponse whisper(Destination.Person to, Delivery delivery)
            throws IOException, SlackApiException {
        return methods.chatPostEphemeral(r -> r.channel(to.channelId())
                .user(to.userId())
                .threadTs(to.threadTs())
                .text(delivery.text())
                .blocksAsString(delivery.blocks())
                .parse("none")
                .linkNames(false));
    }

    private Outcome respond(Destination.Response to, Delivery delivery) throws IOException {
        if (!addresses.allow(to.url())) return new Outcome.Refused("a response_url that is not Slack's");
        var message = new JsonObject();
        message.addProperty(
                "response_type", to.manner() == Destination.Response.Manner.SHARED ? "in_channel" : "ephemeral");
        message.addProperty("replace_original", to.manner() == Destination.Response.Manner.REPLACE);
        if (to.threadTs() != null) message.addProperty("thread_ts", to.threadTs());
        message.addProperty("text", delivery.text());
        message.add("blocks", JsonParser.parseString(delivery.blocks()));
        message.addProperty("parse", "none");
        message.addProperty("link_names", false);
        message.addProperty("unfurl_links", false);
        message.addProperty("unfurl_media", false);
        try (var response = slack.getHttpClient().postJsonBody(to.url(), message.toString())) {
            String word = error(response.peekBody(LONGEST_REFUSAL).string());
            if (response.isSuccessful()) return word.isEmpty() ? new Outcome.Delivered() : outcome(word);
            return status(response.code(), response.header("Retry-After"), word);
        }
    }

    /** used_url, expired_url and such; empty where it says none. */
    private static String error(String answer) {
        Matcher said = ERROR.matcher(answer);
        return said.find() ? said.group(1) : "";
    }

    private static Outcome outcome(SlackApiTextResponse response) {
        return response.isOk() ? new Outcome.Delivered() : outcome(String.valueOf(response.getError()));
    }

    private static Outcome outcome(String error) {
        return PASSING.contains(error)
                ? new Outcome.Postponed(error, null, IN_DOUBT.contains(error))
                : new Outcome.Refused(error);
    }

    static boolean isPassing(@Nullable String error) {
        return PASSING.contains(String.valueOf(error));
    }

    /** What a call that only reads and was answered so has to wait for. */
    static Outcome.Postponed postponed(SlackApiException e) {
        return status(e) instanceof Outcome.Postponed(var why, var after, boolean inDoubt)
                ? new Outcome.Postponed(why, after)
                : new Outcome.Postponed(String.valueOf(e.getMessage()), Duration.ofMinutes(1));
    }

    private static Outcome status(SlackApiException e) {
        return status(
                e.getResponse().code(),
                e.getResponse().header("Retry-After"),
                e.getError() == null || e.getError().getError() == null
                        ? ""
                        : e.getError().getError());
    }

    private static Outcome status(int code, @Nullable String retryAfter, String error) {
        String why = ("HTTP status %d %s".formatted(code, error)).strip();
        if (code == 429) return new Outcome.Postponed(why, seconds(retryAfter));
        return code >= 500 ? new Outcome.Postponed(why, null, true) : new Outcome.Refused(why, Refusal.of(error));
    }

    private static Duration seconds(@Nullable String header) {
        try {
            if (header != null) return Duration.ofSeconds(Math.clamp(Long.parseLong(header.strip()), 1, 3600));
        } catch (NumberFormatException e) {
            // a minute, as for a missing header
        }
        return Duration.ofMinutes(1);
    }
}
