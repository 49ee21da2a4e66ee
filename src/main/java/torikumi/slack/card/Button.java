package torikumi.slack.card;

import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.element.ButtonElement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A button. What it says is in the catalogue under one key, and under the same with {@code .spoken} what a screen reader says where the
 * label alone would not be enough without the rest of the card.
 *
 * @param label a noun or verb, or what it leads to
 * @param action what becomes of the value, one of {@link SlackIds}
 * @param value what it carries: the words that a person would have typed, wherever there are such
 * @param style {@code primary}, {@code danger} or null
 * @param confirm what is asked before it counts; null for nothing
 */
public record Button(
        String label,
        String spoken,
        String action,
        String value,
        @Nullable String style,
        @Nullable Confirm confirm) {

    public Button {
        // WCAG 2.5.3: who speaks to their device says what they read on the button.
        if (!spoken.toLowerCase(Locale.ROOT).contains(label.toLowerCase(Locale.ROOT))) spoken = label + ": " + spoken;
    }

    /** @param deny how to say no */
    public record Confirm(String question, String deny) {}

    /** Asks something. */
    public static Button open(Showing showing, String key, String words, Object... facts) {
        return act(SlackIds.ANSWER_OPEN, showing, key, words, facts);
    }

    /** The same under a name: of a place, a health, a year. */
    public static Button open(String name, String words) {
        return act(SlackIds.ANSWER_OPEN, name, words);
    }

    /** Opens the form for recording, for what the words ask for: a section, a unit or an initiative. */
    public static Button record(Showing showing, String key, String words, Object... facts) {
        return act(SlackIds.PROGRESS_OPEN, showing, key, words, facts);
    }

    /** Opens another form that words ask for. */
    public static Button form(Showing showing, String key, String words, Object... facts) {
        return act(SlackIds.PEOPLE_FORM, showing, key, words, facts);
    }

    /** Does what cannot be typed. */
    public static Button act(String action, Showing showing, String key, Object value, Object... facts) {
        String label = showing.text(key, facts);
        String spoken = showing.ifSaid(key + ".spoken", facts).orElse(label);
        return new Button(label, spoken, action, value.toString(), null, null);
    }

    public static Button act(String action, String name, String value) {
        return new Button(name, name, action, value, null, null);
    }

    public Button spoken(String words) {
        return new Button(label, words, action, value, style, confirm);
    }

    public Button primary() {
        return new Button(label, spoken, action, value, "primary", confirm);
    }

    public Button danger(Showing showing, String question, Object... facts) {
        return new Button(label, spoken, action, value, "danger", confirm).asking(showing, question, facts);
    }

    /** Asks before it counts. */
    public Button asking(Showing showing, String question, Object... facts) {
        var asked = new Confirm(showing.text(question, facts), showing.text("people.button.deny"));
        return new Button(label, spoken, action, value, style, asked);
    }

    /** Whether that one does the same. */
    boolean isLike(ButtonElement other) {
        return other.getActionId().startsWith(action) && value.equals(other.getValue());
    }

    /** @param place behind its action; Slack: an action id is unique within its block, so those of one row are numbered */
    ButtonElement element(String place) {
        return ButtonElement.builder()
                .actionId(action + place)
                .text(Card.plain(label, BlockLimits.BUTTON))
                .accessibilityLabel(BlockLimits.cut(spoken, BlockLimits.BUTTON))
                .value(BlockLimits.cut(value, BlockLimits.VALUE))
                .style(style)
                .confirm(confirm == null ? null : dialog(confirm))
                .build();
    }

    private ConfirmationDialogObject dialog(Confirm asked) {
        return ConfirmationDialogObject.builder()
                .title(Card.plain(label, 100))
                .text(Card.plain(asked.question(), 300))
                .confirm(Card.plain(label, 30))
                .deny(Card.plain(asked.deny()))
                .build();
    }
}
