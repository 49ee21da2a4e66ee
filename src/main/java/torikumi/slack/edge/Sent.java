package torikumi.slack.edge;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.slack.delivery.Upload;

/**
 * A form as somebody has filled it in: sent, closed, or still open.
 *
 * @param viewId the same when Slack sends the same form again, also after something in it was mended
 * @param about as the form was given
 * @param values what was entered, by the name of the field; fields that were left empty have none
 * @param uploads the files that were put into it
 * @param fields those that the form has, in their order; at least one where it was sent
 */
public record Sent(
        String viewId,
        String userId,
        String about,
        Map<String, String> values,
        List<Upload> uploads,
        Set<String> fields) {

    // As of fiscal years. A datepicker lets one type any year, and databases count days of the first centuries
    // differently.
    private static final int FIRST_YEAR = 1989;
    private static final int LAST_YEAR = 2999;

    static Sent in(ViewSubmissionPayload payload) {
        return in(payload.getUser().getId(), payload.getView());
    }

    /** A form as it stands. Slack may say nothing of what stood in one that was closed. */
    public static Sent in(String userId, View view) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Upload> uploads = new ArrayList<>();
        Set<String> fields = new LinkedHashSet<>();
        var state = view.getState() == null ? null : view.getState().getValues();
        if (state != null)
            state.forEach((field, elements) -> {
                fields.add(field);
                String entered = elements.values().stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Sent::entered)
                        .orElse("");
                if (!entered.isBlank()) values.put(field, entered);
                elements.values().stream()
                        .filter(Objects::nonNull)
                        .forEach(value -> uploads.addAll(Upload.of(value.getFiles())));
            });
        String about = view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
        return new Sent(view.getId(), userId, about, values, uploads, fields);
    }

    private static @Nullable String entered(ViewState.Value value) {
        if (value.getSelectedUser() != null) return value.getSelectedUser();
        if (value.getSelectedConversation() != null) return value.getSelectedConversation();
        if (value.getSelectedDate() != null) return value.getSelectedDate();
        if (value.getSelectedOption() != null) return value.getSelectedOption().getValue();
        return Said.typed(value.getValue());
    }

    public String requestId() {
        return "form." + viewId;
    }

    /** Where something can be said that is about no field. */
    String firstField() {
        return fields.iterator().next();
    }

    /** Empty where nothing was entered. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null where nothing was entered or chosen. */
    public @Nullable String textOrNull(String field) {
        return values.get(field);
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
        return values.containsKey(field) ? day(field).orElseThrow(() -> new NotADay(field)) : otherwise;
    }

    /** Empty where nothing was entered, where it is no day, or of no year that can be kept. */
    public Optional<LocalDate> day(String field) {
        try {
            return Optional.ofNullable(values.get(field))
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
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
