package torikumi.slack.record;

import com.slack.api.model.view.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.progress.HealthScales;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.ask.PlanDesk;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Permalinks;
import torikumi.slack.edge.Showings;
import torikumi.slack.words.Command;
import torikumi.slack.words.ProgressWords;

/** 訂正, 取り消し: how somebody mends or takes back what they reported. Told to nobody else. */
@Component
class AmendDesk {

    private final PlanDirectory plans;
    private final PlanDesk planned;
    private final InitiativeFinder finder;
    private final ProgressHistory history;
    private final HealthScales scales;
    private final RecordBook book;
    private final ProgressForms forms;
    private final Drafts drafts;
    private final Permalinks permalinks;
    private final Showings showings;
    private final Clock clock;

    AmendDesk(
            PlanDirectory plans,
            PlanDesk planned,
            InitiativeFinder finder,
            ProgressHistory history,
            HealthScales scales,
            RecordBook book,
            ProgressForms forms,
            Drafts drafts,
            Permalinks permalinks,
            Showings showings,
            Clock clock) {
        this.plans = plans;
        this.planned = planned;
        this.finder = finder;
        this.history = history;
        this.scales = scales;
        this.book = book;
        this.forms = forms;
        this.drafts = drafts;
        this.permalinks = permalinks;
        this.showings = showings;
        this.clock = clock;
    }

    /** The form of what she reported last, of that initiative or at all; with what she typed already in it. */
    public Reply correct(Asked asked, Command.Correct command) {
        Showing showing = showings.toAskerAlone(asked);
        InitiativeFinder.Coded coded = finder.coded(command.words());
        if (coded.initiative() == null && !command.words().isBlank()) return unknown(command.words(), showing);
        Optional<HistoryEntry> last = last(asked, coded.initiative());
        if (last.isEmpty()) return AmendBlocks.none(coded.initiative(), showing);
        ProgressUpdate update = last.get().newest();
        Found.OfInitiative about = plans.initiative(update.initiativeId()).orElseThrow();
        if (coded.rest().isBlank()) {
            Reply offer = AmendBlocks.correct(about, update, null, showing);
            return withForm(
                    offer,
                    asked,
                    forms.correcting(
                            update.id(), "", asked.channelId(), asked.origin().threadTs(), showing));
        }
        String draftId = drafts.keep(asked.userId(), draft(asked, update, coded.rest()));
        Reply offer = AmendBlocks.correct(about, update, draftId, showing);
        return withForm(offer, asked, forms.ofDraft(asked.userId(), draftId, showing));
    }

    private Draft draft(Asked asked, ProgressUpdate update, String words) {
        var said = ProgressWords.of(
                words, scales.current(), book.day(asked.origin().saidAt()));
        return Draft.of(asked, words, permalinks.of(asked))
                .about(update.initiativeId())
                .correcting(update.id(), "")
                .saying(update.progress().amended(said.progress()));
    }

    private static Reply withForm(Reply offer, Asked asked, Optional<View> form) {
        return asked.origin().triggerId() == null
                ? offer
                : form.map(offer::withForm).orElse(offer);
    }

    /** What she reported last, of that initiative or at all: with the button while there is time, else how to mend it. */
    public Reply takeBack(Asked asked, Command.TakeBack command) {
        Showing showing = showings.toAskerAlone(asked);
        InitiativeFinder.Coded coded = finder.coded(command.words());
        if (coded.initiative() == null && !command.words().isBlank()) return unknown(command.words(), showing);
        Optional<HistoryEntry> last = last(asked, coded.initiative());
        if (last.isEmpty()) return AmendBlocks.none(coded.initiative(), showing);
        Found.OfInitiative about =
                plans.initiative(last.get().newest().initiativeId()).orElseThrow();
        Instant until = last.get().first().recordedAt().plus(ProgressLog.WITHDRAWABLE);
        boolean inTime = !clock.instant().isAfter(until);
        return AmendBlocks.takeBack(about, last.get().newest(), inTime ? until : null, minutes(), showing);
    }

    private static int minutes() {
        Duration withdrawable = ProgressLog.WITHDRAWABLE;
        return (int) withdrawable.toMinutes();
    }

    private Optional<HistoryEntry> last(Asked asked, Found.OfInitiative about) {
        return history.lastOf(
                asked.userId(), about == null ? null : about.initiative().id());
    }

    private Reply unknown(String words, Showing showing) {
        return planned.show(plans.initiative(Scope.CURRENT, words), Scope.CURRENT, 1, showing)
                .forAskerAlone();
    }
}
