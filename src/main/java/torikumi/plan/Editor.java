package torikumi.plan;

/**
 * Who brings a plan in or changes it: a person of the workspace, or the setting that names a plan's file.
 *
 * @param id the person's, or the setting's name
 */
public record Editor(String id, String name) {

    /** Whoever keeps the program, by that setting. */
    public static Editor ofSetting(String setting) {
        return new Editor(setting, setting);
    }
}
