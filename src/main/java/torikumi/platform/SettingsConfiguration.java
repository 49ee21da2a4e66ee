package torikumi.platform;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    /** Refuses faulty settings before anything is opened, connected or listened on. */
    @Bean
    static BeanFactoryPostProcessor settingsAreSound(Environment environment) {
        return beans -> Settings.from(environment::getProperty);
    }

    @Bean
    Settings settings(Environment environment) {
        return Settings.from(environment::getProperty);
    }

    @Bean
    SlackConnection slackConnection(Settings settings) {
        return settings.slack();
    }
}
