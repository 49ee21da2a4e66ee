package torikumi.slack.view;

import torikumi.platform.Say;

/** How the fields of forms are labelled. Slack itself marks what may be left out, and only that. */
final class Labels {

    private Labels() {}

    static String required(String label, Say say) {
        return say.text("form.required", label);
    }
}
