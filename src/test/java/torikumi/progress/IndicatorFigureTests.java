package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.Effort;

/** A name, a number and a unit; whatever else stands there, it is none. */
class IndicatorFigureTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            電子決裁率 62%          | 電子決裁率       | 62      | %
            電子決裁率　６２．５％     | 電子決裁率       | 62.5    | %
            電子決裁率62%           | 電子決裁率       | 62      | %
            電子決裁率は62%          | 電子決裁率       | 62      | %
            電子決裁率: 62 %        | 電子決裁率       | 62      | %
            来場者数 1,234人        | 来場者数         | 1234    | 人
            来場者数 約3万人         | 来場者数         | 3       | 万人
            第2回来場者数 300人      | 第2回来場者数     | 300     | 人
            65歳以上の参加率 40%     | 65歳以上の参加率   | 40      | %
            避難所 12か所           | 避難所          | 12      | か所
            相談 5つ               | 相談            | 5       | つ
            決算額 ▲1,200千円       | 決算額          | -1200   | 千円
            増減 -3.5ポイント        | 増減            | -3.5    | ポイント
            open data 12 sets     | open data      | 12      | sets
            満足度 4                | 満足度           | 4       | ''
            """)
    void isReadWithItsUnit(String typed, String name, String value, String unit) {
        IndicatorFigure figure = IndicatorFigure.read(typed).orElseThrow();
        assertThat(figure.name()).isEqualTo(name);
        assertThat(figure.value()).isEqualByComparingTo(value);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.typed()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "62%",
                "電子決裁率",
                "電子決裁率 62%になった",
                "電子決裁率 62%（目標80%）",
                "30%から62%へ",
                "6/15",
                "6月15日に開催",
                "1234567890123456789 人",
                "来場者 12,34人を",
                "\u202e\u0000 5"
            })
    void whatIsMoreOrLessThanThatIsNone(String typed) {
        assertThat(IndicatorFigure.read(typed)).isEmpty();
    }

    @Test
    void isReadAtOnceHoweverLongItIs() {
        for (String unit : new String[] {"9", "9,", "率 62%", "あ9", ".", "-"})
            Effort.growsWithTheWords(unit, words -> IndicatorFigure.read(words));
    }
}
