package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log of what was changed that others work by. Written once.
 *
 * @param by who changed it
 * @param before how it was, as the writer of that kind keeps it; null where there was nothing, or where {@code about} says it
 * @param after how it is; null where there is nothing any more, or where {@code about} says it
 * @param why may be empty
 */
public record Change(
        Instant at,
        Colleague by,
        What what,
        About about,
        @Nullable String before,
        @Nullable String after,
        String why) {

    /**
     * Whom and what it concerns.
     *
     * @param office null where it is about the whole workspace, or (in lines of old) about whatever the person acts for
     * @param initiative its number, where it is about one alone
     * @param person whose post it is; null where it is about no post
     * @param other the deputy, or the successor; null where no second person is concerned
     * @param role null where it is about no post, or whatever the person acts for
     * @param from the first day, null where none is meant
     * @param until the last day, null where none is meant
     */
    public record About(
            @Nullable Office office,
            @Nullable Long initiative,
            @Nullable Colleague person,
            @Nullable Colleague other,
            @Nullable Role role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public static About office(Office office, @Nullable Long initiative) {
            return new About(office, initiative, null, null, null, null, null);
        }

        /** The whole workspace, on those days. */
        public static About days(@Nullable LocalDate from, @Nullable LocalDate until) {
            return new About(null, null, null, null, null, from, until);
        }
    }

    /** @param after how it is from now on, null for nothing */
    public static Change of(
            Instant at, Colleague by, What what, About about, @Nullable String before, @Nullable String after) {
        return new Change(at, by, what, about, before, after, "");
    }

    /** Of the whole workspace, on those days. */
    public static Change of(Instant at, Colleague by, What what, LocalDate from, LocalDate until, String why) {
        return new Change(at, by, what, About.days(from, until), null, null, why);
    }

    static Change of(Instant at, Colleague by, What what, Assignment post, String why) {
        var about = new About(post.office(), null, post.person(), null, post.role(), post.from(), post.until());
        return new Change(at, by, what, about, null, null, why);
    }

    static Change of(Instant at, Colleague by, What what, Colleague person, Office office, String why) {
        var about = new About(office, null, person, null, Role.MEMBER, null, null);
        return new Change(at, by, what, about, null, null, why);
    }

    static Change of(Instant at, Colleague by, What what, Deputy deputy, Office office, String why) {
        var about = new About(office, null, deputy.person(), deputy.deputy(), null, deputy.from(), deputy.until());
        return new Change(at, by, what, about, null, null, why);
    }

    /** The names are kept in rows, so they do not change; 20 letters at most. */
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
        HANDED_OVER,
        /** By which rule is asked. */
        RULE,
        /** In which channel is asked. */
        CHANNEL,
        PAUSED,
        PAUSE_ENDED,
        DAYS_CLOSED,
        DAYS_OPENED,
        HOLIDAYS,
        PLAN_CLOSED,
        PLAN_REOPENED,
        SCALE,
        PLAN_IMPORTED,
        PLAN_UNDONE,
        VISION,
        POLICY,
        MISSION,
        PLACE_ADDED,
        PLACE_REMOVED,
        PLACE_RENAMED,
        INITIATIVE_ADDED,
        INITIATIVE_REWORDED,
        INITIATIVE_MOVED,
        INITIATIVE_WITHDRAWN,
        INITIATIVE_RETURNED,
        FIELDS,
        ORDER,
        /** Of which of last year's initiatives one goes on. */
        SUCCESSION
    }
}
