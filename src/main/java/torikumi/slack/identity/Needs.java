package torikumi.slack.identity;

import org.jspecify.annotations.Nullable;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person.Belonging;

/** What somebody must be allowed for a handler to be called at all. What it then does with an office's things is asked there. */
public enum Needs {
    /** Nothing of ours is read and nothing is written for whoever it is: what Slack itself tells. */
    NOTHING,
    /** The plan, the record, who acts for what. Whatever it may write besides is asked about where it is written. */
    READ,
    /** Keeps what somebody wants to read for themselves, for which they must be known. */
    FOLLOW,
    WRITE;

    /** Why somebody who belongs here like that may not; null where they may. */
    @Nullable
    Denial denial(OfficePolicies policies, Belonging belonging) {
        return switch (this) {
            case NOTHING -> null;
            case READ -> policies.outright(belonging, Action.READ);
            case FOLLOW ->
                belonging == Belonging.UNKNOWN ? Denial.NOT_KNOWN : policies.outright(belonging, Action.READ);
            case WRITE -> policies.outright(belonging, Action.RECORD);
        };
    }
}
