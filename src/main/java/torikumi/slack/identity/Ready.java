package torikumi.slack.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.platform.SlackConnection;

/** Says where people are served, once they are: the last of the start. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Ready implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Ready.class);

    private final Identity identity;
    private final SlackConnection connection;
    private final Settings settings;

    Ready(Identity identity, SlackConnection connection, Settings settings) {
        this.identity = identity;
        this.connection = connection;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        BotIdentity bot = identity.known().orElseThrow();
        if (connection.sandbox()) log.info("The sandbox is open at http://localhost:{}/", settings.port());
        else
            log.info(
                    "Serving the workspace {} ({}) {}",
                    bot.workspaceName(),
                    bot.workspace().id(),
                    connection.socketMode() ? "by Socket Mode" : "at /slack/events on port " + settings.port());
    }
}
