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
    private final JoinAnswers joining;
    private final PostAnswers posts;
    private final HandoverAnswers handover;
    private final ClosingAnswers closing;
    private final ChangeAnswers changes;

    PeopleCommands(
            PeopleAnswers staff,
            JoinAnswers joining,
            PostAnswers posts,
            HandoverAnswers handover,
            ClosingAnswers closing,
            ChangeAnswers changes) {
        this.staff = staff;
        this.joining = joining;
        this.posts = posts;
        this.handover = handover;
        this.closing = closing;
        this.changes = changes;
    }

    public Reply answer(Asked asked, Command.AboutPeople command, Showing showing) {
        return switch (command) {
            case Command.Who of -> staff.who(asked, of, showing);
            case Command.Me() -> staff.me(asked, showing);
            case Command.Join of -> joining.join(asked, of, showing);
            case Command.Leave of -> joining.leave(asked, of, showing);
            case Command.Appoint of -> posts.appoint(asked, of, showing);
            case Command.Dismiss of -> posts.dismiss(asked, of, showing);
            case Command.NameDeputy() -> posts.nameDeputy(asked, showing);
            case Command.Handover of -> handover.handover(asked, of, showing);
            case Command.Changes of -> changes.log(asked, of, showing);
            case Command.Close of -> closing.close(asked, of, showing);
            case Command.Reopen of -> closing.reopen(asked, of, showing);
        };
    }
}
