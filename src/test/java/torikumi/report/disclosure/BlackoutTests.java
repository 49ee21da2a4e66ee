package torikumi.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import torikumi.platform.Chance;
import torikumi.report.disclosure.Redaction.Ground;
import torikumi.staff.Colleague;

class BlackoutTests {

    private static final Colleague BY = new Colleague("U1", "野村");

    private static Blackout of(Redaction... redactions) {
        return Blackout.of(List.of(redactions), List.of());
    }

    private static Redaction passage(String text, Ground ground, String reason) {
        return new Redaction(1, null, text, ground, reason, BY, Instant.EPOCH);
    }

    private static Redaction person(String text) {
        return passage(text, Ground.PERSON, "");
    }

    @Test
    void aPassageIsBlackedOutWhereverItStandsWithTheNumberOfItsReason() {
        assertThat(of(person("田中")).over("田中さんと、田中さんの上司に会った")).isEqualTo("■■[1]さんと、■■[1]さんの上司に会った");
        assertThat(of(person("田中")).over("佐藤さんに会った")).isEqualTo("佐藤さんに会った");
    }

    @Test
    void widthCaseAndSpacesHideNothing() {
        Blackout blackout = of(person("田中 ﾀﾞｲ Tanaka"));
        for (String typed : List.of("田中ダイtanaka", "田中　ダイ　ＴＡＮＡＫＡ", "田\n中 ダイ t a n a k a", "田\u200B中ダイTanaka"))
            assertThat(blackout.over("（" + typed + "）")).isEqualTo("（■■[1]）");
        assertThat(of(person("株式会社")).over("㍿みどり")).isEqualTo("■■[1]みどり");
    }

    @Test
    void whatOverlapsIsOneBarWithBothReasons() {
        Blackout blackout = of(person("みどり町の田中"), passage("田中商店", Ground.BUSINESS, ""), person("橋"));
        assertThat(blackout.over("みどり町の田中商店で橋を見た")).isEqualTo("■■[1,2]で■■[1]を見た");
        assertThat(blackout.reasons())
                .extracting(Redaction.Why::ground)
                .containsExactly(Ground.PERSON, Ground.BUSINESS);
    }

    @Test
    void aReasonHasOneNumberHoweverOftenItIsGiven() {
        assertThat(of(
                                passage("甲", Ground.OTHER, "契約の前"),
                                passage("乙", Ground.OTHER, "契約の前"),
                                passage("丙", Ground.OTHER, "別の理由"))
                        .over("甲乙丙"))
                .isEqualTo("■■[1,2]");
    }

    @Test
    void theBarTellsNothingOfTheLength() {
        assertThat(of(person("田")).over("田")).isEqualTo(of(person("とても長い名前の方")).over("とても長い名前の方"));
    }

    @Test
    void nothingOfAPassageIsLeftWhateverStandsAroundIt() {
        Chance.tried(300, chance -> List.of(chance.text(), chance.text(), chance.text()), texts -> {
            Folded passage = Folded.of(texts.get(1));
            if (passage.signs().isEmpty() || passage.signs().chars().allMatch(each -> "■[1]".indexOf(each) >= 0))
                return;
            String shown = of(person(texts.get(1))).over(texts.get(0) + texts.get(1) + texts.get(2));
            String left = Stream.of(shown.split("■■\\[1]", -1))
                    .map(part -> Folded.of(part).signs())
                    .reduce("", (a, b) -> a + "\0" + b);
            assertThat(left).doesNotContain(passage.signs());
            assertThat(shown).contains("■■[1]");
        });
    }

    @Test
    void aHostileRepetitionCostsLittle() {
        String many = "あ".repeat(20_000);
        long begun = System.nanoTime();
        of(person("あ".repeat(3_000) + "い")).over(many + many);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(of(person("あ")).over(many)).isEqualTo("■■[1]");
    }
}
