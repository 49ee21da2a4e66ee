package torikumi.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.model.File;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.springframework.stereotype.Component;
import torikumi.slack.transport.SlackAnswer;

/**
 * Puts a file into somebody's direct conversation or a channel, in Slack's three steps: an address is asked for, the bytes go there, and the file
 * is shared. Nobody sees it before the last. Each call makes one attempt; waits for Slack, so not on a request's thread.
 */
@Component
public class FileSending {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final MethodsClient slack;
    private final OkHttpClient http;
    private final TrustedAddresses addresses;

    FileSending(Slack slack, MethodsClient methods, TrustedAddresses addresses) {
        this.slack = methods;
        // The address that Slack gave is itself what allows it: no token goes along.
        this.http = TrustedAddresses.client(slack)
                .callTimeout(PATIENCE)
                .writeTimeout(PATIENCE)
                .build();
        this.addresses = addresses;
    }

    /** Where a file is that nobody sees yet. */
    public record Uploaded(String fileId, String title) {}

    public SlackAnswer<Uploaded> upload(OutgoingFile file) {
        return SlackAnswer.of(() -> slack.filesGetUploadURLExternal(r -> r.filename(file.name())
                        .length(file.bytes().length)
                        .altTxt(file.alt().isEmpty() ? null : file.alt())))
                .then(told -> {
                    HttpUrl url = told.getUploadUrl() == null ? null : addresses.file(told.getUploadUrl());
                    if (told.getFileId() == null || told.getUploadUrl() == null)
                        return new SlackAnswer.NotNow<>(SlackAnswer.NOT_SLACKS, null);
                    return url == null
                            ? new SlackAnswer.Refused<>("an upload address that is not Slack's")
                            : put(url, file).map(done -> new Uploaded(told.getFileId(), file.title()));
                });
    }

    /** What was not put there whole is seen by nobody, so that it may be tried again however it ended. */
    private SlackAnswer<Boolean> put(HttpUrl url, OutgoingFile file) {
        SlackAnswer<Boolean> answer = SlackAnswer.read(() -> {
            var request = new Request.Builder()
                    .url(url)
                    .post(RequestBody.create(file.bytes(), BYTES))
                    .build();
            try (var response = http.newCall(request).execute()) {
                return response.code() == 200
                        ? new SlackAnswer.Done<>(true)
                        : SlackAnswer.status(response.code(), null, response.header("Retry-After"));
            }
        });
        return answer instanceof SlackAnswer.Doubtful(var why, var rest) ? new SlackAnswer.NotNow<>(why, rest) : answer;
    }

    /**
     * Shows them to the person or in the channel, in one message below a sentence.
     *
     * @param to the id of either
     * @param sentence plain text; Slack reads its marks as markup
     */
    public SlackAnswer<Posted> share(List<Uploaded> files, String to, String sentence) {
        if (!Destination.isPerson(to)) return complete(files, to, sentence);
        return SlackAnswer.of(() -> slack.conversationsOpen(r -> r.users(List.of(to))))
                .then(opened -> {
                    String channel = opened.getChannel() == null
                            ? null
                            : opened.getChannel().getId();
                    return channel == null
                            ? new SlackAnswer.NotNow<>(SlackAnswer.NOT_SLACKS, null)
                            : complete(files, channel, sentence);
                });
    }

    private SlackAnswer<Posted> complete(List<Uploaded> files, String channel, String sentence) {
        List<FileDetails> details = files.stream()
                .map(file -> FileDetails.builder()
                        .id(file.fileId())
                        .title(file.title())
                        .build())
                .toList();
        return SlackAnswer.of(() -> slack.filesCompleteUploadExternal(
                        r -> r.files(details).channelId(channel).initialComment(sentence)))
                .map(shared -> new Posted(channel, null));
    }

    /** Whether an attempt at sharing it, of which nothing is known, has come to something. */
    public SlackAnswer<Boolean> isShared(Uploaded file) {
        return SlackAnswer.of(() -> slack.filesInfo(r -> r.file(file.fileId())))
                .map(told -> told.getFile() != null && isAnywhere(told.getFile()));
    }

    private static boolean isAnywhere(File file) {
        var shares = file.getShares();
        boolean inChannels = shares != null
                && (shares.getPrivateChannels() != null
                                && !shares.getPrivateChannels().isEmpty()
                        || shares.getPublicChannels() != null
                                && !shares.getPublicChannels().isEmpty());
        return inChannels || file.getIms() != null && !file.getIms().isEmpty();
    }
}
