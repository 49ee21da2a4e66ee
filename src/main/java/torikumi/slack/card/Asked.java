package torikumi.slack.card;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Progress;
import torikumi.progress.Source;
import torikumi.progress.WayIn;

/**
 * One question, however it came: who asks, where, in which language, in which words. The workspace is
 * {@link torikumi.platform.CurrentWorkspace}.
 *
 * @param userId Slack's id of the person who asks
 * @param channelId Slack's id of the conversation, empty on the Home tab
 * @param place what kind of conversation the answer is for, which decides what buttons make sense there
 * @param locale the language to answer in: the person's own, or the workspace's where everybody reads it
 * @param words what was typed, or the words a button carries; untouched, may be blank
 * @param origin the message, command or press that it came in
 * @param mentions whom and which channels the words name, in their order
 */
public record Asked(
        String userId,
        String channelId,
        Place place,
        Locale locale,
        String words,
        Origin origin,
        List<Mention> mentions) {

    /**
     * In characters (code points): the words of a report and a reason beside them. What is longer is read by nobody, and who said it is
     * told.
     */
    public static final int LONGEST = 2 * Progress.LONGEST;

    public Asked {
        mentions = List.copyOf(mentions);
    }

    /** What was pressed, or was said without naming anybody. */
    public Asked(String userId, String channelId, Place place, Locale locale, String words, Origin origin) {
        this(userId, channelId, place, locale, words, origin, List.of());
    }

    /**
     * A person or a channel that the words name by more than letters.
     *
     * @param id Slack's
     * @param shown how the words have it, with @ or # before it
     */
    public record Mention(String id, String shown) {

        public boolean isPerson() {
            return shown.startsWith("@");
        }
    }

    /**
     * Which message, command or press it was.
     *
     * @param way how it came in
     * @param key the same however often Slack delivers it, unlike any other of the workspace
     * @param saidAt when the person said it, by Slack's clock where Slack tells
     * @param messageTs Slack's timestamp of the message; null for what is no message
     * @param threadTs of the thread's first message; null outside threads
     * @param triggerId with which a form can be opened for 3 s; null where none can
     */
    public record Origin(
            WayIn way,
            String key,
            Instant saidAt,
            @Nullable String messageTs,
            @Nullable String threadTs,
            @Nullable String triggerId) {

        /** Of what was recorded with a press: where that was is no message that could be edited or deleted. */
        public Source ofPress() {
            return Source.of(way, key, saidAt);
        }
    }

    public enum Place {
        /** A channel, answered to the person alone. */
        CHANNEL,
        /** A channel or a thread in it, read by everybody there. */
        SHARED,
        /** The direct conversation with the bot. */
        DIRECT,
        /** The bot's Home tab. */
        HOME
    }

    public boolean isTooLong() {
        return isTooLong(words);
    }

    public static boolean isTooLong(String words) {
        return words.codePointCount(0, words.length()) > LONGEST;
    }

    public Asked with(String otherWords) {
        return new Asked(userId, channelId, place, locale, otherWords, origin, mentions);
    }
}
