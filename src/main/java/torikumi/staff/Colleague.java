package torikumi.staff;

/**
 * A person as she is written down.
 *
 * @param id the chat's id of the person
 * @param name the name she had when it was written
 */
public record Colleague(String id, String name) {

    private static final String SETTING = "TORIKUMI_";

    /** Whoever keeps the program and wrote that setting. */
    public static Colleague whoSet(String setting) {
        if (!setting.startsWith(SETTING)) throw new IllegalArgumentException(setting + " is none of our settings");
        return new Colleague(setting, setting);
    }

    /** Whether it is nobody in the chat. Its own ids are capitals and digits. */
    public boolean isSetting() {
        return id.startsWith(SETTING);
    }
}
