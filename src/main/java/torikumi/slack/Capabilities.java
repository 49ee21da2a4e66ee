package torikumi.slack;

import org.springframework.stereotype.Component;
import torikumi.slack.ask.PlanCommands;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.home.HomeCommands;
import torikumi.slack.people.PeopleCommands;
import torikumi.slack.record.RecordCommands;
import torikumi.slack.remind.ReminderCommands;
import torikumi.slack.report.ReportCommands;
import torikumi.slack.words.Command;

/** Which folder answers which command. */
@Component
class Capabilities {

    private final PlanCommands plans;
    private final ChangingPlans changing;
    private final PeopleCommands people;
    private final RecordCommands record;
    private final ReminderCommands asking;
    private final ReportCommands reports;
    private final HomeCommands home;
    private final Conversation conversation;

    Capabilities(
            PlanCommands plans,
            ChangingPlans changing,
            PeopleCommands people,
            RecordCommands record,
            ReminderCommands asking,
            ReportCommands reports,
            HomeCommands home,
            Conversation conversation) {
        this.plans = plans;
        this.changing = changing;
        this.people = people;
        this.record = record;
        this.asking = asking;
        this.reports = reports;
        this.home = home;
        this.conversation = conversation;
    }

    Reply answer(Asked asked, Command command, Showing showing) {
        return switch (command) {
            case Command.AboutPlan of -> plans.answer(asked, of, showing);
            case Command.AboutPlans of -> changing.answer(asked, of, showing);
            case Command.AboutPeople of -> people.answer(asked, of, showing);
            case Command.AboutRecord of -> record.answer(asked, of, showing);
            case Command.AboutReminders of -> asking.answer(asked, of, showing);
            case Command.AboutReports of -> reports.answer(asked, of, showing);
            case Command.AboutHome of -> home.answer(asked, of, showing);
            case Command.InConversation of -> conversation.answer(asked, of, showing);
        };
    }
}
