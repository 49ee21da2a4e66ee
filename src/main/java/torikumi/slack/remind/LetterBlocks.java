package torikumi.slack.remind;

import java.util.List;
import torikumi.calendar.Coverage;
import torikumi.platform.Say;
import torikumi.progress.HealthScale;
import torikumi.reminder.Letter;
import torikumi.reminder.LetterContent;
import torikumi.reminder.PlanEnds;
import torikumi.reminder.SectionChannel;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.YearWords;
import torikumi.slack.record.RecordedBlocks;
import torikumi.staff.Deputy;

/** Every letter as a card. */
public final class LetterBlocks {

    private LetterBlocks() {}

    public static Reply of(Letter.Kind kind, LetterContent content, HealthScale scale, Showing showing) {
        return switch (content) {
            case LetterContent.AboutReminder(var card) ->
                kind == Letter.Kind.TO_LEAD
                        ? OverdueBlocks.of(card, showing)
                        : RequestBlocks.of(kind, card, scale, showing);
            case LetterContent.Overdue overdue -> PendingBlocks.overdue(overdue, showing);
            case LetterContent.Unstaffed unstaffed -> UnstaffedBlocks.of(unstaffed, showing);
            case LetterContent.SummaryRequest(var card) -> SummaryBlocks.asking(kind, card, showing);
            case LetterContent.OfDigest(var digest) -> DigestBlocks.of(digest, showing);
            case LetterContent.ChannelGone(var channel) -> gone(channel, showing.say());
            case LetterContent.CalendarEnding(var coverage) -> ending(coverage, showing);
            case LetterContent.PlanEnding(var ends) -> ending(ends, showing);
            case LetterContent.DeputyEnding(var deputy, var over) -> ending(deputy, over, showing);
        };
    }

    private static Reply gone(SectionChannel channel, Say say) {
        String office = RecordedBlocks.office(channel.office());
        String why = say.text(
                switch (String.valueOf(channel.gone())) {
                    case "not_in_channel" -> "reminder.gone.notInChannel";
                    case "is_archived" -> "reminder.gone.archived";
                    case "channel_not_found" -> "reminder.gone.notFound";
                    default -> "reminder.gone.other";
                });
        String sentence = say.text("reminder.gone", office, why);
        String next = say.text("reminder.gone.next");
        var blocks = new Card()
                .marked("%s <#%s>".formatted(Mrkdwn.escape(sentence), channel.channelId()))
                .text(next);
        new Buttons()
                .ask(
                        say.text("reminder.button.channel"),
                        say.text("reminder.button.channel"),
                        "remind " + PeopleWords.typed(channel.office()))
                .blocks()
                .forEach(blocks::add);
        return blocks.context(say.text("reminder.stop.once")).reply(sentence + " " + next);
    }

    private static Reply ending(PlanEnds ends, Showing showing) {
        Say say = showing.say();
        String department = ends.plan().department();
        String sentence = YearWords.ends(ends, showing);
        var blocks = new Card()
                .header(say.text("reminder.planEnds.title", department))
                .text(sentence);
        var buttons = new Buttons();
        if (ends.over())
            buttons.ask(
                    say.text("reminder.button.close"),
                    say.text("reminder.button.close"),
                    "close %s %s".formatted(ends.plan().year().shortName(), department));
        buttons.ask(say.text("rules.button.all"), say.text("rules.button.all"), "remind " + department)
                .blocks()
                .forEach(blocks::add);
        return blocks.context(say.text("reminder.planEnds.once")).reply(department + ": " + sentence);
    }

    private static Reply ending(Deputy deputy, boolean over, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                over ? "reminder.deputyEnded" : "reminder.deputyEnds",
                PeopleWords.person(deputy.person(), say),
                PeopleWords.person(deputy.deputy(), say),
                showing.date(deputy.until()));
        String next = say.text("reminder.deputyEnds.next");
        var blocks = new Card().text(sentence).text(next);
        blocks.add(Presses.row(
                List.of(
                        Presses.form(
                                say.text("people.button.deputy"), say.text("people.button.deputy.spoken"), "deputy"),
                        Presses.ask(say.text("people.button.me"), "me")),
                say));
        return blocks.reply(sentence + " " + next);
    }

    private static Reply ending(Coverage coverage, Showing showing) {
        Say say = showing.say();
        boolean over = coverage.until().isBefore(coverage.today());
        String until = showing.date(coverage.until());
        String sentence = say.text(over ? "reminder.calendar.ended" : "reminder.calendar.ends", until);
        String next = say.text("reminder.calendar.next");
        var blocks = new Card().text(sentence).text(next);
        new Buttons()
                .ask(say.text("reminder.button.calendar"), say.text("reminder.button.calendar"), "calendar")
                .blocks()
                .forEach(blocks::add);
        return blocks.context(say.text("reminder.stop.once")).reply(sentence + " " + next);
    }
}
