package torikumi.slack.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import torikumi.progress.WayIn;

/**
 * What a form gives back when it is sent, besides its fields: what it is about and where it was opened.
 *
 * @param initiativeId for a correction, which does not ask for it
 * @param corrects the version to be corrected; null where something new is recorded
 * @param draftId of what the form was filled in with, no longer wanted once it is recorded
 * @param channelId where the form was opened, or where the message is that it was made from; empty for neither
 * @param messageTs of the message that it was made from; null where it was made from none
 * @param place words that name the section or unit whose initiatives are likeliest; empty for none
 */
public record FormMemo(
        @Nullable Long initiativeId,
        @Nullable Long corrects,
        @Nullable String draftId,
        WayIn way,
        String channelId,
        @Nullable String messageTs,
        @Nullable String threadTs,
        @Nullable String permalink,
        String place) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static FormMemo opened(WayIn way, String channelId, @Nullable String threadTs) {
        return new FormMemo(null, null, null, way, channelId, null, threadTs, null, "");
    }

    public static FormMemo correcting(long initiativeId, long updateId, String channelId, @Nullable String threadTs) {
        return new FormMemo(initiativeId, updateId, null, WayIn.FORM, channelId, null, threadTs, null, "");
    }

    /** From nowhere, as far as can be told: what is said about it goes to the person. */
    public static FormMemo ofUnknownOrigin() {
        return opened(WayIn.FORM, "", null);
    }

    public FormMemo in(String words) {
        return new FormMemo(initiativeId, corrects, draftId, way, channelId, messageTs, threadTs, permalink, words);
    }

    /** @throws JacksonException for anything but what {@link #text} gave */
    static FormMemo read(String text) {
        return JSON.readValue(text, FormMemo.class);
    }

    String text() {
        return JSON.writeValueAsString(this);
    }
}
