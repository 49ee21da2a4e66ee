package torikumi.slack.record;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Form;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Sent;
import torikumi.slack.record.ProgressForm.Field;

/** The form for recording while somebody fills it in, and how it is drawn anew. The fields that it has keep their names, and what is in them. */
record OpenProgressForm(View view, Sent entered, HealthScale scale, LocalDate today) {

    /** After a health was chosen: a reason that is required stands beside it, and is where one begins. */
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
        String health = entered.textOrNull(Field.HEALTH.id);
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
            else if (before != null && field != Field.REASON) form.kept(asEntered(before));
            boolean isNew = further && (before == null || required && before.isOptional());
            if (isNew && !begun) form.focus();
            begun = begun || isNew;
        }
        if (!whole) form.card(ProgressForm.more(say));
        return ProgressForm.drawn(form, open.containsKey(Field.WHY.id), health, scale, say);
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
