package torikumi.sandbox.workspace;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A message before it is posted; see {@link Message} for what its parts are. */
public record Draft(
        String author,
        String text,
        ArrayNode blocks,
        @Nullable String thread,
        @Nullable String onlyFor,
        @Nullable JsonNode metadata) {

    public static Draft of(String author, String text) {
        return new Draft(author, text, JsonMapper.shared().createArrayNode(), null, null, null);
    }

    public Draft with(ArrayNode newBlocks) {
        return new Draft(author, text, newBlocks, thread, onlyFor, metadata);
    }

    public Draft inThread(@Nullable String parent) {
        return new Draft(author, text, blocks, parent, onlyFor, metadata);
    }

    public Draft onlyFor(@Nullable String person) {
        return new Draft(author, text, blocks, thread, person, metadata);
    }

    public Draft about(@Nullable JsonNode newMetadata) {
        return new Draft(author, text, blocks, thread, onlyFor, newMetadata);
    }
}
