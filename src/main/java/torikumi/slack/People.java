package torikumi.slack;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.staff.Departures;
import torikumi.staff.Person;
import torikumi.staff.Person.Belonging;
import torikumi.staff.StaffDirectory;

/**
 * Who people are, as Slack knows them: their language, their name, whether they look after the workspace or are guests in it.
 * Where Slack does not say in time, the language is the workspace's and the person is nobody special.
 */
@Component
public class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

    // Slack's words for a person who is not there, whether looked up or written to.
    private static final Set<String> NOBODY =
            Set.of("account_inactive", "user_not_found", "users_not_found", "user_disabled");

    // Out of the 3 s that a command has.
    private static final Duration WAIT = Duration.ofMillis(700);

    private final MethodsClient slack;
    private final StaffDirectory directory;
    private final Departures departures;
    private final Clock clock;
    private final Duration patience;
    private final AsyncCache<Key, Optional<Profile>> profiles;

    private record Key(String workspaceId, String userId) {}

    private record Profile(Locale locale, String name, boolean looksAfterWorkspace, Belonging belonging) {}

    @Autowired
    People(MethodsClient slack, StaffDirectory directory, Departures departures, Clock clock) {
        this(slack, directory, departures, clock, WAIT);
    }

    People(MethodsClient slack, StaffDirectory directory, Departures departures, Clock clock, Duration patience) {
        this.slack = slack;
        this.patience = patience;
        this.directory = directory;
        this.departures = departures;
        this.clock = clock;
        this.profiles = Caffeine.newBuilder()
                .maximumSize(20_000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(task -> Thread.ofVirtual().name("profile").start(task))
                .expireAfter(Expiry.<Key, Optional<Profile>>writing(
                        (person, profile) -> profile.isPresent() ? KNOWN_FOR : UNKNOWN_FOR))
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

    /** The languages of several people. Waits for Slack for 700 ms at most, for all of them together. */
    public Map<String, Locale> of(Collection<String> userIds) {
        String workspaceId = CurrentWorkspace.get().id();
        meet(userIds);
        Map<String, Locale> languages = new LinkedHashMap<>();
        for (String id : userIds) languages.put(id, ofIfKnown(workspaceId, id));
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
                .map(id -> profiles.get(new Key(workspaceId, id), this::ask))
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
            return CompletableFuture.completedFuture(Optional.of(profile(workspaceId, user, spoken)));
        });
        if (user.isDeleted()) departures.left(user.getId(), clock.instant());
        else departures.back(user.getId());
    }

    /** The person who acts. Waits for Slack for 700 ms at most. */
    public Person person(String userId) {
        Profile known = profile(userId).orElse(new Profile(workspace(), userId, false, Belonging.STAFF));
        return directory.person(userId, known.name(), known.looksAfterWorkspace(), known.belonging());
    }

    /** The names of several people; without those whom Slack does not know. Waits for Slack for 700 ms at most, for all of them together. */
    public Map<String, String> names(Collection<String> userIds) {
        of(userIds);
        String workspaceId = CurrentWorkspace.get().id();
        Map<String, String> names = new LinkedHashMap<>();
        for (String id : userIds) ifKnown(workspaceId, id).ifPresent(profile -> names.put(id, profile.name()));
        return names;
    }

    private Optional<Profile> profile(String userId) {
        var asked = profiles.get(new Key(CurrentWorkspace.get().id(), userId), this::ask);
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
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

    private Optional<Profile> ask(Key key) {
        try {
            switch (SlackAnswer.of(
                    () -> slack.usersInfo(r -> r.user(key.userId()).includeLocale(true)))) {
                case SlackAnswer.Done(var told)
                when told.getUser() != null -> {
                    note(key, told.getUser().isDeleted());
                    return Optional.of(profile(key.workspaceId(), told.getUser(), workspace()));
                }
                case SlackAnswer.Refused(var why) when NOBODY.contains(why) -> note(key, true);
                case SlackAnswer<UsersInfoResponse> other ->
                    log.debug("Nothing is known of {}: {}", key.userId(), other.why());
            }
        } catch (RuntimeException e) {
            log.debug("Nothing is known of {}: {}", key.userId(), e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /** For everybody, in every process and after a restart. */
    private void note(Key person, boolean gone) {
        CurrentWorkspace.within(new Workspace(person.workspaceId()), () -> {
            if (gone) departures.left(person.userId(), clock.instant());
            else departures.listed(person.userId(), clock.instant());
        });
    }

    private Profile profile(String workspaceId, User user, Locale otherwise) {
        Locale locale = user.getLocale() == null ? otherwise : Locale.forLanguageTag(user.getLocale());
        boolean connected = user.isStranger()
                || user.getTeamId() != null && !user.getTeamId().equals(workspaceId) && !shares(user, workspaceId);
        Belonging belonging = connected
                ? Belonging.CONNECTED
                : user.isRestricted() || user.isUltraRestricted() ? Belonging.GUEST : Belonging.STAFF;
        return new Profile(locale, name(user), user.isAdmin() || user.isOwner(), belonging);
    }

    /** In an Enterprise Grid people are of the workspace in which they were first, and belong to all of these. */
    private static boolean shares(User user, String workspaceId) {
        return user.getEnterpriseUser() != null
                && user.getEnterpriseUser().getTeams() != null
                && user.getEnterpriseUser().getTeams().contains(workspaceId);
    }

    private static String name(User user) {
        return Stream.of(
                        user.getProfile() == null ? null : user.getProfile().getDisplayName(),
                        user.getRealName(),
                        user.getName(),
                        user.getId())
                .filter(Objects::nonNull)
                .map(ShownName::of)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
