package torikumi.slack.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Refusal;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.record.ProgressForm.Field;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** Records what was typed into a form, or keeps it. */
@Component
class SentProgress {

    private final Recording recording;
    private final RecordWriter book;
    private final ProgressDrafts kept;
    private final PlanDirectory plans;
    private final People people;
    private final Deliveries deliveries;
    private final Showings showings;

    SentProgress(
            Recording recording,
            RecordWriter book,
            ProgressDrafts kept,
            PlanDirectory plans,
            People people,
            Deliveries deliveries,
            Showings showings) {
        this.recording = recording;
        this.book = book;
        this.kept = kept;
        this.plans = plans;
        this.people = people;
        this.deliveries = deliveries;
        this.showings = showings;
    }

    /** Records it; where something is wrong, it is told beside the fields, and all that was typed is kept as a draft. */
    Result record(Person person, ProgressSubmission in, Showing form) {
        Map<String, String> wrong = write(person, in, form);
        in.unread().forEach((field, key) -> wrong.put(field.id, form.text(key)));
        return wrong.isEmpty() ? new Result.Closed() : new Result.Mend(wrong, () -> kept.keep(person, in));
    }

    /** The form was closed: who had typed something is told where it is. */
    void leave(Person person, ProgressSubmission in) {
        deliveries.once(
                "closed." + in.sent().viewId(), () -> kept.left(person, in).ifPresent(draft -> {
                    Destination to = privately(in.memo(), person.id());
                    Showing showing = showings.of(place(to), people.of(person.id()));
                    Found.OfInitiative about = initiative(draft.draft().initiativeId());
                    deliveries.stage(to, AskBackBlocks.kept(about, draft.progress(), draft.id(), showing));
                }));
    }

    /** What is wrong, field by field; nothing where it was recorded or goes on elsewhere. */
    private Map<String, String> write(Person person, ProgressSubmission in, Showing form) {
        FormMemo memo = in.memo();
        Draft draft = kept.draft(person, in);
        Destination to = home(draft, memo, person.id());
        Showing showing = place(to) == Asked.Place.SHARED
                ? showings.of(Asked.Place.SHARED, people.workspace())
                : showings.of(place(to), form.say().locale(), person.id());
        Found.OfInitiative about = initiative(in.initiativeId());
        if (about == null && memo.corrects() == null) {
            Map<String, String> wrong = errors(book.faults(in.progress()), null, form);
            wrong.put(Field.INITIATIVE.id, form.text("refusal.noInitiative"));
            return wrong;
        }
        RecordWriter.Written written = recording.of(person, about, draft, showing, showing);
        Refusal why = written.refusal();
        if (why != null && !goesOnElsewhere(why, memo)) return errors(why.all(), about, form);
        kept.forget(person, in);
        deliveries.stage(to, written.reply(), person.id());
        return new LinkedHashMap<>();
    }

    private static Map<String, String> errors(List<Refusal> all, Found.@Nullable OfInitiative about, Showing form) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Refusal why : all) {
            Field field = ProgressSubmission.field(why);
            errors.merge(
                    field == null ? "" : field.id,
                    RefusalBlocks.sentence(why, about, form),
                    (first, second) -> first + "\n" + second);
        }
        return errors;
    }

    /** They can join the office with a button, which a field has no room for. */
    private static boolean goesOnElsewhere(Refusal why, FormMemo memo) {
        return why instanceof Refusal.Denied(var denial, var office) && denial == Denial.NOT_YOUR_OFFICE
                || memo.corrects() != null && why.all().size() == 1 && ProgressSubmission.field(why) == null;
    }

    private Found.@Nullable OfInitiative initiative(@Nullable Long id) {
        return id == null ? null : plans.initiative(id).orElse(null);
    }

    /** Where the form was opened; with the person where that is nowhere, or where the bot may not be. */
    private static Destination home(Draft draft, FormMemo memo, String userId) {
        Destination home = WaitingDrafts.home(draft, userId);
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
