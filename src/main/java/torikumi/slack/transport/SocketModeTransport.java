package torikumi.slack.transport;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torikumi.platform.SettingFault;
import torikumi.platform.SlackConnection;

/**
 * We call Slack and it sends its requests back over that connection, for networks that let nothing in. Slack says some seconds
 * before it closes a connection; the client then opens the next one first.
 */
@Component
@Conditional(SocketModeWanted.class)
@Order(100) // after the bot knows who it is
class SocketModeTransport implements ApplicationRunner, DisposableBean, HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(SocketModeTransport.class);

    // Bolt handles one envelope after another unless told otherwise. Each takes 2.5 s at most.
    private static final int CONCURRENCY = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(15);

    private final App app;
    private final String appToken;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable SocketModeApp socket;

    SocketModeTransport(App app, SlackConnection connection) {
        this.app = app;
        this.appToken = Objects.requireNonNull(connection.appToken());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (connects()) return;
        log.warn("Slack cannot be reached by Socket Mode; trying again every {} s", BETWEEN_TRIES.toSeconds());
        Thread.ofVirtual().name("socket-mode-connecting").start(this::keepTrying);
    }

    private void keepTrying() {
        try {
            while (!closing.await(BETWEEN_TRIES.toSeconds(), TimeUnit.SECONDS)) {
                if (connects()) return;
            }
        } catch (SettingFault e) {
            log.error(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean connects() {
        SocketModeApp opening = null;
        try {
            opening = new SocketModeApp(
                    appToken, app, SocketModeClient.Backend.JavaWebSocket, SocketModeTransport::failed, CONCURRENCY);
            opening.startAsync();
            socket = opening;
            return true;
        } catch (IllegalStateException e) {
            // Slack answered and refused; its words are in the message, the token is not.
            throw new SettingFault(
                    "SLACK_APP_TOKEN was refused by Slack: %s; it needs the scope connections:write, and Socket Mode must be on."
                            .formatted(e.getMessage()),
                    e);
        } catch (Exception e) {
            log.debug("Could not connect", e);
            if (opening != null) close(opening);
            return false;
        }
    }

    // No ack: Slack sends it again.
    private static @Nullable Response failed(SocketModeApp.ErrorContext context) {
        log.error("A request got past the boundary", context.getException());
        return null;
    }

    @Override
    public Health health() {
        SocketModeApp open = socket;
        return open != null && open.getClient().verifyConnection()
                ? Health.up().build()
                : Health.down().build();
    }

    @Override
    public void destroy() {
        closing.countDown();
        SocketModeApp open = socket;
        if (open != null) close(open);
    }

    private static void close(SocketModeApp open) {
        try {
            // Both: the one leaves the threads of the other behind.
            if (open.getClient() != null) open.getClient().close();
            open.close();
        } catch (Exception e) {
            log.debug("Could not close the connection", e);
        }
    }
}
