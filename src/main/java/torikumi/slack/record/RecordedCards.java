package torikumi.slack.record;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.platform.Settings;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.slack.record.RecordedBlocks.Surroundings;
import torikumi.staff.Person;

/** What cards about the record need to know beside what was recorded. */
@Component
class RecordedCards {

    private final Versions versions;
    private final InCharge inCharge;
    private final Settings settings;

    RecordedCards(Versions versions, InCharge inCharge, Settings settings) {
        this.versions = versions;
        this.inCharge = inCharge;
        this.settings = settings;
    }

    /** Where nothing can be approved from. */
    Surroundings around(Found.OfInitiative about) {
        return new Surroundings(about, settings.staff().guests(), false);
    }

    Surroundings around(Found.OfInitiative about, ProgressUpdate update, Person person, Showing showing) {
        boolean wording = !update.progress().publicWording().isBlank();
        // Where everybody reads the card, a lead may be among them.
        boolean mayApprove = wording && (showing.place() == Asked.Place.SHARED || inCharge.mayApprove(person, about));
        return new Surroundings(about, settings.staff().guests(), mayApprove);
    }

    /** @param asked about what it was said this time; null where that is not known */
    Written already(Person person, ProgressUpdate update, Found.@Nullable OfInitiative asked, Showing showing) {
        // The same message may have been recorded for another one.
        Found.OfInitiative about = asked != null && asked.initiative().id() == update.initiativeId()
                ? asked
                : versions.about(update).orElseThrow();
        return new Written(RecordedBlocks.already(update, around(about, update, person, showing), showing));
    }
}
