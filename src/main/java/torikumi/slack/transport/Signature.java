package torikumi.slack.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tells Slack's requests from forged, altered and replayed ones. */
final class Signature {

    // Slack: five minutes. Of the future too, which Bolt's own check lets pass.
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    Signature(String signingSecret, Clock clock) {
        this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** Whether the body was signed with our secret, within five minutes of now. Reads nothing of what it says. */
    boolean fits(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null) return false;
        if (!SECONDS.matcher(timestamp).matches()) return false;
        long apart = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        boolean fits = MessageDigest.isEqual(
                of(timestamp, body).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
        return fits && apart <= TOLERANCE.toSeconds();
    }

    String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update("v0:%s:".formatted(timestamp).getBytes(StandardCharsets.US_ASCII));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
