package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "お疲れ様です。",
                "おつかれさまです！",
                "お疲れさまでございます",
                "お疲れ様です:bow:",
                "いつもお世話になっております。",
                "お世話になります。",
                "おはようございます。お疲れ様です。",
                "よろしくお願いします。",
                "よろしくお願いいたします m(_ _)m",
                "以上、よろしくお願い申し上げます。",
                "何卒よろしくお願いいたします。",
                "ご確認のほどよろしくお願いします。",
                "ご確認ください。",
                "お忙しいところ恐れ入りますが、ご対応をお願いいたします。",
                "お忙しいところ恐れ入ります。",
                "お忙しいところ申し訳ございません。",
                "取り急ぎご報告まで。",
                "以上です。",
                "ありがとうございます。",
                "いつもありがとうございます。",
                "失礼いたします。",
                "ご無沙汰しております。",
                "引き続きよろしくお願いします。",
                "お手数をおかけしますが、よろしくお願いします。",
                "Hello.",
                "Hi all,",
                "Good morning!",
                "Dear all,",
                "Thank you.",
                "Best regards,",
                "Kind regards"
            })
    void nothingIsLeftOfCourtesyAlone(String words) {
        assertThat(Courtesy.without(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            お疲れ様です。改正素案を庁議に諮った。よろしくお願いします。            | 改正素案を庁議に諮った。
            お疲れ様です、会場を押さえました                                      | 会場を押さえました
            お世話になっております 議事録を公開しました。以上です。                  | 議事録を公開しました。
            改正素案を庁議に諮った。ご確認ください。次は6月1日に部長説明。           | 改正素案を庁議に諮った。次は6月1日に部長説明。
            Hello. Draft sent to the committee. Thank you.                       | Draft sent to the committee.
            「よろしくお願いします」と区民から頼まれた。                            | 「よろしくお願いします」と区民から頼まれた。
            「お疲れ様です。」の連絡を廃した。                                     | 「お疲れ様です。」の連絡を廃した。
            窓口のあいさつ「おはようございます」運動を始めた。                      | 窓口のあいさつ「おはようございます」運動を始めた。
            50% 以上 進んだ                                                      | 50% 以上 進んだ
            ご確認いただいた素案を公表した。                                       | ご確認いただいた素案を公表した。
            報告を受けた。                                                        | 報告を受けた。
            感謝状を贈った。                                                      | 感謝状を贈った。
            総務課の準備は順調です。                                               | 総務課の準備は順調です。
            1.5倍に増えた。https://example.lg.jp/a?b=c を見る                       | 1.5倍に増えた。https://example.lg.jp/a?b=c を見る
            """)
    void whatIsToldStaysAsItWasTyped(String typed, String left) {
        assertThat(Courtesy.without(typed)).isEqualTo(left);
    }

    @Test
    void linesStayLines() {
        assertThat(Courtesy.without("お疲れ様です。\n会場を押さえた。よろしくお願いします。\n次は6月15日。\n\nありがとうございます。\n"))
                .isEqualTo("会場を押さえた。\n次は6月15日。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"お疲れ様です。", "お疲れ様です、", "。", ".", ".a", "ありがとう", "よろしく", "以上、", "\n", " ", "「", ":a"})
    void takesWorkInProportionToWhatWasTyped(String again) {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Courtesy.without(again.repeat(40_000 / again.length())));
    }
}
