package torikumi.slack.record;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import torikumi.progress.WayIn;

/**
 * What a form gives back when it is sent, besides its fields: what it is about and where it was opened.
 *
 * @param initiativeId where the form does not ask for it
 * @param corrects the name of the version to be corrected; null where something new is recorded
 * @param draftId of what the form was filled in with, no longer wanted once it is recorded
 * @param channelId where the form was opened, or where the message is that it was made from; empty for neither
 * @param messageTs of the message that it was made from; null where it was made from none
 * @param place words that name the section or unit whose initiatives are likeliest; empty for none
 */
public record FormMemo(
        @Nullable Long initiativeId,
        @Nullable UUID corrects,
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

    public static FormMemo correcting(long initiativeId, UUID version, String channelId, @Nullable String threadTs) {
        return new FormMemo(initiativeId, version, null, WayIn.FORM, channelId, null, threadTs, null, "");
    }

    static FormMemo ofMessage(
            String channelId, String messageTs, @Nullable String threadTs, @Nullable String permalink) {
        return new FormMemo(null, null, null, WayIn.SHORTCUT, channelId, messageTs, threadTs, permalink, "");
    }

    /** From nowhere, as far as can be told: what is said about it goes to the person. */
    public static FormMemo ofUnknownOrigin() {
        return opened(WayIn.FORM, "", null);
    }

    public FormMemo in(String words) {
        return new FormMemo(initiativeId, corrects, draftId, way, channelId, messageTs, threadTs, permalink, words);
    }

    FormMemo about(long initiative) {
        return new FormMemo(initiative, corrects, draftId, way, channelId, messageTs, threadTs, permalink, place);
    }

    /** Empty for anything but what {@link #text} gives: a form of an earlier version, or one of unknown origin. */
    public static Optional<FormMemo> read(@Nullable String text) {
        if (text == null) return Optional.empty();
        try {
            return Optional.ofNullable(JSON.readValue(text, FormMemo.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public String text() {
        return JSON.writeValueAsString(this);
    }
}
