package torikumi.slack.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Progress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;

/**
 * What a person wants recorded and from where, kept until it can be. Kept as JSON, so its names do not change.
 *
 * @param initiativeId null while it is not known which one is meant
 * @param corrects the version to be corrected; null where something new is recorded
 * @param replaces the version, of another initiative, that is taken back once this is recorded; null where none is
 * @param words as typed without the code, to be understood once the initiative is known; empty where {@code progress} has it all
 * @param progress what a form or an earlier reading understood; null where the words are still to be read
 * @param why the reason for a correction
 */
public record Draft(
        @Nullable Long initiativeId,
        @Nullable Long corrects,
        @Nullable Long replaces,
        String words,
        @Nullable Progress progress,
        String why,
        @JsonUnwrapped Origin origin) {

    /**
     * The message, form or press that it was said in.
     *
     * @param channelId empty where it came from no conversation
     */
    public record Origin(
            WayIn way,
            String key,
            Instant saidAt,
            String channelId,
            @Nullable String messageTs,
            @Nullable String threadTs,
            @Nullable String permalink) {

        /** Whether it was said where others read it. */
        boolean shared() {
            return way == WayIn.MENTION || way == WayIn.THREAD;
        }

        /** Of the thread it belongs to, which it may begin; null where it is in none. */
        @Nullable
        String thread() {
            return threadTs == null ? messageTs : threadTs;
        }

        private Origin at(String otherKey, Instant otherTime) {
            return new Origin(way, otherKey, otherTime, channelId, messageTs, threadTs, permalink);
        }
    }

    /** Something new. */
    static Draft of(Origin origin, String words) {
        return new Draft(null, null, null, words, null, "", origin);
    }

    /** What was said just now. */
    public static Draft of(Asked asked, String words, @Nullable String permalink) {
        return of(asked, asked.origin().way(), words, permalink);
    }

    /** What is about to be said in a form. */
    public static Draft inForm(Asked asked) {
        return of(asked, WayIn.FORM, "", null);
    }

    private static Draft of(Asked asked, WayIn way, String words, @Nullable String permalink) {
        Asked.Origin said = asked.origin();
        return of(
                new Origin(
                        way,
                        said.key(),
                        said.saidAt(),
                        asked.channelId(),
                        said.messageTs(),
                        said.threadTs(),
                        permalink),
                words);
    }

    public Draft about(long initiative) {
        return new Draft(initiative, corrects, replaces, words, progress, why, origin);
    }

    public Draft saying(Progress understood) {
        return new Draft(initiativeId, corrects, replaces, words, understood, why, origin);
    }

    Draft correcting(long updateId, String reason) {
        return new Draft(initiativeId, updateId, replaces, words, progress, reason, origin);
    }

    /** As something new instead of a correction. */
    Draft asNew() {
        return new Draft(initiativeId, null, null, words, progress, "", origin);
    }

    /** In place of a version of another initiative. */
    Draft replacing(long updateId) {
        return new Draft(initiativeId, corrects, updateId, words, progress, why, origin);
    }

    Draft saidAt(Instant other) {
        return from(origin.at(origin.key(), other));
    }

    /** Under another name, where something was recorded under the first already. */
    Draft named(String otherKey) {
        return from(origin.at(otherKey, origin.saidAt()));
    }

    private Draft from(Origin other) {
        return new Draft(initiativeId, corrects, replaces, words, progress, why, other);
    }

    /** All that is said, read or not. */
    Progress said() {
        return Objects.requireNonNullElseGet(progress, () -> Progress.said(words));
    }

    Source source() {
        return new Source(
                origin.way(),
                origin.key(),
                origin.saidAt(),
                origin.channelId().isEmpty() ? null : origin.channelId(),
                origin.messageTs(),
                origin.permalink());
    }
}
