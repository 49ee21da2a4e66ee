package torikumi.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.platform.SlackConnection;
import torikumi.slack.delivery.Uploads.Fetched;

@Timeout(30)
class SlackUploadsTests {

    private static final String LOGIN = "<!DOCTYPE html><html lang=\"en-US\" data-primer><head><title>Slack</title>";
    private static final byte[] PLAN = "部,年度\n総務部,令和4年度\n".getBytes(StandardCharsets.UTF_8);

    /** @param authorization what the request carried; null for nothing */
    private record Asked(String at, String authorization) {}

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private HttpServer other;
    private Slack slack;
    private Uploads uploads;

    @BeforeEach
    void aSlack() throws IOException {
        server = started();
        other = started();
        URI api = URI.create(at(server, "/api/"));
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.setStatsEnabled(false);
        slack = Slack.getInstance(config);
        var connection = new SlackConnection("s", "xoxb-secret", null, api, false);
        uploads = new SlackUploads(
                slack,
                slack.methods("xoxb-secret"),
                connection,
                new TrustedAddresses(connection),
                Duration.ofSeconds(2));
    }

    private HttpServer started() throws IOException {
        var one = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        one.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        one.start();
        return one;
    }

    @AfterEach
    void noMore() throws Exception {
        server.stop(0);
        other.stop(0);
        slack.close();
    }

    private static String at(HttpServer one, String path) {
        return "http://127.0.0.1:" + one.getAddress().getPort() + path;
    }

    private void serves(HttpServer one, String path, HttpHandler handler) {
        one.createContext(path, exchange -> {
            asked.add(new Asked(path, exchange.getRequestHeaders().getFirst("Authorization")));
            try (exchange) {
                handler.handle(exchange);
            }
        });
    }

    private void serves(String path, HttpHandler handler) {
        serves(server, path, handler);
    }

