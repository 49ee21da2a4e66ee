package torikumi.slack.remind;

import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.ProgressForms;
import torikumi.slack.record.RecordBook;
import torikumi.slack.record.RecordDesk;
import torikumi.staff.Person;

/** An answer that one tap cannot give: the form for it, and where none can be opened a card with the button that opens it. */
@Component
class LongerAnswers {

    private final RecordBook book;
    private final ProgressForms forms;
    private final Drafts drafts;

    LongerAnswers(RecordBook book, ProgressForms forms, Drafts drafts) {
        this.book = book;
        this.forms = forms;
        this.drafts = drafts;
    }

    /** A sentence is wanted, after so many times of 変更なし. */
    Reply wanted(Asked asked, Found.OfInitiative about, int times, Showing showing) {
        String code = about.initiative().code().toString();
        Draft draft = Draft.of(asked, "", null).about(about.initiative().id()).saying(Progress.NOTHING);
        String draftId = drafts.keep(asked.userId(), draft);
        return LaterBlocks.sentenceWanted(code, times, draftId, showing)
                .withForm(LaterBlocks.wanting(forms.of(draft, draftId, null, showing), code, times, showing));
    }

    /** Somebody wants to say more. */
    Reply said(Asked asked, Found.OfInitiative about, Showing showing) {
        Draft draft = new Draft(
                about.initiative().id(),
                null,
                "",
                Progress.NOTHING,
                "",
                WayIn.FORM,
                asked.origin().key(),
                asked.origin().saidAt(),
                asked.channelId(),
                null,
                asked.origin().threadTs(),
                null);
        String draftId = drafts.keep(asked.userId(), draft);
        return LaterBlocks.formInstead(draftId, showing).withForm(forms.of(draft, draftId, null, showing));
    }

    /** What was tapped is refused; where words can mend that, the form for them. */
    Reply refused(Person person, Refusal why, Found.OfInitiative about, Progress said, Asked asked, Showing showing) {
        Draft draft = Draft.of(asked, "", null).about(about.initiative().id()).saying(said);
        RecordBook.Written refused = book.refused(person, why, about, draft, showing);
        return RecordDesk.isMendedInForm(why) && refused.draftId() != null
                ? refused.reply().withForm(forms.of(refused.draft(), refused.draftId(), why, showing))
                : refused.reply();
    }
}
