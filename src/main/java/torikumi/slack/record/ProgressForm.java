package torikumi.slack.record;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.progress.Progress.Part;
import torikumi.progress.Refusal;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Facts;
import torikumi.slack.card.Form;
import torikumi.slack.card.SlackIds;

/** The form for recording, filled in as far as something is known, and the same form for a correction. */
final class ProgressForm {

    private static final int WORDING = 100;

    private ProgressForm() {}

    /** What the form asks for, in this order. Forms that are open have these names, in small letters: AS_OF is as-of. */
    enum Field {
        INITIATIVE,
        HEALTH,
        WORDS(Part.WORDS),
        REASON(Part.REASON),
        NEXT(Part.NEXT_STEP),
        PERCENTAGE,
        AS_OF,
        EVIDENCE(Part.EVIDENCE),
        PUBLIC(Part.PUBLIC_WORDING),
        WHY;

        final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** What of the record it is; null where it is none of what is said in words. */
        final @Nullable Part part;

        Field() {
            this(null);
        }

        Field(@Nullable Part part) {
            this.part = part;
        }

        static Field of(Part part) {
            return Stream.of(values())
                    .filter(field -> field.part == part)
                    .findFirst()
                    .orElseThrow();
        }

        /** The menus are asked, or tell what was chosen. */
        private String actionId() {
            return switch (this) {
                case INITIATIVE -> SlackIds.PROGRESS_INITIATIVE;
                case HEALTH -> SlackIds.PROGRESS_HEALTH;
                default -> id;
            };
        }

        private String label(Say say) {
            return say.text("form." + id);
        }

        private String hint(Say say) {
            return say.text("form." + id + ".hint");
        }
    }

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
    record Filled(
            Found.@Nullable OfInitiative about,
            Progress progress,
            HealthScale scale,
            LocalDate today,
            List<Refusal> faults,
            @Nullable String why,
            @Nullable From from,
            String memo) {

        private boolean corrects() {
            return why != null;
        }

        private LocalDate asOf() {
            return Objects.requireNonNullElse(progress.asOf(), today);
        }

        private boolean asksFor(Field field) {
            return switch (field) {
                case INITIATIVE -> !corrects() || about == null;
                case WHY -> corrects();
                default -> true;
            };
        }
    }

    /** @param permalink null where it is not known */
    record From(String userId, @Nullable String permalink) {}

    static View of(Filled filled, Say say) {
        var form = new Form(SlackIds.PROGRESS_FORM, say)
                .about(filled.memo())
                .keeping()
                .card(head(filled, say));
        for (Field field : Field.values()) if (filled.asksFor(field)) ask(form, field, filled, say);
        return form.view(
                say.text(filled.corrects() ? "form.titleCorrect" : "form.title"),
                say.text(filled.corrects() ? "form.submitCorrect" : "form.submit"));
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
        if (filled.progress().words().length() > Form.TEXT) head.context(say.text("form.cut"));
        if (!filled.asksFor(Field.INITIATIVE))
            head.context(say.text(
                    "form.correcting",
                    filled.about().initiative().code().toString(),
                    BlockLimits.cut(filled.about().initiative().wording(), WORDING),
                    say.date(filled.asOf())));
        return head;
    }

    private static void ask(Form form, Field field, Filled filled, Say say) {
        Progress said = filled.progress();
        String id = field.id;
        String label = field.label(say);
        form.under(field.actionId());
        switch (field) {
            case INITIATIVE ->
                form.search(id, label, filled.about() == null ? null : option(filled.about()))
                        .example(say.text("form.initiative.search"));
            case HEALTH ->
                form.telling(true)
                        .choice(id, label, healths(filled, say), said.health())
                        .optional()
                        .hint(field.hint(say))
                        .example(say.text("form.health.choose"))
                        .telling(false);
            case REASON -> reason(form, said.health(), said.reason(), filled.scale(), say);
            case PERCENTAGE ->
                form.line(id, label, said.percentage() == null ? "" : String.valueOf(said.percentage()))
                        .optional()
                        .hint(field.hint(say));
            case AS_OF -> form.date(id, label, filled.asOf()).optional();
            case EVIDENCE -> form.line(id, label, said.evidence()).optional();
            case WHY -> form.line(id, label, filled.why());
            case WORDS, PUBLIC ->
                form.text(id, label, field.part.of(said)).optional().hint(field.hint(say));
            default -> form.text(id, label, field.part.of(said)).optional();
        }
    }

    /** The same form after a health was chosen: whether a reason is required stands at its field. */
    static View chosen(View open, @Nullable String health, HealthScale scale, Say say) {
        String reason = open.getBlocks().stream()
                .filter(block -> Field.REASON.id.equals(block.getBlockId()))
                .map(ProgressForm::initial)
                .collect(Collectors.joining());
        var field = new Form(SlackIds.PROGRESS_FORM, say).keeping();
        reason(field.under(Field.REASON.actionId()), health, reason, scale, say);
        return field.into(open);
    }

    private static void reason(Form form, @Nullable String health, String words, HealthScale scale, Say say) {
        form.text(Field.REASON.id, Field.REASON.label(say), words);
        boolean required =
                health != null && scale.grade(health).map(Grade::reasonRequired).orElse(false);
        if (!required) form.optional().hint(reasonHint(scale, say));
    }

    private static @Nullable String reasonHint(HealthScale scale, Say say) {
        String healths = scale.offered().stream()
                .filter(Grade::reasonRequired)
                .map(grade -> grade.in(say.locale()).name())
                .collect(Collectors.joining(say.text("list.comma")));
        return healths.isEmpty() ? null : say.text("form.reason.hint", healths);
    }

    private static String initial(LayoutBlock block) {
        return block instanceof InputBlock input
                        && input.getElement() instanceof PlainTextInputElement text
                        && text.getInitialValue() != null
                ? text.getInitialValue()
                : "";
    }

    /** 総務-05  情報公開の一層の推進を…, as the menu shows it. */
    static Form.Option option(Found.OfInitiative about) {
        var initiative = about.initiative();
        return new Form.Option(
                "%s  %s".formatted(initiative.code(), initiative.wording()), String.valueOf(initiative.id()));
    }

    private static List<Form.Option> healths(Filled filled, Say say) {
        List<Grade> offered = new ArrayList<>(filled.scale().offered());
        // What was said when it could be chosen may stay.
        filled.scale()
                .grade(Objects.requireNonNullElse(filled.progress().health(), ""))
                .filter(grade -> !grade.offered() && filled.corrects())
                .ifPresent(offered::add);
        return offered.stream()
                .map(grade -> new Form.Option(
                        Facts.health(grade, say),
                        grade.key(),
                        grade.in(say.locale()).meaning()))
                .toList();
    }
}
