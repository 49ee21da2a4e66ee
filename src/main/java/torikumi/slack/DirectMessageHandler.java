package torikumi.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torikumi.progress.WayIn;
import torikumi.reminder.ReminderCard;
import torikumi.slack.card.Asked;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.Upload;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.Replying;
import torikumi.slack.edge.Said;
import torikumi.slack.edge.Written;
import torikumi.slack.identity.People;
import torikumi.slack.plan.DroppedFiles;
import torikumi.slack.plan.OwnFiles;
import torikumi.slack.record.InitiativeFinder;
import torikumi.slack.remind.RequestReplies;

/**
 * What a person writes to the bot in their direct conversation; what is said in channels goes to {@link ChannelTalk}. Slack gives
 * the kinds of message that carry words a class each.
 */
@Component
class DirectMessageHandler {

    private static final String DIRECT = "im";

    private static final Pattern PLAN = Pattern.compile("(?i)計画|\\bplan\\b");
    private static final Pattern WORKBOOK =
            Pattern.compile("(?i)表|ブック|エクセル|記入|書き込|\\bexcel\\b|\\bworkbook\\b|\\bspreadsheet\\b|\\bfilled\\b");

    private final Replying replying;
    private final Answering answering;
    private final ChannelTalk channels;
    private final RequestReplies reminders;
    private final People languages;
    private final Hearing hearing;
    private final DroppedFiles files;
    private final InitiativeFinder finder;

    DirectMessageHandler(
            Replying replying,
            Answering answering,
            ChannelTalk channels,
            RequestReplies reminders,
            People languages,
            Hearing hearing,
            DroppedFiles files,
            InitiativeFinder finder) {
        this.replying = replying;
        this.answering = answering;
        this.channels = channels;
        this.reminders = reminders;
        this.languages = languages;
        this.hearing = hearing;
        this.files = files;
        this.finder = finder;
    }

    public Response plain(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent m = payload.getEvent();
        return answer(
                new Written(
                        m.getChannelType(),
                        m.getChannel(),
                        m.getUser(),
                        m.getBotId(),
                        m.getTs(),
                        m.getThreadTs(),
                        m.getText(),
                        m.getBlocks(),
                        List.of()),
                context);
    }

    public Response withFile(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent m = payload.getEvent();
        return answer(
                new Written(
                        m.getChannelType(),
                        m.getChannel(),
                        m.getUser(),
                        null,
                        m.getTs(),
                        m.getThreadTs(),
                        m.getText(),
                        m.getBlocks(),
                        Upload.of(m.getFiles())),
                context);
    }

    public Response alsoToChannel(EventsApiPayload<MessageThreadBroadcastEvent> payload, EventContext context) {
        MessageThreadBroadcastEvent m = payload.getEvent();
        return answer(
                new Written(
                        m.getChannelType(),
                        m.getChannel(),
                        m.getUser(),
                        null,
                        m.getTs(),
                        m.getThreadTs(),
                        m.getText(),
                        m.getBlocks(),
                        List.of()),
                context);
    }

    public Response me(EventsApiPayload<MessageMeEvent> payload, EventContext context) {
        MessageMeEvent m = payload.getEvent();
        return answer(
                new Written(
                        m.getChannelType(),
                        m.getChannel(),
                        m.getUser(),
                        m.getBotId(),
                        m.getTs(),
                        null,
                        m.getText(),
                        m.getBlocks(),
                        List.of()),
                context);
    }

    /** What a bot says: of interest are our own cards, where they are shared in a channel. */
    public Response bot(EventsApiPayload<MessageBotEvent> payload, EventContext context) {
        MessageBotEvent m = payload.getEvent();
        return answer(
                new Written(
                        m.getChannelType(),
                        m.getChannel(),
                        null,
                        m.getBotId(),
                        m.getTs(),
                        m.getThreadTs(),
                        m.getText(),
                        m.getBlocks(),
                        List.of()),
                context);
    }

    private Response answer(Written message, EventContext context) {
        if (!DIRECT.equals(message.channelType())) {
            channels.heard(message, context.getBotId(), context.getBotUserId());
            return context.ack();
        }
        String person = message.userId();
        boolean toUs = person != null && message.botId() == null && !person.equals(context.getBotUserId());
        if (toUs && (!message.isEmpty() || !message.files().isEmpty())) {
            Said said = hearing.toBot(context.getBotUserId(), message.text(), message.blocks());
            said(
                    message,
                    new Asked(
                            person,
                            message.channelId(),
                            Asked.Place.DIRECT,
                            languages.of(person),
                            said.words(),
                            Said.origin(WayIn.DIRECT, message.channelId(), message.ts(), message.threadTs()),
                            said.mentions()));
        }
        return context.ack();
    }

    private void said(Written message, Asked asked) {
        if (!message.files().isEmpty() && isAboutFiles(asked.words(), message.files())) {
            files.read(message, asked);
            return;
        }
        words(message, asked);
        if (!message.files().isEmpty()) files.offer(message, asked);
    }

    /** Files alone, or with no more than a word about plans or the workbook; whatever names an initiative is about that. */
    private boolean isAboutFiles(String words, List<Upload> sent) {
        if (words.isBlank()) return true;
        boolean workbook = sent.stream().anyMatch(file -> file.ending().equals(OwnFiles.KIND));
        boolean about = PLAN.matcher(words).find()
                || workbook && WORKBOOK.matcher(words).find();
        return about && finder.coded(words).initiative() == null;
    }

    private void words(Written message, Asked asked) {
        var there = new Destination.Channel(message.channelId(), message.threadTs());
        Optional<ReminderCard> reminder = Optional.ofNullable(message.threadTs())
                .flatMap(thread -> reminders.at(message.channelId(), thread))
                .filter(card -> reminders.isReport(asked));
        if (reminder.isEmpty()) {
            replying.answer(message.request(), there, asked);
            return;
        }
        var inThread = new Asked(
                asked.userId(),
                asked.channelId(),
                asked.place(),
                asked.locale(),
                asked.words(),
                Said.origin(WayIn.THREAD, message.channelId(), message.ts(), message.threadTs()),
                asked.mentions());
        answering.once(message.request(), there, inThread, () -> reminders.reply(inThread, reminder.get()));
    }
}
