package torikumi.slack.words;

/** What a command is for: commands of one topic are explained together. */
public enum HelpTopic {
    LOOKING,
    RECORDING,
    PEOPLE,
    REMINDERS,
    /** For leads, coordinators and administrators. */
    LEADING,
    ADMINISTRATION
}
