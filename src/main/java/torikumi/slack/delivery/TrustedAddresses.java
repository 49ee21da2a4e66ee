package torikumi.slack.delivery;

import com.slack.api.Slack;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.SlackConnection;

/** Which addresses that come with a request may be called: Slack's own, or those of the API we are configured with. Never another. */
@Component
class TrustedAddresses {

    private static final String HOOKS = "hooks.slack.com";

    // As the file object has them; the second is Slack's for governments.
    private static final Set<String> FILES = Set.of("files.slack.com", "files.slack-gov.com");

    // Where the organisation that a workspace belongs to has a name of its own.
    private static final Pattern ENTERPRISE = Pattern.compile("[a-z0-9-]+\\.enterprise\\.slack(?:-gov)?\\.com");

    private static final Pattern SLACK = Pattern.compile("(?:[a-z0-9-]+\\.)*slack(?:-gov)?\\.com");

    private final @Nullable HttpUrl api;

    TrustedAddresses(SlackConnection connection) {
        this.api = HttpUrl.parse(connection.apiBase().toString());
    }

    /** Whether a {@code response_url} may be called. */
    boolean allow(String address) {
        HttpUrl url = parsed(address);
        return url != null && (isSecure(url) && url.host().equals(HOOKS) || isOfApi(url));
    }

    /** Where a file may be fetched from with our token; null where it may not. */
    @Nullable
    HttpUrl file(String address) {
        HttpUrl url = parsed(address);
        if (url == null) return null;
        boolean slack = isSecure(url)
                && (FILES.contains(url.host()) || ENTERPRISE.matcher(url.host()).matches());
        return slack || isOfApi(url) ? url : null;
    }

    /** Calls them. No redirection is gone after: where it leads to has to be asked about first. */
    static OkHttpClient.Builder client(Slack slack) {
        return slack.getHttpClient()
                .getOkHttpClient()
                .newBuilder()
                .followRedirects(false)
                .followSslRedirects(false);
    }

    /** Whether it is one of Slack's at all, such as the page where people log in. */
    static boolean isSlacks(HttpUrl url) {
        return SLACK.matcher(url.host()).matches();
    }

    // The same parser that the HTTP client uses, so that the two cannot disagree on what the host is.
    private static @Nullable HttpUrl parsed(String address) {
        HttpUrl url = HttpUrl.parse(address);
        return url == null || !url.username().isEmpty() || !url.password().isEmpty() ? null : url;
    }

    private static boolean isSecure(HttpUrl url) {
        return url.isHttps() && url.port() == 443;
    }

    private boolean isOfApi(HttpUrl url) {
        return api != null
                && url.scheme().equals(api.scheme())
                && url.host().equals(api.host())
                && url.port() == api.port();
    }
}
