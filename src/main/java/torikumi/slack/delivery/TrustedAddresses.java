package torikumi.slack.delivery;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.SlackConnection;

/** Which {@code response_url}s may be called: Slack's own, or those of the API we are configured with. Never another address. */
@Component
class TrustedAddresses {

    private static final String SLACK = "hooks.slack.com";

    private final @Nullable HttpUrl api;

    TrustedAddresses(SlackConnection connection) {
        this.api = HttpUrl.parse(connection.apiBase().toString());
    }

    // The same parser that the HTTP client uses, so that the two cannot disagree on what the host is.
    boolean allow(String address) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) return false;
        boolean slack = url.isHttps() && url.host().equals(SLACK) && url.port() == 443;
        return slack
                || api != null
                        && url.scheme().equals(api.scheme())
                        && url.host().equals(api.host())
                        && url.port() == api.port();
    }
}
