package torikumi.slack.card;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;

/**
 * A form in the making. A field's block has the field's name, by which what was entered is found when the form is sent. What is said
 * after a field (whether it is optional, a hint) is about that field.
 */
public final class Form {

    /** How much a field takes, in Slack's units. */
    public static final int TEXT = 3000;

    // Slack's lengths for views and menus.
    private static final int TITLE = 24;
    private static final int OPTIONS = 100;
    private static final int OPTION = 75;
    private static final int OPTION_VALUE = 150;

    /**
     * @param value at most 150 characters; an option with a longer one is not offered
     * @param meaning a second line, or nothing
     */
    public record Option(String label, String value, String meaning) {

        public Option(String label, String value) {
            this(label, value, "");
        }
    }

    private final String callbackId;
    private final Say say;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private String about = "";
    private String actionId = SlackIds.FORM_VALUE;
    private boolean telling;
    private boolean keeping;
    private InputBlock last = new InputBlock();
    private String label = "";

    public Form(String callbackId, Say say) {
        this.callbackId = callbackId;
        this.say = say;
    }

    /** What the form is about, given back with it; at most 3000 characters. */
    public Form about(String words) {
        this.about = words;
        return this;
    }

    public Form card(Card card) {
        blocks.addAll(card.blocks());
        return this;
    }

    /** What has to be mended, where it is about the whole form; nothing where it is null. */
    public Form notice(@Nullable String sentence) {
        return sentence == null ? this : card(new Card().text(sentence));
    }

    /** The action id of the fields from now on. */
    public Form under(String otherId) {
        this.actionId = otherId;
        return this;
    }

    /** Whether what is entered in the fields from now on is told at once, under their action id, so that the form can be drawn anew. */
    public Form telling(boolean atOnce) {
        this.telling = atOnce;
        return this;
    }

    /**
     * Nothing typed into it is lost: it is told when somebody closes it, and the fields from now on take more than can be kept, which
     * is said once it is sent.
     */
    public Form keeping() {
        this.keeping = true;
        return this;
    }

    public Form person(String field, String label, @Nullable String initialId) {
        return field(
                field,
                label,
                UsersSelectElement.builder()
                        .actionId(actionId)
                        .initialUser(initialId)
                        .build());
    }

    public Form date(String field, String label, @Nullable LocalDate initial) {
        return field(
                field,
                label,
                DatePickerElement.builder()
                        .actionId(actionId)
                        .initialDate(initial == null ? null : initial.toString())
                        .build());
    }

    public Form choice(String field, String label, List<Option> options, @Nullable String initialValue) {
        List<OptionObject> offered = options(options);
        return field(
                field,
                label,
                StaticSelectElement.builder()
                        .actionId(actionId)
                        .options(offered)
                        .initialOption(offered.stream()
                                .filter(option -> option.getValue().equals(initialValue))
                                .findFirst()
                                .orElse(null))
                        .build());
    }

    /** A menu that asks us, under the field's action id, what it offers for what is typed into it. */
    public Form search(String field, String label, @Nullable Option initial) {
        return field(
                field,
                label,
                ExternalSelectElement.builder()
                        .actionId(actionId)
                        .minQueryLength(0)
                        .initialOption(
                                initial == null
                                        ? null
                                        : options(List.of(initial)).getFirst())
                        .build());
    }

    /** A channel, public or private; no direct conversation. */
    public Form channel(String field, String label, @Nullable String initialId) {
        return field(
                field,
                label,
                ConversationsSelectElement.builder()
                        .actionId(actionId)
                        .initialConversation(initialId)
                        .filter(ConversationsFilter.builder()
                                .include(List.of("public", "private"))
                                .excludeBotUsers(true)
                                .build())
                        .build());
    }

    /** @param kinds as names of files end. Slack: up to 10 MB each; the app needs {@code files:read} */
    public Form files(String field, String label, List<String> kinds, int most) {
        var files = FileInputElement.builder().actionId(actionId).filetypes(kinds);
        return field(field, label, files.maxFiles(most).build());
    }

    /** One line of words. */
    public Form line(String field, String label, String initial) {
        return field(field, label, typed(false, initial));
    }

    /** Any lines of words. */
    public Form text(String field, String label, String initial) {
        return field(field, label, typed(true, initial));
    }

    private PlainTextInputElement typed(boolean multiline, String initial) {
        return PlainTextInputElement.builder()
                .actionId(actionId)
                .multiline(multiline)
                .maxLength(multiline && !keeping ? TEXT : null)
                .initialValue(initial.isEmpty() ? null : BlockLimits.start(initial, TEXT))
                .build();
    }

    private Form field(String name, String label, BlockElement element) {
        this.label = label;
        this.last = Blocks.input(i -> i.blockId(name)
                .label(Card.plain(say.text("form.required", label)))
                .optional(false)
                .dispatchAction(telling ? true : null)
                .element(element));
        blocks.add(last);
        return this;
    }

    // Slack itself marks what may be left out, and only that.
    public Form optional() {
        last.setOptional(true);
        last.setLabel(Card.plain(label));
        return this;
    }

    /** Nothing where it is null. */
    public Form hint(@Nullable String words) {
        last.setHint(words == null ? null : Card.plain(words));
        return this;
    }

    /** What stands in it in grey while it is empty. */
    public Form example(String words) {
        switch (last.getElement()) {
            case PlainTextInputElement typed -> typed.setPlaceholder(Card.plain(words));
            case StaticSelectElement menu -> menu.setPlaceholder(Card.plain(words));
            case ExternalSelectElement menu -> menu.setPlaceholder(Card.plain(words));
            default -> throw new IllegalStateException(label + " has no place for an example");
        }
        return this;
    }

    /** Where one begins as soon as it is drawn. Slack: one field of a form at most. */
    public Form focus() {
        if (last.getElement() instanceof PlainTextInputElement typed) typed.setFocusOnLoad(true);
        if (last.getElement() instanceof DatePickerElement date) date.setFocusOnLoad(true);
        return this;
    }

    /** What a form that is open has already. */
    public Form kept(LayoutBlock block) {
        blocks.add(block);
        return this;
    }

    public View view(String title, String submit) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .title(title(title))
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .close(close(say.text(keeping ? "form.close" : "form.cancel")))
                .notifyOnClose(keeping ? true : null)
                .privateMetadata(about)
                .blocks(blocks)
                .build();
    }

    /** What is shown in place of a form that was sent. */
    public static View done(String sentence, Say say) {
        return View.builder()
                .type("modal")
                .title(title(say.text("form.done")))
                .close(close(say.text("form.close")))
                .blocks(new Card().text(sentence).blocks())
                .build();
    }

    /** Labels that are too long are cut; what there are too many of is left out. */
    public static List<OptionObject> options(List<Option> options) {
        return options.stream()
                .filter(option -> option.value().length() <= OPTION_VALUE)
                .limit(OPTIONS)
                .map(option -> OptionObject.builder()
                        .text(Card.plain(BlockLimits.cut(option.label(), OPTION)))
                        .description(
                                option.meaning().isBlank()
                                        ? null
                                        : Card.plain(BlockLimits.cut(option.meaning(), OPTION)))
                        .value(option.value())
                        .build())
                .toList();
    }

    private static ViewTitle title(String text) {
        return ViewTitle.builder()
                .type("plain_text")
                .text(BlockLimits.cut(text, TITLE))
                .build();
    }

    private static ViewClose close(String text) {
        return ViewClose.builder().type("plain_text").text(text).build();
    }
}
