package torikumi.slack.delivery;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import torikumi.platform.SlackConnection;
import torikumi.slack.transport.SlackAnswer;

/**
 * Fetches files from Slack's own hosts alone. The token goes nowhere else: redirections are gone after one by one, and not to another
 * host.
 */
@Component
class SlackUploads implements Uploads {

    private static final Logger log = LoggerFactory.getLogger(SlackUploads.class);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int REDIRECTIONS = 3;
    private static final long LARGEST_BYTES = (long) LARGEST << 20;

    // Slack's words for what is not there, or not for us to see.
    private static final Set<String> GONE = Set.of("file_not_found", "file_deleted", "access_denied", "not_visible");

    private final MethodsClient slack;
    private final OkHttpClient http;
    private final TrustedAddresses addresses;
    private final String token;

    @Autowired
    SlackUploads(Slack slack, MethodsClient methods, SlackConnection connection, TrustedAddresses addresses) {
        this(slack, methods, connection, addresses, PATIENCE);
    }

    /** @param patience from the connection to the last byte */
    SlackUploads(
            Slack slack,
            MethodsClient methods,
            SlackConnection connection,
            TrustedAddresses addresses,
            Duration patience) {
        this.slack = methods;
        this.http = TrustedAddresses.client(slack)
                .callTimeout(patience)
                .readTimeout(SILENCE)
                .build();
        this.addresses = addresses;
        this.token = connection.botToken();
    }

    @Override
    public Fetched fetch(Upload upload) {
        if (upload.elsewhere()) return new Fetched.Elsewhere();
        if (upload.size() > LARGEST_BYTES) return new Fetched.TooLarge();
        if (upload.url() != null) return fetch(upload, upload.url());
        return switch (SlackAnswer.of(() -> slack.filesInfo(r -> r.file(upload.id())))) {
            case SlackAnswer.Done(var told) when told.getFile() != null -> asked(Upload.of(told.getFile()));
            case SlackAnswer.Done(var told) -> new Fetched.NotNow(SlackAnswer.NOT_SLACKS);
            case SlackAnswer.Refused(var why) -> refused(why);
            case SlackAnswer.NotNow(var why, var rest) -> new Fetched.NotNow(why);
            case SlackAnswer.Doubtful(var why, var rest) -> new Fetched.NotNow(why);
        };
    }

    /** It was asked about, and is not asked about again. */
    private Fetched asked(Upload told) {
        return told.url() == null && !told.elsewhere() ? new Fetched.Gone() : fetch(told);
    }

    private static Fetched refused(String why) {
        if (GONE.contains(why)) return new Fetched.Gone();
        return LastingRefusal.of(why) == LastingRefusal.WORKSPACE ? new Fetched.NotAllowed() : new Fetched.NotNow(why);
    }

    private Fetched fetch(Upload upload, String address) {
        try {
            String at = address;
            for (int hop = 0; hop <= REDIRECTIONS; hop++) {
                HttpUrl url = addresses.file(at);
                if (url == null) return hop == 0 ? new Fetched.Elsewhere() : ledAway(at);
                try (Response response = http.newCall(new Request.Builder()
                                .url(url)
                                .header("Authorization", "Bearer " + token)
                                .build())
                        .execute()) {
                    String next = redirection(response, url);
                    if (next == null) return read(upload, response);
                    at = next;
                }
            }
            return new Fetched.NotNow("redirected again and again");
        } catch (IOException e) {
            // Its message may hold an address, which is a secret of a kind.
            return new Fetched.NotNow(e.getClass().getSimpleName());
        }
    }

    private static @Nullable String redirection(Response response, HttpUrl from) {
        String location = response.header("Location");
        if (response.code() < 300 || response.code() >= 400 || location == null) return null;
        HttpUrl to = from.resolve(location);
        return to == null ? location : to.toString();
    }

    /** Slack leads whoever may not read a file to where people log in. */
    private static Fetched ledAway(String to) {
        HttpUrl url = HttpUrl.parse(to);
        log.warn("Slack led away from a file to {}", url == null ? "no address" : url.host());
        boolean slack = url != null && TrustedAddresses.isSlacks(url);
        return slack ? new Fetched.NotAllowed() : new Fetched.Elsewhere();
    }

    private static Fetched read(Upload upload, Response response) throws IOException {
        switch (response.code()) {
            case 200 -> {}
            case 401, 403 -> {
                return new Fetched.NotAllowed();
            }
            case 404, 410 -> {
                return new Fetched.Gone();
            }
            default -> {
                return new Fetched.NotNow("HTTP status " + response.code());
            }
        }
        ResponseBody body = response.body();
        long limit = LARGEST_BYTES;
        if (body.contentLength() > limit) return new Fetched.TooLarge();
        if (body.source().request(limit + 1)) return new Fetched.TooLarge();
        byte[] bytes = body.source().getBuffer().readByteArray();
        if (isPageInstead(upload, response, bytes)) return new Fetched.NotAllowed();
        if (bytes.length < upload.size()) return new Fetched.NotNow("cut off");
        return new Fetched.Taken(upload.name(), bytes, upload.userId());
    }

    /** Slack gives the page on which people log in, and the status 200, to whoever may not read a file. A plan may be a page, too. */
    private static boolean isPageInstead(Upload upload, Response response, byte[] bytes) {
        String type = String.valueOf(response.header("Content-Type")).toLowerCase(Locale.ROOT);
        String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean page = type.startsWith("text/html") || start.startsWith("<!doctype html") || start.startsWith("<html");
        if (!page) return false;
        return upload.size() > 0
                ? bytes.length != upload.size()
                : !Set.of("html", "htm").contains(upload.ending());
    }
}
