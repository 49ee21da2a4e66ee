package torikumi.slack.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to Slack open, whatever ends it: one thread decides, one attempt is under way or planned at a time, and each failure in a row makes the
 * pause before the next longer. Slack says before it closes a connection; then the next is opened first.
 */
final class SocketWatch implements SocketConnection.Listener, AutoCloseable {

    static final String REFUSED =
            "SLACK_APP_TOKEN was refused by Slack: %s; it needs the scope connections:write, and Socket Mode must be on.";

    private static final Logger log = LoggerFactory.getLogger(SocketWatch.class);

    private static final Duration VERIFIED = Duration.ofSeconds(30);

    /** @param greeting how long Slack may take to greet on a connection that is open */
    record Times(Backoff backoff, Duration greeting) {

        /** What lasted so long was no failure. */
        Duration steady() {
            return backoff.longest();
        }
    }

    /** @param why it is not connected, in a word of Slack's or ours; empty where it is */
    record State(boolean connected, Instant since, String why) {}

    private final Supplier<SocketTicket> tickets;
    private final Envelopes envelopes;
    private final Times times;
    private final Clock clock;
    private final Random chance = new Random();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("socket-mode-watch").factory());

    private volatile @Nullable SocketConnection current;
    private volatile State state;

    private volatile @Nullable SocketConnection opening;

    // Of the watch's thread alone.
    private boolean planned;
    private int failures;
    private long greetedAt;

    SocketWatch(Supplier<SocketTicket> tickets, Envelopes envelopes, Times times, Clock clock) {
        this.tickets = tickets;
        this.envelopes = envelopes;
        this.times = times;
        this.clock = clock;
        this.state = new State(false, clock.instant(), "starting");
    }

    /** @return Slack's word where it refuses the token, which nobody here can mend; then nothing is tried again */
    @Nullable
    String start() {
        SocketTicket first = tickets.get();
        if (first instanceof SocketTicket.Refused(var word)) return word;
        decide(() -> use(first));
        watch.scheduleWithFixedDelay(
                guarded(this::verify), VERIFIED.toMillis(), VERIFIED.toMillis(), TimeUnit.MILLISECONDS);
        return null;
    }

    State state() {
        SocketConnection open = current;
        return state.connected() && (open == null || !open.isOpen())
                ? new State(false, state.since(), "closed")
                : state;
    }

    // ---- what the watch's thread does

    private void attempt() {
        planned = false;
        if (opening == null) use(tickets.get());
    }

    private void use(SocketTicket ticket) {
        switch (ticket) {
            case SocketTicket.Address(var address) -> {
                var connection = new SocketConnection(address, this);
                opening = connection;
                connection.connect();
                later(times.greeting(), () -> expectGreeted(connection));
            }
            case SocketTicket.Refused(var word) -> {
                if (!state.why().equals(word)) log.error(REFUSED.formatted(word));
                failed(word, Duration.ZERO);
            }
            case SocketTicket.NotNow(var why, var rest) -> failed(why, rest);
        }
    }

    private void expectGreeted(SocketConnection connection) {
        if (connection != opening) return;
        opening = null;
        connection.close();
        failed("Slack did not greet", Duration.ZERO);
    }

    private void failed(String why, Duration rest) {
        failures++;
        Duration pause = times.backoff().pause(failures, chance);
        plan(rest.compareTo(pause) > 0 ? rest : pause);
        if (current != null || state.why().equals(why)) return;
        Instant since = state.connected() || state.since().isAfter(clock.instant()) ? clock.instant() : state.since();
        state = new State(false, since, why);
        log.warn("Slack does not reach us by Socket Mode ({}), since {}; it is tried again and again", why, since);
    }

    private void plan(Duration pause) {
        if (planned || opening != null) return;
        planned = true;
        later(pause, this::attempt);
    }

    private void greet(SocketConnection connection) {
        if (connection != opening) {
            if (connection != current) connection.close();
            return;
        }
        SocketConnection before = current;
        opening = null;
        current = connection;
        greetedAt = System.nanoTime();
        if (!state.connected()) {
            Instant now = clock.instant();
            if (!state.why().equals("starting"))
                log.info("Slack reaches us again by Socket Mode; it did not since {}", state.since());
            state = new State(true, now, "");
        }
        if (before != null) before.close();
    }

    private void leave(SocketConnection connection, String reason) {
        if (connection == opening) {
            opening = null;
            connection.close();
            failed(reason, Duration.ZERO);
            return;
        }
        if (connection != current || planned || opening != null) return;
        // Slack: warning some seconds before it closes, refresh_requested every few hours.
        boolean ordinary = reason.equals("warning") || reason.equals("refresh_requested");
        if (ordinary && steady()) attempt();
        else failed(reason, Duration.ZERO);
    }

    private void end(SocketConnection connection, String reason) {
        if (connection == opening) {
            opening = null;
            failed(reason, Duration.ZERO);
        } else if (connection == current) {
            boolean steady = steady();
            current = null;
            if (planned || opening != null) down(reason);
            else if (steady) {
                down(reason);
                plan(times.backoff().pause(1, chance));
            } else failed(reason, Duration.ZERO);
        }
    }

    private void down(String why) {
        state = new State(false, clock.instant(), why);
        log.warn("Slack does not reach us by Socket Mode ({}), since {}", why, state.since());
    }

    /** What lasted was no failure, and what fails next is the first. */
    private boolean steady() {
        boolean steady = System.nanoTime() - greetedAt >= times.steady().toNanos();
        if (steady) failures = 0;
        return steady;
    }

    private void verify() {
        SocketConnection open = current;
        if (open != null && !open.isOpen()) end(open, "closed without a word");
        if (current == null) plan(times.backoff().first());
    }

    // ---- what is heard from connections' threads

    @Override
    public void greeted(SocketConnection connection) {
        decide(() -> greet(connection));
    }

    @Override
    public void leaving(SocketConnection connection, String reason) {
        decide(() -> leave(connection, reason));
    }

    @Override
    public void closed(SocketConnection connection, String reason) {
        decide(() -> end(connection, reason));
    }

    @Override
    public void envelope(SocketConnection connection, String message) {
        envelopes.handle(message, ack -> {
            SocketConnection newest = current;
            // Slack takes an ack over any connection of the app.
            if (connection.isOpen() || newest == null) connection.send(ack);
            else newest.send(ack);
        });
    }

    private void decide(Runnable what) {
        try {
            watch.execute(guarded(what));
        } catch (RejectedExecutionException e) {
            // It is closed.
        }
    }

    private void later(Duration pause, Runnable what) {
        watch.schedule(guarded(what), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    // A watch that died would be noticed by nobody.
    private static Runnable guarded(Runnable what) {
        return () -> {
            try {
                what.run();
            } catch (RuntimeException e) {
                log.error("The watch over Socket Mode failed", e);
            }
        };
    }

    @Override
    public void close() {
        watch.shutdownNow();
        // What is being answered keeps its connection until then.
        envelopes.close();
        for (SocketConnection open : new SocketConnection[] {current, opening}) if (open != null) open.close();
    }
}
