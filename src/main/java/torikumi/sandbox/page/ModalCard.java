package torikumi.sandbox.page;

import java.util.List;

/**
 * A dialog, ready for its template.
 *
 * @param shown what the page tells when it asks for news, so that the dialog is drawn only when it changed
 * @param submit empty if there is nothing to send
 * @param pushed whether another lies below it
 * @param trouble what is said above the fields, one line each
 */
record ModalCard(
        String id,
        String shown,
        String title,
        String submit,
        String close,
        boolean pushed,
        List<String> trouble,
        List<Part> parts) {

    /** Whether files can be put into it, which only come in parts. */
    public boolean files() {
        return parts.stream()
                .flatMap(part -> part.fields().stream())
                .anyMatch(field -> field.control().kind().equals("files"));
    }

    /**
     * @param block what is shown; of kind {@code input} or {@code actions} only its fields are
     * @param fields what can be filled in or pressed
     */
    record Part(Block block, List<Field> fields) {}
}
