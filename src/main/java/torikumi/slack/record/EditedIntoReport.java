package torikumi.slack.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.record.EditedMessages.Edit;
import torikumi.slack.words.Talk;
import torikumi.staff.Person;

/**
 * A message from which nothing stands in the record: said to us or in the thread of an initiative, it may report something now. Whether
 * it is to be recorded is asked, as it was not said just now.
 */
@Component
class EditedIntoReport {

    private final ProgressReader reader;
    private final InitiativeFinder finder;
    private final ThreadSubjects subjects;
    private final Recording recording;
    private final Drafts drafts;
    private final InCharge inCharge;
    private final People people;
    private final Showings showings;

    EditedIntoReport(
            ProgressReader reader,
            InitiativeFinder finder,
            ThreadSubjects subjects,
            Recording recording,
            Drafts drafts,
            InCharge inCharge,
            People people,
            Showings showings) {
        this.reader = reader;
        this.finder = finder;
        this.subjects = subjects;
        this.recording = recording;
        this.drafts = drafts;
        this.inCharge = inCharge;
        this.people = people;
        this.showings = showings;
    }

    /** @param before whether something of it was recorded, and taken back */
    Answering.@Nullable Letter edited(Edit edit, boolean before) {
        Asked asked = edit.asked();
        if (reader.read(asked).question()) return null;
        InitiativeFinder.Coded coded = finder.codedBehindVerb(asked.words());
        Optional<Found.OfInitiative> ofThread = subjects.of(asked);
        if (!edit.toUs() && ofThread.isEmpty()) return null;
        boolean named = coded.initiative() != null;
        Found.OfInitiative about = named ? coded.initiative() : ofThread.orElse(null);
        if (about == null) return null;
        var said = reader.read(coded.rest(), asked.origin().saidAt());
        Person person = people.person(asked.userId());
        boolean report = named
                ? said.saysHowItStands() || said.happened()
                : Talk.tone(asked.words(), said) != Talk.Tone.CONVERSATION && inCharge.actsFor(person, about);
        if (!report) return null;
        Draft draft = drafts.begin(asked, coded.rest());
        Showing showing = showings.of(asked);
        Reply question = recording.question(person, about, before ? draft.named(edit.key()) : draft, said, showing);
        return new Answering.Letter(
                ThreadTalk.toAuthor(asked), AskBackBlocks.after(showing.say().text("record.edited.report"), question));
    }
}
