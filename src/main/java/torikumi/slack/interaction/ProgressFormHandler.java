package torikumi.slack.interaction;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Say;
import torikumi.platform.Texts;
import torikumi.progress.Refusal;
import torikumi.progress.WayIn;
import torikumi.slack.Asked;
import torikumi.slack.DraftDesk;
import torikumi.slack.InitiativeMenu;
import torikumi.slack.People;
import torikumi.slack.ProgressForms;
import torikumi.slack.RecordBook;
import torikumi.slack.Showings;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.message.Said;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.FormMemo;
import torikumi.slack.record.Permalinks;
import torikumi.slack.view.AskBackBlocks;
import torikumi.slack.view.ProgressForm;
import torikumi.slack.view.RefusalBlocks;
import torikumi.slack.view.Showing;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** The form for recording: what it offers as one types, what is sent with it, and how a message gets into it. */
@Component
public class ProgressFormHandler {

    private final RecordBook book;
    private final PlanDirectory plans;
    private final ProgressForms forms;
    private final InitiativeMenu menu;
    private final Drafts drafts;
    private final Permalinks permalinks;
    private final SlackForms slack;
    private final People people;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Showings showings;
    private final Clock clock;

    ProgressFormHandler(
            RecordBook book,
            PlanDirectory plans,
            ProgressForms forms,
            InitiativeMenu menu,
            Drafts drafts,
            Permalinks permalinks,
            SlackForms slack,
            People people,
            Deliveries deliveries,
            TransactionTemplate transaction,
            Texts texts,
            Showings showings,
            Clock clock) {
        this.book = book;
        this.plans = plans;
        this.forms = forms;
        this.menu = menu;
        this.drafts = drafts;
        this.permalinks = permalinks;
        this.slack = slack;
        this.people = people;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.texts = texts;
        this.showings = showings;
        this.clock = clock;
    }

