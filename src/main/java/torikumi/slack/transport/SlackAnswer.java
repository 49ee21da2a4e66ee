package torikumi.slack.transport;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a call to Slack has come to. Every way in which it can end is one of four, whatever its status, its body and its headers are;
 * nothing that the client throws gets past {@link #of}.
 */
public sealed interface SlackAnswer<T> {

    record Done<T>(T said) implements SlackAnswer<T> {
        @Override
        public String why() {
            return "ok";
        }
    }

    /**
     * It is not done, and trying again changes nothing.
     *
     * @param why Slack's word for it, such as {@code is_archived}
     */
    record Refused<T>(String why) implements SlackAnswer<T> {}

    /**
     * It is certainly not done, and may be tried again.
     *
     * @param rest how long Slack asked to wait; null where it did not say
     */
    record NotNow<T>(String why, @Nullable Duration rest) implements SlackAnswer<T> {}

    /**
     * It may be done.
     *
     * @param rest how long Slack asked to wait; null where it did not say
     */
    record Doubtful<T>(String why, @Nullable Duration rest) implements SlackAnswer<T> {}

    /** A word for the log. */
    String why();

    // Whatever somebody in between says: who asks once in ten minutes is no burden, and nobody is deaf for a day.
    Duration LONGEST_REST = Duration.ofMinutes(10);

    /** Where Slack limits and does not say for how long. */
    Duration A_MINUTE = Duration.ofMinutes(1);

    // Slack's words for "later"; every other refusal stays one however often it is tried.
    Set<String> LATER = Set.of("ratelimited", "rate_limited", "accesslimited", "team_added_to_org");

    // Slack: some aspect of the operation may have succeeded before these were raised.
    Set<String> IN_DOUBT = Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{1,79}");
    Set<String> JSON_LITERALS = Set.of("null", "true", "false");
    Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

    String NOT_SLACKS = "an answer that is not Slack's";

    Logger log = LoggerFactory.getLogger(SlackAnswer.class);

    interface Call<T> {
        T make() throws IOException, SlackApiException;
    }

    /** Makes a call of the Web API. */
    static <T extends SlackApiTextResponse> SlackAnswer<T> of(Call<T> call) {
        return read(() -> {
            T answer = call.make();
            if (answer == null) return new Doubtful<>(NOT_SLACKS, null);
            return answer.isOk() ? new Done<>(answer) : said(answer.getError(), rest(answer.getHttpResponseHeaders()));
        });
    }

    /** Makes a call whose answer is read elsewhere. The only place where what the client throws is caught. */
    static <T> SlackAnswer<T> read(Call<SlackAnswer<T>> call) {
        try {
            return call.make();
        } catch (SlackApiException e) {
            var response = e.getResponse();
            String word = e.getError() == null ? null : e.getError().getError();
            return status(response.code(), word, response.header("Retry-After"));
        } catch (IOException e) {
            return cutOff(e);
        } catch (RuntimeException e) {
            // What the client makes of an empty body, of a page, of JSON in another shape, of a number that is none.
            log.debug("Slack's client could not read an answer", e);
            return new Doubtful<>(NOT_SLACKS, null);
        }
    }

    /** An answer of which no more is known than its status, a word and a header. */
    static <T> SlackAnswer<T> status(int status, @Nullable String word, @Nullable String retryAfter) {
        Duration rest = rest(retryAfter);
        String why = isWord(word) ? "HTTP status %d %s".formatted(status, word) : "HTTP status " + status;
        if (status == 429) return new NotNow<>(why, Objects.requireNonNullElse(rest, A_MINUTE));
        if (status >= 500 || status == 408) return new Doubtful<>(why, rest);
        // Somebody in between has a word of their own for what is too large; whoever sends it again hears it again.
        if (status == 413) return new Refused<>("request_too_large");
        // A redirection may have been gone after.
        if (status < 400) return new Doubtful<>(why, rest);
        // Without a word of Slack's it was turned away before it came to Slack.
        return isWord(word) ? said(word, rest) : new NotNow<>(why, rest);
    }

    /** The call ended without an answer. The exception's message is told to nobody: it may hold an address that is a secret. */
    private static <T> SlackAnswer<T> cutOff(IOException e) {
        String why = e.getClass().getSimpleName();
        boolean neverSent = e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException
                || e instanceof SSLHandshakeException
                || e instanceof SSLPeerUnverifiedException;
        return neverSent ? new NotNow<>(why, null) : new Doubtful<>(why, null);
    }

    /** {@code ok: false} with a word. */
    static <T> SlackAnswer<T> said(@Nullable String word, @Nullable Duration rest) {
        if (!isWord(word)) return new Doubtful<>(NOT_SLACKS, rest);
        if (IN_DOUBT.contains(word)) return new Doubtful<>(word, rest);
        return LATER.contains(word) ? new NotNow<>(word, rest) : new Refused<>(word);
    }

    private static boolean isWord(@Nullable String word) {
        return word != null && WORD.matcher(word).matches() && !JSON_LITERALS.contains(word);
    }

    private static @Nullable Duration rest(@Nullable Map<String, List<String>> headers) {
        List<String> said = headers == null ? null : headers.get("retry-after");
        return said == null || said.isEmpty() ? null : rest(said.getFirst());
    }

    /** Between a second and ten minutes; null for what is no number of seconds. */
    private static @Nullable Duration rest(@Nullable String header) {
        if (header == null || !SECONDS.matcher(header.strip()).matches()) return null;
        return Duration.ofSeconds(Math.clamp(Long.parseLong(header.strip()), 1, LONGEST_REST.toSeconds()));
    }

    default <R> SlackAnswer<R> map(Function<T, R> said) {
        return then(answer -> new Done<>(said.apply(answer)));
    }

    /** The next call, where this one is done. */
    default <R> SlackAnswer<R> then(Function<T, SlackAnswer<R>> next) {
        return switch (this) {
            case Done<T>(T said) -> next.apply(said);
            case Refused<T>(String why) -> new Refused<>(why);
            case NotNow<T>(String why, Duration rest) -> new NotNow<>(why, rest);
            case Doubtful<T>(String why, Duration rest) -> new Doubtful<>(why, rest);
        };
    }
}
