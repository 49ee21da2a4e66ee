package torikumi.slack.delivery;

import com.google.gson.JsonObject;
import com.slack.api.model.view.View;
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
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.SlackConnection;
import torikumi.slack.card.SlackJson;

/**
 * What forms give back besides their fields, sealed when they go out and opened when they come in: a channel, a source, a version or a
 * person that a form was not opened with cannot be put into it, nor what another form was opened with.
 */
@Component
public class FormSeals {

    private static final String ALGORITHM = "HmacSHA256";

    // 128 bits: what is left of Slack's 3000 characters is for what the form is about.
    private static final int SEAL = 16;
    private static final char BETWEEN = '.';

    private final SecretKeySpec key;

    FormSeals(SlackConnection connection) {
        // With Socket Mode there is no signing secret. Neither is used as it stands: a seal tells nothing about them.
        byte[] secret = (connection.signingSecret() + "\n" + connection.botToken()).getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(mac(new SecretKeySpec(secret, ALGORITHM), "torikumi: seals of forms"), ALGORITHM);
    }

    /** The form as Slack is given it. Good within the current workspace, until the app's secrets change. */
    public JsonObject sealed(View form) {
        JsonObject json = SlackJson.view(form);
        json.addProperty("private_metadata", seal(form.getCallbackId(), form.getPrivateMetadata()));
        return json;
    }

    /** @return whether the seal held; where it did not, the form is about nothing from here on */
    public boolean open(View form) {
        Optional<String> about = about(form.getCallbackId(), form.getPrivateMetadata());
        form.setPrivateMetadata(about.orElse(null));
        return about.isPresent();
    }

    public String seal(@Nullable String callbackId, @Nullable String about) {
        String text = about == null ? "" : about;
        return sealOf(callbackId, text) + BETWEEN + text;
    }

    private Optional<String> about(@Nullable String callbackId, @Nullable String sealed) {
        int between = sealed == null ? -1 : sealed.indexOf(BETWEEN);
        if (between < 0) return Optional.empty();
        String text = sealed.substring(between + 1);
        boolean ours = MessageDigest.isEqual(
                sealed.substring(0, between).getBytes(StandardCharsets.UTF_8),
                sealOf(callbackId, text).getBytes(StandardCharsets.UTF_8));
        return ours ? Optional.of(text) : Optional.empty();
    }

    private String sealOf(@Nullable String callbackId, String text) {
        byte[] whole = mac(key, CurrentWorkspace.get().id() + "\n" + callbackId + "\n" + text);
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
