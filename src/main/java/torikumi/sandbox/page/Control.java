package torikumi.sandbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can use, or the image that may stand in its place.
 *
 * @param kind {@code button}, {@code menu}, {@code overflow}, {@code date}, {@code image} or {@code unsupported}
 * @param id of the HTML element
 * @param block the block_id
 * @param action the action_id
 * @param label what it says; of an image, what it shows
 * @param spoken what a screen reader says in place of the label; empty if the label will do
 * @param style {@code primary}, {@code danger} or empty
 * @param url where a button leads, or the image is; empty if nowhere
 * @param choices of a menu, in groups; one group without a name if it has none
 * @param value the date a date box shows
 */
record Control(
        String kind,
        String id,
        String block,
        String action,
        String label,
        String spoken,
        String style,
        String url,
        @Nullable Confirm confirm,
        List<Group> choices,
        String value) {

    record Group(String label, List<Choice> choices) {}

    /** @param value what is sent when it is chosen */
    record Choice(String value, String label, String description, boolean chosen) {}

    /** @param text drawn */
    record Confirm(String title, String text, String yes, String no, String style) {}
}
