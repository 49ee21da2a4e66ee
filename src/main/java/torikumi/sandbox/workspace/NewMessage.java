package torikumi.sandbox.workspace;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A message before it is posted; see {@link Message} for what its parts are. */
public record NewMessage(
        String author,
        String text,
        ArrayNode blocks,
        ArrayNode files,
        @Nullable String thread,
        @Nullable String onlyFor,
        @Nullable JsonNode metadata) {

    public static NewMessage of(String author, String text) {
        return new NewMessage(
                author,
                text,
                JsonMapper.shared().createArrayNode(),
                JsonMapper.shared().createArrayNode(),
                null,
                null,
                null);
    }

    public NewMessage with(ArrayNode newBlocks) {
        return new NewMessage(author, text, newBlocks, files, thread, onlyFor, metadata);
    }

    /** @param newFiles as the API shows them */
    public NewMessage withFiles(ArrayNode newFiles) {
        return new NewMessage(author, text, blocks, newFiles, thread, onlyFor, metadata);
    }

    public NewMessage inThread(@Nullable String parent) {
        return new NewMessage(author, text, blocks, files, parent, onlyFor, metadata);
    }

    public NewMessage onlyFor(@Nullable String person) {
        return new NewMessage(author, text, blocks, files, thread, person, metadata);
    }

    public NewMessage about(@Nullable JsonNode newMetadata) {
        return new NewMessage(author, text, blocks, files, thread, onlyFor, newMetadata);
    }
}
