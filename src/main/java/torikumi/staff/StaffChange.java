package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of who acts for what. Written once.
 *
 * @param by who changed it
 * @param person whose post it is
 * @param other the deputy, or the successor; null where no second person is concerned
 * @param role null where the change is about whatever the person acts for
 * @param office null where the change is about whatever the person acts for
 * @param from the first day, null where none is meant
 * @param until the last day, null where none is meant
 * @param why may be empty
 */
public record StaffChange(
        Instant at,
        Colleague by,
        What what,
        Colleague person,
        @Nullable Colleague other,
        @Nullable Role role,
        @Nullable Office office,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String why) {

    static StaffChange of(Instant at, Colleague by, What what, Assignment post, String why) {
        return new StaffChange(
                at, by, what, post.person(), null, post.role(), post.office(), post.from(), post.until(), why);
    }

    static StaffChange of(Instant at, Colleague by, What what, Colleague person, Office office, String why) {
        return new StaffChange(at, by, what, person, null, Role.MEMBER, office, null, null, why);
    }

    static StaffChange of(Instant at, Colleague by, What what, Deputy deputy, String why) {
        return new StaffChange(
                at, by, what, deputy.person(), deputy.deputy(), null, null, deputy.from(), deputy.until(), why);
    }

    public enum What {
        JOINED,
        LEFT,
        ASKED_TO_JOIN,
        LET_IN,
        DECLINED,
        APPOINTED,
        DISMISSED,
        DEPUTY_NAMED,
        DEPUTY_ENDED,
        HANDED_OVER
    }
}
