package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.util.TestSocketUtils;
import torikumi.platform.SandboxBeginning;

/** The first start beside a bot that takes nothing. */
class MonthWithGapsTests {

    /** No configuration by annotation: a test that scans the whole sandbox must not find it. */
    static class FirstStart {

        @Bean
        AtomicBoolean isDone() {
            return new AtomicBoolean();
        }

        @Bean
        SandboxBeginning beginning(RunningSandbox.Script script, AtomicBoolean isDone) {
            return new SandboxBeginning() {
                @Override
                public boolean isDue() {
                    script.answer(request -> "out of order");
                    return true;
                }

                @Override
                public void done() {
                    isDone.set(true);
                }
            };
        }
    }

    @Test
    void saysThatSomethingIsMissingAndGoesOn() throws IOException {
        int port = TestSocketUtils.findAvailableTcpPort();
        try (var started = new SpringApplicationBuilder(RunningSandbox.Alone.class, FirstStart.class)
                .run("--TORIKUMI_PORT=" + port, "--torikumi.settings-file=none", "--TORIKUMI_SANDBOX=")) {
            lookAt("http://127.0.0.1:" + port, started);
        }
    }

    private static void lookAt(String address, ApplicationContext started) throws IOException {
        await().until(started.getBean(AtomicBoolean.class)::get);
        await().untilAsserted(() -> assertThat(Jsoup.connect(address + "/?as=U0MORIAKARI")
                        .get()
                        .select("#month")
                        .text())
                .isEqualTo("4月の記録の一部を用意できませんでした。ほかはこのまま試せます。"));
        Clock clock = started.getBean(Clock.class);
        assertThat(LocalDateTime.ofInstant(clock.instant(), clock.getZone())).isAfterOrEqualTo("2021-04-26T16:30");
        assertThat(Jsoup.connect(address + "/sandbox/clock")
                        .data("as", "U0MORIAKARI", "in", "home", "to", "week")
                        .header("HX-Request", "true")
                        .method(Connection.Method.POST)
                        .execute()
                        .body())
                .contains("まで進めました");
    }
}
