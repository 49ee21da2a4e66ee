package torikumi.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import torikumi.Torikumi;
import torikumi.platform.Databases;
import torikumi.platform.MovableClock;
import torikumi.platform.NoTestClasses;

/** The whole application with settings of its own, for tests of starting and stopping. {@link OverHttp} is cheaper for all others. */
final class RunningEdge implements AutoCloseable {

    final ConfigurableApplicationContext context;

    private RunningEdge(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Tokens for HTTP, an H2 of its own, any free port. */
    static Map<String, String> settings(FakeSlack slack) {
        Map<String, String> settings = new LinkedHashMap<>(Databases.h2());
        settings.put("SLACK_SIGNING_SECRET", OverHttp.SECRET);
        settings.put("SLACK_BOT_TOKEN", "xoxb-a-token-value");
        settings.put("SLACK_API_BASE_URL", slack.apiBase().toString());
        settings.put("server.port", "0");
        return settings;
    }

    static RunningEdge with(Map<String, String> settings) {
        return new RunningEdge(new SpringApplicationBuilder(Torikumi.class, OverHttp.Stubs.class)
                .initializers(new NoTestClasses())
                .properties("spring.main.allow-bean-definition-overriding=true")
                .run(settings.entrySet().stream()
                        .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                        .toArray(String[]::new)));
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    SignedRequests requests() {
        return new SignedRequests(port(), OverHttp.SECRET, context.getBean(MovableClock.class));
    }

    StubAnswers answers() {
        return context.getBean(StubAnswers.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
