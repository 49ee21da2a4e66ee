package torikumi.slack.record;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Facts;
import torikumi.slack.card.Form;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Sent;

/**
 * The form for recording, filled in as far as something is known, and the same form for a correction. It has two fields, the health and a
 * few words; the others where there is something in them, where they are required, and once somebody wants to say more.
 */
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
        INDICATORS(Part.INDICATORS),
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

        /** As they stand in the form, a reason that is required beside the health that requires it. */
        static List<Field> inOrder(boolean reasonRequired) {
            List<Field> order = new ArrayList<>(List.of(values()));
            if (reasonRequired) Collections.swap(order, WORDS.ordinal(), REASON.ordinal());
            return order;
        }

        /** Whether it can be asked for in every form, and is not at first. */
        boolean isFurther() {
            return switch (this) {
                case INITIATIVE, HEALTH, WORDS, WHY -> false;
                case REASON, NEXT, PERCENTAGE, INDICATORS, AS_OF, EVIDENCE, PUBLIC -> true;
            };
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
    }

    // No health has such a key.
    private static final String AS_BEFORE = "=";

    /** Of the menu of healths: the one that the initiative has stays. Another may be chosen while the form is drawn anew. */
    static String asBefore(long initiativeId) {
        return AS_BEFORE + initiativeId;
    }

    /** The health that was chosen; null for none, and for the one that the initiative has. */
    static @Nullable String health(Sent sent) {
        String chosen = sent.textOrNull(Field.HEALTH.id);
        return chosen == null || chosen.startsWith(AS_BEFORE) ? null : chosen;
    }

    static View of(FilledForm filled, Showing showing) {
        Say say = showing.say();
        var form = new Form(SlackIds.PROGRESS_FORM, say)
                .about(filled.memo())
                .keeping()
                .card(head(filled, showing));
        for (Field field : Field.inOrder(filled.requires(Field.REASON))) {
            if (!filled.asksFor(field)) continue;
            ask(form, field, filled, say);
            if (filled.beginsWith(field)) form.focus();
        }
        if (!filled.asksForAll()) form.card(more(say));
        return drawn(form, filled.corrects(), filled.progress().health(), filled.scale(), say);
    }

    /** With 遅れの理由 as its title, where the health wants one. */
    static View drawn(Form form, boolean corrects, @Nullable String health, HealthScale scale, Say say) {
        if (corrects) return form.view(say.text("form.titleCorrect"), say.text("form.submitCorrect"));
        String title = wantsReason(health, scale)
                ? say.text(
                        "form.titleReason",
                        scale.grade(health).orElseThrow().in(say.locale()).name())
                : say.text("form.title");
        return form.view(title, say.text("form.submit"));
    }

    static boolean wantsReason(@Nullable String health, HealthScale scale) {
        return health != null && scale.grade(health).map(Grade::reasonRequired).orElse(false);
    }

    static Card more(Say say) {
        return new Card().buttons(Button.act(SlackIds.PROGRESS_MORE, say.text("form.more"), "more"));
    }

    private static Card head(FilledForm filled, Showing showing) {
        Say say = showing.say();
        Card head = new Card();
        if (!filled.occasion().faults().isEmpty())
            head.text(filled.occasion().faults().stream()
                    .map(fault -> RefusalBlocks.sentence(fault, filled.about(), showing))
                    .collect(Collectors.joining("\n")));
        if (filled.occasion().from() != null) {
            String permalink = filled.occasion().from().permalink();
            String author = "<@%s>".formatted(filled.occasion().from().userId());
            head.markedContext(say.text("form.fromMessage", author, permalink == null ? "" : "<" + permalink + ">")
                    .strip());
        }
        if (filled.progress().words().length() > Form.TEXT) head.context(say.text("form.cut"));
        if (!filled.asksFor(Field.INITIATIVE)) {
            var initiative = filled.about().initiative();
            String wording = BlockLimits.cut(initiative.wording(), WORDING);
            head.text(
                    filled.corrects()
                            ? say.text(
                                    "form.correcting", initiative.code().toString(), wording, say.date(filled.asOf()))
                            : "%s  %s".formatted(initiative.code(), wording));
        }
        return head;
    }

    private static void ask(Form form, Field field, FilledForm filled, Say say) {
        String label = field.label(say);
        form.under(field.actionId());
        switch (field) {
            case INITIATIVE ->
                form.telling(true)
                        .search(field.id, label, filled.about() == null ? null : option(filled.about()))
                        .example(say.text("form.initiative.search"))
                        .telling(false);
            case HEALTH -> {
                health(form, now(filled), filled.progress().health(), offered(filled), say);
                if (filled.about() == null) form.hint(say.text("form.health.hint"));
            }
            case WORDS -> {
                form.text(field.id, label, filled.progress().words());
                if (!filled.requires(field)) form.optional();
            }
            case WHY -> form.line(field.id, label, filled.occasion().why());
            default -> further(form, field, filled.progress(), filled.asOf(), filled.requires(field), say);
        }
    }

    /** A field that is not there before it is wanted. */
    static void further(Form form, Field field, Progress said, LocalDate asOf, boolean required, Say say) {
        String label = field.label(say);
        form.under(field.actionId());
        switch (field) {
            case PERCENTAGE ->
                form.line(field.id, label, said.percentage() == null ? "" : String.valueOf(said.percentage()));
            case AS_OF -> form.date(field.id, label, asOf);
            case EVIDENCE -> form.line(field.id, label, said.evidence());
            default -> form.text(field.id, label, field.part.of(said));
        }
        if (!required) form.optional();
        if (field == Field.INDICATORS) form.hint(say.text("form.indicators.hint"));
        if (field == Field.PUBLIC) form.hint(say.text("form.public.hint"));
    }

    /** 総務-05  情報公開の一層の推進を…, as the menu shows it. */
    static Form.Option option(Found.OfInitiative about) {
        var initiative = about.initiative();
        return new Form.Option(
                "%s  %s".formatted(initiative.code(), initiative.wording()), String.valueOf(initiative.id()));
    }

    private static @Nullable Now now(FilledForm filled) {
        return filled.now() == null || filled.corrects()
                ? null
                : new Now(filled.about().initiative().id(), filled.now());
    }

    private static List<Grade> offered(FilledForm filled) {
        List<Grade> offered = new ArrayList<>(filled.scale().offered());
        // What was said when it could be chosen may stay.
        filled.scale()
                .grade(Objects.requireNonNullElse(filled.progress().health(), ""))
                .filter(grade -> !grade.offered() && filled.corrects())
                .ifPresent(offered::add);
        return offered;
    }

    /**
     * The menu of healths. Where nothing is said it shows how the initiative stands.
     *
     * @param now null where nobody has said so, and where that cannot be chosen
     */
    static void health(Form form, @Nullable Now now, @Nullable String said, List<Grade> offered, Say say) {
        List<Form.Option> options = new ArrayList<>();
        if (now != null)
            options.add(new Form.Option(
                    say.text("form.health.asBefore", Facts.health(now.grade(), say)), asBefore(now.initiativeId())));
        for (Grade grade : offered)
            options.add(new Form.Option(
                    Facts.health(grade, say),
                    grade.key(),
                    grade.in(say.locale()).meaning()));
        String chosen = said == null && now != null ? asBefore(now.initiativeId()) : said;
        form.telling(true)
                .choice(Field.HEALTH.id, Field.HEALTH.label(say), options, chosen)
                .optional()
                .example(say.text("form.health.choose"))
                .telling(false);
    }

    /** How an initiative stands. */
    record Now(long initiativeId, Grade grade) {}
}
