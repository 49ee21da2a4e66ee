package torikumi.slack.remind;

import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.ProgressForms;
import torikumi.slack.record.Refusing;
import torikumi.staff.Person;

/** An answer that one tap cannot give: the form for it, and where none can be opened a card with the button that opens it. */
@Component
class LongerAnswers {

    private final Refusing refusing;
    private final ProgressForms forms;
    private final Drafts drafts;

    LongerAnswers(Refusing refusing, ProgressForms forms, Drafts drafts) {
        this.refusing = refusing;
        this.forms = forms;
        this.drafts = drafts;
    }

    /** A sentence is wanted, after so many answers without words. */
    Reply wanted(Asked asked, Found.OfInitiative about, Progress said, int times, Showing showing) {
        String code = about.initiative().code().toString();
        Draft draft = Draft.of(asked, "", null).about(about.initiative().id()).saying(said.afresh());
        String draftId = drafts.keep(asked.userId(), draft);
        return LaterBlocks.sentenceWanted(code, times, draftId, showing)
                .withForm(LaterBlocks.wanting(forms.of(draft, draftId, null, showing), code, times, showing));
    }

    /** Somebody wants to say more. */
    Reply said(Asked asked, Found.OfInitiative about, Showing showing) {
        Draft draft = Draft.inForm(asked).about(about.initiative().id()).saying(Progress.NOTHING);
        String draftId = drafts.keep(asked.userId(), draft);
        return LaterBlocks.formInstead(draftId, showing).withForm(forms.of(draft, draftId, null, showing));
    }

    /** What was tapped is refused; where words can mend that, the form for them. */
    Reply refused(Person person, Refusal why, Found.OfInitiative about, Progress said, Asked asked, Showing showing) {
        Draft draft = Draft.of(asked, "", null).about(about.initiative().id()).saying(said);
        return forms.mending(refusing.refused(person, why, about, draft, showing), showing);
    }
}
