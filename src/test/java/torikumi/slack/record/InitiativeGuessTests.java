package torikumi.slack.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.RealPlan;

class InitiativeGuessTests {

    private static InitiativeGuess guess(String words) {
        return InitiativeGuess.of(words, RealPlan::search);
    }

    @ParameterizedTest
    @CsvSource({
        "情報公開条例の改正素案ができました。, 総務-05",
        "経済センサスの調査員説明会を開きました, 総務-08",
        "公契約条例の学習会を開いた, 経理-04",
        "特殊詐欺の防止で録音機を50台貸与しました, 生活・交通安全-01",
        "職員定数管理計画の素案をまとめた, 職員-02",
        "自動販売機の設置場所を決めました, 経理-02"
    })
    void knowsTheOneThatIsMeant(String words, String code) {
        assertThat(guess(words).clear()).isTrue();
        assertThat(guess(words).likely().getFirst().initiative().code()).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"脱炭素社会の実現に向けた調査をしました", "感染症対策を進めました", "研修を実施しました", "新庁舎移転の打合せをしました"})
    void isNotSureOfSeveral(String words) {
        assertThat(guess(words).clear()).isFalse();
        assertThat(guess(words).likely()).hasSizeLessThanOrEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"図書館を開きました", "昼食を食べました", "よくできました", "", "it is done"})
    void guessesNothingWhereNothingIsNear(String words) {
        assertThat(guess(words).likely()).isEmpty();
    }
}
