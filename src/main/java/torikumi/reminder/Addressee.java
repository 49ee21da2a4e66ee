package torikumi.reminder;

/** Who is asked. */
public enum Addressee {
    /** The section's channel, once one is set; its people until then, and where it is gone. */
    CHANNEL,
    /** Each of its people, in private. */
    PEOPLE
}
