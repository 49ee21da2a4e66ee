package torikumi.slack.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.edge.Said;
import torikumi.staff.Person;

/** What stands in a form for recording, as a draft: what the form was filled in with, and what was typed into it. */
@Component
class ProgressDrafts {

    private final Versions versions;
    private final Drafts drafts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProgressDrafts(Versions versions, Drafts drafts, TransactionTemplate transaction, Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a form that was closed leaves.
     *
     * @param progress as far as it is understood
     */
    record Left(String id, Draft draft, Progress progress) {}

    /** The form was made from something said before, from a message, or says something of its own. */
    Draft draft(Person person, String viewId, FormMemo memo, ProgressSubmission sent) {
        Draft before = before(person, memo);
        boolean ofMessage = memo.messageTs() != null;
        Draft draft = before != null
                ? before
                : Draft.of(
                        new Draft.Origin(
                                memo.way(),
                                ofMessage ? Said.key(memo.channelId(), memo.messageTs()) : "form." + viewId,
                                clock.instant(),
                                memo.channelId(),
                                memo.messageTs(),
                                memo.threadTs(),
                                memo.permalink()),
                        "");
        Draft filled = draft.saying(wasUnchanged(before, memo) ? sent.progress().asBefore() : sent.progress());
        return memo.corrects() == null
                ? filled
                : filled.correcting(versions.named(memo.corrects()).orElseThrow(), sent.why());
    }

    private @Nullable Draft before(Person person, FormMemo memo) {
        return memo.draftId() == null
                ? null
                : drafts.find(memo.draftId(), person.id()).orElse(null);
    }

    /** 変更なし has no field: it stays what was said. */
    private boolean wasUnchanged(@Nullable Draft before, FormMemo memo) {
        if (before != null)
            return before.progress() != null && before.progress().unchanged();
        return corrected(memo).map(Progress::unchanged).orElse(false);
    }

    private Optional<Progress> corrected(FormMemo memo) {
        return memo.corrects() == null
                ? Optional.empty()
                : versions.named(memo.corrects()).flatMap(versions::newest).map(ProgressUpdate::progress);
    }

    /** What was typed and cannot be recorded as it stands. */
    void keep(Person person, String viewId, FormMemo memo, ProgressSubmission sent) {
        transaction.executeWithoutResult(status -> drafts.keep(
                id(person, viewId, memo), person.id(), about(memo, sent, draft(person, viewId, memo, sent))));
    }

    /** Once it is recorded. */
    void forget(Person person, String viewId, FormMemo memo) {
        drafts.forget(id(person, viewId, memo), person.id());
    }

    /**
     * What a form that was closed leaves: what was typed before it was opened, and into it. Empty where nothing was.
     *
     * @param left what stood in it; null where Slack does not say
     */
    Optional<Left> left(Person person, String viewId, FormMemo memo, @Nullable ProgressSubmission left) {
        String id = id(person, viewId, memo);
        if (left != null && isNew(person, memo, left))
            drafts.keep(id, person.id(), about(memo, left, draft(person, viewId, memo, left)));
        return drafts.find(id, person.id())
                .map(draft -> new Left(id, draft, draft.said()))
                .filter(each -> each.progress.saysSomething());
    }

    private boolean isNew(Person person, FormMemo memo, ProgressSubmission left) {
        if (!left.progress().saysSomething() && left.progress().reason().isBlank()) return false;
        if (before(person, memo) != null) return true;
        return corrected(memo)
                .map(now -> !left.why().isBlank()
                        || !now.afresh().equals(left.progress().asOf(now.asOf())))
                .orElse(true);
    }

    private static Draft about(FormMemo memo, ProgressSubmission sent, Draft draft) {
        Long initiative = memo.initiativeId() != null ? memo.initiativeId() : sent.initiativeId();
        return initiative == null ? draft : draft.about(initiative);
    }

    // A form that was opened empty has a draft from the first time it is refused.
    private String id(Person person, String viewId, FormMemo memo) {
        String id = memo.draftId() != null ? memo.draftId() : named(viewId);
        // Nobody sends a form that was opened for another, but whoever can sign may.
        return drafts.isOfAnother(id, person.id()) ? named(person.id() + " " + id) : id;
    }

    private static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
