package torikumi.slack.words;

import java.util.Locale;

/** What somebody wishes for themselves: to hear of something, or nothing of it; and to take that back. */
public enum Wished {
    FOLLOW,
    UNFOLLOW,
    MUTE,
    UNMUTE;

    /** As it is typed. */
    public String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
