package torikumi.slack.delivery;

import org.springframework.util.unit.DataSize;

/** Fetches what people have put into Slack. */
public interface Uploads {

    DataSize LARGEST = DataSize.ofMegabytes(20);

    /** Waits for Slack, for half a minute at most: not on a request's thread. */
    Fetched fetch(Upload upload);

    /** What became of it. */
    sealed interface Fetched {

        /** @param name as Slack has it */
        record Taken(String name, byte[] bytes) implements Fetched {}

        /** More than {@link #LARGEST}. */
        record TooLarge() implements Fetched {}

        /** It was deleted meanwhile, or the bot cannot see it. */
        record Gone() implements Fetched {}

        /** It does not lie at Slack, where alone it would be fetched from. */
        record Elsewhere() implements Fetched {}

        /** The app has not been given the scope {@code files:read}. */
        record NotAllowed() implements Fetched {}

        /** Slack cannot give it now. */
        record NotNow(String why) implements Fetched {}
    }
}
