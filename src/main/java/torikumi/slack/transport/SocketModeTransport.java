package torikumi.slack.transport;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import torikumi.platform.SettingFault;
import torikumi.platform.SlackConnection;

/** We call Slack and it sends its requests back over that connection, for networks that let nothing in. */
@Component("socketMode") // its name in the health check
@Conditional(SocketModeWanted.class)
@Order(100) // after the bot knows who it is
class SocketModeTransport implements ApplicationRunner, DisposableBean, HealthIndicator, MeterBinder {

    private final SocketWatch watch;

    /**
     * @param firstPause before the second attempt; the longest is 60 times that
     * @param greeting how long Slack may take to greet
     */
    SocketModeTransport(
            Slack slack,
            App app,
            SlackConnection connection,
            Clock clock,
            @Value("${torikumi.socket.first-pause:1s}") Duration firstPause,
            @Value("${torikumi.socket.greeting:10s}") Duration greeting) {
        String token = Objects.requireNonNull(connection.appToken());
        var times = new SocketWatch.Times(new Backoff(firstPause, firstPause.multipliedBy(60)), greeting);
        this.watch = new SocketWatch(() -> SocketTicket.ask(slack.methods(token)), new Envelopes(app), times, clock);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        @Nullable String refused = watch.start();
        // Slack's word, not the token.
        if (refused != null) throw new SettingFault(SocketWatch.REFUSED.formatted(refused));
    }

    @Override
    public Health health() {
        SocketWatch.State state = watch.state();
        Health.Builder health = state.connected() ? Health.up() : Health.down();
        return health.withDetail("since", state.since().toString())
                .withDetail("why", state.why())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry figures) {
        Gauge.builder("torikumi.socket.connected", () -> watch.state().connected() ? 1 : 0)
                .description("1 where Slack reaches us by Socket Mode")
                .register(figures);
    }

    @Override
    public void destroy() {
        watch.close();
    }
}
