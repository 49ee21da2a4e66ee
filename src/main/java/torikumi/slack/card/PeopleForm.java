package torikumi.slack.card;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ConversationsFilter;
import com.slack.api.model.block.element.ConversationsSelectElement;
import com.slack.api.model.block.element.DatePickerElement;
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

/** A form about people in the making. A field's block has the field's name; what is entered stands under {@link #VALUE}. */
public final class PeopleForm {

    /** The action id of every field. */
    public static final String VALUE = "value";

    public static final String WHOM = "whom";
    public static final String ROLE = "role";
    public static final String OFFICE = "office";
    public static final String POST = "post";
    public static final String PERSON = "person";
    public static final String FROM = "from";
    public static final String UNTIL = "until";
    public static final String WHY = "why";
    public static final String NOTE = "note";

    // Slack's lengths for views and menus.
    private static final int TITLE = 24;
    private static final int OPTIONS = 100;
    private static final int OPTION = 75;
    private static final int OPTION_VALUE = 150;
    public static final int TEXT = 3000;

    /** @param value at most 150 characters; an option with a longer one is not offered */
    public record Option(String label, String value) {}

    private final String callbackId;
    private final Say say;
    private final List<LayoutBlock> blocks = new ArrayList<>();
    private String about = "";
    private @Nullable Boolean telling;

    public PeopleForm(String callbackId, Say say) {
        this.callbackId = callbackId;
        this.say = say;
    }

    /** What the form is about, given back with it; at most 3000 characters. */
    public PeopleForm about(String words) {
        this.about = words;
        return this;
    }

    public PeopleForm card(Card card) {
        blocks.addAll(card.blocks());
        return this;
    }

    /** What has to be mended, where it is about the whole form; nothing where it is null. */
    public PeopleForm notice(@Nullable String sentence) {
        return sentence == null ? this : card(new Card().text(sentence));
    }

    public PeopleForm person(String field, String label, @Nullable String initialId, @Nullable String hint) {
        return input(
                field,
                label,
                hint,
                false,
                UsersSelectElement.builder()
                        .actionId(VALUE)
                        .initialUser(initialId)
                        .build());
    }

    public PeopleForm date(String field, String label, LocalDate initial, @Nullable String hint) {
        return input(
                field,
                label,
                hint,
                false,
                DatePickerElement.builder()
                        .actionId(VALUE)
                        .initialDate(initial.toString())
                        .build());
    }

    public PeopleForm choice(String field, String label, List<Option> options, @Nullable String initialValue) {
        List<OptionObject> offered = options(options);
        return input(
                field,
                label,
                null,
                false,
                StaticSelectElement.builder()
                        .actionId(VALUE)
                        .options(offered)
                        .initialOption(offered.stream()
                                .filter(option -> option.getValue().equals(initialValue))
                                .findFirst()
                                .orElse(null))
                        .build());
    }

    public PeopleForm text(String field, String label, boolean optional, @Nullable String hint) {
        return input(
                field,
                label,
                hint,
                optional,
                PlainTextInputElement.builder()
                        .actionId(VALUE)
                        .multiline(true)
                        .maxLength(TEXT)
                        .build());
    }

    /** Wanted, and filled in; at most 3000 characters. */
    public PeopleForm longText(String field, String label, String initial) {
        return input(
                field,
                label,
                null,
                false,
                PlainTextInputElement.builder()
                        .actionId(VALUE)
                        .multiline(true)
                        .maxLength(TEXT)
                        .initialValue(initial.isEmpty() ? null : initial)
                        .build());
    }

    /** One line of words. */
    public PeopleForm line(String field, String label, String initial, @Nullable String hint) {
        return input(
                field,
                label,
                hint,
                true,
                PlainTextInputElement.builder()
                        .actionId(VALUE)
                        .initialValue(initial.isEmpty() ? null : BlockLimits.cut(initial, TEXT))
                        .build());
    }

    /** Many lines, the first of which are shown in grey as an example. */
    public PeopleForm lines(String field, String label, String initial, String example, @Nullable String hint) {
        return input(
                field,
                label,
                hint,
                false,
                PlainTextInputElement.builder()
                        .actionId(VALUE)
                        .multiline(true)
                        .maxLength(TEXT)
                        .initialValue(initial.isEmpty() ? null : BlockLimits.cut(initial, TEXT))
                        .placeholder(plain(example))
                        .build());
    }

    /** A channel, public or private; no direct conversation. */
    public PeopleForm channel(String field, String label, @Nullable String initialId, @Nullable String hint) {
        return input(
                field,
                label,
                hint,
                true,
                ConversationsSelectElement.builder()
                        .actionId(VALUE)
                        .initialConversation(initialId)
                        .filter(ConversationsFilter.builder()
                                .include(List.of("public", "private"))
                                .excludeBotUsers(true)
                                .build())
                        .build());
    }

    /** What is entered in the fields from now on is told at once, as {@link #VALUE}, so that the form can be drawn anew. */
    public PeopleForm telling() {
        this.telling = true;
        return this;
    }

    private PeopleForm input(
            String field, String label, @Nullable String hint, boolean optional, BlockElement element) {
        blocks.add(Blocks.input(i -> i.blockId(field)
                .label(plain(optional ? label : Labels.required(label, say)))
                .hint(hint == null ? null : plain(hint))
                .optional(optional)
                .dispatchAction(telling)
                .element(element)));
        return this;
    }

    public View view(String title, String submit) {
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .title(title(title))
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .close(close(say.text("people.button.cancel")))
                .privateMetadata(about)
                .blocks(blocks)
                .build();
    }

    /** What is shown in place of a form that was sent. */
    public static View done(String sentence, Say say) {
        return View.builder()
                .type("modal")
                .title(title(say.text("people.done.title")))
                .close(close(say.text("people.button.close")))
                .blocks(new Card().text(sentence).blocks())
                .build();
    }

    /** Labels that are too long are cut; what there are too many of is left out. */
    public static List<OptionObject> options(List<Option> options) {
        return options.stream()
                .filter(option -> option.value().length() <= OPTION_VALUE)
                .limit(OPTIONS)
                .map(option -> OptionObject.builder()
                        .text(plain(BlockLimits.cut(option.label(), OPTION)))
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

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
