package torikumi.slack.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.platform.CurrentWorkspace;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.record.EditedMessages.Edit;
import torikumi.slack.record.RecordedBlocks.Surroundings;

/** A message that was recorded and reads otherwise now. */
@Component
class EditedRecord {

    private final Versions versions;
    private final ProgressReader reader;
    private final InitiativeFinder finder;
    private final Drafts drafts;
    private final RecordedCards cards;
    private final TakingBack takingBack;
    private final People people;
    private final Showings showings;

    EditedRecord(
            Versions versions,
            ProgressReader reader,
            InitiativeFinder finder,
            Drafts drafts,
            RecordedCards cards,
            TakingBack takingBack,
            People people,
            Showings showings) {
        this.versions = versions;
        this.reader = reader;
        this.finder = finder;
        this.drafts = drafts;
        this.cards = cards;
        this.takingBack = takingBack;
        this.people = people;
        this.showings = showings;
    }

    /** @param standing what the message was recorded as; null comes back where the edit changes nothing of it */
    Answering.@Nullable Letter edited(Edit edit, HistoryEntry standing) {
        ProgressUpdate update = standing.newest();
        Found.OfInitiative about = versions.about(update).orElse(null);
        if (about == null) return null;
        InitiativeFinder.Coded now = finder.codedBehindVerb(edit.asked().words());
        String author = update.author().person().id();
        Showing showing = showings.of(
                Asked.Place.DIRECT, people.ofIfKnown(CurrentWorkspace.get().id(), author));
        Surroundings in = cards.around(about);
        if (now.initiative() != null && now.initiative().initiative().id() != update.initiativeId()) {
            Draft moving = moving(edit, update, now.rest())
                    .about(now.initiative().initiative().id());
            return told(
                    edit,
                    update,
                    EditedBlocks.moved(
                            update,
                            now.initiative(),
                            edit.asked().words(),
                            drafts.keep(author, moving),
                            takingBack.inTime(standing),
                            in,
                            showing));
        }
        boolean hadCode = edit.before() != null && isAbout(finder.codedBehindVerb(edit.before()), update);
        if (now.initiative() == null && now.missing() != null && hadCode) {
            String draftId =
                    drafts.keep(author, moving(edit, update, now.missing().rest()));
            return told(
                    edit,
                    update,
                    EditedBlocks.noSuchCode(now.missing().code(), now.missing().nearest(), draftId, in, showing));
        }
        if (now.initiative() == null && hadCode && update.source().way() != WayIn.THREAD)
            return told(
                    edit,
                    update,
                    EditedBlocks.codeGone(update, edit.asked().words(), takingBack.inTime(standing), in, showing));
        Progress corrected = merged(update, now.rest());
        if (corrected.equals(update.progress())) return null;
        Draft draft = draft(edit, update, corrected)
                .about(update.initiativeId())
                .correcting(update.id(), showing.say().text("record.editedWhy"));
        return told(
                edit,
                update,
                RecordedBlocks.edited(update, edit.asked().words(), drafts.keep(author, draft), in, showing));
    }

    private static boolean isAbout(InitiativeFinder.Coded coded, ProgressUpdate update) {
        return coded.initiative() != null && coded.initiative().initiative().id() == update.initiativeId();
    }

    /** What the message says now, for another initiative in place of the one it was recorded for. */
    private Draft moving(Edit edit, ProgressUpdate update, String rest) {
        return draft(edit, update, merged(update, rest)).replacing(update.id());
    }

    /** What the new words do not say stays as it was recorded. */
    private Progress merged(ProgressUpdate update, String rest) {
        Progress was = update.progress();
        Progress now = reader.read(rest, update.source().saidAt()).progress();
        return was.amended(now).words(now.words());
    }

    private static Draft draft(Edit edit, ProgressUpdate update, Progress progress) {
        var source = update.source();
        var origin = new Draft.Origin(
                source.way(),
                edit.key(),
                edit.at(),
                Objects.requireNonNullElse(source.channelId(), ""),
                source.messageTs(),
                edit.asked().origin().threadTs(),
                source.permalink());
        return Draft.of(origin, "").saying(progress);
    }

    /** To whoever recorded it, who may be another than who wrote the message. */
    private static Answering.Letter told(Edit edit, ProgressUpdate update, Reply reply) {
        Asked asked = edit.asked();
        String author = update.author().person().id();
        Destination to = asked.place() == Asked.Place.DIRECT
                ? new Destination.Channel(author, null)
                : new Destination.Person(
                        asked.channelId(), author, asked.origin().threadTs());
        return new Answering.Letter(to, reply);
    }
}
