package torikumi.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;

/** Says what starts, as soon as anything can be said; faulty settings end it there. */
final class FirstLine implements ApplicationListener<ApplicationContextInitializedEvent> {

    private static final Logger log = LoggerFactory.getLogger(FirstLine.class);

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent begun) {
        Settings settings = Settings.from(begun.getApplicationContext().getEnvironment()::getProperty);
        String version = Settings.class.getPackage().getImplementationVersion();
        log.info(
                "Torikumi {} starts on Java {}; what it keeps: {}; Slack: {}",
                version == null ? "(from its classes)" : version,
                Runtime.version(),
                settings.database().place(),
                settings.slack());
    }
}
