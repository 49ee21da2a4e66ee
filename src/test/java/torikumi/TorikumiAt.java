package torikumi;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import torikumi.platform.MovableClock;
import torikumi.platform.NoTestClasses;

/** The application as it is delivered, but for its clock: it is ahead of the machine's by what {@code CLOCK_AHEAD} says. */
public final class TorikumiAt {

    private TorikumiAt() {}

    /** In a process of its own; all settings by the environment. */
    public static void main(String[] arguments) {
        start(Map.of());
    }

    public static ConfigurableApplicationContext start(Map<String, String> settings) {
        return new SpringApplicationBuilder(Torikumi.class, ItsClock.class)
                .initializers(new NoTestClasses())
                .properties("spring.main.allow-bean-definition-overriding=true")
                .run(settings.entrySet().stream()
                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                        .toArray(String[]::new));
    }

    /** The setting with which it is that time now. */
    public static Map.Entry<String, String> now(Instant moment) {
        return Map.entry("CLOCK_AHEAD", Duration.between(Instant.now(), moment).toString());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class ItsClock {

        @Bean
        MovableClock clock(Environment environment) {
            var clock = new MovableClock(ZoneId.of("Asia/Tokyo"));
            clock.putForward(Duration.parse(environment.getRequiredProperty("CLOCK_AHEAD")));
            return clock;
        }
    }
}
