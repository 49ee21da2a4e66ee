package torikumi.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** What became of a rule that somebody set or removed. */
public sealed interface RuleOutcome {

    record Set(RuleLine line) implements RuleOutcome {}

    /** @param now what holds from now on: the rule of the office above, or the usual one; null for a summary nobody asks for */
    record Removed(@Nullable RuleLine now) implements RuleOutcome {}

    /** There was no rule of its own. */
    record NoneToRemove(@Nullable RuleLine now) implements RuleOutcome {}

    /** @param why all that is wrong with it */
    record Refused(List<Impossible> why) implements RuleOutcome {}

    record Denied(Denial why, Office office) implements RuleOutcome {}
}
