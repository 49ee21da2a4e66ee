package torikumi.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about people.
 *
 * @param administrators Slack's ids of people, besides the owners and administrators that Slack itself knows
 * @param joining who may become a member of a section
 * @param guests what guests and people from connected workspaces may do
 * @param deputyDays for how many days a deputy can be named, 1 to 366
 */
public record StaffRules(List<String> administrators, JoinRule joining, GuestRule guests, int deputyDays) {

    private static final int USUAL_DEPUTY_DAYS = 60;
    private static final int MOST_DEPUTY_DAYS = 366;

    public StaffRules {
        administrators = List.copyOf(administrators);
    }

    /** @throws SettingFault naming the variable that is unusable */
    static StaffRules of(
            List<String> administrators,
            @Nullable String joining,
            @Nullable String guests,
            @Nullable String deputyDays) {
        for (String id : administrators)
            if (!id.matches("[UW][A-Z0-9]{2,}"))
                throw new SettingFault(
                        "TORIKUMI_ADMINS must be Slack ids of people such as U0123ABCD, separated by commas, not \"%s\"."
                                .formatted(id));
        return new StaffRules(
                administrators,
                word("TORIKUMI_JOIN", joining, JoinRule.OPEN),
                word("TORIKUMI_GUESTS", guests, GuestRule.NONE),
                days(deputyDays));
    }

    private static int days(@Nullable String text) {
        if (text == null) return USUAL_DEPUTY_DAYS;
        if (text.matches("[0-9]{1,3}")) {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= MOST_DEPUTY_DAYS) return days;
        }
        throw new SettingFault("TORIKUMI_DEPUTY_DAYS must be a number of days from 1 to %d, not \"%s\"."
                .formatted(MOST_DEPUTY_DAYS, text));
    }

    private static <E extends Enum<E>> E word(String variable, @Nullable String text, E otherwise) {
        if (text == null) return otherwise;
        List<E> words = Arrays.asList(otherwise.getDeclaringClass().getEnumConstants());
        return words.stream()
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new SettingFault("%s must be one of %s, not \"%s\"."
                        .formatted(
                                variable,
                                words.stream()
                                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                                text)));
    }
}
