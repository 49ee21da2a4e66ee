package torikumi;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import torikumi.platform.NoTestClasses;

/** The application as it is delivered, at a port and over a database of a test's own. */
final class Delivered {

    private Delivered() {}

    /** @param more arguments, {@code --TORIKUMI_SANDBOX=} */
    static ConfigurableApplicationContext start(int port, Map<String, String> database, String... more) {
        var builder = new SpringApplicationBuilder(Torikumi.class).initializers(new NoTestClasses());
        database.forEach((name, value) -> builder.properties(name + "=" + value));
        return builder.run(
                Stream.concat(Stream.of("--TORIKUMI_PORT=" + port, "--torikumi.settings-file=none"), Stream.of(more))
                        .toArray(String[]::new));
    }
}
