package torikumi.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Values that were read and hold until something is changed about which they are; each workspace's its own. What is got from here is
 * never older than the last commit before the question; in a transaction that writes it is read anew, with what was written in it.
 * Safe for any number of threads, which never wait for each other's reading.
 *
 * @param <V> immutable
 */
public final class Kept<K, V> {

    private record Key<K>(Workspace workspace, K key) {}

    private record Read<V>(Revision at, V value) {}

    private final Revisions revisions;
    private final TransactionTemplate reading;
    private final Set<Topic> topics;
    private final Cache<Key<K>, Read<V>> cache;

    Kept(Revisions revisions, TransactionTemplate reading, Set<Topic> topics, int most) {
        this.revisions = revisions;
        this.reading = reading;
        this.topics = topics;
        this.cache = Caffeine.newBuilder().maximumSize(most).build();
    }

    /** @param load what is read where nothing is kept, or something was changed since; in a transaction that only reads */
    public V get(K key, Supplier<@Nullable V> load) {
        return Revisions.isWriting() ? read(load) : get(key, load, revisions.now());
    }

    /**
     * For what seldom changes, and then by those alone who mean to: in a transaction that writes something else, too, what the question
     * saw when it began.
     */
    public V getAsAsked(K key, Supplier<@Nullable V> load) {
        return revisions.isMoving(topics) ? read(load) : get(key, load, revisions.asAsked());
    }

    private V get(K key, Supplier<@Nullable V> load, Revision now) {
        var mine = new Key<>(CurrentWorkspace.get(), key);
        Read<V> kept = cache.getIfPresent(mine);
        if (kept != null && kept.at.isAsNewAs(now, topics)) return kept.value;
        V value = read(load);
        // Reading makes Hibernate write what was changed before: that may be rolled back.
        if (!revisions.isMoving(topics)) cache.put(mine, new Read<>(now, value));
        return value;
    }

    private V read(Supplier<@Nullable V> load) {
        V value = reading.execute(status -> load.get());
        if (value == null) throw new IllegalStateException("nothing was read");
        return value;
    }
}
