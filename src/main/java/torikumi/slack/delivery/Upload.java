package torikumi.slack.delivery;

import com.slack.api.model.File;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody has put into Slack, as far as Slack has told. The names are kept in staged tasks, so they do not change.
 *
 * @param name as it is called there; empty where Slack has not said
 * @param size in bytes; 0 where Slack has not said
 * @param url where it can be fetched; null where Slack has to be asked first
 * @param elsewhere whether it is only linked to, and lies in another company's store
 * @param userId who put it there; null where Slack has not said
 */
public record Upload(
        String id,
        String name,
        long size,
        @Nullable String url,
        boolean elsewhere,
        @Nullable String userId) {

    // Slack: where a conversation is shared with another workspace, nothing but the id comes with a message.
    private static final String ASK = "check_file_info";

    /** Of which nothing but its id is known. */
    public static Upload unknown(String id) {
        return new Upload(id, "", 0, null, false, null);
    }

    static Upload of(File file) {
        boolean told = !ASK.equals(file.getFileAccess());
        String url = file.getUrlPrivateDownload() == null ? file.getUrlPrivate() : file.getUrlPrivateDownload();
        return new Upload(
                file.getId(),
                Objects.requireNonNullElse(file.getName(), ""),
                file.getSize() == null ? 0 : file.getSize(),
                told ? url : null,
                file.isExternal(),
                file.getUser());
    }

    /** Those that came with a message or a form; what has no id is none. */
    public static List<Upload> of(@Nullable List<File> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file != null && file.getId() != null)
                        .map(Upload::of)
                        .toList();
    }

    /** What its name ends in, in lower case, without the dot; empty where it has no such end. */
    public String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
