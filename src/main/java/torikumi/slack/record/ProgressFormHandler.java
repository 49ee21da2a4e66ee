package torikumi.slack.record;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Say;
import torikumi.platform.Texts;
import torikumi.progress.Refusal;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Sentence;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.OpenForms;
import torikumi.slack.edge.Permalinks;
import torikumi.slack.edge.Said;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.identity.People;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** The form for recording: what it offers as one types, what is sent with it, and how a message gets into it. */
@Component
public class ProgressFormHandler {

    private static final int LONGEST_SOUGHT = 200;

    private final RecordBook book;
    private final PlanDirectory plans;
    private final ProgressForms forms;
    private final InitiativeMenu menu;
    private final ProgressDrafts kept;
    private final Permalinks permalinks;
    private final SlackForms slack;
    private final People people;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Showings showings;
    private final Hearing hearing;
    private final OpenForms openForms;

    ProgressFormHandler(
            RecordBook book,
            PlanDirectory plans,
            ProgressForms forms,
            InitiativeMenu menu,
            ProgressDrafts kept,
            Permalinks permalinks,
            SlackForms slack,
            People people,
            Deliveries deliveries,
            TransactionTemplate transaction,
            Texts texts,
            Showings showings,
            Hearing hearing,
            OpenForms openForms) {
        this.book = book;
        this.plans = plans;
        this.forms = forms;
        this.menu = menu;
        this.kept = kept;
        this.permalinks = permalinks;
        this.slack = slack;
        this.people = people;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.texts = texts;
        this.showings = showings;
        this.hearing = hearing;
        this.openForms = openForms;
    }

