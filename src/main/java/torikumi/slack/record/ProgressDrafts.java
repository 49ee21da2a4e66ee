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
    Draft draft(Person person, ProgressSubmission in) {
        FormMemo memo = in.memo();
        Draft before = before(person, memo);
        boolean ofMessage = memo.messageTs() != null;
        Draft draft = before != null
                ? before
                : Draft.of(
                        new Draft.Origin(
                                memo.way(),
                                ofMessage
                                        ? Said.key(memo.channelId(), memo.messageTs())
                                        : in.sent().requestId(),
                                clock.instant(),
                                memo.channelId(),
                                memo.messageTs(),
                                memo.threadTs(),
                                memo.permalink()),
                        "");
        Draft filled = draft.saying(wasUnchanged(before, memo) ? in.progress().asBefore() : in.progress());
        Draft about = in.initiativeId() == null ? filled : filled.about(in.initiativeId());
        return memo.corrects() == null
                ? about
                : about.correcting(versions.named(memo.corrects()).orElseThrow(), in.why());
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
    void keep(Person person, ProgressSubmission in) {
        transaction.executeWithoutResult(status -> drafts.keep(id(person, in), person.id(), draft(person, in)));
    }

    /** Once it is recorded. */
    void forget(Person person, ProgressSubmission in) {
        drafts.forget(id(person, in), person.id());
    }

    /** What a form that was closed leaves: what was typed before it was opened, and into it. Empty where nothing was. */
    Optional<Left> left(Person person, ProgressSubmission in) {
        String id = id(person, in);
        if (isNew(person, in)) drafts.keep(id, person.id(), draft(person, in));
        return drafts.find(id, person.id())
                .map(draft -> new Left(id, draft, draft.said()))
                .filter(each -> each.progress.saysSomething());
    }

    private boolean isNew(Person person, ProgressSubmission in) {
        Progress left = in.progress();
        if (!left.saysSomething() && left.reason().isBlank()) return false;
        if (before(person, in.memo()) != null) return true;
        return corrected(in.memo())
                .map(now -> !in.why().isBlank() || !now.afresh().equals(left.asOf(now.asOf())))
                .orElse(true);
    }

    // A form that was opened empty has a draft from the first time it is refused.
    private String id(Person person, ProgressSubmission in) {
        String kept = in.memo().draftId();
        String id = kept != null ? kept : named(in.sent().viewId());
        // Nobody sends a form that was opened for another, but whoever can sign may.
        return drafts.isOfAnother(id, person.id()) ? named(person.id() + " " + id) : id;
    }

    private static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
