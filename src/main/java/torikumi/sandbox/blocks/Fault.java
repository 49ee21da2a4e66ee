package torikumi.sandbox.blocks;

/**
 * One thing Slack would not accept.
 *
 * @param what in Slack's words: {@code must be less than 151 characters}
 * @param pointer where, as a JSON pointer into the request: {@code /blocks/0/text/text}
 */
public record Fault(String what, String pointer) {

    /** As it stands in {@code response_metadata.messages}. */
    public String message() {
        return "[ERROR] %s [json-pointer:%s]".formatted(what, pointer);
    }
}
