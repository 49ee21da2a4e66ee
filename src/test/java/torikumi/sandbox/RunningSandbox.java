package torikumi.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import torikumi.platform.SlackConnection;
import torikumi.platform.WorkOnTheWay;

/** A sandbox without the bot and without a database, on a port of its own; whatever it posts to the bot, a script answers. */
@SpringBootTest(classes = RunningSandbox.Alone.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
abstract class RunningSandbox {

    private static final int PORT = freePort();

    @Autowired
    SlackConnection slack;

    @Autowired
    Script script;

    /** What the bot answers to a request; empty means an empty acknowledgement. */
    static final class Script {

        private final AtomicReference<Function<ServerRequest, String>> answers = new AtomicReference<>(request -> "");

        void answer(Function<ServerRequest, String> newAnswers) {
            answers.set(newAnswers);
        }
    }

    /** No configuration by annotation: a test that scans the whole application must not find it. */
    @EnableAutoConfiguration(
            exclude = {
                DataSourceAutoConfiguration.class,
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class
            })
    @ComponentScan(
            basePackages = "torikumi.sandbox",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    @ComponentScan(
            basePackages = "torikumi.platform",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(Settings|Time)Configuration"))
    static class Alone {

        @Bean
        Script script() {
            return new Script();
        }

        @Bean
        WorkOnTheWay work(Clock clock) {
            return new WorkOnTheWay(clock);
        }

        @Bean
        RouterFunction<ServerResponse> scriptedBot(Script script) {
            return RouterFunctions.route()
                    .POST("/slack/events", request -> {
                        String body = script.answers.get().apply(request);
                        return body.isEmpty()
                                ? ServerResponse.ok().build()
                                : ServerResponse.ok()
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .body(body);
                    })
                    .build();
        }

        /** Starts it by hand, with cards to look at; {@code TORIKUMI_PORT} says where. */
        public static void main(String[] arguments) {
            SpringApplication.run(Alone.class, arguments).getBean(Script.class).answer(SampleCards::answer);
        }
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry registry) {
        registry.add("TORIKUMI_PORT", () -> PORT);
        registry.add("TORIKUMI_SANDBOX", () -> "empty");
    }

    @AfterEach
    void forgetTheScript() {
        script.answer(request -> "");
    }

    static String address(String path) {
        return "http://127.0.0.1:" + PORT + path;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
