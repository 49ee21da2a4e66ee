package torikumi.slack.words;

import java.util.List;

/** Commands that are explained together, in the order in which help has them; each command is of one topic. */
public enum HelpTopic {
    LOOKING(
            CommandCatalogue.DEPARTMENT,
            CommandCatalogue.LIST,
            CommandCatalogue.SHOW,
            CommandCatalogue.MISSION,
            CommandCatalogue.VISION,
            CommandCatalogue.POLICY,
            CommandCatalogue.SEARCH,
            CommandCatalogue.STATUS,
            CommandCatalogue.STALE,
            CommandCatalogue.HISTORY,
            CommandCatalogue.WORDING,
            CommandCatalogue.SUMMARY,
            CommandCatalogue.MINE,
            CommandCatalogue.YEAR,
            CommandCatalogue.HELP),
    /** What was recorded, to be taken along. */
    REPORTS(
            CommandCatalogue.REPORT,
            CommandCatalogue.TABLE,
            CommandCatalogue.ACCOUNT,
            CommandCatalogue.EVALUATION,
            CommandCatalogue.DATES),
    RECORDING(CommandCatalogue.UPDATE, CommandCatalogue.CORRECT, CommandCatalogue.TAKE_BACK),
    PEOPLE(
            CommandCatalogue.WHO,
            CommandCatalogue.ME,
            CommandCatalogue.JOIN,
            CommandCatalogue.LEAVE,
            CommandCatalogue.DEPUTY,
            CommandCatalogue.HANDOVER,
            CommandCatalogue.AWAY),
    REMINDERS(
            CommandCatalogue.REMIND,
            CommandCatalogue.REMIND_TO,
            CommandCatalogue.FOLLOW,
            CommandCatalogue.UNFOLLOW,
            CommandCatalogue.MUTE,
            CommandCatalogue.UNMUTE,
            CommandCatalogue.CALENDAR,
            CommandCatalogue.SETTINGS),
    /** For leads, coordinators and administrators. */
    LEADING(
            CommandCatalogue.APPOINT,
            CommandCatalogue.DISMISS,
            CommandCatalogue.CHANGES,
            CommandCatalogue.PLAN,
            CommandCatalogue.CLOSE,
            CommandCatalogue.REOPEN,
            CommandCatalogue.PENDING,
            CommandCatalogue.RESPONSES,
            CommandCatalogue.DISCLOSURE,
            CommandCatalogue.PUBLISH),
    ADMINISTRATION(CommandCatalogue.PAUSE, CommandCatalogue.RESUME, CommandCatalogue.CLOSE_DAY);

    private final List<CommandCatalogue> commands;

    HelpTopic(CommandCatalogue... commands) {
        this.commands = List.of(commands);
    }

    public List<CommandCatalogue> commands() {
        return commands;
    }
}
