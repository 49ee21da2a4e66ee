package torikumi.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    Settings settings(Environment environment) {
        return Settings.from(environment::getProperty);
    }

    @Bean
    SlackConnection slackConnection(Settings settings) {
        return settings.slack();
    }

    /** The one clock of the process; everything else is handed it. Its zone is the department's, whatever the server's. */
    @Bean
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }
}
