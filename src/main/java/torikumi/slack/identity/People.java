package torikumi.slack.identity;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.platform.CurrentWorkspace;
import torikumi.slack.transport.SlackAnswer;
import torikumi.staff.Belongings;
import torikumi.staff.Belongings.Known;
import torikumi.staff.Departures;
import torikumi.staff.Person;
import torikumi.staff.Person.Belonging;
import torikumi.staff.StaffDirectory;

/**
 * Who people are, as Slack knows them: their language, their name, whether they look after the workspace or are guests in it.
 * Where Slack does not say in time, what it said last holds; whoever it never told of is not known, and is nobody special.
 */
@Component
public class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

    // Slack's words for a person who is not there, whether looked up or written to.
    private static final Set<String> NOBODY =
            Set.of("account_inactive", "user_not_found", "users_not_found", "user_disabled");

    // There is somebody, of whom this workspace may know nothing.
    private static final String HIDDEN = "user_not_visible";

    // Out of the 3 s that a command has.
    private static final Duration WAIT = Duration.ofMillis(700);

    private final MethodsClient slack;
    private final StaffDirectory directory;
    private final Departures departures;
    private final Remembered remembered;
    private final Clock clock;
    private final Duration patience;
    private final AtomicBoolean silent = new AtomicBoolean();
    private final AsyncCache<Key, Optional<Profile>> profiles;

    private record Key(String workspaceId, String userId) {}

    /** Slack was asked, and is waited for once, however often somebody wants to know meanwhile. */
    private static final class Lookup extends CompletableFuture<Optional<Profile>> {

        private final long begun = System.nanoTime();

        @Nullable
        private volatile Optional<Profile> meanwhile;

        private long left(Duration patience) {
            return Math.max(0, patience.toNanos() - (System.nanoTime() - begun));
        }
    }

    @Autowired
    public People(
            MethodsClient slack, StaffDirectory directory, Departures departures, Belongings belongings, Clock clock) {
        this(slack, directory, departures, belongings, clock, WAIT);
    }

    public People(
            MethodsClient slack,
            StaffDirectory directory,
            Departures departures,
            Belongings belongings,
            Clock clock,
            Duration patience) {
        this.slack = slack;
        this.patience = patience;
        this.directory = directory;
        this.departures = departures;
        this.remembered = new Remembered(belongings, departures, clock);
        this.clock = clock;
        this.profiles = Caffeine.newBuilder()
                .maximumSize(20_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(task -> Thread.ofVirtual().name("profile").start(task))
                .expireAfter(Expiry.<Key, Optional<Profile>>writing((person, profile) ->
                        profile.isPresent() && !profile.get().remembered() ? KNOWN_FOR : UNKNOWN_FOR))
                .buildAsync();
    }

    /** What everybody in a channel reads. */
    public Locale workspace() {
        return Locale.JAPANESE;
    }

    /** Waits for Slack for 700 ms at most. */
    public Locale of(String userId) {
        return profile(userId).map(Profile::locale).orElseGet(this::workspace);
    }

    /** The languages of several people: what {@link #meet} gets to know of them in time, or what they read last. */
    public Map<String, Locale> of(Collection<String> userIds) {
        String workspaceId = CurrentWorkspace.get().id();
        meet(userIds);
        Map<String, Locale> languages = new LinkedHashMap<>();
        for (String id : userIds)
            languages.put(
                    id,
                    ifKnown(workspaceId, id)
                            .or(() -> recalled(new Key(workspaceId, id)))
                            .map(Profile::locale)
                            .orElseGet(this::workspace));
        return languages;
    }

    /**
     * Asks Slack about those of whom it was not asked lately, so that whoever has left is known. Waits for 700 ms at most, for all of
     * them together; within a transaction not at all.
     */
    public void meet(Collection<String> userIds) {
        String workspaceId = CurrentWorkspace.get().id();
        var asked = userIds.stream()
                .distinct()
                .map(id -> profiles.get(new Key(workspaceId, id), this::lookUp))
                .toArray(CompletableFuture[]::new);
        if (TransactionSynchronizationManager.isActualTransactionActive()) return;
        try {
            CompletableFuture.allOf(asked).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            // as far as they are known
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether they are not in the workspace any more. Waits for Slack for 700 ms at most. */
    public boolean isGone(String userId) {
        meet(List.of(userId));
        return departures.isGone(userId);
    }

    /**
     * Slack took no message for a person.
     *
     * @param why Slack's word for it
     */
    public void refused(String userId, String why) {
        if (!NOBODY.contains(why)) return;
        log.info("Slack has nobody for {}: {}", userId, why);
        departures.refused(userId, clock.instant());
    }

    /** Slack tells that something about a person has changed. */
    public void changed(User user) {
        String workspaceId = CurrentWorkspace.get().id();
        profiles.asMap().computeIfPresent(new Key(workspaceId, user.getId()), (key, before) -> {
            // Slack leaves the language out here.
            Locale spoken = before.getNow(Optional.empty()).map(Profile::locale).orElseGet(this::workspace);
            return CompletableFuture.completedFuture(Optional.of(Profile.of(workspaceId, user, spoken)));
        });
        remembered.changed(
                user.getId(),
                user.isDeleted()
                        ? null
                        : Profile.of(workspaceId, user, workspace()).known());
    }

    /** The person who acts, who may be {@link Belonging#UNKNOWN}. Waits for Slack for 700 ms at most. */
    public Person person(String userId) {
        Known known = profile(userId).map(Profile::known).orElse(new Known(userId, false, Belonging.UNKNOWN, null));
        return directory.person(userId, known.name(), known.looksAfterWorkspace(), known.belonging());
    }

    /** The names of several people; without those whom Slack does not know. Waits for Slack for 700 ms at most, for all of them together. */
    public Map<String, String> names(Collection<String> userIds) {
        of(userIds);
        String workspaceId = CurrentWorkspace.get().id();
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : userIds)
            ifKnown(workspaceId, id)
                    .ifPresent(profile -> names.put(id, profile.known().name()));
        return names;
    }

    private Optional<Profile> profile(String userId) {
        var key = new Key(CurrentWorkspace.get().id(), userId);
        var asked = profiles.get(key, this::lookUp);
        try {
            long nanos = asked instanceof Lookup lookup ? lookup.left(patience) : patience.toNanos();
            return asked.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return asked instanceof Lookup lookup ? meanwhile(key, lookup) : Optional.empty();
        } catch (ExecutionException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Profile> meanwhile(Key key, Lookup lookup) {
        Optional<Profile> known = lookup.meanwhile;
        if (known == null) {
            known = recalled(key);
            lookup.meanwhile = known;
        }
        return known;
    }

    /** Waits for nobody. */
    public Locale ofIfKnown(String workspaceId, String userId) {
        return ifKnown(workspaceId, userId).map(Profile::locale).orElseGet(this::workspace);
    }

    private Optional<Profile> ifKnown(String workspaceId, String userId) {
        CompletableFuture<Optional<Profile>> asked = profiles.getIfPresent(new Key(workspaceId, userId));
        try {
            return asked == null ? Optional.empty() : asked.getNow(Optional.empty());
        } catch (CompletionException | CancellationException e) {
            return Optional.empty();
        }
    }

    private Optional<Profile> recalled(Key person) {
        return remembered
                .recalled(person.workspaceId(), person.userId())
                .map(known -> new Profile(Objects.requireNonNullElse(known.language(), workspace()), known, true));
    }

    private Lookup lookUp(Key key, Executor executor) {
        var lookup = new Lookup();
        executor.execute(() -> {
            try {
                lookup.complete(ask(key));
            } catch (RuntimeException | Error e) {
                lookup.completeExceptionally(e);
            }
        });
        return lookup;
    }

    private Optional<Profile> ask(Key key) {
        String why;
        try {
            switch (SlackAnswer.of(
                    () -> slack.usersInfo(r -> r.user(key.userId()).includeLocale(true)))) {
                case SlackAnswer.Done(var told)
                when told.getUser() != null -> {
                    if (silent.getAndSet(false)) log.info("Slack says again who people are");
                    Profile profile = Profile.of(key.workspaceId(), told.getUser(), workspace());
                    remembered.note(
                            key.workspaceId(), key.userId(), told.getUser().isDeleted() ? null : profile.known());
                    return Optional.of(profile);
                }
                case SlackAnswer.Refused(var refused)
                when NOBODY.contains(refused) -> {
                    remembered.note(key.workspaceId(), key.userId(), null);
                    return Optional.empty();
                }
                case SlackAnswer.Refused(var refused)
                when HIDDEN.equals(refused) -> {
                    remembered.forget(key.workspaceId(), key.userId());
                    return Optional.empty();
                }
                case SlackAnswer<UsersInfoResponse> other -> why = other.why();
            }
        } catch (RuntimeException e) {
            why = e.getClass().getSimpleName();
        }
        if (!silent.getAndSet(true))
            log.warn("Slack does not say who people are ({}): whoever is not known already has to try again", why);
        log.debug("Nothing is known of {}: {}", key.userId(), why);
        return recalled(key);
    }
}
