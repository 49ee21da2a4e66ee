package torikumi.slack.record;

import java.time.Instant;
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
 * @param words as typed without the code, to be understood once the initiative is known; empty where {@code progress} has it all
 * @param progress what a form or an earlier reading understood; null where the words are still to be read
 * @param why the reason for a correction
 * @param channelId empty where it came from no conversation
 * @param replaces the version, of another initiative, that is taken back once this is recorded; null where none is
 */
public record Draft(
        @Nullable Long initiativeId,
        @Nullable Long corrects,
        String words,
        @Nullable Progress progress,
        String why,
        WayIn way,
        String key,
        Instant saidAt,
        String channelId,
        @Nullable String messageTs,
        @Nullable String threadTs,
        @Nullable String permalink,
        @Nullable Long replaces) {

    /** Where nothing gives way to it. */
    public Draft(
            @Nullable Long initiativeId,
            @Nullable Long corrects,
            String words,
            @Nullable Progress progress,
            String why,
            WayIn way,
            String key,
            Instant saidAt,
            String channelId,
            @Nullable String messageTs,
            @Nullable String threadTs,
            @Nullable String permalink) {
        this(
                initiativeId,
                corrects,
                words,
                progress,
                why,
                way,
                key,
                saidAt,
                channelId,
                messageTs,
                threadTs,
                permalink,
                null);
    }

    /** What was said just now. */
    public static Draft of(Asked asked, String words, @Nullable String permalink) {
        Asked.Origin origin = asked.origin();
        return new Draft(
                null,
                null,
                words,
                null,
                "",
                origin.way(),
                origin.key(),
                origin.saidAt(),
                asked.channelId(),
                origin.messageTs(),
                origin.threadTs(),
                permalink);
    }

    public Draft about(long initiative) {
        return new Draft(
                initiative,
                corrects,
                words,
                progress,
                why,
                way,
                key,
                saidAt,
                channelId,
                messageTs,
                threadTs,
                permalink,
                replaces);
    }

    public Draft saying(Progress understood) {
        return new Draft(
                initiativeId,
                corrects,
                words,
                understood,
                why,
                way,
                key,
                saidAt,
                channelId,
                messageTs,
                threadTs,
                permalink,
                replaces);
    }

    public Draft correcting(long updateId, String reason) {
        return new Draft(
                initiativeId,
                updateId,
                words,
                progress,
                reason,
                way,
                key,
                saidAt,
                channelId,
                messageTs,
                threadTs,
                permalink,
                replaces);
    }

    /** As something new instead of a correction. */
    public Draft asNew() {
        return new Draft(
                initiativeId, null, words, progress, "", way, key, saidAt, channelId, messageTs, threadTs, permalink);
    }

    public Draft saidAt(Instant other) {
        return new Draft(
                initiativeId,
                corrects,
                words,
                progress,
                why,
                way,
                key,
                other,
                channelId,
                messageTs,
                threadTs,
                permalink,
                replaces);
    }

    /** In place of a version of another initiative. */
    public Draft replacing(long updateId) {
        return new Draft(
                initiativeId,
                corrects,
                words,
                progress,
                why,
                way,
                key,
                saidAt,
                channelId,
                messageTs,
                threadTs,
                permalink,
                updateId);
    }

    /** Under another name, where something was recorded under the first already. */
    public Draft named(String otherKey) {
        return new Draft(
                initiativeId,
                corrects,
                words,
                progress,
                why,
                way,
                otherKey,
                saidAt,
                channelId,
                messageTs,
                threadTs,
                permalink,
                replaces);
    }

    public Source source() {
        return new Source(way, key, saidAt, channelId.isEmpty() ? null : channelId, messageTs, permalink);
    }
}
