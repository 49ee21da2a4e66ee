package torikumi.slack.edge;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.slack.delivery.Upload;

/**
 * A message of any kind that carries words.
 *
 * @param userId null where no person wrote it
 * @param botId null where a person wrote it
 * @param threadTs of the thread's first message; null outside threads
 */
public record Written(
        @Nullable String channelType,
        String channelId,
        @Nullable String userId,
        @Nullable String botId,
        String ts,
        @Nullable String threadTs,
        @Nullable String text,
        @Nullable List<LayoutBlock> blocks,
        List<Upload> files) {

    /** Whether nothing is said; there may be files. */
    public boolean isEmpty() {
        return (text == null || text.isBlank()) && (blocks == null || blocks.isEmpty());
    }

    public String request() {
        return Said.request(channelId, ts, text);
    }
}
