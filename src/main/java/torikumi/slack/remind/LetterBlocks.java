package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import torikumi.calendar.Coverage;
import torikumi.progress.HealthScale;
import torikumi.reminder.Letter;
import torikumi.reminder.LetterContent;
import torikumi.reminder.PlanEnds;
import torikumi.reminder.SectionChannel;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.card.YearWords;
import torikumi.staff.Deputy;

/** Every letter as a card. */
public final class LetterBlocks {

    private LetterBlocks() {}

    public static Reply of(Letter.Kind kind, LetterContent content, HealthScale scale, Showing showing) {
        return switch (content) {
            case LetterContent.AboutReminder(var card, var inPlace) ->
                kind == Letter.Kind.TO_LEAD
                        ? OverdueBlocks.of(card, showing)
                        : RequestBlocks.of(kind, card, inPlace, scale, showing);
            case LetterContent.Overdue overdue -> PendingBlocks.overdue(overdue, showing);
            case LetterContent.Unstaffed unstaffed -> UnstaffedBlocks.of(unstaffed, showing);
            case LetterContent.SummaryRequest(var card) -> SummaryBlocks.asking(kind, card, showing);
            case LetterContent.OfDigest(var digest) -> DigestBlocks.of(digest, showing);
            case LetterContent.ChannelGone(var channel) -> gone(channel, showing);
            case LetterContent.CalendarEnding(var coverage) -> ending(coverage, showing);
            case LetterContent.PlanEnding(var ends) -> ending(ends, showing);
            case LetterContent.DeputyEnding(var deputy, var over) -> ending(deputy, over, showing);
        };
    }

    private static Reply gone(SectionChannel channel, Showing showing) {
        String why = showing.text(
                switch (String.valueOf(channel.gone())) {
                    case "not_in_channel" -> "reminder.gone.notInChannel";
                    case "is_archived" -> "reminder.gone.archived";
                    case "channel_not_found" -> "reminder.gone.notFound";
                    default -> "reminder.gone.other";
                });
        String sentence = showing.text("reminder.gone", channel.office(), why);
        String next = showing.text("reminder.gone.next");
        return new Card()
                .marked("%s <#%s>".formatted(Mrkdwn.escape(sentence), channel.channelId()))
                .text(next)
                .buttons(Button.open(
                        showing, "reminder.button.channel", "remind " + PeopleWords.typed(channel.office())))
                .context(showing.text("reminder.stop.once"))
                .reply(sentence + " " + next);
    }

    private static Reply ending(PlanEnds ends, Showing showing) {
        String department = ends.plan().department();
        String sentence = YearWords.ends(ends, showing);
        List<Button> buttons = new ArrayList<>();
        if (ends.over()) buttons.add(Button.open(showing, "reminder.button.close", "close " + Typed.of(ends.plan())));
        buttons.add(Button.open(showing, "rules.button.all", "remind " + department));
        return new Card()
                .header(showing.text("reminder.planEnds.title", department))
                .text(sentence)
                .buttons(buttons)
                .context(showing.text("reminder.planEnds.once"))
                .reply(department + ": " + sentence);
    }

    private static Reply ending(Deputy deputy, boolean over, Showing showing) {
        return new Card(
                        showing,
                        over ? "reminder.deputyEnded" : "reminder.deputyEnds",
                        deputy.person(),
                        deputy.deputy(),
                        deputy.until())
                .says(showing.text("reminder.deputyEnds.next"))
                .buttons(Ways.deputy(showing), Ways.me(showing))
                .reply();
    }

    private static Reply ending(Coverage coverage, Showing showing) {
        boolean over = coverage.until().isBefore(coverage.today());
        return new Card(showing, over ? "reminder.calendar.ended" : "reminder.calendar.ends", coverage.until())
                .says(showing.text("reminder.calendar.next"))
                .buttons(Button.open(showing, "reminder.button.calendar", "calendar"))
                .context(showing.text("reminder.stop.once"))
                .reply();
    }
}
