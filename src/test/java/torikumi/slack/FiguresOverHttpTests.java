package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.Settings;

/** What Prometheus reads. */
@OverHttp
class FiguresOverHttpTests extends HttpEdge {

    @Autowired
    Settings settings;

    @Test
    void answersAreCountedByKindAndOutcomeWithoutAnybodysWordsOrIds() throws Exception {
        requests.command("総務課", Map.of("user_id", "U0FIGURES"));

        String figures = get("/metrics").body();

        assertThat(figures)
                .containsPattern("torikumi_requests_seconds_count\\{kind=\"Command\",outcome=\"answered\"} [1-9]")
                .containsPattern("torikumi_slack_calls_seconds_count\\{method=\"auth.test\",outcome=\"done\"} [1-9]")
                .contains("torikumi_database_up 1.0", "torikumi_letters_waiting ", "torikumi_letters_late ")
                .containsPattern("torikumi_calendar_days_left -?[0-9]")
                .doesNotContain("U0FIGURES", "総務課", "xoxb-");
    }

    @Test
    void nothingElseIsThereAndThePortIsThisMachinesAlone() throws Exception {
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(settings.metrics().getAddress().isLoopbackAddress()).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s"
                                    .formatted(settings.metrics().getPort(), path)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
