package torikumi.slack.plan;

import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.Given;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.FiscalYear;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.Upload;

/**
 * A file that is to be read as a plan, for whom and where the answer goes. The names are kept in staged tasks, so they do not change.
 *
 * @param requestId the same however often Slack delivers what it came with
 * @param department as somebody has said it, beside what the document says
 * @param year its first, as somebody has said it
 * @param sheet as somebody has chosen it
 * @param attempts how often it was tried to fetch it
 */
record ReadingJob(
        String workspaceId,
        String requestId,
        String userId,
        String channelId,
        @Nullable String threadTs,
        Upload upload,
        @Nullable String department,
        @Nullable Integer year,
        @Nullable String sheet,
        int attempts) {

    /** @param given what somebody has said of it */
    static ReadingJob of(String requestId, String userId, Destination.Channel there, Upload upload, Given given) {
        return new ReadingJob(
                CurrentWorkspace.get().id(),
                requestId,
                userId,
                there.channelId(),
                there.threadTs(),
                upload,
                given.department(),
                given.year() == null ? null : Integer.valueOf(given.year().startYear()),
                given.sheet(),
                0);
    }

    /** The answer goes to their direct conversation. */
    static ReadingJob of(String requestId, String userId, Upload upload, Given given) {
        return of(requestId, userId, new Destination.Channel(userId, null), upload, given);
    }

    ReadingJob triedAgain() {
        return new ReadingJob(
                workspaceId, requestId, userId, channelId, threadTs, upload, department, year, sheet, attempts + 1);
    }

    Given given() {
        return new Given(department, year == null ? null : new FiscalYear(year), sheet);
    }
}
