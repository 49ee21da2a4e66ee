package torikumi.platform;

/** What guests and people from connected workspaces may do: TORIKUMI_GUESTS. */
public enum GuestRule {
    NONE,
    READ,
    /** Whatever staff may, once they act for an office. */
    WRITE
}
