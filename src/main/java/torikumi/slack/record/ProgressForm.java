package torikumi.slack.record;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Facts;
import torikumi.slack.card.Labels;
import torikumi.slack.card.SlackIds;

/** The form for recording, filled in as far as something is known, and the same form for a correction. */
public final class ProgressForm {

    // The names of the fields, which are also the action ids of all but the menus.
    public static final String INITIATIVE = "initiative";
    public static final String HEALTH = "health";
    public static final String WORDS = "words";
    public static final String REASON = "reason";
    public static final String NEXT = "next";
    public static final String PERCENTAGE = "percentage";
    public static final String AS_OF = "as-of";
    public static final String EVIDENCE = "evidence";
    public static final String PUBLIC = "public";
    public static final String WHY = "why";

    // Slack: an option's text has 75 characters, an input's initial value 3000.
    private static final int OPTION = 75;
    private static final int INPUT = 3000;

    private ProgressForm() {}

    /**
     * What the form is filled in with.
     *
     * @param about null where it is still to be chosen; not asked for in a correction
     * @param progress what is known already
     * @param today what the date starts with where none is known
     * @param faults why it has opened, said at its top; empty where nothing is wrong
     * @param why null where something new is recorded; otherwise the reason for the correction, which is then asked for
     * @param from whose message it comes from; null where it comes from none
     * @param memo what the form gives back when it is sent, at most 3000 characters
     */
    public record Filled(
            Found.@Nullable OfInitiative about,
            Progress progress,
            HealthScale scale,
            LocalDate today,
            List<Refusal> faults,
            @Nullable String why,
            @Nullable From from,
            String memo) {}

    /** @param permalink null where it is not known */
    public record From(String userId, @Nullable String permalink) {}

