package torikumi.slack.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.SlackConnection;

/**
 * Memos as forms carry them: sealed, so that what a form gives back is what it was opened with. A channel, a source or a version
 * that nobody was shown cannot be put into one.
 */
@Component
public class FormMemos {

    private static final String ALGORITHM = "HmacSHA256";

    // 128 bits: what is left of Slack's 3000 characters is for the memo.
    private static final int SEAL = 16;
    private static final char BETWEEN = '.';

    private final SecretKeySpec key;

    FormMemos(SlackConnection connection) {
        // With Socket Mode there is no signing secret. Neither is used as it stands: a seal tells nothing about them.
        byte[] secret = (connection.signingSecret() + "\n" + connection.botToken()).getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), "torikumi: memos of forms"), ALGORITHM);
    }

    /** Good within the current workspace, until the app's secrets change. */
    public String seal(FormMemo memo) {
        String text = memo.text();
        return sealOf(text) + BETWEEN + text;
    }

    /** Empty for anything but what {@link #seal} gave. */
    public Optional<FormMemo> open(@Nullable String sealed) {
        int between = sealed == null ? -1 : sealed.indexOf(BETWEEN);
        if (between < 0) return Optional.empty();
        String text = sealed.substring(between + 1);
        boolean ours = MessageDigest.isEqual(
                sealed.substring(0, between).getBytes(StandardCharsets.UTF_8),
                sealOf(text).getBytes(StandardCharsets.UTF_8));
        if (!ours) return Optional.empty();
        try {
            return Optional.of(FormMemo.read(text));
        } catch (JacksonException e) {
            // An earlier version's.
            return Optional.empty();
        }
    }

    private String sealOf(String text) {
        byte[] whole = mac(key, CurrentWorkspace.get().id() + "\n" + text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, SEAL));
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
