package torikumi.staff;

/** As what a person stands to an office. */
public enum Capacity {
    /** Staff who do not act for it. */
    OUTSIDER,
    MEMBER,
    LEAD,
    COORDINATOR,
    /** Looks after the workspace; whatever she records she records for an office, as everybody else. */
    ADMINISTRATOR;

    static Capacity of(Role role) {
        return switch (role) {
            case MEMBER -> MEMBER;
            case LEAD -> LEAD;
            case COORDINATOR -> COORDINATOR;
        };
    }
}
