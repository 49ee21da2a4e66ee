package torikumi.slack.people;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.Command;

/** Answers who acts for what, who changed it, and who may end or begin a year. */
@Component
public class PeopleCommands {

    private final PeopleAnswers staff;
    private final ChangeAnswers changes;

    PeopleCommands(PeopleAnswers staff, ChangeAnswers changes) {
        this.staff = staff;
        this.changes = changes;
    }

    public Reply answer(Asked asked, Command.AboutPeople command, Showing showing) {
        return switch (command) {
            case Command.Who of -> staff.who(asked, of, showing);
            case Command.Me() -> staff.me(asked, showing);
            case Command.Join of -> staff.join(asked, of, showing);
            case Command.Leave of -> staff.leave(asked, of, showing);
            case Command.Appoint of -> staff.appoint(asked, of, showing);
            case Command.Dismiss of -> staff.dismiss(asked, of, showing);
            case Command.NameDeputy() -> staff.nameDeputy(asked, showing);
            case Command.Handover of -> staff.handover(asked, of, showing);
            case Command.Changes of -> changes.log(asked, of, showing);
            case Command.Close of -> staff.close(asked, of, showing);
            case Command.Reopen of -> staff.reopen(asked, of, showing);
        };
    }
}
