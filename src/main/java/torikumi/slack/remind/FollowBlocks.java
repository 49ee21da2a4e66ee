package torikumi.slack.remind;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.platform.Say;
import torikumi.slack.card.About;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.Wished;

/** What one follows and what one wants to hear nothing of; each is one's own wish. */
public final class FollowBlocks {

    private static final int SHOWN = 15;

    private FollowBlocks() {}

    public static Reply list(List<About> followed, List<About> muted, Showing showing) {
        Say say = showing.say();
        Card card = new Card().header(say.text("rules.follow.title"));
        if (followed.isEmpty() && muted.isEmpty()) card.text(say.text("rules.follow.none"));
        add(card, followed, "rules.follow.followed", "rules.button.unfollow", "unfollow", say);
        add(card, muted, "rules.follow.muted", "rules.button.unmute", "unmute", say);
        return card.context(say.text("rules.follow.how", how(showing)))
                .reply(say.text("rules.follow.fallback", followed.size(), muted.size()))
                .forAskerAlone();
    }

    private static String how(Showing showing) {
        return Stream.of(
                        CommandCatalogue.FOLLOW,
                        CommandCatalogue.UNFOLLOW,
                        CommandCatalogue.MUTE,
                        CommandCatalogue.UNMUTE)
                .map(command -> showing.examples(command).getFirst())
                .collect(Collectors.joining(showing.say().text("standing.dot")));
    }

    private static void add(Card card, List<About> abouts, String heading, String button, String verb, Say say) {
        if (abouts.isEmpty()) return;
        card.heading(say.text(heading));
        for (About about : abouts.stream().limit(SHOWN).toList())
            card.text(
                    about.name(),
                    Link.open(
                            say.text(button), say.text(button + ".spoken", about.name()), verb + " " + about.words()));
        if (abouts.size() > SHOWN) card.context(say.text("rules.follow.more", abouts.size() - SHOWN));
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
        Say say = showing.say();
        String sentence = say.text(key, about.name());
        return new Card()
                .text(sentence)
                .links(List.of(
                        Link.open(say.text(back), say.text(back + ".spoken", about.name()), verb + " " + about.words()),
                        Link.open(say.text("rules.button.follow"), "follow")))
                .reply(sentence)
                .forAskerAlone();
    }
}
