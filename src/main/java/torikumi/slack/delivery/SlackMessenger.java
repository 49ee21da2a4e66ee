package torikumi.slack.delivery;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackJson;
import torikumi.slack.transport.SlackAnswer;

/** The only caller of {@code chat.*}, {@code views.publish} and {@code response_url}s. Makes one attempt and says what became of it. */
@Component
public class SlackMessenger {

    private static final long LONGEST_REFUSAL = 1000;

    private final Slack slack;
    private final MethodsClient methods;
    private final TrustedAddresses addresses;

    SlackMessenger(Slack slack, MethodsClient methods, TrustedAddresses addresses) {
        this.slack = slack;
        this.methods = methods;
        this.addresses = addresses;
    }

    SlackAnswer<Posted> attempt(Delivery delivery) {
        return switch (delivery.to()) {
            case Destination.Channel channel ->
                post(channel, delivery.text(), delivery.blocks(), Mark.answer(delivery.id()));
            case Destination.Person person -> whisper(person, delivery);
            case Destination.Home home -> {
                String view = SlackJson.home(delivery.blocks());
                yield SlackAnswer.of(() -> methods.viewsPublish(
                                r -> r.userId(home.userId()).viewAsString(view)))
                        .map(published -> Posted.SOMEWHERE);
            }
            case Destination.Response response -> respond(response, delivery);
        };
    }

    /**
     * One attempt to post a message that can be found again by its metadata.
     *
     * @param letterId in the metadata
     */
    public SlackAnswer<Posted> post(Destination.Channel to, Reply reply, String letterId) {
        return post(to, reply.text(), SlackJson.blocks(reply.blocks()), Mark.letter(letterId));
    }

    /** One attempt to draw a message anew. */
    public SlackAnswer<Posted> update(String channelId, String ts, Reply reply) {
        String blocks = SlackJson.blocks(reply.blocks());
        return SlackAnswer.of(() -> methods.chatUpdate(r -> r.channel(channelId)
                        .ts(ts)
                        .text(reply.text())
                        .blocksAsString(blocks)
                        .parse("none")
                        .linkNames(false)))
                .map(updated -> new Posted(channelId, ts));
    }

    private SlackAnswer<Posted> post(Destination.Channel to, String text, String blocks, Mark mark) {
        return SlackAnswer.of(() -> methods.chatPostMessage(r -> r.channel(to.channelId())
                        .threadTs(to.threadTs())
                        .text(text)
                        .blocksAsString(blocks)
                        .metadata(mark.metadata())
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)))
                .map(posted -> new Posted(posted.getChannel(), posted.getTs()));
    }

    private SlackAnswer<Posted> whisper(Destination.Person to, Delivery delivery) {
        return SlackAnswer.of(() -> methods.chatPostEphemeral(r -> r.channel(to.channelId())
                        .user(to.userId())
                        .threadTs(to.threadTs())
                        .text(delivery.text())
                        .blocksAsString(delivery.blocks())
                        .parse("none")
                        .linkNames(false)))
                .map(whispered -> Posted.SOMEWHERE);
    }

    private SlackAnswer<Posted> respond(Destination.Response to, Delivery delivery) {
        if (!addresses.allow(to.url())) return new SlackAnswer.Refused<>("a response_url that is not Slack's");
        String message = message(to, delivery);
        return SlackAnswer.read(() -> {
            try (var response = slack.getHttpClient().postJsonBody(to.url(), message)) {
                String body = response.peekBody(LONGEST_REFUSAL).string();
                return taken(response.code(), body, response.header("Retry-After"));
            }
        });
    }

    private static String message(Destination.Response to, Delivery delivery) {
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
        return message.toString();
    }

    /** What a response_url answers is JSON, a word alone, or nothing. */
    private static SlackAnswer<Posted> taken(int status, String body, @Nullable String retryAfter) {
        JsonObject said = object(body);
        String word = said == null ? body.strip() : text(said, "error");
        if (status >= 200 && status < 300) {
            boolean ok = said == null
                    ? word.isEmpty() || word.equals("ok")
                    : text(said, "ok").equals("true");
            return ok ? new SlackAnswer.Done<>(Posted.SOMEWHERE) : SlackAnswer.said(word, null);
        }
        SlackAnswer<Posted> answer = SlackAnswer.status(status, word, retryAfter);
        boolean gone = status == 404 || status == 410;
        return gone && answer instanceof SlackAnswer.NotNow ? new SlackAnswer.Refused<>(answer.why()) : answer;
    }

    private static @Nullable JsonObject object(String body) {
        try {
            return JsonParser.parseString(body) instanceof JsonObject object ? object : null;
        } catch (JsonParseException e) {
            return null;
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive text ? text.getAsString() : "";
    }
}
