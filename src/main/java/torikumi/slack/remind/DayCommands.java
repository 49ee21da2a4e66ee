package torikumi.slack.remind;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.Command;

/** Answers on which days nobody is reminded: when reminders rest, which days are closed. */
@Component
class DayCommands {

    private final PauseAnswers pauses;
    private final CalendarAnswers calendar;

    DayCommands(PauseAnswers pauses, CalendarAnswers calendar) {
        this.pauses = pauses;
        this.calendar = calendar;
    }

    Reply answer(Asked asked, Command.AboutDays command, Showing showing) {
        return switch (command) {
            case Command.Pause of -> pauses.pause(asked, of, showing);
            case Command.Resume of -> pauses.resume(asked, of, showing);
            case Command.Calendar of -> calendar.calendar(asked, of, showing);
            case Command.CloseDay of -> calendar.closeDay(asked, of, showing);
        };
    }
}