    private static HttpHandler giving(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
        };
    }

    private static HttpHandler leading(String to) {
        return exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private Upload upload(String name, long size) {
        return new Upload("F1", name, size, at(server, "/files/plan"), false, "U1");
    }

    private Fetched fetched() {
        return uploads.fetch(upload("plan.csv", PLAN.length));
    }

    @Test
    void comeWithTheBotsToken() {
        serves("/files/plan", giving(200, "text/csv", PLAN));

        assertThat(fetched()).isInstanceOfSatisfying(Fetched.Taken.class, taken -> {
            assertThat(taken.name()).isEqualTo("plan.csv");
            assertThat(taken.bytes()).isEqualTo(PLAN);
        });
        assertThat(asked).containsExactly(new Asked("/files/plan", "Bearer xoxb-secret"));
    }

    @Test
    void areGoneAfterOnSlacksHostsAlone() {
        serves("/files/plan", leading("/files/moved"));
        serves("/files/moved", giving(200, "text/csv", PLAN));

        assertThat(fetched()).isInstanceOf(Fetched.Taken.class);
    }

    @Test
    void areNotFetchedFromElsewhereAndTheTokenGoesNowhereElse() {
        serves(other, "/files/plan", giving(200, "text/csv", PLAN));
        serves("/files/plan", leading(at(other, "/files/plan")));

        assertThat(uploads.fetch(new Upload("F1", "plan.csv", 0, at(other, "/files/plan"), false, "U1")))
                .isInstanceOf(Fetched.Elsewhere.class);
        assertThat(fetched()).isInstanceOf(Fetched.Elsewhere.class);
        assertThat(asked).extracting(Asked::at).hasSize(1);
    }

    @Test
    void areNotFetchedWhereTheyAreOnlyLinkedTo() {
        serves("/files/plan", giving(200, "text/csv", PLAN));

        assertThat(uploads.fetch(new Upload("F1", "plan.csv", 0, at(server, "/files/plan"), true, "U1")))
                .isInstanceOf(Fetched.Elsewhere.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void areNotGoneAfterForEver() {
        serves("/files/plan", leading("/files/plan"));

        assertThat(fetched()).isInstanceOf(Fetched.NotNow.class);
        assertThat(asked).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @CsvSource({"401,NotAllowed", "403,NotAllowed", "404,Gone", "410,Gone", "429,NotNow", "500,NotNow", "503,NotNow"})
    void areNotThereWhereSlackSaysSo(int status, String becomes) {
        serves("/files/plan", giving(status, "text/plain", new byte[0]));

        assertThat(fetched().getClass().getSimpleName()).isEqualTo(becomes);
    }

    @Test
    void areToldFromThePageOnWhichPeopleLogIn() {
        serves("/files/plan", giving(200, "text/html; charset=utf-8", LOGIN.getBytes(StandardCharsets.UTF_8)));

        assertThat(fetched()).isInstanceOf(Fetched.NotAllowed.class);
        assertThat(uploads.fetch(upload("plan.html", 4711))).isInstanceOf(Fetched.NotAllowed.class);
        assertThat(uploads.fetch(upload("plan.txt", 0))).isInstanceOf(Fetched.NotAllowed.class);
    }

    @Test
    void areToldFromALoginPageToWhichSlackLeads() {
        serves("/files/plan", leading("https://example.slack.com/?redir=%2Ffiles-pri%2FT1-F1%2Fplan.csv"));

        assertThat(fetched()).isInstanceOf(Fetched.NotAllowed.class);
    }

    @Test
    void mayBePagesThemselves() {
        byte[] page = "<!doctype html><title>総務部</title>".getBytes(StandardCharsets.UTF_8);
        serves("/files/plan", giving(200, "text/html", page));

        assertThat(uploads.fetch(upload("plan.html", page.length))).isInstanceOf(Fetched.Taken.class);
        assertThat(uploads.fetch(upload("plan.html", 0))).isInstanceOf(Fetched.Taken.class);
    }

    @Test
    void areNotFetchedWhereSlackSaysThatTheyAreTooLarge() {
        serves("/files/plan", giving(200, "text/csv", PLAN));

        assertThat(uploads.fetch(upload("plan.csv", ((long) Uploads.LARGEST << 20) + 1)))
                .isInstanceOf(Fetched.TooLarge.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void areNotReadWhereTheHeaderSaysThatTheyAreTooLarge() {
        serves("/files/plan", exchange -> {
            exchange.sendResponseHeaders(200, ((long) Uploads.LARGEST << 20) + 1);
            exchange.getResponseBody().write(PLAN);
            exchange.getResponseBody().flush();
        });

        assertThat(fetched()).isInstanceOf(Fetched.TooLarge.class);
    }

    @Test
    void areReadNoFurtherThanTheyMayBeLarge() {
        byte[] much = new byte[1 << 20];
        serves("/files/plan", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) body.write(much);
            }
        });

        assertThat(fetched()).isInstanceOf(Fetched.TooLarge.class);
    }

    @Test
    void areNotWaitedForForEver() {
        serves("/files/plan", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 200; i++) {
                    body.write('x');
                    body.flush();
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
            }
        });

        assertThat(fetched()).isInstanceOf(Fetched.NotNow.class);
    }

    @Test
    void areNotTakenWhereTheyAreCutOff() {
        serves("/files/plan", exchange -> {
            exchange.sendResponseHeaders(200, PLAN.length);
            exchange.getResponseBody().write(PLAN, 0, 10);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(fetched()).isInstanceOf(Fetched.NotNow.class);
    }

    @Test
    void areNotTakenWhereTheyAreShorterThanSlackHasSaid() {
        serves("/files/plan", giving(200, "text/csv", PLAN));

        assertThat(uploads.fetch(upload("plan.csv", PLAN.length + 1))).isInstanceOf(Fetched.NotNow.class);
    }

    @Test
    void areAskedAboutWhereTheMessageSaysNothingOfThem() {
        serves("/files/plan", giving(200, "text/csv", PLAN));
        serves("/api/files.info", json("""
                {"ok":true,"file":{"id":"F1","name":"総務部.csv","size":%d,"user":"U1","url_private_download":"%s"}}""".formatted(PLAN.length, at(server, "/files/plan"))));

        assertThat(uploads.fetch(Upload.unknown("F1")))
                .isInstanceOfSatisfying(
                        Fetched.Taken.class, taken -> assertThat(taken.name()).isEqualTo("総務部.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "missing_scope,NotAllowed",
        "invalid_auth,NotAllowed",
        "file_not_found,Gone",
        "file_deleted,Gone",
        "ratelimited,NotNow",
        "internal_error,NotNow"
    })
    void areNotFetchedWhereSlackSaysNothingOfThem(String word, String becomes) {
        serves("/api/files.info", json("{\"ok\":false,\"error\":\"%s\"}".formatted(word)));

        assertThat(uploads.fetch(Upload.unknown("F1")).getClass().getSimpleName())
                .isEqualTo(becomes);
    }

    private static HttpHandler json(String body) {
        return giving(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areReadFromWhatComesWithAMessage() {
        var told = new com.slack.api.model.File();
        told.setId("F1");
        told.setName("plan.CSV");
        told.setUrlPrivateDownload("https://files.slack.com/x");
        var hidden = new com.slack.api.model.File();
        hidden.setId("F2");
        hidden.setFileAccess("check_file_info");
        hidden.setUrlPrivateDownload("https://files.slack.com/y");
        var without = new com.slack.api.model.File();

        assertThat(Upload.of(java.util.Arrays.asList(told, hidden, null, without)))
                .containsExactly(
                        new Upload("F1", "plan.CSV", 0, "https://files.slack.com/x", false, null),
                        Upload.unknown("F2"));
        assertThat(Upload.of((List<com.slack.api.model.File>) null)).isEmpty();
        assertThat(Upload.of(told).ending()).isEqualTo("csv");
    }
}
