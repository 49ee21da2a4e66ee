package torikumi.slack.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Names that stand beside one another: where two are the same, each has its department before it. */
public final class Apart {

    private Apart() {}

    /** @param department empty where nothing more is to be said */
    public static <T> String name(
            List<T> among, T one, Function<T, String> name, Function<T, Optional<String>> department) {
        String own = name.apply(one);
        long alike = among.stream().map(name).filter(own::equals).count();
        return department
                .apply(one)
                .filter(known -> alike > 1)
                .map(known -> known + " " + own)
                .orElse(own);
    }
}
