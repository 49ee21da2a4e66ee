package torikumi.slack;

import java.util.Locale;

/**
 * One question, however it came: who asks, where, in which language, in which words. The workspace is
 * {@link torikumi.platform.CurrentWorkspace}.
 *
 * @param userId Slack's id of the person who asks
 * @param channelId Slack's id of the conversation, empty on the Home tab
 * @param place what kind of conversation the answer is for, which decides what buttons make sense there
 * @param locale the language to answer in: the person's own, or the workspace's where everybody reads it
 * @param words what was typed, or the words a button carries; untouched, may be blank
 */
public record Asked(String userId, String channelId, Place place, Locale locale, String words) {

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

    public Asked with(String otherWords) {
        return new Asked(userId, channelId, place, locale, otherWords);
    }
}
