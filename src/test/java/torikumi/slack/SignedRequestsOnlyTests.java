package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRequestsOnlyTests extends HttpEdge {

    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";

    private final String body = SignedRequests.commandBody("総務課", Map.of());

    @AfterEach
    void nothingWasDone() {
        assertThat(answers.asked()).isEmpty();
        assertThat(staged()).isZero();
    }

    @Test
    void refusesUnsignedRequests() {
        assertThat(status(body, Map.of())).isEqualTo(401);
        assertThat(status(body, Map.of(TIMESTAMP, now()))).isEqualTo(401);
        assertThat(status(body, Map.of(SIGNATURE, requests.sign(now(), body)))).isEqualTo(401);
    }

    @Test
    void refusesAnotherSecretsSignature() {
        assertThat(status(body, signed(now(), SignedRequests.sign("another", now(), body))))
                .isEqualTo(401);
    }

    @Test
    void refusesAChangedBody() {
        assertThat(status(body + "&user_id=U2", signed(now(), requests.sign(now(), body))))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"-301", "-86400", "305", "31536000"})
    void refusesStaleAndFutureOnes(long seconds) {
        String then = String.valueOf(clock.instant().getEpochSecond() + seconds);

        assertThat(status(body, signed(then, requests.sign(then, body)))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1e9", "99999999999999999999", "１６２２５０５６００", "0x10", " "})
    void refusesGarbledTimestamps(String timestamp) {
        Map<String, String> headers = new LinkedHashMap<>();
        String sent = timestamp.chars().allMatch(c -> c < 128) ? timestamp : "%EF%BC";
        headers.put(TIMESTAMP, sent);
        headers.put(SIGNATURE, requests.sign(sent, body));

        assertThat(status(body, headers)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v0=",
                "v0",
                "v1=00",
                "v0=zz",
                "=",
                "v0=0000000000000000000000000000000000000000000000000000000000000000"
            })
    void refusesGarbledSignatures(String signature) {
        assertThat(status(body, signed(now(), signature))).isEqualTo(401);
    }

    @Test
    void refusesAnUnsignedVerificationOfTheAddress() {
        String challenge = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";

        assertThat(requests.post(SignedRequests.JSON, challenge, Map.of()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersASignedVerificationOfTheAddress() {
        var response = requests.post(SignedRequests.JSON, "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw\"}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("3eZbrw");
    }

    @Test
    void answersTheCheckOfTheCertificate() {
        assertThat(status("ssl_check=1&token=x", Map.of())).isEqualTo(200);
        assertThat(requests.post(SignedRequests.FORM, "ssl_check=1&token=x").statusCode())
                .isEqualTo(200);
        assertThat(status("ssl_check=1&command=/torikumi&team_id=" + FakeSlack.TEAM, Map.of()))
                .isEqualTo(200);
    }

    @Test
    void refusesWhatHasThousandsOfParameters() {
        String many = body + "&a=1".repeat(90_000);

        assertThat(requests.post(SignedRequests.FORM, many).statusCode()).isEqualTo(413);
        assertThat(requests.post(SignedRequests.FORM, "&".repeat(90_000)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void takesWordsWithThousandsOfAmpersands() {
        String challenge = "&".repeat(5000);

        var response = requests.post(
                SignedRequests.JSON, "{\"type\":\"url_verification\",\"challenge\":\"%s\"}".formatted(challenge));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(challenge);
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(requests.post(SignedRequests.FORM, "text=" + "a".repeat(1 << 20))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[]",
                "null",
                "",
                "payload=%7B",
                "payload=%ZZ",
                "payload=%5B%5D",
                "a=b",
                "%%%",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":{}}",
                "{\"type\":\"event_callback\",\"event\":[]}",
                "payload=%7B%22type%22%3A%22block_actions%22%7D",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%5B%5D%7D"
            })
    void survivesSignedNonsense(String nonsense) {
        for (String type : new String[] {SignedRequests.FORM, SignedRequests.JSON}) {
            var response = requests.post(type, nonsense);

            assertThat(response.statusCode()).isIn(200, 400);
            assertThat(response.body()).doesNotContain("Exception", "at com.", "at torikumi");
        }
    }

    @Test
    void saysNothingOfItselfToABrowser() throws Exception {
        var client = java.net.http.HttpClient.newHttpClient();
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:%d/slack/events".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();

        var response = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).doesNotContain("Exception", "Tomcat", "trace");
    }

    private int status(String text, Map<String, String> headers) {
        return requests.post(SignedRequests.FORM, text, headers).statusCode();
    }

    private String now() {
        return String.valueOf(clock.instant().getEpochSecond());
    }

    private static Map<String, String> signed(String timestamp, String signature) {
        return Map.of(TIMESTAMP, timestamp, SIGNATURE, signature);
    }
}
