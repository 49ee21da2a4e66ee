package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torikumi.platform.SettingFault;

class ScaleFileTests {

    private static final String HEADER =
            "key,symbol,closing,reason required,next step asked,late,japanese,meaning,english,meaning in english,words\n";

    @TempDir
    Path folder;

    private static List<Grade> read(String lines) {
        return ScaleFile.read(new StringReader(HEADER + lines));
    }

    @Test
    void readsAGradeOfEachLine() {
        assertThat(
                        read(
                                "# ours\nas-planned,Ｂ,no,no,no,no,B,計画どおり,B,As planned,計画通り | 予定通り\n\nfar,Ｃ,no,yes,yes,yes,C,,C,,\n"))
                .containsExactly(
                        new Grade(
                                "as-planned",
                                new Grade.Label("B", "計画どおり"),
                                new Grade.Label("B", "As planned"),
                                "Ｂ",
                                false,
                                false,
                                false,
                                false,
                                true,
                                List.of("計画通り", "予定通り")),
                        new Grade(
                                "far",
                                new Grade.Label("C", ""),
                                new Grade.Label("C", ""),
                                "Ｃ",
                                false,
                                true,
                                true,
                                true,
                                true,
                                List.of()));
    }

    @Test
    void saysInWhichLineWhatIsWrong() {
        assertWrong(
                "a,Ａ,no,no,no,no,甲,,A,,\nb,Ｂ,はい,no,no,no,乙,,B,,\n", "line 3, closing: found 「はい」, expected yes or no");
        assertWrong("Ａ,Ａ,no,no,no,no,甲,,A,,\n", "line 2, key: found 「Ａ」");
        assertWrong("a,Ａ,no,no,no,no,,,A,,\n", "line 2, japanese: found 「」");
        assertWrong("a,Ａ,no\n", "line 2 has 3 columns, not 11");
        assertWrong("", "there is no health in it");
        assertThatThrownBy(() -> ScaleFile.read(new StringReader("key,symbol\na,b\n")))
                .hasMessageContaining("no column 「closing」");
    }

    private static void assertWrong(String lines, String sentence) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void namesTheSettingForTheOperator() throws Exception {
        Path shiftJis = folder.resolve("scale.csv");
        Files.write(shiftJis, (HEADER + "a,Ａ,no,no,no,no,順調,,A,,\n").getBytes(Charset.forName("Shift_JIS")));

        assertThatThrownBy(() -> ScaleAtStart.read(folder.resolve("none.csv")))
                .isInstanceOf(SettingFault.class)
                .hasMessageStartingWith("TORIKUMI_SCALE: the file");
        assertThatThrownBy(() -> ScaleAtStart.read(shiftJis)).hasMessageContaining("UTF-8");
        Files.writeString(shiftJis, "\uFEFF" + HEADER + "a,Ａ,no,no,no,no,順調,,A,,\n");
        assertThat(ScaleAtStart.read(shiftJis)).hasSize(1);
    }
}
