package torikumi.plan;

/**
 * Who brings a plan in or changes it: a person of the workspace, the setting that names a plan's file, or the program itself.
 *
 * @param id the person's, or the setting's name
 */
public record Editor(String id, String name) {

    /** The program itself, which comes with a plan. Its id begins as those of settings do, which nobody in the chat has. */
    public static final Editor BUNDLED = ofSetting("TORIKUMI_BUNDLED");

    /** Whoever keeps the program, by that setting. */
    public static Editor ofSetting(String setting) {
        return new Editor(setting, setting);
    }
}
