package torikumi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many working days after a due date somebody is reminded of what is still open: first the people who were asked, then their
 * lead, then the coordinator. A shorter list stops earlier.
 *
 * @param workingDays none to three numbers from 1 to {@value #LATEST}, each larger than the one before
 */
public record EscalationRule(List<Integer> workingDays) {

    static final int LATEST = 30;
    static final EscalationRule USUAL = new EscalationRule(List.of(1, 3, 5));

    public EscalationRule {
        workingDays = List.copyOf(workingDays);
    }

    /** @throws SettingFault naming the variable that is unusable */
    static EscalationRule of(@Nullable String text) {
        if (text == null) return USUAL;
        if (text.toLowerCase(Locale.ROOT).equals("none")) return new EscalationRule(List.of());
        List<Integer> days = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int day = part.strip().matches("\\d{1,2}") ? Integer.parseInt(part.strip()) : 0;
            int least = days.isEmpty() ? 1 : days.getLast() + 1;
            if (day < least || day > LATEST || days.size() == 3)
                throw new SettingFault(
                        "TORIKUMI_ESCALATION must be none, or up to three rising numbers of working days from 1 to %d such as 1,3,5, not \"%s\"."
                                .formatted(LATEST, text));
            days.add(day);
        }
        return new EscalationRule(days);
    }
}
