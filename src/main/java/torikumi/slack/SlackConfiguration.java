package torikumi.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.plan.DocumentSentences;
import torikumi.platform.SlackConnection;
import torikumi.platform.Texts;
import torikumi.slack.card.DocumentWords;
import torikumi.slack.edge.CountedCalls;
import torikumi.slack.edge.ErrorBoundary;
import torikumi.slack.edge.PostedOnce;
import torikumi.slack.edge.Unmatched;
import torikumi.slack.edge.WorkspaceGate;

/** One client and one Bolt application for the process. */
@Configuration(proxyBeanMethods = false)
public class SlackConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofSeconds(3);
    // Both ends are this machine: that it is slow is no reason to send a second time.
    private static final Duration CALL_IN_SANDBOX = Duration.ofSeconds(15);

    @Bean(destroyMethod = "close")
    public Slack slackClient(SlackConnection connection, MeterRegistry figures) {
        int call = (int) (connection.sandbox() ? CALL_IN_SANDBOX : CALL).toMillis();
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(connection.apiBase().toString());
        config.setPrettyResponseLoggingEnabled(false);
        // Its own pacing asks auth.test for the team of each call; db-scheduler paces what we send.
        config.setStatsEnabled(false);
        config.setHttpClientReadTimeoutMillis(call);
        config.setHttpClientWriteTimeoutMillis(call);
        config.setHttpClientCallTimeoutMillis(call);
        var http = SlackHttpClient.buildOkHttpClient(config, Map.of("torikumi", "1"))
                .newBuilder()
                .connectTimeout(CONNECT)
                .addInterceptor(PostedOnce.INSTANCE)
                .addInterceptor(new CountedCalls(figures))
                .build();
        var client = new SlackHttpClient(http);
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }

    /** The log's language is English. */
    @Bean
    DocumentSentences documentSentences(Texts texts) {
        return new DocumentWords(texts.in(Locale.ENGLISH));
    }

    @Bean
    MethodsClient slackMethods(Slack slack, SlackConnection connection) {
        return slack.methods(connection.botToken());
    }

    @Bean(destroyMethod = "stop")
    App boltApp(
            Slack slack,
            SlackConnection connection,
            ErrorBoundary boundary,
            WorkspaceGate gate,
            Handlers handlers,
            Unmatched unmatched) {
        // Nulls keep Bolt from reading variables of its own, which would turn it into an app for many workspaces.
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .signingSecret(connection.signingSecret())
                .singleTeamBotToken(connection.botToken())
                .clientId(null)
                .clientSecret(null)
                .threadPoolSize(1)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(unmatched::answer)
                .build();
        // Our own two in place of Bolt's: its authorization asks Slack while a person waits, its filter for the bot's
        // own
        // messages does too, and signatures are verified before anything is parsed.
        var app = new App(config, slack, List.of(boundary, gate)) {
            @Override
            public App stop() {
                executorService().shutdown();
                return super.stop();
            }
        };
        handlers.registerOn(app);
        return app.start();
    }
}
