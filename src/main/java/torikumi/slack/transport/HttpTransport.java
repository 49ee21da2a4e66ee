package torikumi.slack.transport;

import com.slack.api.bolt.App;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.RealTime;
import torikumi.platform.SlackConnection;

/** Slack posts to us. With an app-level token it does not, and the address does not exist. */
@Configuration(proxyBeanMethods = false)
class HttpTransport {

    @Bean
    ServletRegistrationBean<EventsServlet> slackEvents(
            ObjectProvider<App> app, SlackConnection connection, Clock clock) {
        var servlet =
                new EventsServlet(app::getObject, new Signature(connection.signingSecret(), RealTime.behind(clock)));
        var registration = new ServletRegistrationBean<>(servlet, EventsServlet.PATH);
        registration.setName("slackEvents");
        registration.setEnabled(!connection.socketMode());
        return registration;
    }
}
