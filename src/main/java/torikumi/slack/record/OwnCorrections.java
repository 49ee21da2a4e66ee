package torikumi.slack.record;

import com.slack.api.model.view.View;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Scope;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Showings;
import torikumi.slack.words.Command;

/** 訂正, 取り消し: how somebody mends or takes back what they reported. Told to nobody else. */
@Component
class OwnCorrections {

    private final PlanAnswers planned;
    private final InitiativeFinder finder;
    private final Versions versions;
    private final ProgressReader reader;
    private final ProgressForms forms;
    private final Drafts drafts;
    private final Showings showings;
    private final TakingBack takingBack;

    OwnCorrections(
            PlanAnswers planned,
            InitiativeFinder finder,
            Versions versions,
            ProgressReader reader,
            ProgressForms forms,
            Drafts drafts,
            Showings showings,
            TakingBack takingBack) {
        this.planned = planned;
        this.finder = finder;
        this.versions = versions;
        this.reader = reader;
        this.forms = forms;
        this.drafts = drafts;
        this.showings = showings;
        this.takingBack = takingBack;
    }

    /** The form of what they reported last, of that initiative or at all; with what they typed already in it. */
    public Reply correct(Asked asked, Command.Correct command) {
        return last(asked, command.words(), (last, rest, showing) -> {
            ProgressUpdate update = last.newest();
            Found.OfInitiative about = about(update);
            boolean typed = !rest.isBlank();
            String draftId = typed ? drafts.keep(asked.userId(), draft(asked, update, rest)) : null;
            Reply offer = AmendBlocks.correct(about, update, draftId, showing);
            Asked.Origin origin = asked.origin();
            if (origin.triggerId() == null) return offer;
            Optional<View> form = typed
                    ? forms.ofDraft(asked.userId(), draftId, showing)
                    : forms.correcting(update.id(), null, asked.channelId(), origin.threadTs(), showing);
            return form.map(offer::withForm).orElse(offer);
        });
    }

    private Draft draft(Asked asked, ProgressUpdate update, String words) {
        var said = reader.read(words, asked.origin().saidAt());
        return drafts.begin(asked, words)
                .about(update.initiativeId())
                .correcting(update.id(), "")
                .saying(update.progress().amended(said.progress()));
    }

    /** What they reported last, of that initiative or at all: with the button while there is time, else how to mend it. */
    public Reply takeBack(Asked asked, Command.TakeBack command) {
        return last(
                asked,
                command.words(),
                (last, rest, showing) -> AmendBlocks.takeBack(
                        about(last.newest()),
                        last.newest(),
                        takingBack.inTime(last) ? TakingBack.until(last) : null,
                        (int) ProgressLog.WITHDRAWABLE.toMinutes(),
                        showing));
    }

    private Found.OfInitiative about(ProgressUpdate update) {
        return versions.about(update).orElseThrow();
    }

    private interface Amending {
        Reply of(HistoryEntry last, String rest, Showing showing);
    }

    private Reply last(Asked asked, String words, Amending amending) {
        Showing showing = showings.toAskerAlone(asked);
        InitiativeFinder.Coded coded = finder.coded(words);
        if (coded.initiative() == null && !words.isBlank())
            return planned.show(finder.named(words), Scope.CURRENT, 1, showing).forAskerAlone();
        return versions.lastOf(asked.userId(), coded.initiative())
                .map(last -> amending.of(last, coded.rest(), showing))
                .orElseGet(() -> AmendBlocks.none(coded.initiative(), showing));
    }
}
