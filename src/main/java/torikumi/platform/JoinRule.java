package torikumi.platform;

/** How a person becomes a member of a section: TORIKUMI_JOIN. */
public enum JoinRule {
    /** By a click of her own. */
    OPEN,
    /** After a lead, a coordinator or an administrator agreed. */
    APPROVAL,
    /** Nobody by herself: administrators do it, and whoever may appoint. */
    ADMIN
}
