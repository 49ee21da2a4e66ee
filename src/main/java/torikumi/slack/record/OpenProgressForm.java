package torikumi.slack.record;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Form;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Sent;
import torikumi.slack.record.ProgressForm.Field;

/**
 * The form for recording while somebody fills it in, and how it is drawn anew. The fields that it has keep their names, and what is in them.
 *
 * @param about what was chosen in the form; null where nothing was, or where the form does not ask for it
 * @param now how that stands; null where nobody has said so
 */
record OpenProgressForm(
        View view,
        Sent entered,
        Found.@Nullable OfInitiative about,
        @Nullable Grade now,
        HealthScale scale,
        LocalDate today) {

    /**
     * After an initiative or a health was chosen: how that stands now is what is chosen where nothing else is; a reason that is required
     * stands beside the health, and is where one begins.
     */
    View chosen(Say say) {
        return drawn(isWhole(), say);
    }

    /** くわしく書く: with all that can be asked for. */
    View whole(Say say) {
        return drawn(true, say);
    }

    boolean has(Field field) {
        return entered.fields().contains(field.id);
    }

    private View drawn(boolean whole, Say say) {
        Map<String, InputBlock> open = fields();
        String health = ProgressForm.health(entered);
        Progress said = Progress.NOTHING.health(health).reason(entered.text(Field.REASON.id));
        boolean required = ProgressForm.wantsReason(health, scale);
        var form = new Form(SlackIds.PROGRESS_FORM, say)
                .about(Objects.requireNonNullElse(view.getPrivateMetadata(), ""))
                .keeping();
        view.getBlocks().stream()
                .filter(block -> !(block instanceof InputBlock) && !(block instanceof ActionsBlock))
                .forEach(form::kept);
        boolean begun = false;
        for (Field field : Field.inOrder(required)) {
            InputBlock before = open.get(field.id);
            boolean further = field == Field.REASON
                    ? whole || required || !said.reason().isBlank()
                    : whole && before == null && field.isFurther();
            if (further) ProgressForm.further(form, field, said, today, required && field == Field.REASON, say);
            else if (before != null && field == Field.HEALTH && about != null) ask(form, health, before, say);
            else if (before != null && field != Field.REASON) form.kept(asEntered(before));
            boolean isNew = further && (before == null || required && before.isOptional());
            if (isNew && !begun) form.focus();
            begun = begun || isNew;
        }
        if (!whole) form.card(ProgressForm.more(say));
        return ProgressForm.drawn(form, open.containsKey(Field.WHY.id), health, scale, say);
    }

    /** The menu of healths for what was chosen. */
    private void ask(Form form, @Nullable String health, InputBlock before, Say say) {
        // Slack shows what a field begins with only under a name that it has not had.
        String name = health == null
                ? "%s.%d".formatted(SlackIds.PROGRESS_HEALTH, about.initiative().id())
                : before.getElement() instanceof StaticSelectElement menu
                        ? menu.getActionId()
                        : SlackIds.PROGRESS_HEALTH;
        form.under(name);
        ProgressForm.Now stands =
                now == null ? null : new ProgressForm.Now(about.initiative().id(), now);
        ProgressForm.health(form, stands, health, scale.offered(), say);
    }

    /** Slack keeps what is entered under the field's name; it is said once more for whatever does not. */
    private InputBlock asEntered(InputBlock field) {
        String value = entered.text(field.getBlockId());
        switch (field.getElement()) {
            case PlainTextInputElement typed -> {
                typed.setInitialValue(value.isEmpty() ? null : BlockLimits.start(value, Form.TEXT));
                typed.setFocusOnLoad(null);
            }
            case StaticSelectElement menu ->
                menu.setInitialOption(menu.getOptions().stream()
                        .filter(option -> option.getValue().equals(value))
                        .findFirst()
                        .orElse(null));
            case ExternalSelectElement menu ->
                menu.setInitialOption(
                        about == null
                                ? null
                                : Form.options(List.of(ProgressForm.option(about)))
                                        .getFirst());
            case DatePickerElement date -> date.setFocusOnLoad(null);
            case null, default -> {}
        }
        return field;
    }

    private boolean isWhole() {
        return view.getBlocks().stream().noneMatch(ActionsBlock.class::isInstance);
    }

    private Map<String, InputBlock> fields() {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(InputBlock.class::cast)
                .collect(Collectors.toMap(InputBlock::getBlockId, field -> field, (one, other) -> one));
    }
}
