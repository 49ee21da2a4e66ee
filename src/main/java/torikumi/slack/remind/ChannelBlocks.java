package torikumi.slack.remind;

import java.util.List;
import torikumi.reminder.SectionChannels;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.SpeakableChannels.Seen;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Office;

/** In which channel a section is asked. */
final class ChannelBlocks {

    private ChannelBlocks() {}

    public static Reply of(SectionChannels.Outcome outcome, Office office, Showing showing) {
        String name = PeopleWords.office(office, showing.say());
        return switch (outcome) {
            case SectionChannels.Outcome.Set(var channel) ->
                new Card()
                        .marked(showing.text(
                                "rules.channel.set", Mrkdwn.escape(name), "<#%s>".formatted(channel.channelId())))
                        .buttons(presses(office, showing))
                        .reply(showing.text("rules.channel.set.fallback", name));
            case SectionChannels.Outcome.Removed() -> {
                yield new Card(showing, "rules.channel.removed", name)
                        .buttons(presses(office, showing))
                        .reply();
            }
            case SectionChannels.Outcome.Denied(var why, var where) -> JoinBlocks.refused(why, where, showing);
        };
    }

    /** What became of it, as plain words. */
    public static String sentence(SectionChannels.Outcome outcome, Office office, Showing showing) {
        return switch (outcome) {
            case SectionChannels.Outcome.Set set -> showing.text("rules.channel.set.fallback", office);
            case SectionChannels.Outcome.Removed() -> showing.text("rules.channel.removed", office);
            case SectionChannels.Outcome.Denied(var why, var where) -> DenialWords.sentence(why, where, showing);
        };
    }

    /** Why nobody can be asked there, and what would help. */
    public static String sentence(Seen seen, Showing showing) {
        return switch (seen) {
            case Seen.Fine fine -> showing.text("rules.channel.fine");
            case Seen.NotIn notIn -> showing.text("rules.channel.notIn");
            case Seen.Archived archived -> showing.text("rules.channel.archived");
            case Seen.Unknown(var typed) -> showing.text("rules.channel.unknown", Mrkdwn.quotable(typed));
            case Seen.OutOfReach() -> showing.text("rules.channel.outOfReach");
        };
    }

    /** @param sentence why the channel was not taken */
    public static Reply refused(String sentence, Office office, Showing showing) {
        return new Card(sentence).buttons(presses(office, showing)).reply().forAskerAlone();
    }

    private static List<Button> presses(Office office, Showing showing) {
        return List.of(
                Button.form(showing, "rules.button.channel", "remind-to " + PeopleWords.typed(office), office),
                Button.open(showing, "rules.button.rule", "remind " + PeopleWords.typed(office)));
    }
}
