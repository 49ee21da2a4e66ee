package torikumi.slack.record;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.progress.Source;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Answering.Letter;
import torikumi.slack.edge.Pressed;
import torikumi.slack.identity.People;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.staff.Person;

/** The buttons that record, take back, mend, approve, and open the form. */
@Component
public class RecordButtons {

    // No version has it.
    private static final long NONE = 0;

    private final RecordAnswering answering;
    private final WaitingDrafts desk;
    private final Versions versions;
    private final Correcting correcting;
    private final TakingBack takingBack;
    private final Approving approving;
    private final ProgressForms forms;
    private final People people;

    RecordButtons(
            RecordAnswering answering,
            WaitingDrafts desk,
            Versions versions,
            Correcting correcting,
            TakingBack takingBack,
            Approving approving,
            ProgressForms forms,
            People people) {
        this.answering = answering;
        this.desk = desk;
        this.versions = versions;
        this.correcting = correcting;
        this.takingBack = takingBack;
        this.approving = approving;
        this.forms = forms;
        this.people = people;
    }

    /** The form, about what the words ask for. */
    public Response open(BlockActionRequest request, ActionContext context) {
        return answering.form(
                request,
                context,
                words(request),
                (pressed, asked, words, showing) ->
                        Optional.of(forms.asked(words, pressed.channelId(), pressed.threadTs(), showing)));
    }

    /** The form, with what was typed before. */
    public Response openDraft(BlockActionRequest request, ActionContext context) {
        return answering.form(
                request,
                context,
                words(request),
                (pressed, asked, draftId, showing) -> forms.ofDraft(pressed.userId(), draftId, showing));
    }

    /**
     * Which version a button is about.
     *
     * @param next whether it is for the next step
     */
    private record Version(UUID ref, boolean next) {

        static Optional<Version> read(@Nullable String value) {
            if (value == null) return Optional.empty();
            String[] words = value.split(" ", 2);
            return Refs.read(words[0]).map(ref -> new Version(ref, words.length > 1));
        }
    }

    /** The form for a correction. */
    public Response correct(BlockActionRequest request, ActionContext context) {
        Optional<Version> value = words(request).flatMap(Version::read);
        Optional<Reply> refused = value.flatMap(version -> uncorrectable(request, version));
        if (refused.isPresent())
            return answering.once(
                    request,
                    context,
                    value,
                    (pressed, asked, version, showing) -> new Letter(pressed.beside(), refused.get()));
        return answering.form(request, context, value, (pressed, asked, version, showing) -> {
            String why = version.next() ? showing.say().text("record.nextStepWhy") : "";
            return forms.correcting(id(version.ref()), why, pressed.channelId(), pressed.threadTs(), showing);
        });
    }

    public Response withdraw(BlockActionRequest request, ActionContext context) {
        return change(request, context, takingBack::withdraw);
    }

    public Response approve(BlockActionRequest request, ActionContext context) {
        return change(request, context, approving::approve);
    }

    private interface Change {
        Written on(Person person, long updateId, Source source, Showing showing);
    }

    /** The card becomes what came of it; a refusal stands beside it. */
    private Response change(BlockActionRequest request, ActionContext context, Change change) {
        Optional<UUID> version = words(request).flatMap(Refs::read);
        return answering.once(request, context, version, (pressed, asked, ref, showing) -> {
            Person person = people.person(asked.userId());
            Written written = change.on(person, id(ref), source(asked), answering.card(pressed));
            return new Letter(written.refusal() == null ? pressed.inPlace() : pressed.beside(), written.reply());
        });
    }

    private Optional<Reply> uncorrectable(BlockActionRequest request, Version version) {
        Asked asked = answering.asked(Pressed.in(request.getPayload()));
        Person person = people.person(asked.userId());
        return correcting.uncorrectable(person, id(version.ref()), source(asked), answering.showing(asked));
    }

    private long id(UUID ref) {
        return versions.named(ref).orElse(NONE);
    }

    /** Records what waited, as the button says. */
    public Response record(BlockActionRequest request, ActionContext context) {
        return draft(request, context, desk::finish);
    }

    public Response join(BlockActionRequest request, ActionContext context) {
        return draft(request, context, desk::join);
    }

    public Response drop(BlockActionRequest request, ActionContext context) {
        return draft(request, context, desk::drop);
    }

    private interface Going {
        Reply on(Asked asked, DraftAnswer answer, Showing showing);
    }

    private Response draft(BlockActionRequest request, ActionContext context, Going going) {
        Optional<DraftAnswer> answer = words(request).flatMap(DraftAnswer::read);
        return answering.once(request, context, answer, (pressed, asked, to, showing) -> {
            // Only who typed it goes on with it; for others the question stays.
            boolean theirs = desk.isTheirs(to, pressed.userId());
            return new Letter(
                    theirs ? pressed.inPlace() : pressed.beside(),
                    going.on(asked, to, theirs ? answering.card(pressed) : showing));
        });
    }

    private static Optional<String> words(BlockActionRequest request) {
        return Optional.ofNullable(Pressed.in(request.getPayload()).words());
    }

    private static Source source(Asked asked) {
        Asked.Origin origin = asked.origin();
        return Source.of(origin.way(), origin.key(), origin.saidAt());
    }
}
