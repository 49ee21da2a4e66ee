package torikumi.staff;

/** Why somebody may not. */
public enum Denial {
    /** Only who acts for the office may; joining it would help. */
    NOT_YOUR_OFFICE,
    /** It is another person's; the office's lead or coordinator may. */
    NOT_YOURS,
    /** It is another person's, and nobody else may. */
    AUTHOR_ONLY,
    LEADS_ONLY,
    LEADS_AND_COORDINATORS_ONLY,
    COORDINATORS_ONLY,
    ADMINISTRATORS_ONLY,
    /** A deputy stands in for what the other does, not for whom the other chooses. */
    DEPUTIES_MAY_NOT_APPOINT,
    GUESTS_MAY_NOT_READ,
    GUESTS_MAY_NOT_WRITE,
    /** It is not known who they are; later it may be. */
    NOT_KNOWN
}
