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
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Pressing.Press;
import torikumi.slack.identity.People;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.staff.Person;

/** The buttons that record, take back, mend, approve, and open the form. */
@Component
class RecordButtons {

    // No version has it.
    private static final long NONE = 0;

    private final Pressing pressing;
    private final Reporting reporting;
    private final WaitingDrafts waiting;
    private final Versions versions;
    private final Correcting correcting;
    private final TakingBack takingBack;
    private final Approving approving;
    private final People people;

    RecordButtons(
            Pressing pressing,
            Reporting reporting,
            WaitingDrafts waiting,
            Versions versions,
            Correcting correcting,
            TakingBack takingBack,
            Approving approving,
            People people) {
        this.pressing = pressing;
        this.reporting = reporting;
        this.waiting = waiting;
        this.versions = versions;
        this.correcting = correcting;
        this.takingBack = takingBack;
        this.approving = approving;
        this.people = people;
    }

    /** The form, about what the words ask for. */
    Response open(BlockActionRequest request, ActionContext context) {
        return pressing.beside(
                request,
                context,
                press -> reporting.form(press.asked(), press.pressed().carried(), press.showing()));
    }

    /** The form, with what was typed before. */
    Response openDraft(BlockActionRequest request, ActionContext context) {
        return pressing.beside(
                request,
                context,
                press -> reporting.goOn(press.asked(), press.pressed().carried(), press.showing()));
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

    /** The form for a correction; why there can be none. */
    Response correct(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Version version = press.pressed().carried(Version::read);
            return correcting
                    .uncorrectable(
                            person(press),
                            id(version.ref()),
                            press.asked().origin().ofPress(),
                            press.showing())
                    .orElseGet(
                            () -> correcting.form(press.asked(), id(version.ref()), version.next(), press.showing()));
        });
    }

    Response withdraw(BlockActionRequest request, ActionContext context) {
        return change(request, context, takingBack::withdraw);
    }

    Response approve(BlockActionRequest request, ActionContext context) {
        return change(request, context, approving::approve);
    }

    private interface Change {
        Written on(Person person, long updateId, Source source, Showing showing);
    }

    /** The card becomes what came of it; a refusal stands beside it. */
    private Response change(BlockActionRequest request, ActionContext context, Change change) {
        return pressing.either(request, context, press -> {
            long version = id(press.pressed().carried(Refs::read));
            Written written =
                    change.on(person(press), version, press.asked().origin().ofPress(), press.there());
            return written.refusal() == null ? press.replacing(written.reply()) : press.beside(written.reply());
        });
    }

    /** Records what waited, as the button says. */
    Response record(BlockActionRequest request, ActionContext context) {
        return draft(request, context, waiting::finish);
    }

    Response join(BlockActionRequest request, ActionContext context) {
        return draft(request, context, waiting::join);
    }

    Response drop(BlockActionRequest request, ActionContext context) {
        return draft(request, context, waiting::drop);
    }

    private interface Going {
        Reply on(Asked asked, DraftAnswer answer, Showing showing);
    }

    private Response draft(BlockActionRequest request, ActionContext context, Going going) {
        return pressing.either(request, context, press -> {
            DraftAnswer answer = press.pressed().carried(DraftAnswer::read);
            // Only who typed it goes on with it; for others the question stays.
            return waiting.isTheirs(answer, press.userId())
                    ? press.replacing(going.on(press.asked(), answer, press.there()))
                    : press.beside(going.on(press.asked(), answer, press.showing()));
        });
    }

    private Person person(Press press) {
        return people.person(press.userId());
    }

    private long id(UUID ref) {
        return versions.named(ref).orElse(NONE);
    }
}
