package torikumi.slack.record;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.CorrectProgress;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressLog;
import torikumi.progress.Source;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.staff.Person;

/** 訂正: a new version of what was recorded. */
@Component
class Correcting {

    private final ProgressLog log;
    private final Versions versions;
    private final InCharge inCharge;
    private final RecordNews news;
    private final RecordedCards cards;
    private final Refusing refusing;
    private final ProgressForms forms;
    private final Clock clock;

    Correcting(
            ProgressLog log,
            Versions versions,
            InCharge inCharge,
            RecordNews news,
            RecordedCards cards,
            Refusing refusing,
            ProgressForms forms,
            Clock clock) {
        this.log = log;
        this.versions = versions;
        this.inCharge = inCharge;
        this.news = news;
        this.cards = cards;
        this.refusing = refusing;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param said naming the version, the reason and all that it should read */
    Written correct(Person person, Draft said, Showing showing) {
        long updateId = said.corrects();
        Instant now = clock.instant();
        Found.OfInitiative about = versions.about(updateId).orElse(null);
        Draft draft = about == null ? said : inCharge.sayingItNow(person, about, said, now);
        var request = new CorrectProgress(person, updateId, draft.said(), draft.why(), draft.source());
        return switch (log.correct(request, now)) {
            case Outcome.Corrected corrected -> {
                news.tellLeads(corrected.update(), about);
                var around = cards.around(about, corrected.update(), person, showing);
                yield new Written(RecordedBlocks.corrected(corrected, around, showing));
            }
            case Outcome.AlreadyRecorded already -> cards.already(person, already.update(), about, showing);
            case Outcome.Refused(var why) -> refusing.refused(person, why, about, draft, showing);
        };
    }

    /** @param next whether only the next step is missing */
    Reply form(Asked asked, long updateId, boolean next, Showing showing) {
        var wanted = next ? ProgressForm.Field.NEXT : null;
        return ProgressForms.bringing(
                forms.correcting(
                        updateId, wanted, asked.channelId(), asked.origin().threadTs(), showing),
                showing);
    }

    /** Why a version cannot be corrected, before anything is typed; empty where it can. */
    Optional<Reply> uncorrectable(Person person, long updateId, Source source, Showing showing) {
        return log.uncorrectable(person, updateId, source, clock.instant())
                .map(why -> RefusalBlocks.of(why, versions.about(updateId).orElse(null), null, showing));
    }
}
