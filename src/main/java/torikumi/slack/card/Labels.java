package torikumi.slack.card;

import torikumi.platform.Say;

/** How the fields of forms are labelled. Slack itself marks what may be left out, and only that. */
public final class Labels {

    private Labels() {}

    public static String required(String label, Say say) {
        return say.text("form.required", label);
    }
}
