package torikumi.slack.delivery;

import org.jspecify.annotations.Nullable;

/** Fetches what people have put into Slack. */
public interface Uploads {

    /** In megabytes. */
    int LARGEST = 20;

    /** Waits for Slack, for half a minute at most: not on a request's thread. */
    Fetched fetch(Upload upload);

    /** What became of it. */
    sealed interface Fetched {

        /**
         * @param name as Slack has it
         * @param userId who put it there; null where Slack has not said
         */
        record Taken(String name, byte[] bytes, @Nullable String userId) implements Fetched {}

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
