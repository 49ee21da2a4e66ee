package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.Effort;

class HealthScaleTests {

    private final HealthScale scale = FirstScale.SCALE;

    @Test
    void beginsWithSevenHealths() {
        assertThat(scale.offered())
                .extracting(grade -> grade.symbol() + grade.in(Locale.JAPANESE).name())
                .containsExactly("○未着手", "●順調", "▲やや遅れ", "■遅れ", "◎完了", "－中止", "？評価困難");
        assertThat(scale.grades().stream().filter(Grade::closing))
                .extracting(Grade::key)
                .containsExactly("done", "stopped");
        assertThat(scale.grades().stream().filter(Grade::reasonRequired))
                .extracting(Grade::key)
                .containsExactly("late", "stopped", "unclear");
        assertThat(scale.grades().stream().filter(Grade::late))
                .extracting(Grade::key)
                .containsExactly("slipping", "late");
    }

    @Test
    void understandsEachOfItsWordsInOneWayOnly() {
        for (Grade grade : scale.grades())
            assertThat(HealthScale.names(grade))
                    .allSatisfy(name -> assertThat(scale.parse(name)).contains(grade));
    }

    @ParameterizedTest
    @CsvSource({
        "順調, on-track",
        "'　順調です。', on-track",
        "●, on-track",
        "On Track, on-track",
        "ＯＮ－ＴＲＡＣＫ, on-track",
        "GREEN, on-track",
        "予定どおり, on-track",
        "やや遅れ, slipping",
        "遅れ, late",
        "遅れています, late",
        "おくれ, late",
        "behind, late",
        "■, late",
        "◯, not-started",
        "完了しました, ",
        "完了になりました, done",
        "済, done",
        "－, stopped",
        "？, unclear",
        "評価困難, unclear",
        "late, late",
        "'', ",
        "総務, ",
        "遅, "
    })
    void readsATypedWord(String word, String key) {
        assertThat(scale.parse(word).map(Grade::key).orElse(null)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "情報公開条例の改正素案ができました。順調です, on-track",
        "総務-03 やや遅れ 会場調整が長引いた, slipping",
        "It is on track., on-track",
        "会場調整で遅れなし, on-track",
        "もう遅れていない, ",
        "順調ではない, ",
        "順調とは言えない, ",
        "まだ完了していません, not-started",
        "not late any more, ",
        "the token was related, ",
        "どうですか？, ",
        "４－５月に実施, "
    })
    void findsWhatRunningWordsSay(String text, String key) {
        List<HealthScale.Mention> mentions = scale.mentionedIn(text);
        if (key == null) assertThat(mentions).isEmpty();
        else
            assertThat(mentions)
                    .singleElement()
                    .satisfies(one -> assertThat(one.grade().key()).isEqualTo(key));
    }

    @Test
    void saysWhereItStandsInTheTextAsGiven() {
        String text = "改正素案は ｵｸﾚ、でもほぼ　Ｏｎ　Ｔｒａｃｋ です";
        assertThat(scale.mentionedIn("総務-03　順　調です")).singleElement().satisfies(one -> assertThat(
                        "総務-03　順　調です".substring(one.start(), one.end()))
                .isEqualTo("順　調"));
        assertThat(scale.mentionedIn(text)).singleElement().satisfies(one -> assertThat(
                        text.substring(one.start(), one.end()))
                .isEqualTo("Ｏｎ　Ｔｒａｃｋ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\uD83D", "－－－", "ｶﾞ", "!!!", "です。"})
    void isTotal(String text) {
        assertThat(scale.mentionedIn(text)).isEmpty();
        assertThat(scale.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"順調", "遅れていない", "not late ", "やや", "not not "})
    void readsTheLongestMessageFullOfHealthsAtOnce(String again) {
        Effort.growsWithTheWords(again, scale::mentionedIn);
    }

    private static Optional<String> asPlanned(String... lines) {
        String header =
                "key,symbol,closing,reason required,next step asked,late,japanese,meaning,english,meaning in english,words\n";
        return new HealthScale(1, ScaleFile.read(new StringReader(header + String.join("\n", lines))))
                .asPlanned()
                .map(Grade::key);
    }

    @Test
    void knowsWhatAllGoesWellIsCalledInOtherDepartments() {
        assertThat(scale.asPlanned().map(Grade::key)).contains("on-track");
        assertThat(asPlanned(
                        "a,Ａ,no,no,no,no,A,計画を上回る,A,Ahead,",
                        "b,Ｂ,no,no,no,no,B,計画どおり進んでいる,B,As planned,",
                        "c,Ｃ,no,yes,yes,yes,C,計画を下回る,C,Behind,"))
                .as("by its meaning")
                .contains("b");
        assertThat(asPlanned(
                        "ahead,Ａ,no,no,no,no,進んでいる,,Ahead,,",
                        "planned,Ｂ,no,no,no,no,予定どおり,,As planned,,",
                        "behind,Ｃ,no,yes,no,yes,遅れ,,Behind,,"))
                .as("by its name")
                .contains("planned");
        assertThat(asPlanned("s,Ｓ,no,no,no,no,S,,S,,", "n,Ｎ,no,no,no,no,N,,N,,順調|普通"))
                .as("by a word that is read as the same")
                .contains("n");
    }

    @Test
    void knowsNoneWhereTheScaleHasNone() {
        assertThat(asPlanned("a,Ａ,no,no,no,no,A,良い,A,Good,", "c,Ｃ,no,yes,yes,yes,C,悪い,C,Bad,"))
                .isEmpty();
        assertThat(asPlanned("a,Ａ,yes,no,no,no,A,予定どおり終わった,A,,", "c,Ｃ,no,no,no,no,C,予定どおりではない,C,,"))
                .as("an end is none, and what is denied neither")
                .isEmpty();
    }
}
