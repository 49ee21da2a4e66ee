package torikumi.slack.edge;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.slack.card.PeopleForm;

/**
 * A form about people that was sent.
 *
 * @param requestId the same when Slack sends the same form again, also after something in it was mended
 * @param about as the form was given
 * @param values what was entered, by the name of the field; fields that were left empty have none
 * @param fields those that the form has, in their order; at least one
 */
public record Sent(String requestId, String userId, String about, Map<String, String> values, Set<String> fields) {

    // As of fiscal years. A datepicker lets one type any year, and databases count days of the first centuries
    // differently.
    private static final int FIRST_YEAR = 1989;
    private static final int LAST_YEAR = 2999;

    public static Sent in(ViewSubmissionPayload payload) {
        return in(payload.getUser().getId(), payload.getView());
    }

    /** A form as it stands. */
    public static Sent in(String userId, View view) {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>();
        for (var block : view.getState().getValues().entrySet()) {
            fields.add(block.getKey());
            ViewState.Value value = block.getValue().get(PeopleForm.VALUE);
            String entered = value == null ? null : entered(value);
            if (entered != null && !entered.isBlank()) values.put(block.getKey(), entered);
        }
        return new Sent(
                "form." + view.getId(),
                userId,
                view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata(),
                values,
                fields);
    }

    private static @Nullable String entered(ViewState.Value value) {
        if (value.getSelectedUser() != null) return value.getSelectedUser();
        if (value.getSelectedConversation() != null) return value.getSelectedConversation();
        if (value.getSelectedDate() != null) return value.getSelectedDate();
        if (value.getSelectedOption() != null) return value.getSelectedOption().getValue();
        return value.getValue();
    }

    /** Where something can be said that is about no field. */
    String firstField() {
        return fields.iterator().next();
    }

    /** Empty where nothing was entered. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /**
     * The id that was chosen.
     *
     * @throws Outdated where none was
     */
    public long number(String field) {
        return Outdated.number(values.get(field));
    }

    /**
     * The id that the form was given.
     *
     * @throws Outdated where that is none
     */
    public long aboutNumber() {
        return Outdated.number(about);
    }

    /** @throws Outdated where none of them was chosen */
    public <E extends Enum<E>> E choice(String field, Class<E> choices) {
        String entered = text(field);
        return Arrays.stream(choices.getEnumConstants())
                .filter(each -> each.name().equals(entered))
                .findFirst()
                .orElseThrow(() -> new Outdated(entered));
    }

    /** @throws NotADay where it is none, or of no year that can be kept */
    public LocalDate date(String field, LocalDate otherwise) {
        String entered = values.get(field);
        if (entered == null) return otherwise;
        try {
            LocalDate day = LocalDate.parse(entered);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) throw new NotADay(field);
            return day;
        } catch (DateTimeParseException e) {
            throw new NotADay(field);
        }
    }

    /** What was entered as a day cannot be one. */
    static final class NotADay extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String field;

        NotADay(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
