package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChanceTests {

    @Test
    void makesTheSameInEveryRun() {
        assertThat(texts(200)).isEqualTo(texts(200));
    }

    @Test
    void makesAnotherForEachSeed() {
        assertThat(new HashSet<>(texts(200))).hasSizeGreaterThan(190);
    }

    @Test
    void makesTheTextsThatReadersStumbleOverFirst() {
        assertThat(texts(Chance.EDGES.size())).isEqualTo(Chance.EDGES).contains("", "\u3000", "\uD83D", "😀");
    }

    @Test
    void makesTextsOnBothSidesOfWhatARecordHolds() {
        assertThat(texts(1000))
                .filteredOn(text -> text.codePointCount(0, text.length()) > 3000)
                .hasSizeBetween(5, 100);
    }

    @Test
    void namesTheSeedAndWhatWasGiven() {
        assertThatThrownBy(() -> Chance.tried(1000, chance -> chance.between(1, 6), given -> assertThat(given)
                        .isLessThan(6)))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)seed \\d+, given 6: .*");
    }

    private static List<String> texts(int times) {
        List<String> texts = new ArrayList<>();
        Chance.tried(times, Chance::text, texts::add);
        return texts;
    }
}
