package torikumi.slack.remind;

import java.util.List;
import torikumi.platform.Say;
import torikumi.reminder.SectionChannels;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.SpeakableChannels.Seen;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Office;

/** In which channel a section is asked. */
final class ChannelBlocks {

    private ChannelBlocks() {}

    public static Reply of(SectionChannels.Outcome outcome, Office office, Showing showing) {
        Say say = showing.say();
        String name = PeopleWords.office(office);
        return switch (outcome) {
            case SectionChannels.Outcome.Set(var channel) ->
                new Card()
                        .marked(say.text(
                                "rules.channel.set", Mrkdwn.escape(name), "<#%s>".formatted(channel.channelId())))
                        .add(Presses.row(presses(office, say), say))
                        .reply(say.text("rules.channel.set.fallback", name));
            case SectionChannels.Outcome.Removed() -> {
                String sentence = say.text("rules.channel.removed", name);
                yield new Card()
                        .text(sentence)
                        .add(Presses.row(presses(office, say), say))
                        .reply(sentence);
            }
            case SectionChannels.Outcome.Denied(var why, var where) -> JoinBlocks.refused(why, where, showing);
        };
    }

    /** What became of it, as plain words. */
    public static String sentence(SectionChannels.Outcome outcome, Office office, Say say) {
        return switch (outcome) {
            case SectionChannels.Outcome.Set set -> say.text("rules.channel.set.fallback", PeopleWords.office(office));
            case SectionChannels.Outcome.Removed() -> say.text("rules.channel.removed", PeopleWords.office(office));
            case SectionChannels.Outcome.Denied(var why, var where) -> PeopleWords.denial(why, where, say);
        };
    }

    /** Why nobody can be asked there, and what would help. */
    public static String sentence(Seen seen, Say say) {
        return switch (seen) {
            case Seen.Fine fine -> say.text("rules.channel.fine");
            case Seen.NotIn notIn -> say.text("rules.channel.notIn");
            case Seen.Archived archived -> say.text("rules.channel.archived");
            case Seen.Unknown(var typed) -> say.text("rules.channel.unknown", Mrkdwn.quotable(typed));
            case Seen.OutOfReach() -> say.text("rules.channel.outOfReach");
        };
    }

    /** @param sentence why the channel was not taken */
    public static Reply refused(String sentence, Office office, Showing showing) {
        Say say = showing.say();
        return new Card()
                .text(sentence)
                .add(Presses.row(presses(office, say), say))
                .reply(sentence)
                .forAskerAlone();
    }

    private static List<Presses.Press> presses(Office office, Say say) {
        return List.of(
                Presses.form(
                        say.text("rules.button.channel"),
                        say.text("rules.button.channel.spoken", PeopleWords.office(office)),
                        "remind-to " + PeopleWords.typed(office)),
                Presses.ask(say.text("rules.button.rule"), "remind " + PeopleWords.typed(office)));
    }
}
