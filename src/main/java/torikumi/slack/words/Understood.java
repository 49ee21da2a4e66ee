package torikumi.slack.words;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/**
 * What a reader made of words, so that what people ask again and again is read once. Only for readers that look at nothing but their key.
 *
 * @param <K> the words and whatever else they are read with
 */
final class Understood<K, R> {

    // Longer words are hardly ever said twice.
    private static final int SHORT = 60;
    private static final int MOST = 2000;

    private final Function<K, R> read;
    private final LoadingCache<K, R> before;

    Understood(Function<K, R> read) {
        this.read = read;
        this.before = Caffeine.newBuilder().maximumSize(MOST).build(read::apply);
    }

    R of(String words, K key) {
        return words.length() > SHORT ? read.apply(key) : before.get(key);
    }
}
