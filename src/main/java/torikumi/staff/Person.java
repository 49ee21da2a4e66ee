package torikumi.staff;

/**
 * Who acts, as the edge knows her at this moment.
 *
 * @param id the chat's id of the person
 * @param name as shown to others; kept with what she does, so that it can be read after she is gone
 * @param administrator named in the settings, or an owner or administrator of the workspace itself
 */
public record Person(String id, String name, boolean administrator, Belonging belonging) {

    public enum Belonging {
        STAFF,
        /** Invited into some channels of this workspace. */
        GUEST,
        /** From another organisation's workspace, through a shared channel. */
        CONNECTED,
        /** The chat does not say, and has not said lately. */
        UNKNOWN
    }

    public Colleague colleague() {
        return new Colleague(id, name);
    }
}
