package torikumi.slack.remind;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.slack.card.About;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.Wished;

/** What one follows and what one wants to hear nothing of; each is one's own wish. */
final class FollowBlocks {

    private static final int SHOWN = 15;

    private FollowBlocks() {}

    public static Reply list(List<About> followed, List<About> muted, Showing showing) {
        Card card = new Card().header(showing.text("rules.follow.title"));
        if (followed.isEmpty() && muted.isEmpty()) card.text(showing.text("rules.follow.none"));
        add(card, followed, "rules.follow.followed", "rules.button.unfollow", "unfollow", showing);
        add(card, muted, "rules.follow.muted", "rules.button.unmute", "unmute", showing);
        return card.context(showing.text("rules.follow.how", how(showing)))
                .buttons(Ways.mine(showing), Ways.settings(showing))
                .reply(showing.text("rules.follow.fallback", followed.size(), muted.size()))
                .forAskerAlone();
    }

    private static String how(Showing showing) {
        return Stream.of(
                        CommandCatalogue.FOLLOW,
                        CommandCatalogue.UNFOLLOW,
                        CommandCatalogue.MUTE,
                        CommandCatalogue.UNMUTE)
                .map(command -> showing.examples(command).getFirst())
                .collect(Collectors.joining(showing.text("standing.dot")));
    }

    private static void add(
            Card card, List<About> abouts, String heading, String button, String verb, Showing showing) {
        if (abouts.isEmpty()) return;
        card.heading(showing.text(heading));
        for (About about : abouts.stream().limit(SHOWN).toList())
            card.text(about.name(showing.say()), Button.open(showing, button, verb + " " + about.words(), about));
        if (abouts.size() > SHOWN) card.context(showing.text("rules.follow.more", abouts.size() - SHOWN));
    }

    /** It is so now; the other way is offered. */
    public static Reply of(Wished wished, About about, Showing showing) {
        return switch (wished) {
            case FOLLOW -> done("rules.followed", about, "rules.button.unfollow", "unfollow", showing);
            case UNFOLLOW -> done("rules.unfollowed", about, "rules.button.follow.one", "follow", showing);
            case MUTE -> done("rules.muted", about, "rules.button.unmute", "unmute", showing);
            case UNMUTE -> done("rules.unmuted", about, "rules.button.mute", "mute", showing);
        };
    }

    private static Reply done(String key, About about, String back, String verb, Showing showing) {
        return new Card(showing, key, about)
                .buttons(
                        Button.open(showing, back, verb + " " + about.words(), about),
                        Button.open(showing, "rules.button.follow", "follow"))
                .reply()
                .forAskerAlone();
    }
}
