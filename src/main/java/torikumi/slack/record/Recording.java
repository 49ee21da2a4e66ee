package torikumi.slack.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.slack.words.ProgressWords;
import torikumi.staff.Person;

/**
 * The one way into the record: what is typed, said among people, sent in a form or taken up again is a draft, which is read,
 * asked back about, recorded or refused here, in one transaction with the messages to others.
 */
@Component
@Transactional
class Recording {

    private final ProgressReader reader;
    private final Drafts drafts;
    private final RecordWriter book;
    private final Correcting correcting;
    private final Refusing refusing;

    Recording(ProgressReader reader, Drafts drafts, RecordWriter book, Correcting correcting, Refusing refusing) {
        this.reader = reader;
        this.drafts = drafts;
        this.book = book;
        this.correcting = correcting;
        this.refusing = refusing;
    }

    public Written of(Person person, Found.OfInitiative about, Draft draft, Showing showing) {
        return of(person, about, draft, showing, refusing.alone(person, showing));
    }

    /**
     * @param about null only for a correction, which has its own
     * @param alone how a refusal is shown, which may be more privately than what was recorded
     */
    public Written of(Person person, Found.@Nullable OfInitiative about, Draft draft, Showing showing, Showing alone) {
        if (draft.corrects() != null) return correcting.correct(person, draft, showing);
        if (draft.progress() != null) return book.record(person, about, draft, showing, alone);
        ProgressWords.Said said = reader.read(draft);
        if (!said.healths().isEmpty() && said.misread().isEmpty())
            return new Written(question(person, about, draft, said, showing));
        return read(person, about, draft, said, said.progress(), showing, alone);
    }

    /** What waited until a health was chosen, or none. */
    public Written choosing(
            Person person, Found.OfInitiative about, Draft draft, @Nullable String health, Showing showing) {
        Showing alone = refusing.alone(person, showing);
        if (draft.progress() != null)
            return of(person, about, draft.saying(draft.progress().health(health)), showing, alone);
        ProgressWords.Said said = reader.read(draft);
        return read(person, about, draft, said, said.progress().health(health), showing, alone);
    }

    private Written read(
            Person person,
            Found.OfInitiative about,
            Draft draft,
            ProgressWords.Said said,
            Progress understood,
            Showing showing,
            Showing alone) {
        Optional<Refusal> misread = Refusal.of(said.misread());
        return misread.isPresent()
                ? refusing.refused(person, misread.get(), about, draft, alone)
                : book.record(person, about, draft.saying(understood), showing, alone);
    }

    /** Whether it is to be recorded, or with which of the healths it names. */
    public Reply question(
            Person person, Found.OfInitiative about, Draft draft, ProgressWords.Said said, Showing showing) {
        String draftId = drafts.keep(person.id(), draft.about(about.initiative().id()));
        return said.healths().isEmpty()
                ? AskBackBlocks.maybe(about, draft.words(), draftId, showing)
                : AskBackBlocks.whichHealth(about, said.healths(), draftId, showing);
    }
}
