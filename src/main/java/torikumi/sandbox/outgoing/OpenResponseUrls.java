package torikumi.sandbox.outgoing;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** The addresses at which the app may answer a request later: 5 times within 30 minutes, as Slack has it. */
@Component
@ConditionalOnSandbox
class OpenResponseUrls {

    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int KEPT = 1000;

    private record Open(String secret, RequestSource source, Instant until, int left) {}

    /** What became of a call. */
    sealed interface Use {
        record Granted(RequestSource source) implements Use {}

        /** @param word Slack's: {@code used_url}, {@code expired_url}, {@code no_service} */
        record Denied(String word) implements Use {}
    }

    private final BotConnection bot;
    private final Clock clock;
    private final String team;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private long issued;

    OpenResponseUrls(BotConnection bot, SandboxWorkspace workspace, Clock clock) {
        this.bot = bot;
        this.clock = clock;
        this.team = workspace.seed().team().id();
    }

    /** @param kind {@code commands}, {@code actions} or {@code app}, the first part of the path */
    synchronized URI open(String kind, RequestSource source) {
        String id = Long.toString(++issued);
        String secret = bot.secret();
        open.put(id, new Open(secret, source, clock.instant().plus(LIFE), USES));
        if (open.size() > KEPT) open.remove(open.keySet().iterator().next());
        return bot.address("/%s/%s/%s/%s".formatted(kind, team, id, secret));
    }

    /** Counts one use. */
    synchronized Use use(String id, String secret) {
        Open url = open.get(id);
        if (url == null || !url.secret().equals(secret)) return new Use.Denied("no_service");
        if (clock.instant().isAfter(url.until())) return new Use.Denied("expired_url");
        if (url.left() == 0) return new Use.Denied("used_url");
        open.put(id, new Open(secret, url.source(), url.until(), url.left() - 1));
        return new Use.Granted(url.source());
    }
}
