package torikumi.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The yardstick: Bolt as its documentation shows it, on Tomcat, saying "hi". It has no annotation that a scan of the package
 * would find, so it is no part of the application's tests.
 */
@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
class BareBolt {

    static final String SAYS = "hi";

    public static void main(String[] arguments) {
        SpringApplication.run(BareBolt.class, arguments);
    }

    @Bean(destroyMethod = "stop")
    App app(Environment settings) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.getRequiredProperty("SLACK_API_BASE_URL"));
        var app = new App(AppConfig.builder()
                .slack(Slack.getInstance(config))
                .signingSecret(settings.getRequiredProperty("SLACK_SIGNING_SECRET"))
                .singleTeamBotToken(settings.getRequiredProperty("SLACK_BOT_TOKEN"))
                .build());
        app.command("/torikumi", (request, context) -> context.ack(SAYS));
        return app;
    }

    @Bean
    ServletRegistrationBean<SlackAppServlet> slackEvents(App app) {
        return new ServletRegistrationBean<>(new SlackAppServlet(app), "/slack/events");
    }
}
