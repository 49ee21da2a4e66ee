package torikumi.slack.transport;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;

/** {@code /slack/events}: everything Slack sends over HTTP. Nothing is parsed before its signature was found right. */
final class EventsServlet extends HttpServlet {

    static final String PATH = "/slack/events";

    // Slack's largest are messages of 40,000 characters, escaped; far below.
    static final int LARGEST = 1 << 20;

    // Slack's commands have some twenty, everything else has one.
    private static final int MOST_PARAMETERS = 100;

    private static final Logger log = LoggerFactory.getLogger(EventsServlet.class);
    private static final String BODY = EventsServlet.class.getName() + ".body";

    private final transient Supplier<App> app;
    private final transient Signature signature;

    // What it reads is what was verified.
    private final transient Supplier<SlackAppServletAdapter> bolt;

    /** @param app asked for at the first request: the server starts before the database is opened */
    EventsServlet(Supplier<App> app, Signature signature) {
        this.app = app;
        this.signature = signature;
        this.bolt =
                SingletonSupplier.of(() -> new SlackAppServletAdapter(app.get().config()) {
                    @Override
                    protected String doReadRequestBodyAsString(HttpServletRequest request) {
                        return (String) request.getAttribute(BODY);
                    }
                });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServletAdapterOps.writeResponse(response, answer(request));
    }

    private Response answer(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) return Response.error(413);
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST || hasTooManyParameters(body)) return Response.error(413);
        String signed = request.getHeader("X-Slack-Signature");
        if (!signature.fits(request.getHeader("X-Slack-Request-Timestamp"), signed, body))
            return Response.error(signed == null && isCertificateCheck(body) ? 200 : 401);
        request.setAttribute(BODY, new String(body, StandardCharsets.UTF_8));
        Request<?> parsed = parse(request);
        // Slack would send it again, and it would be no more readable.
        if (parsed == null) return Response.ok();
        try {
            return app.get().run(parsed);
        } catch (Exception e) {
            log.error("A request of the kind {} got past the boundary", parsed.getRequestType(), e);
            return Response.error(500);
        }
    }

    // Of a form: within a value it would be %26. A body that is JSON begins with a bracket and is never taken apart so.
    private static boolean hasTooManyParameters(byte[] body) {
        if (body.length > 0 && body[0] == '{') return false;
        int parameters = 1;
        for (byte each : body) if (each == '&' && ++parameters > MOST_PARAMETERS) return true;
        return false;
    }

    private @Nullable Request<?> parse(HttpServletRequest request) {
        String why = "of no known kind";
        try {
            if (isRateLimit((String) request.getAttribute(BODY))) {
                log.warn(
                        "Slack holds back events of this minute (app_rate_limited): there were more than 30,000 in an hour");
                return null;
            }
            Request<?> parsed = bolt.get().buildSlackRequest(request);
            if (parsed != null) return parsed;
        } catch (IOException | RuntimeException e) {
            why = e.getClass().getSimpleName();
        }
        log.warn("A signed request cannot be read and is let go: {}", why);
        return null;
    }

    // It holds no event, and Bolt knows nothing of it.
    private static boolean isRateLimit(String body) {
        if (body.length() > 5000 || !body.contains("app_rate_limited")) return false;
        try {
            return JsonParser.parseString(body).getAsJsonObject().get("type") instanceof JsonPrimitive type
                    && type.getAsString().equals("app_rate_limited");
        } catch (JsonParseException | IllegalStateException e) {
            return false;
        }
    }

    // Slack asks so, now and then and without a signature, whether our certificate is right. Nothing is done.
    private static boolean isCertificateCheck(byte[] body) {
        return body.length < 1000 && new String(body, StandardCharsets.US_ASCII).matches("(.*&)?ssl_check=1(&.*)?");
    }
}
