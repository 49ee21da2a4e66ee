package torikumi.slack.edge;

import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;

/** From words to a card: the one way every question takes, whether typed as a command, said to the bot or carried by a button. */
public interface Answers {

    /** Answers in words whatever was asked; never throws because of what a person typed. */
    Reply answer(Asked asked);

    /** What the Home tab shows there. */
    Reply home(Asked asked, HomeAt at);

    /** The same card, for everybody in the channel to read, naming who shared it. */
    Reply share(Asked asked);
}
