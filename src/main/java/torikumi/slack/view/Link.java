package torikumi.slack.view;

import torikumi.platform.Say;

/**
 * A button that asks something: what it carries is what a person would have typed.
 *
 * @param label what it says, a noun or verb
 * @param spoken what a screen reader says, enough without the rest of the card
 * @param words what is asked when it is pressed
 * @param share whether the answer is shown to everybody in the channel
 */
record Link(String label, String spoken, String words, boolean share) {

    static Link open(String label, String words) {
        return new Link(label, label, words, false);
    }

    static Link open(String label, String spoken, String words) {
        return new Link(label, spoken, words, false);
    }

    static Link share(String label, String words) {
        return new Link(label, label, words, true);
    }

    /** 開く, beside what it opens. */
    static Link openBeside(Say say, Object what, String words) {
        return open(say.text("button.open"), say.text("button.open.spoken", what), words);
    }
}
