package torikumi.slack;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;

/** Each person's language, as they set it in Slack; where Slack does not say in time, the workspace's. */
@Component
public class PeopleLanguages {

    private static final Logger log = LoggerFactory.getLogger(PeopleLanguages.class);

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

    // Out of the 3 s that a command has.
    private static final Duration WAIT = Duration.ofMillis(700);

    private final MethodsClient slack;
    private final Duration patience;
    private final AsyncCache<Person, Optional<Locale>> languages;

    private record Person(String workspaceId, String userId) {}

    @Autowired
    PeopleLanguages(MethodsClient slack, Clock clock) {
        this(slack, clock, WAIT);
    }

    PeopleLanguages(MethodsClient slack, Clock clock, Duration patience) {
        this.slack = slack;
        this.patience = patience;
        this.languages = Caffeine.newBuilder()
                .maximumSize(20_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(task -> Thread.ofVirtual().name("language").start(task))
                .expireAfter(Expiry.<Person, Optional<Locale>>writing(
                        (person, language) -> language.isPresent() ? KNOWN_FOR : UNKNOWN_FOR))
                .buildAsync();
    }

    /** What everybody in a channel reads. */
    public Locale workspace() {
        return Locale.JAPANESE;
    }

    /** Waits for Slack for 700 ms at most. */
    public Locale of(String userId) {
        var asked = languages.get(new Person(CurrentWorkspace.get().id(), userId), this::ask);
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS).orElseGet(this::workspace);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return workspace();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return workspace();
        }
    }

    /** Waits for nobody. */
    Locale ofIfKnown(String workspaceId, String userId) {
        CompletableFuture<Optional<Locale>> asked = languages.getIfPresent(new Person(workspaceId, userId));
        try {
            return asked == null ? workspace() : asked.getNow(Optional.empty()).orElseGet(this::workspace);
        } catch (CompletionException | CancellationException e) {
            return workspace();
        }
    }

    private Optional<Locale> ask(Person person) {
        try {
            UsersInfoResponse answer =
                    slack.usersInfo(r -> r.user(person.userId()).includeLocale(true));
            if (answer.isOk() && answer.getUser() != null && answer.getUser().getLocale() != null)
                return Optional.of(Locale.forLanguageTag(answer.getUser().getLocale()));
            log.debug("No language for {}: {}", person.userId(), answer.getError());
        } catch (IOException | SlackApiException | RuntimeException e) {
            log.debug("No language for {}: {}", person.userId(), e.getClass().getSimpleName());
        }
        return Optional.empty();
    }
}
