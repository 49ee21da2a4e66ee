package torikumi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.progress.Grade;
import torikumi.progress.TestScale;
import torikumi.report.Drawing.Cell;
import torikumi.report.Drawing.Mark;

/** Whatever the words, each picture is drawn with letters and shapes that its font has. */
class LetteringTests {

    private final Lettering letters = new Lettering();

    @Test
    void theFontHasTheShapesOfTheScaleAndOurOwn() {
        Stream.concat(
                        TestScale.FIRST.grades().stream().map(Grade::symbol),
                        Stream.of("◇", "□", "○", "△", "×", "…", "〓"))
                .forEach(shape -> assertThat(letters.printable(shape)).isEqualTo(shape));
    }

    @Test
    void aLetterThatItDoesNotHaveIsMarkedAndWhatCannotBeSeenIsLeftOut() {
        assertThat(letters.printable("𓀀総務課🎌")).isEqualTo("〓総務課〓");
        assertThat(letters.printable("\u202E課\u200B務\uFE0F\u0000総\n部")).isEqualTo("課務 総 部");
    }

    @Test
    void isCutWhereTheLineEnds() {
        var font = letters.plain(12);
        assertThat(letters.cut("総務課", font, 100)).isEqualTo("総務課");
        String cut = letters.cut("重".repeat(3000), font, 100);
        assertThat(cut).endsWith("…");
        assertThat(Lettering.width(cut, font)).isLessThanOrEqualTo(100);
        assertThat(letters.cut("総務課", font, 0)).isEqualTo("…");
    }

    @Test
    void latinWordsAreNotDividedWhereTheyFit() {
        assertThat(letters.lines("Cannot be assessed", letters.plain(10), 58, 2))
                .containsExactly("Cannot be", "assessed");
        assertThat(letters.lines("評価困難評価困難", letters.plain(10), 45, 2)).containsExactly("評価困難", "評価困難");
        assertThat(letters.lines("", letters.plain(10), 45, 2)).isEmpty();
    }

    private static Drawing drawing(String title, String words, int many) {
        var mark = new Mark("■", words, Tone.LATE);
        var strip = new Drawing.Strip("総務-01", words, Collections.nCopies(12, new Cell("4月", mark)));
        return new Drawing(
                title,
                words,
                List.of(
                        new Drawing.Legend(List.of(mark)),
                        new Drawing.HeatMap(words, Collections.nCopies(many, strip)),
                        new Drawing.Bars(
                                words,
                                List.of(
                                        new Drawing.Bar(words, List.of(new Drawing.Count(mark, 3))),
                                        new Drawing.Bar("5月", List.of())))),
                List.of(words));
    }

    private static BufferedImage drawn(Drawing drawing) {
        try {
            return ImageIO.read(new ByteArrayInputStream(new Pictures().png(drawing)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPictureIsAsWideAsATelephoneAndAsLongAsItsLines() {
        BufferedImage one = drawn(drawing("題", "遅れ", 1));
        BufferedImage two = drawn(drawing("題", "遅れ", 2));
        assertThat(one.getWidth()).isEqualTo(3 * Brush.WIDTH);
        assertThat(two.getWidth()).isEqualTo(one.getWidth());
        assertThat(two.getHeight()).isGreaterThan(one.getHeight());
    }

    @Test
    void theColoursOfTheTonesAreReadableAndTheirGreysTellWhatIsLate() {
        for (Tone tone : Tone.values())
            assertThat(contrast(tone)).as(tone.name()).isGreaterThanOrEqualTo(4.5);
        assertThat(light(Tone.LATE)).isLessThan(light(Tone.SLIPPING));
        assertThat(light(Tone.SLIPPING)).isLessThan(light(Tone.GOOD));
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double light(Tone tone) {
        return light(tone.ground);
    }

    private static double light(java.awt.Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double contrast(Tone tone) {
        double one = light(tone.ground) + 0.05;
        double other = light(tone.ink) + 0.05;
        return Math.max(one, other) / Math.min(one, other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u202E\u0000", "𓀀", "=1+1", "العربية", "a b c d e f g h i j k l m n o p", "\uD800"})
    void isDrawnWhateverTheWords(String words) {
        assertThatCode(() -> drawn(drawing(words, words, 1))).doesNotThrowAnyException();
        assertThatCode(() -> drawn(drawing(words, words.repeat(3000), 1))).doesNotThrowAnyException();
    }

    @Test
    void theScaleThatEverybodyStartsWithHasATonePerMeaning() {
        assertThat(TestScale.FIRST.grades())
                .extracting(grade -> grade.key() + " " + Tone.of(grade, TestScale.FIRST))
                .containsExactly(
                        "not-started NEUTRAL",
                        "on-track GOOD",
                        "slipping SLIPPING",
                        "late LATE",
                        "done DONE",
                        "stopped STOPPED",
                        "unclear UNCLEAR");
    }
}
