package torikumi.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for whatever is given, tried with much that is made by chance. The same in every run: one seed for each try,
 * counted from 0, and what fails names its own.
 */
public final class Chance {

    /** What readers of text stumble over; the first tries of a text are these. */
    static final List<String> EDGES = List.of(
            "",
            " ",
            "\u3000",
            "\0",
            "\n\t\r",
            "\uD83D",
            "\uDE00",
            "\uDE00\uD83D",
            "😀",
            "👩‍👩‍👧",
            "葛\uDB40\uDD00",
            "か\u3099",
            "\u200B",
            "\uFEFF",
            "\u202E",
            "\uFFFE",
            "İıß",
            "㌔ﷺ",
            "－",
            "、。「」");

    private static final List<String> WORDS = List.of(
            "順調", "遅れ", "やや遅れ", "遅れていない", "完了", "総務-03", "on track", "ok", "not ", "50%", "6/9", "<@U0BOT>", "です。");

    private static final int USUAL_LENGTH = 40;
    private static final int LONG = 2500;
    private static final int LONGEST = 4500;

    private final int seed;
    private final RandomGenerator random;

    private Chance(int seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** Tries a rule with whatever is made for it, that many times. */
    public static <T> void tried(int times, Function<Chance, T> made, Consumer<T> rule) {
        for (int seed = 0; seed < times; seed++) {
            T given = made.apply(new Chance(seed));
            try {
                rule.accept(given);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d, given %s: %s".formatted(seed, given, e.getMessage()), e);
            }
        }
    }

    /** The source of all the others. */
    public RandomGenerator random() {
        return random;
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Null every so often, in percent. */
    public <T> @Nullable T orNull(int percent, T value) {
        return random.nextInt(100) < percent ? null : value;
    }

    public <T> List<T> list(int least, int most, Function<Chance, T> each) {
        List<T> list = new ArrayList<>();
        for (int left = between(least, most); left > 0; left--) list.add(each.apply(this));
        return list;
    }

    /** Any characters, half of pairs too; words that mean something to us among them; one in forty about as long as a record may be. */
    public String text() {
        if (seed < EDGES.size()) return EDGES.get(seed);
        int length = random.nextInt(40) == 0 ? between(LONG, LONGEST) : between(0, USUAL_LENGTH);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append(oneOf(EDGES));
                case 1 -> text.append(oneOf(WORDS));
                case 2 -> text.append((char) between(0, Character.MAX_VALUE));
                case 3 ->
                    text.appendCodePoint(between(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT));
                case 4 -> text.append((char) between(' ', '~'));
                case 5 -> text.append((char) between('！', 'ﾟ'));
                default -> text.append((char) between('\u3000', '\u30FF'));
            }
        }
        return text.toString();
    }
}
