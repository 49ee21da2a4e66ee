package torikumi.reminder;

import java.util.List;
import torikumi.staff.Office;

/**
 * What a roll-up is made of: of each section what it was last asked for up to its period.
 *
 * @param sent the newest versions, in the plan's order
 * @param missing the sections that have not sent it, or were never asked, in the plan's order
 */
public record Gathered(List<Summary> sent, List<Office> missing) {

    static final Gathered NOTHING = new Gathered(List.of(), List.of());

    public Gathered {
        sent = List.copyOf(sent);
        missing = List.copyOf(missing);
    }
}