    public static View of(Filled filled, Say say) {
        Progress said = filled.progress();
        boolean correction = filled.why() != null;
        LocalDate asOf = Objects.requireNonNullElse(said.asOf(), filled.today());
        Card head = head(filled, say);
        boolean known = correction && filled.about() != null;
        if (known)
            head.context(say.text(
                    "form.correcting",
                    filled.about().initiative().code().toString(),
                    BlockLimits.cut(filled.about().initiative().wording(), 100),
                    say.date(asOf)));
        List<LayoutBlock> blocks = new ArrayList<>(head.blocks());
        if (!known) {
            String label = Labels.required(say.text("form.initiative"), say);
            blocks.add(input(INITIATIVE, label, null, false, initiative(filled, say)));
        }
        blocks.add(health(filled, say));
        blocks.add(text(WORDS, say.text("form.words"), say.text("form.words.hint"), said.words()));
        blocks.add(reason(isReasonRequired(said.health(), filled.scale()), said.reason(), filled.scale(), say));
        blocks.add(text(NEXT, say.text("form.next"), null, said.nextStep()));
        blocks.add(line(
                PERCENTAGE,
                say.text("form.percentage"),
                say.text("form.percentage.hint"),
                said.percentage() == null ? "" : said.percentage().toString()));
        blocks.add(input(
                AS_OF,
                say.text("form.asOf"),
                null,
                true,
                DatePickerElement.builder()
                        .actionId(AS_OF)
                        .initialDate(asOf.toString())
                        .build()));
        blocks.add(line(EVIDENCE, say.text("form.evidence"), null, said.evidence()));
        blocks.add(text(PUBLIC, say.text("form.public"), say.text("form.public.hint"), said.publicWording()));
        if (filled.why() != null)
            blocks.add(input(
                    WHY, Labels.required(say.text("form.why"), say), null, false, typed(WHY, false, filled.why())));
        return modal(filled.memo(), blocks)
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(say.text(correction ? "form.titleCorrect" : "form.title"))
                        .build())
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(say.text(correction ? "form.submitCorrect" : "form.submit"))
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(say.text("form.close"))
                        .build())
                .build();
    }

    private static Card head(Filled filled, Say say) {
        Card head = new Card();
        if (!filled.faults().isEmpty())
            head.text(filled.faults().stream()
                    .map(fault -> RefusalBlocks.sentence(fault, filled.about(), say))
                    .collect(Collectors.joining("\n")));
        if (filled.from() != null) {
            String permalink = filled.from().permalink();
            String author = "<@%s>".formatted(filled.from().userId());
            head.markedContext(say.text("form.fromMessage", author, permalink == null ? "" : "<" + permalink + ">")
                    .strip());
        }
        if (filled.progress().words().length() > INPUT) head.context(say.text("form.cut"));
        return head;
    }

    private static View.ViewBuilder modal(String memo, List<LayoutBlock> blocks) {
        return View.builder()
                .type("modal")
                .callbackId(SlackIds.PROGRESS_FORM)
                .privateMetadata(memo)
                .notifyOnClose(true)
                .blocks(blocks);
    }

    /** The same form after a health was chosen: whether a reason is required stands at its field. */
    public static View chosen(View open, @Nullable String health, HealthScale scale, Say say) {
        List<LayoutBlock> blocks = open.getBlocks().stream()
                .map(block -> REASON.equals(block.getBlockId())
                        ? reason(isReasonRequired(health, scale), initial(block), scale, say)
                        : block)
                .toList();
        return modal(open.getPrivateMetadata(), blocks)
                .title(open.getTitle())
                .submit(open.getSubmit())
                .close(open.getClose())
                .build();
    }

    private static boolean isReasonRequired(@Nullable String health, HealthScale scale) {
        return health != null && scale.grade(health).map(Grade::reasonRequired).orElse(false);
    }

    private static LayoutBlock reason(boolean required, String value, HealthScale scale, Say say) {
        String label = say.text("form.reason");
        return input(
                REASON,
                required ? Labels.required(label, say) : label,
                required ? null : reasonHint(scale, say),
                !required,
                typed(REASON, true, value));
    }

    private static String initial(LayoutBlock block) {
        return block instanceof InputBlock input
                        && input.getElement() instanceof PlainTextInputElement text
                        && text.getInitialValue() != null
                ? text.getInitialValue()
                : "";
    }

    private static BlockElement initiative(Filled filled, Say say) {
        return ExternalSelectElement.builder()
                .actionId(SlackIds.PROGRESS_INITIATIVE)
                .placeholder(Card.plain(say.text("form.initiative.search")))
                .minQueryLength(0)
                .initialOption(filled.about() == null ? null : option(filled.about()))
                .build();
    }

    /** 総務-05  情報公開の一層の推進を…, as the menu shows it. */
    static OptionObject option(Found.OfInitiative about) {
        return OptionObject.builder()
                .text(Card.plain(BlockLimits.cut(
                        "%s  %s"
                                .formatted(
                                        about.initiative().code(),
                                        about.initiative().wording()),
                        OPTION)))
                .value(String.valueOf(about.initiative().id()))
                .build();
    }

    // What is chosen is told at once, as a reason may be required for it.
    private static LayoutBlock health(Filled filled, Say say) {
        String said = filled.progress().health();
        List<Grade> offered = new ArrayList<>(filled.scale().offered());
        // What was said when it could be chosen may stay.
        filled.scale()
                .grade(Objects.requireNonNullElse(said, ""))
                .filter(grade -> !grade.offered() && filled.why() != null)
                .ifPresent(offered::add);
        List<OptionObject> options =
                offered.stream().limit(100).map(grade -> option(grade, say)).toList();
        var menu = StaticSelectElement.builder()
                .actionId(SlackIds.PROGRESS_HEALTH)
                .placeholder(Card.plain(say.text("form.health.choose")))
                .options(options)
                .initialOption(options.stream()
                        .filter(option -> option.getValue().equals(said))
                        .findFirst()
                        .orElse(null))
                .build();
        return Blocks.input(i -> i.blockId(HEALTH)
                .label(Card.plain(say.text("form.health")))
                .hint(Card.plain(say.text("form.health.hint")))
                .optional(true)
                .dispatchAction(true)
                .element(menu));
    }

    private static OptionObject option(Grade grade, Say say) {
        String meaning = grade.in(say.locale()).meaning();
        return OptionObject.builder()
                .text(Card.plain(BlockLimits.cut(Facts.health(grade, say), OPTION)))
                .description(meaning.isBlank() ? null : Card.plain(BlockLimits.cut(meaning, OPTION)))
                .value(grade.key())
                .build();
    }

    private static @Nullable String reasonHint(HealthScale scale, Say say) {
        String healths = scale.offered().stream()
                .filter(Grade::reasonRequired)
                .map(grade -> grade.in(say.locale()).name())
                .collect(Collectors.joining(say.text("list.comma")));
        return healths.isEmpty() ? null : say.text("form.reason.hint", healths);
    }

    private static LayoutBlock text(String field, String label, @Nullable String hint, String value) {
        return input(field, label, hint, true, typed(field, true, value));
    }

    private static LayoutBlock line(String field, String label, @Nullable String hint, String value) {
        return input(field, label, hint, true, typed(field, false, value));
    }

    private static BlockElement typed(String field, boolean multiline, String value) {
        return PlainTextInputElement.builder()
                .actionId(field)
                .multiline(multiline)
                .initialValue(initial(value))
                .build();
    }

    private static @Nullable String initial(String value) {
        if (value.isEmpty()) return null;
        if (value.length() <= INPUT) return value;
        int to = Character.isHighSurrogate(value.charAt(INPUT - 1)) ? INPUT - 1 : INPUT;
        return value.substring(0, to);
    }

    private static LayoutBlock input(
            String field, String label, @Nullable String hint, boolean optional, BlockElement element) {
        PlainTextObject hinted = hint == null ? null : Card.plain(hint);
        return Blocks.input(i -> i.blockId(field)
                .label(Card.plain(label))
                .hint(hinted)
                .optional(optional)
                .element(element));
    }
}
