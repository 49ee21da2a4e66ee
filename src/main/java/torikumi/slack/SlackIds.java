package torikumi.slack;

/** The ids by which Slack and we name buttons and forms: {@code noun.verb}. */
public final class SlackIds {

    /** Shows what the button's value asks for, in place of the card or beside it. */
    public static final String ANSWER_OPEN = "answer.open";

    /** Shows what the button's value asks for to everybody in the channel. */
    public static final String ANSWER_SHARE = "answer.share";

    /** The slash command. */
    public static final String COMMAND = "/torikumi";

    private SlackIds() {}
}
