package torikumi.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import torikumi.Torikumi;
import torikumi.platform.Databases;
import torikumi.platform.MovableClock;
import torikumi.platform.NoTestClasses;

/**
 * The whole application on a port of its own, connected to a {@link FakeSlack} by HTTP, with {@link StubAnswers} and a clock that
 * can be moved. One context serves all classes that have this annotation; extend {@link HttpEdge} for what a test needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {Torikumi.class, OverHttp.Stubs.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"db-scheduler.polling-interval=200ms", "spring.main.allow-bean-definition-overriding=true"})
@ContextConfiguration(initializers = {NoTestClasses.class, OverHttp.Surroundings.class})
public @interface OverHttp {

    String SECRET = "a-signing-secret";

    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var slack = new FakeSlack();
            context.getBeanFactory().registerSingleton("fakeSlack", slack);
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) slack.close();
            });
            TestPropertyValues.of(Map.of(
                            "SLACK_SIGNING_SECRET",
                            SECRET,
                            "SLACK_BOT_TOKEN",
                            "xoxb-test",
                            "SLACK_APP_TOKEN",
                            "",
                            "TORIKUMI_METRICS",
                            String.valueOf(freePort()),
                            "SLACK_API_BASE_URL",
                            slack.apiBase().toString()))
                    .and(Databases.h2())
                    .applyTo(context);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    class Stubs {

        @Bean
        @Primary
        StubAnswers stubAnswers() {
            return new StubAnswers();
        }

        @Bean
        MovableClock clock() {
            return new MovableClock(ZoneId.of("Asia/Tokyo"));
        }
    }
}
