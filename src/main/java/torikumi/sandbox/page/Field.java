package torikumi.sandbox.page;

import torikumi.sandbox.workspace.ApiJson;

/**
 * Something to fill in or press in a dialog.
 *
 * @param control what it is; its kind is {@code text}, {@code area}, {@code select}, {@code search}, {@code radio},
 *     {@code boxes}, {@code files}, {@code date}, {@code time}, {@code button}, {@code overflow} or {@code unsupported}
 * @param name by which the form sends its value
 * @param label empty where a section or a row of controls stands for one; then the control's label is spoken
 * @param error what is said under it; empty if nothing is
 * @param mode of a text: {@code text}, {@code decimal}, {@code url} or {@code email}, for the keyboard of a phone
 * @param most characters; 0 where nobody counts
 * @param tells whether the app hears of each change: {@code change}, {@code enter}, {@code typing}, or empty
 */
record Field(
        Control control,
        String name,
        String label,
        String hint,
        boolean optional,
        String error,
        String placeholder,
        String mode,
        int most,
        String tells,
        boolean focus) {

    public String id() {
        return control.id();
    }

    /** What a request about this field carries beside the form: which field it is. */
    public String vals() {
        return ApiJson.object().put("field", name).toString();
    }

    public String describedBy() {
        StringBuilder ids = new StringBuilder();
        if (!error.isEmpty()) ids.append(id()).append("-error ");
        if (!hint.isEmpty()) ids.append(id()).append("-hint ");
        if (most > 0) ids.append(id()).append("-count");
        return ids.toString().strip();
    }

    /** Whether its parts each have a label of their own, and it a legend. */
    public boolean grouped() {
        return control.kind().equals("radio") || control.kind().equals("boxes");
    }
}
