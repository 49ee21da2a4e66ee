package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.progress.TestScale;

class ProgressWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 8, 9);

    private static ProgressWords.Said read(String words) {
        return ProgressWords.of(words, TestScale.FIRST, TODAY);
    }

    private static Progress said(String words) {
        return Progress.said(words);
    }

    static Stream<Arguments> words() {
        LocalDate july1 = LocalDate.of(2021, 7, 1);
        return Stream.of(
                Arguments.of("順調 改正素案を庁議に諮った", said("改正素案を庁議に諮った").health("on-track")),
                Arguments.of("改正素案を庁議に諮った　順調", said("改正素案を庁議に諮った").health("on-track")),
                Arguments.of(
                        "やや遅れ 60% 会場調整が長引いた",
                        said("会場調整が長引いた").health("slipping").percentage(60)),
                Arguments.of("６０％　順調", said("").health("on-track").percentage(60)),
                Arguments.of("進捗は60%です。順調です。", said("").health("on-track").percentage(60)),
                Arguments.of("120% 順調", said("").health("on-track").percentage(120)),
                Arguments.of("7/1 順調 説明会", said("説明会").health("on-track").asOf(july1)),
                Arguments.of("７月１日　順調", said("").health("on-track").asOf(july1)),
                Arguments.of("令和3年7月1日 順調", said("").health("on-track").asOf(july1)),
                Arguments.of("R3.7.1 順調", said("").health("on-track").asOf(july1)),
                Arguments.of("2021-07-01 順調", said("").health("on-track").asOf(july1)),
                Arguments.of("3/20 順調", said("").health("on-track").asOf(LocalDate.of(2021, 3, 20))),
                Arguments.of("昨日 順調", said("").health("on-track").asOf(TODAY.minusDays(1))),
                Arguments.of("一昨日 順調", said("").health("on-track").asOf(TODAY.minusDays(2))),
                Arguments.of("yesterday on track", said("").health("on-track").asOf(TODAY.minusDays(1))),
                Arguments.of("昨日、庁議に諮った", said("昨日、庁議に諮った").asOf(TODAY.minusDays(1))),
                Arguments.of(
                        "情報公開条例の改正素案ができました。順調です", said("情報公開条例の改正素案ができました。").health("on-track")),
                Arguments.of("会場を決めた。全体として順調に進んでいます。", said("会場を決めた。").health("on-track")),
                Arguments.of("会場調整が遅れています。", said("会場調整が遅れています。").health("late")),
                Arguments.of("遅れていない", said("遅れていない")),
                Arguments.of("赤字の解消に向けた注意喚起を行った", said("赤字の解消に向けた注意喚起を行った")),
                Arguments.of("会場の調査が終わりました", said("会場の調査が終わりました")),
                Arguments.of("完了しました", said("").health("done")),
                Arguments.of(
                        "遅れ 会場が決まらない 理由: 先方の都合 次：6月15日に実行委員会",
                        said("会場が決まらない").health("late").reason("先方の都合").nextStep("6月15日に実行委員会")),
                Arguments.of(
                        "次:実行委員会 順調 会場を決めた", said("会場を決めた").health("on-track").nextStep("実行委員会")),
                Arguments.of(
                        "next: committee\non track met the mayor",
                        said("met the mayor").health("on-track").nextStep("committee")),
                Arguments.of(
                        "順調 資料（https://example.jp/a?b=1） 公開した",
                        said("資料 公開した").health("on-track").evidence("https://example.jp/a?b=1")),
                Arguments.of(
                        "順調 公開した https://example.jp/a?b=1",
                        said("公開した").health("on-track").evidence("https://example.jp/a?b=1")),
                Arguments.of(
                        "順調 https://example.jp/a に載せた",
                        said("https://example.jp/a に載せた").health("on-track").evidence("https://example.jp/a")),
                Arguments.of(
                        "順調 会場を決めた 根拠: 議事録（https://example.jp/a）",
                        said("会場を決めた").health("on-track").evidence("https://example.jp/a")),
                Arguments.of("【遅れ】会場未定", said("【遅れ】会場未定").health("late")),
                Arguments.of("【完了】 会場を片付けた", said("会場を片付けた").health("done")),
                Arguments.of("状況：遅れ", said("").health("late")),
                Arguments.of("順調ですが、人手が足りません", said("順調ですが、人手が足りません").health("on-track")),
                Arguments.of("順調（会場を決めた）", said("順調（会場を決めた）").health("on-track")),
                Arguments.of("順調 会場を決めた。よろしくお願いします", said("会場を決めた。よろしくお願いします").health("on-track")),
                Arguments.of("順調 よろしくお願いします", said("").health("on-track")),
                Arguments.of("順調です。以上、ご報告まで。ありがとうございます", said("").health("on-track")),
                Arguments.of(
                        "順調 根拠: 議事録 公表: 予定どおりです",
                        said("").health("on-track").evidence("議事録").publicWording("予定どおりです")),
                Arguments.of("変更なし", said("").asBefore()),
                Arguments.of("no change", said("").asBefore()),
                Arguments.of(
                        "● 会場 *決定* <!channel> ＡＢＣ",
                        said("会場 *決定* <!channel> ＡＢＣ").health("on-track")),
                Arguments.of("順調\n一行目\n二行目", said("一行目\n二行目").health("on-track")),
                Arguments.of("", Progress.NOTHING));
    }

    @ParameterizedTest
    @CsvSource({
        "遅れ 契約の手続が遅れたため, 契約の手続が遅れたため, ''",
        "契約の手続に時間がかかっているためです。遅れ, 契約の手続に時間がかかっているためです, ''",
        "遅れ 契約の手続が遅れたため、7月に延期した, 契約の手続が遅れたため, 7月に延期した",
        "遅れ 先方の都合により、会場を変える, 先方の都合により, 会場を変える",
        "遅れ 会場を探している。人手が足りないので, 人手が足りないので, 会場を探している。",
        "late moved the hearing because the room was flooded, because the room was flooded, moved the hearing",
        "遅れ 住民に説明するため、会場を探した, '', 住民に説明するため、会場を探した",
        "遅れ 4月から、会場を探している, '', 4月から、会場を探している",
        "順調 会場を変えたため、間に合った, '', 会場を変えたため、間に合った",
        "遅れ 人手が足りないので 理由: 先方の都合, 先方の都合, 人手が足りないので"
    })
    void whatGivesTheReasonInRunningWordsIsTheReasonWhereOneIsRequired(String typed, String reason, String words) {
        assertThat(read(typed).progress())
                .extracting(Progress::reason, Progress::words)
                .containsExactly(reason, words);
    }

    @ParameterizedTest
    @MethodSource("words")
    void takesOutWhatItUnderstandsAndKeepsTheRest(String typed, Progress expected) {
        assertThat(read(typed).progress()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "順調でございます, on-track, ''",
        "順調であります。, on-track, ''",
        "順調でございます。日程を調整しました, on-track, 日程を調整しました",
        "全体として順調でございます, on-track, ''",
        "順調に推移しております, on-track, ''",
        "順調に進めております。, on-track, ''",
        "順調に進捗しております, on-track, ''",
        "おおむね順調かと存じます, on-track, ''",
        "順調だと思います。, on-track, ''",
        "順調となっております, on-track, ''",
        "進行中でございます, on-track, ''",
        "遅れております, late, ''",
        "やや遅れております。会場を探しています, slipping, 会場を探しています",
        "若干遅れております, slipping, ''",
        "少々遅れております, slipping, ''",
        "多少遅れています, slipping, ''",
        "slightly behind, slipping, ''",
        "a bit behind, slipping, ''",
        "会場調整が遅れております。, late, 会場調整が遅れております。",
        "会場調整に遅れが出ております, late, 会場調整に遅れが出ております",
        "会場調整に遅れがございます, late, 会場調整に遅れがございます",
        "会場調整がやや遅れでございます, slipping, 会場調整がやや遅れでございます",
        "完了いたしました, done, ''",
        "完了致しました。ありがとうございました。, done, ''",
        "完了となりました, done, ''",
        "実施済みでございます, done, ''",
        "中止といたしました, stopped, ''",
        "中止となりました, stopped, ''",
        "未着手でございます, not-started, ''"
    })
    void hearsAHealthInTheEndingsOfCourtesy(String typed, String health, String rest) {
        assertThat(read(typed).progress()).isEqualTo(said(rest).health(health));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完了しておりません",
                "順調ではございません",
                "順調とは申せません",
                "順調には進んでおりません",
                "遅れてはおりません",
                "遅れておりません",
                "中止いたしません",
                "遅れはございません",
                "順調ではありません",
                "会場の調査が終了いたしました"
            })
    void hearsNoHealthThatIsDeniedOrOfAPart(String typed) {
        assertThat(read(typed).progress().health()).isNull();
        assertThat(read(typed).progress().words()).isEqualTo(typed);
    }

    @Test
    void leavesItToThePersonWhichOfTwoHealthsIsMeant() {
        assertThat(read("順調 遅れ 会場").healths()).extracting(Grade::key).containsExactly("on-track", "late");
        assertThat(read("順調 遅れ 会場").progress().health()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "総務-03 順調 会場を決めた, 総務-03, 順調 会場を決めた",
        "順調　総務－０３　会場を決めた, 総務－０３, 順調　会場を決めた",
        "総務3 順調, 総務3, 順調",
        "総務 3 順調, 総務 3, 順調",
        "r3 総務 3 順調, r3 総務 3, 順調",
        "R3-総務-03は順調です, R3-総務-03, 順調です",
        "総務-03の素案ができました。順調です, 総務-03, 素案ができました。順調です",
        "第2 総務-03 順調, 総務-03, 第2 順調",
        "soumu-3 on track, soumu-3, on track",
        "防災対策・防災計画-01 順調, 防災対策・防災計画-01, 順調",
        "7/1 60% 総務-03, 総務-03, 7/1 60%"
    })
    void findsTheCodeWhereverItStands(String typed, String code, String rest) {
        assertThat(SaidCode.in(typed).getFirst()).isEqualTo(new SaidCode(code, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6月15日に実行委員会", "来場者は300人", "60%", "令和3年度", "第2回定例会で可決", "順調です"})
    void seesNoCodeInNumbers(String typed) {
        assertThat(SaidCode.in(typed)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "総務-03は？",
                "総務-03は今どうなってる",
                "遅れている取組は？",
                "総務課の遅れている取組を教えて",
                "順調ですか",
                "総務-03は順調ですか。",
                "what is late?",
                "is soumu-3 on track",
                "状況を見せて",
                "いつから遅れているか教えてください",
                "遅れの理由は",
                "総務-03 は 順調 ですか？",
                "総務-03 順調 ？",
                "順調でしょうか",
                "順調か",
                "総務-03は順調に進んでいますか",
                "完了しましたか",
                "60%ですか？",
                "進捗は60%でしょうか",
                "お疲れ様です。総務-03は順調ですか？よろしくお願いします",
                "総務-03は完了した？",
                "どうなっていますか",
                "いつ完了しますか",
                "誰が担当ですか",
                "Is soumu-3 late? Thank you!"
            })
    void knowsAQuestion(String typed) {
        assertThat(read(typed).question()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "総務-03 順調 改正素案を庁議に諮った",
                "情報公開条例の改正素案ができました。順調です",
                "どうにか会場を決めました。やや遅れです",
                "met the mayor, on track",
                "会場は決まっています",
                "順調 改正素案を庁議に諮りました。よろしくお願いします",
                "議事録を公開した https://example.lg.jp/doc?id=12",
                "順調 「いつですか」という区民の質問に回答した",
                "順調 誰に頼むかを決めた",
                "素案ができました。ご確認いただけますか？",
                "順調です。次の会議で説明します。ご都合はいかがですか？ 会場も決めました"
            })
    void knowsAReport(String typed) {
        var said = read(typed);
        assertThat(said.question()).isFalse();
        assertThat(said.happened()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "順調 次の会議はいつですか？",
                "順調です。これでよろしいでしょうか",
                "50% 会場は決まりましたか？",
                "変更なし 何か必要ですか",
                "遅れ 理由は？",
                "will publish next week, on track",
                "on track. Can you confirm?",
                "順調 不明点があれば教えてください"
            })
    void hearsHowItStandsBeforeWhatIsAskedBesideIt(String typed) {
        assertThat(read(typed).question()).isFalse();
        assertThat(read(typed).saysHowItStands()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "よろしくお願いします",
                "よろしくお願いいたします。",
                "何卒よろしくお願い申し上げます",
                "以上、よろしくお願いいたします",
                "ご対応お願いします",
                "ご対応のほど、よろしくお願いします",
                "ご確認ください",
                "ご確認をお願いいたします！",
                "ご確認いただけますと幸いです",
                "お手数ですがご確認いただけますでしょうか？",
                "ご査収くださいますようお願い申し上げます",
                "ありがとうございます",
                "いつもありがとうございます。",
                "以上です",
                "取り急ぎご報告まで",
                "お疲れ様です。",
                "引き続きよろしくお願いします",
                "Thank you very much!",
                "以上です。ご確認よろしくお願いします"
            })
    void knowsCourtesy(String typed) {
        assertThat(Talk.isCourtesy(typed)).isTrue();
        assertThat(read("順調 " + typed).progress()).isEqualTo(said("").health("on-track"));
        assertThat(read("会場を決めた " + typed).question()).isFalse();
        assertThat(read(typed).happened()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"会場を決めた", "協力をお願いした", "ご意見を募集中", "確認", "回答をいただいた", "お願い文を送付"})
    void seesNoCourtesyInWhatWasDone(String typed) {
        assertThat(Talk.isCourtesy(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"遅れている取組", "電子決裁", "順調な取組", "総務課 一覧", "育休 遅れ", "未着手"})
    void seesNoReportInWordsToLookFor(String typed) {
        assertThat(read(typed).happened()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "実行委員会を設置しました, REPORT",
        "順調です, REPORT",
        "60% 会場を決めた, REPORT",
        "変更なし, REPORT",
        "次: 6月15日に実行委員会, CONVERSATION",
        "資料をお送りしました, EITHER",
        "田中さんが会場を下見しました, EITHER",
        "順調です。ありがとうございました, EITHER",
        "契約を締結しました。順調です。よろしくお願いします, REPORT",
        "順調です。これでよろしいでしょうか, REPORT",
        "素案ができました。これでよろしいでしょうか, EITHER",
        "会場を決めました。よろしくお願いします, REPORT",
        "昨日はすみませんでした, CONVERSATION",
        "お疲れ様です。よろしくお願いします, CONVERSATION",
        "ありがとうございます, CONVERSATION",
        "了解しました, CONVERSATION",
        "承知しました。, CONVERSATION",
        "OK, CONVERSATION",
        "thanks!, CONVERSATION",
        "これはいつまでですか？, CONVERSATION",
        "順調ですか, CONVERSATION",
        "会議室, CONVERSATION",
        ":+1:, CONVERSATION"
    })
    void tellsAReportFromConversationInAThread(String typed, Talk.Tone tone) {
        assertThat(Talk.tone(typed, read(typed))).isEqualTo(tone);
    }
}