    /** The initiatives that match what is typed so far, those of her own offices first. */
    public Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        String place = payload.getView() == null ? "" : memo(payload.getView()).place();
        Person person = people.person(payload.getUser().getId());
        String typed = payload.getValue() == null ? "" : payload.getValue();
        // Nothing that is looked for has a longer name.
        String start = typed.length() > LONGEST_SOUGHT ? typed.substring(0, LONGEST_SOUGHT) : typed;
        List<OptionObject> options = menu.matching(person, start, place).stream()
                .map(found -> OptionObject.builder()
                        .text(PlainTextObject.builder()
                                .text(ProgressForm.label(found))
                                .build())
                        .value(String.valueOf(found.initiative().id()))
                        .build())
                .toList();
        return SlackJson.options(options);
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
        String words = hearing.toBot(context.getBotUserId(), message.getText(), message.getBlocks())
                .words();
        if (Asked.isTooLong(words)) {
            deliveries.stage(
                    new Destination.Channel(person, null), TooLongBlocks.of(words, WayIn.SHORTCUT, showing.say()));
            return context.ack();
        }
        View form = forms.fromMessage(
                words, Said.instant(ts), memo, message.getUser() == null ? person : message.getUser(), showing);
        String trouble =
                switch (slack.open(payload.getTriggerId(), form)) {
                    case OPEN -> null;
                    case UNDER_WAY -> "edge.opening.chosen";
                    case REFUSED -> "record.formFailed";
                };
        if (trouble != null)
            deliveries.stage(
                    new Destination.Channel(person, null),
                    Sentence.of(showing.say().text(trouble)),
                    person);
        return context.ack();
    }

    /** Something was chosen in the form: whether a reason is required is said at once. */
    public Response chosen(BlockActionRequest request, ActionContext context) {
        View open = request.getPayload().getView();
        if (open == null) return context.ack();
        String health =
                ProgressSubmission.of(open.getState().getValues()).progress().health();
        Showing showing = showings.of(
                Asked.Place.DIRECT, people.of(request.getPayload().getUser().getId()));
        openForms.update(open, forms.chosen(open, health, showing));
        return context.ack();
    }

    /**
     * Records what was sent, once; all that is wrong is told beside the fields, and what was typed stays in the form, and as a draft
     * where the form is closed then.
     */
    public Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        String userId = request.getPayload().getUser().getId();
        Person person = people.person(userId);
        Optional<FormMemo> opened = FormMemo.read(view.getPrivateMetadata());
        if (opened.isEmpty())
            return SlackJson.errors(
                    Map.of(ProgressForm.WORDS, texts.in(people.of(userId)).text("edge.unknown-form")));
        FormMemo memo = opened.get();
        ProgressSubmission sent = ProgressSubmission.of(view.getState().getValues());
        Say say = texts.in(people.of(userId)).on(book.today());
        Map<String, String> errors = transaction.execute(status -> {
            Map<String, String> wrong = new LinkedHashMap<>(write(person, view.getId(), memo, sent, say));
            if (sent.percentageUnread()) wrong.put(ProgressForm.PERCENTAGE, say.text("refusal.percentageUnread"));
            if (!wrong.isEmpty()) status.setRollbackOnly();
            return wrong;
        });
        if (errors.isEmpty()) return context.ack();
        kept.keep(person, view.getId(), memo, sent);
        return SlackJson.errors(errors);
    }

    private FormMemo memo(View view) {
        return FormMemo.read(view.getPrivateMetadata()).orElseGet(FormMemo::ofUnknownOrigin);
    }

    /** The form was closed: who had typed something is told where it is. */
    public Response closed(ViewClosedRequest request, DefaultContext context) {
        View view = request.getPayload().getView();
        Person person = people.person(request.getPayload().getUser().getId());
        FormMemo memo = memo(view);
        var values = view.getState() == null ? null : view.getState().getValues();
        ProgressSubmission left = values == null || values.isEmpty() ? null : ProgressSubmission.of(values);
        deliveries.once("closed." + view.getId(), () -> kept.left(person, view.getId(), memo, left)
                .ifPresent(draft -> {
                    Destination to = privately(memo, person.id());
                    Showing showing = showings.of(place(to), people.of(person.id()));
                    Found.OfInitiative about = draft.draft().initiativeId() == null
                            ? null
                            : plans.initiative(draft.draft().initiativeId()).orElse(null);
                    deliveries.stage(to, AskBackBlocks.kept(about, draft.progress(), draft.id(), showing));
                }));
        return context.ack();
    }

    /** @return what is wrong, field by field; nothing where it was recorded or goes on elsewhere */
    private Map<String, String> write(Person person, String viewId, FormMemo memo, ProgressSubmission sent, Say say) {
        Draft draft = kept.draft(person, viewId, memo, sent);
        Destination to = home(draft, memo, person.id());
        Showing showing = book.showing(place(to), place(to) == Asked.Place.SHARED ? people.workspace() : say.locale());
        Found.OfInitiative about = about(memo, sent);
        if (about == null && memo.corrects() == null) {
            Map<String, String> wrong = errors(book.faults(sent.progress()), null, memo, say);
            wrong.put(ProgressForm.INITIATIVE, say.text("refusal.noInitiative"));
            return wrong;
        }
        RecordBook.Written written = memo.corrects() == null
                ? book.record(person, about, draft, showing)
                : book.correct(person, draft, showing);
        Refusal why = written.refusal();
        if (why != null && !goesOnElsewhere(why, memo)) return errors(why.all(), about, memo, say);
        kept.forget(person, viewId, memo);
        // Slack sends what was not answered in time again: one card.
        deliveries.once("form." + viewId, () -> deliveries.stage(to, written.reply(), person.id()));
        return Map.of();
    }

    private static Map<String, String> errors(
            List<Refusal> all, Found.@Nullable OfInitiative about, FormMemo memo, Say say) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Refusal why : all) {
            String field = ProgressSubmission.field(why);
            // A correction does not ask for the initiative.
            boolean there = field != null && !(memo.corrects() != null && field.equals(ProgressForm.INITIATIVE));
            errors.merge(
                    there ? field : ProgressForm.WORDS,
                    RefusalBlocks.sentence(why, about, say),
                    (first, second) -> first + "\n" + second);
        }
        return errors;
    }

    /** She can join the office with a button, which a field has no room for. */
    private static boolean goesOnElsewhere(Refusal why, FormMemo memo) {
        return why instanceof Refusal.Denied(var denial, var office) && denial == Denial.NOT_YOUR_OFFICE
                || memo.corrects() != null && why.all().size() == 1 && ProgressSubmission.field(why) == null;
    }

    private Found.@Nullable OfInitiative about(FormMemo memo, ProgressSubmission sent) {
        Long id = memo.initiativeId() != null ? memo.initiativeId() : sent.initiativeId();
        return id == null ? null : plans.initiative(id).orElse(null);
    }

    /** Where the form was opened; with the person where that is nowhere, or where the bot may not be. */
    private static Destination home(Draft draft, FormMemo memo, String userId) {
        Destination home = DraftDesk.home(draft, userId);
        boolean inChannel = !memo.channelId().isEmpty() && !memo.channelId().startsWith("D");
        return home instanceof Destination.Channel(var channel, var thread) && channel.equals(userId) && inChannel
                ? new Destination.Person(memo.channelId(), userId, memo.threadTs())
                : home;
    }

    private static Destination privately(FormMemo memo, String userId) {
        return memo.channelId().isEmpty() || memo.channelId().startsWith("D")
                ? new Destination.Channel(userId, null)
                : new Destination.Person(memo.channelId(), userId, memo.threadTs());
    }

    private static Asked.Place place(Destination to) {
        return switch (to) {
            case Destination.Channel(var channel, var thread) when thread != null -> Asked.Place.SHARED;
            case Destination.Channel channel -> Asked.Place.DIRECT;
            default -> Asked.Place.CHANNEL;
        };
    }
}
