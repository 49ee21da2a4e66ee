package torikumi.slack.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts what we ask of Slack, by method and how it ended. Neither words nor ids of anybody are in a label. */
public record CountedCalls(MeterRegistry figures) implements Interceptor {

    private static final Pattern METHOD = Pattern.compile(".*/api/([a-z]{1,20}(?:\\.[a-zA-Z]{1,20}){1,3})");
    private static final Pattern REFUSED = Pattern.compile("\\{\\s*\"ok\"\\s*:\\s*false.*", Pattern.DOTALL);
    private static final long BEGINNING = 40;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Timer.Sample begun = Timer.start(figures);
        String outcome = "unreachable";
        try {
            Response response = chain.proceed(chain.request());
            outcome = outcome(response);
            return response;
        } finally {
            Matcher method = METHOD.matcher(chain.request().url().encodedPath());
            // What is posted elsewhere than to a method of the Web API goes to a response_url; what is fetched is a
            // file.
            String other = chain.request().method().equals("GET") ? "file" : "response_url";
            begun.stop(Timer.builder("torikumi.slack.calls")
                    .description("Calls to Slack")
                    .tag("method", method.matches() ? method.group(1) : other)
                    .tag("outcome", outcome)
                    .register(figures));
        }
    }

    private static String outcome(Response response) throws IOException {
        if (response.code() == 429) return "limited";
        if (response.code() >= 500) return "unavailable";
        if (!response.isSuccessful()) return "refused";
        return REFUSED.matcher(response.peekBody(BEGINNING).string()).matches() ? "refused" : "done";
    }
}
