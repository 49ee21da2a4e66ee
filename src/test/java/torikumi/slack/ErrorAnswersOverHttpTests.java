package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever tries addresses is told a status and nothing else. */
class ErrorAnswersOverHttpTests extends HttpEdge {

    @ParameterizedTest
    @CsvSource({
        "GET, /error, 404",
        "POST, /error, 404",
        "GET, /error?trace=true&message=true&errors=true, 404",
        "GET, /, 404",
        "GET, /nothing/here, 404",
        "GET, /actuator, 404",
        "GET, /actuator/env, 404",
        "GET, /slack/events, 405",
        "PUT, /slack/events, 405",
        "DELETE, /slack/events, 405",
        "POST, /slack/events, 401"
    })
    void holdAStatusAlone(String method, String path, int status) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .header("Accept", "text/html,application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .doesNotContain("timestamp", "path", "trace", "Exception", "Spring", "Tomcat", "<");
            assertThat(answer.body().length()).isLessThan(60);
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }
}
