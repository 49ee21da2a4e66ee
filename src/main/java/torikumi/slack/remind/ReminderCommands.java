package torikumi.slack.remind;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.Readers;
import torikumi.slack.words.Command;

/** Answers what concerns asking: rules, who waits, who is away, what one follows, when asking rests, which days are closed. */
@Component
public class ReminderCommands {

    private final Readers readers;
    private final RuleAnswers rules;
    private final ChannelAnswers channels;
    private final PendingAnswers pending;
    private final SummaryAnswers summaries;
    private final AwayAnswers away;
    private final WishAnswers wishes;
    private final DayCommands days;

    ReminderCommands(
            Readers readers,
            RuleAnswers rules,
            ChannelAnswers channels,
            PendingAnswers pending,
            SummaryAnswers summaries,
            AwayAnswers away,
            WishAnswers wishes,
            DayCommands days) {
        this.readers = readers;
        this.rules = rules;
        this.channels = channels;
        this.pending = pending;
        this.summaries = summaries;
        this.away = away;
        this.wishes = wishes;
        this.days = days;
    }

    public Reply answer(Asked asked, Command.AboutReminders command, Showing showing) {
        return readers.denial(needs(command), asked.userId())
                .map(why -> new Card(Readers.sentence(why, showing.say())).reply())
                .orElseGet(() -> answered(asked, command, showing));
    }

    /** Rules, pauses and closures are asked about where they are written. */
    private static Needs needs(Command.AboutReminders command) {
        return switch (command) {
            case Command.Away of -> Needs.WRITE;
            case Command.Wish of -> Needs.FOLLOW;
            default -> Needs.READ;
        };
    }

    private Reply answered(Asked asked, Command.AboutReminders command, Showing showing) {
        return switch (command) {
            case Command.Remind of -> rules.remind(asked, of, showing);
            case Command.RemindTo of -> channels.remindTo(asked, of, showing);
            case Command.ShowSummary of -> summaries.show(asked, of, showing);
            case Command.Pending of -> pending.pending(asked, of, showing);
            case Command.Away of -> away.away(asked, of, showing);
            case Command.Wish of -> wishes.wish(asked, of, showing);
            case Command.AboutDays of -> days.answer(asked, of, showing);
        };
    }
}