    /** The initiatives that match what is typed so far, those of her own offices first. */
    public Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        String place = payload.getView() == null
                ? ""
                : FormMemo.read(payload.getView().getPrivateMetadata()).place();
        Person person = people.person(payload.getUser().getId());
        List<Option> options =
                menu.matching(person, payload.getValue() == null ? "" : payload.getValue(), place).stream()
                        .map(found -> Option.builder()
                                .text(PlainTextObject.builder()
                                        .text(ProgressForm.label(found))
                                        .build())
                                .value(String.valueOf(found.initiative().id()))
                                .build())
                        .toList();
        return context.ack(BlockSuggestionResponse.builder().options(options).build());
    }

    /** 「進捗として記録」 on a message: the form with its words. */
    public Response fromMessage(MessageShortcutRequest request, MessageShortcutContext context) {
        MessageShortcutPayload payload = request.getPayload();
        var message = payload.getMessage();
        String channel = payload.getChannel().getId();
        String ts = payload.getMessageTs() == null ? message.getTs() : payload.getMessageTs();
        String person = payload.getUser().getId();
        permalinks.prepare(channel, ts);
        Showing showing = showings.of(Asked.Place.CHANNEL, people.of(person));
        var memo = new FormMemo(
                null,
                null,
                null,
                WayIn.SHORTCUT,
                channel,
                ts,
                message.getThreadTs(),
                permalinks.of(channel, ts, message.getThreadTs()),
                "");
        View form = forms.fromMessage(
                Said.plain(message.getText()),
                book.day(Said.instant(ts)),
                memo,
                message.getUser() == null ? person : message.getUser(),
                showing);
        if (slack.open(payload.getTriggerId(), form) == SlackForms.Opening.REFUSED)
            deliveries.stage(
                    new Destination.Channel(person, null),
                    AskBackBlocks.sentence(showing.say().text("record.formFailed")));
        return context.ack();
    }

    /** Records what was sent, once; what is wrong is told beside the field, and all that was typed stays in the form. */
    public Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String userId = request.getPayload().getUser().getId();
        Person person = people.person(userId);
        FormMemo memo = FormMemo.read(view.getPrivateMetadata());
        ProgressSubmission sent = ProgressSubmission.of(view.getState().getValues());
        Say say = texts.in(people.of(userId));
        if (sent.percentageUnread())
            return context.ackWithErrors(Map.of(ProgressForm.PERCENTAGE, say.text("refusal.percentageUnread")));
        Map<String, String> errors = transaction.execute(status -> {
            Map<String, String> wrong = write(person, view.getId(), memo, sent, say);
            if (!wrong.isEmpty()) status.setRollbackOnly();
            return wrong;
        });
        return errors.isEmpty() ? context.ack() : context.ackWithErrors(errors);
    }

    /** @return what is wrong, field by field; nothing where it was recorded or goes on elsewhere */
    private Map<String, String> write(Person person, String viewId, FormMemo memo, ProgressSubmission sent, Say say) {
        Draft draft = draft(person, viewId, memo, sent);
        Destination to = home(draft, memo, person.id());
        Showing showing = book.showing(place(to), place(to) == Asked.Place.SHARED ? people.workspace() : say.locale());
        Found.OfInitiative about = about(memo, sent);
        if (about == null && memo.corrects() == null)
            return Map.of(ProgressForm.INITIATIVE, say.text("refusal.noInitiative"));
        RecordBook.Written written = memo.corrects() == null
                ? book.record(person, about, draft, showing)
                : book.correct(person, draft, showing);
        Refusal why = written.refusal();
        if (why != null && !goesOnElsewhere(why, memo)) {
            String field = ProgressSubmission.field(why);
            // A correction does not ask for the initiative.
            boolean there = field != null && !(memo.corrects() != null && field.equals(ProgressForm.INITIATIVE));
            return Map.of(there ? field : ProgressForm.WORDS, RefusalBlocks.sentence(why, about, say));
        }
        if (memo.draftId() != null) drafts.forget(memo.draftId(), person.id());
        // Slack sends what was not answered in time again: one card.
        deliveries.once("form." + viewId, () -> deliveries.stage(to, written.reply(), person.id()));
        return Map.of();
    }

    /** She can join the office with a button, which a field has no room for. */
    private static boolean goesOnElsewhere(Refusal why, FormMemo memo) {
        return why instanceof Refusal.Denied(var denial, var office) && denial == Denial.NOT_YOUR_OFFICE
                || memo.corrects() != null && ProgressSubmission.field(why) == null;
    }

    private Found.@Nullable OfInitiative about(FormMemo memo, ProgressSubmission sent) {
        Long id = memo.initiativeId() != null ? memo.initiativeId() : sent.initiativeId();
        return id == null ? null : plans.initiative(id).orElse(null);
    }

    /** The form was made from something said before, from a message, or says something of its own. */
    private Draft draft(Person person, String viewId, FormMemo memo, ProgressSubmission sent) {
        Draft before = memo.draftId() == null
                ? null
                : drafts.find(memo.draftId(), person.id()).orElse(null);
        boolean ofMessage = memo.messageTs() != null;
        Draft draft = before != null
                ? before
                : new Draft(
                        null,
                        null,
                        "",
                        null,
                        "",
                        memo.way(),
                        ofMessage ? Said.key(memo.channelId(), memo.messageTs()) : "form." + viewId,
                        clock.instant(),
                        memo.channelId(),
                        memo.messageTs(),
                        memo.threadTs(),
                        memo.permalink());
        Draft filled = draft.saying(wasUnchanged(before, memo) ? sent.progress().asBefore() : sent.progress());
        return memo.corrects() == null ? filled : filled.correcting(memo.corrects(), sent.why());
    }

    /** 変更なし has no field: it stays what was said. */
    private boolean wasUnchanged(@Nullable Draft before, FormMemo memo) {
        if (before != null)
            return before.progress() != null && before.progress().unchanged();
        return memo.corrects() != null
                && book.newest(memo.corrects())
                        .map(update -> update.progress().unchanged())
                        .orElse(false);
    }

    /** Where the form was opened; with the person where that is nowhere, or where the bot may not be. */
    private static Destination home(Draft draft, FormMemo memo, String userId) {
        Destination home = DraftDesk.home(draft, userId);
        boolean inChannel = !memo.channelId().isEmpty() && !memo.channelId().startsWith("D");
        return home instanceof Destination.Channel(var channel, var thread) && channel.equals(userId) && inChannel
                ? new Destination.Person(memo.channelId(), userId, memo.threadTs())
                : home;
    }

    private static Asked.Place place(Destination to) {
        return switch (to) {
            case Destination.Channel(var channel, var thread) when thread != null -> Asked.Place.SHARED;
            case Destination.Channel channel -> Asked.Place.DIRECT;
            default -> Asked.Place.CHANNEL;
        };
    }
}
