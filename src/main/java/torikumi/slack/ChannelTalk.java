package torikumi.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.WayIn;
import torikumi.reminder.ReminderCard;
import torikumi.slack.card.Asked;
import torikumi.slack.card.SlackIds;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.Said;
import torikumi.slack.edge.Written;
import torikumi.slack.identity.People;
import torikumi.slack.record.CardThreads;
import torikumi.slack.record.ProgressForms;
import torikumi.slack.record.ThreadTalk;
import torikumi.slack.remind.RequestReplies;

/**
 * What is said in channels without a mention. Only replies in the threads of initiatives and reminders are read further; everything else is let go
 * at once, and nothing of it is kept.
 */
@Component
class ChannelTalk {

    private final Answering answering;
    private final ThreadTalk desk;
    private final ProgressForms forms;
    private final CardThreads threads;
    private final RequestReplies reminders;
    private final People people;
    private final Hearing hearing;

    ChannelTalk(
            Answering answering,
            ThreadTalk desk,
            ProgressForms forms,
            CardThreads threads,
            RequestReplies reminders,
            People people,
            Hearing hearing) {
        this.answering = answering;
        this.desk = desk;
        this.reminders = reminders;
        this.forms = forms;
        this.threads = threads;
        this.people = people;
        this.hearing = hearing;
    }

    void heard(Written message, @Nullable String botId, @Nullable String botUserId) {
        String person = message.userId();
        boolean own = botId != null && botId.equals(message.botId()) || person != null && person.equals(botUserId);
        if (own) {
            remember(message);
            return;
        }
        boolean reply = message.threadTs() != null && !message.threadTs().equals(message.ts());
        if (!reply || person == null || message.botId() != null || message.isEmpty()) return;
        // A mention comes as an event of its own.
        if (Hearing.mentions(botUserId, message.text(), message.blocks())) return;
        Optional<ReminderCard> reminder = reminders.at(message.channelId(), message.threadTs());
        Optional<Long> initiative = threads.initiative(message.channelId(), message.threadTs());
        if (initiative.isEmpty() && reminder.isEmpty()) return;
        Said said = hearing.said(message.text(), message.blocks());
        if (said.words().isBlank()) return;
        var asked = new Asked(
                person,
                message.channelId(),
                Asked.Place.CHANNEL,
                people.of(person),
                said.words(),
                Said.origin(WayIn.THREAD, message.channelId(), message.ts(), message.threadTs()),
                said.mentions());
        answering.once(
                message.request(),
                new Destination.Person(message.channelId(), person, message.threadTs()),
                asked,
                () -> reminder.isPresent()
                        ? reminders.reply(asked, reminder.get())
                        : desk.inThread(asked, initiative.get()));
    }

    /** A card of ours about one initiative: what is replied to it is about that. */
    private void remember(Written card) {
        List<String> about = buttons(card.blocks())
                .filter(button ->
                        button.getActionId() != null && button.getActionId().startsWith(SlackIds.PROGRESS_OPEN))
                .map(ButtonElement::getValue)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (about.size() != 1 || !(forms.found(about.getFirst()) instanceof Found.OfInitiative of)) return;
        String thread = card.threadTs() == null ? card.ts() : card.threadTs();
        threads.about(card.channelId(), thread, of.initiative().id());
    }

    private static Stream<ButtonElement> buttons(@Nullable List<LayoutBlock> blocks) {
        if (blocks == null) return Stream.empty();
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case ActionsBlock actions -> actions.getElements().stream();
                    case SectionBlock section when section.getAccessory() != null -> Stream.of(section.getAccessory());
                    default -> Stream.<BlockElement>empty();
                })
                .filter(ButtonElement.class::isInstance)
                .map(ButtonElement.class::cast);
    }
}
