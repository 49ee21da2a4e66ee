package torikumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;

/** What the sandbox does by itself at its first start: the real application, its own protocol, an H2 that outlives the process. */
class LivedMonthTests {

    private static final String UNDER_WAY = "4月の記録を用意しています…";

    /** One process over a database. */
    private static final class Started implements AutoCloseable {

        private final int port = TestSocketUtils.findAvailableTcpPort();
        private final ConfigurableApplicationContext application;
        private final JdbcClient jdbc;

        Started(Map<String, String> database, String sandbox) {
            application = Delivered.start(port, database, "--TORIKUMI_SANDBOX=" + sandbox);
            jdbc = application.getBean(JdbcClient.class);
        }

        long count(String what) {
            return jdbc.sql("select count(*) from " + what).query(Long.class).single();
        }

        LocalDateTime now() {
            Clock clock = application.getBean(Clock.class);
            return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        }

        Document page(String as, String in) throws IOException {
            return Jsoup.connect("http://127.0.0.1:%d/?as=%s&in=%s".formatted(port, as, in))
                    .get();
        }

        Document post(String path, String... fields) throws IOException {
            return Jsoup.connect("http://127.0.0.1:%d%s".formatted(port, path))
                    .data(fields)
                    .header("HX-Request", "true")
                    .timeout(60_000)
                    .method(Connection.Method.POST)
                    .execute()
                    .parse();
        }

        Document forward(String to) throws IOException {
            return post("/sandbox/clock", "as", "U0MORIAKARI", "in", "C0SOUMUKA01", "to", to);
        }

        @Override
        public void close() {
            application.close();
        }
    }

    private static final List<String> KEPT = List.of(
            "progress_update",
            "progress_update where kind = 'CORRECTED'",
            "progress_update where reason <> ''",
            "assignment where role = 'MEMBER'",
            "assignment where role = 'LEAD'",
            "assignment where role = 'COORDINATOR'",
            "section_channel",
            "summary");

    @TempDir
    Path folder;

    private Map<String, String> onDisk() {
        return Map.of(
                "TORIKUMI_DATABASE_URL",
                "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        .formatted(folder.resolve("torikumi")),
                "TORIKUMI_DATABASE_USER",
                "sa",
                "TORIKUMI_DATABASE_PASSWORD",
                "");
    }

    @Test
    void livesAprilOnceAndGoesOnWhereItWasStopped() throws IOException {
        Map<String, String> database = onDisk();
        try (var first = new Started(database, "")) {
            assertThat(first.page("U0MORIAKARI", "C0SOUMUKA01")
                            .select("#month[role=status]")
                            .text())
                    .isEqualTo(UNDER_WAY);
            assertThat(first.forward("month-end").text()).contains("いま進めているところです");
            await().atMost(Duration.ofSeconds(60)).until(() -> first.count("progress_update") >= 3);
        }
        try (var second = new Started(database, "")) {
            second.post("/sandbox/say", "as", "U0KUBORISA1", "in", "C0SHISETSU1", "text", "こんにちは");
            await().atMost(Duration.ofSeconds(120)).until(() -> !second.page("U0MORIAKARI", "C0SOUMUKA01")
                    .select("#month")
                    .text()
                    .equals(UNDER_WAY));

            assertThat(second.page("U0MORIAKARI", "C0SOUMUKA01")
                            .select("#month")
                            .text())
                    .isEmpty();
            assertThat(second.now()).isAfterOrEqualTo("2021-04-26T16:30").isBefore("2021-04-26T17:00");
            assertThat(KEPT.stream().map(second::count)).containsExactly(20L, 1L, 1L, 4L, 2L, 1L, 6L, 1L);
            assertThat(second.page("U0MORIAKARI", "C0SHISETSU1").select("#log").text())
                    .contains("こんにちは");
            assertThat(second.page("U0MORIAKARI", "C0SOUMUKA01").select("#log [data-ephemeral]"))
                    .isEmpty();

            assertThat(second.forward("next-working-day").select("#sent").text())
                    .contains("# 総務課", "# 防災危機管理課", "# 施設課");
            assertThat(second.now().toLocalDate()).isEqualTo(LocalDate.of(2021, 4, 27));
        }
        try (var third = new Started(database, "")) {
            assertThat(third.page("U0MORIAKARI", "C0SOUMUKA01").select("#month").text())
                    .isEmpty();
            assertThat(third.now()).isAfter("2021-04-27T10:00");
            assertThat(KEPT.stream().map(third::count)).containsExactly(20L, 1L, 1L, 4L, 2L, 1L, 6L, 1L);
        }
    }

    @Test
    void whatWasBegunEmptyStaysEmpty() throws IOException {
        Map<String, String> database = onDisk();
        try (var first = new Started(database, "empty")) {
            assertThat(first.page("U0MORIAKARI", "C0SOUMUKA01").select("#month").text())
                    .isEmpty();
            assertThat(first.now().toLocalDate()).isEqualTo(LocalDate.of(2021, 4, 1));
        }
        try (var second = new Started(database, "")) {
            assertThat(second.page("U0MORIAKARI", "C0SOUMUKA01")
                            .select("#month")
                            .text())
                    .isEmpty();
            assertThat(KEPT.stream().map(second::count)).containsOnly(0L);
        }
    }
}
