package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Scope;
import torikumi.platform.Effort;

class SmallTalkTests {

    private final CommandParser parser = new CommandParser();

    static Stream<Arguments> said() {
        return Stream.of(
                        "MORNING|おはようございます／おはよう／おはようございます！／ｇｏｏｄ　ｍｏｒｎｉｎｇ／Good morning!／おはようございまーす",
                        "HELLO|こんにちは／こんにちは。／こんにちわ〜／Hello／hi／Hey there!／hello :wave:／こんにちは😀／torikumiさん、こんにちは／ﾊﾛｰ／:wave:／👋／皆さんこんにちは",
                        "EVENING|こんばんは／good evening",
                        "AT_WORK|お疲れ様です／お疲れさまです。／おつかれさまです／お疲れ様でした／いつもお世話になっております。／ご苦労様です／お疲れ様です。総務課の山田です。",
                        "FIRST_MEETING|はじめまして／初めまして！／よろしくお願いします／よろしくお願いいたします。／今日もよろしくお願いします／どうぞよろしくお願い致します／はじめまして、総務課の山田と申します。よろしくお願いします。／Nice to meet you／今後ともよろしくお願いします",
                        "FAREWELL|お先に失礼します／さようなら／また明日／bye／おやすみなさい",
                        "APOLOGY|すみません／ごめんなさい／申し訳ありません／sorry／大変失礼いたしました",
                        "THANKS|ありがとう／ありがとうございます／ありがとうございました。／有難うございます／どうもありがとうございます／助かりました／助かります！／ご確認ありがとうございます／教えていただきありがとうございます／感謝します／thanks／Thank you／thank you so much!／Thx／ありがとうございます🙏／ありがとうございます :pray:／お疲れ様です、ありがとうございます／ありがとうトリクミさん／ありがとうございます！助かりました／いつもありがとうございます",
                        "PRAISE|すごい／さすがですね／いいね！／便利ですね／Great!／nice work",
                        "AGREEMENT|了解です／了解しました／承知いたしました。／わかりました／はい／なるほど／got it／かしこまりました／いえいえ",
                        "TEST|テスト／test／もしもし／聞こえますか？／is anyone there?",
                        "WHO_ARE_YOU|あなたは誰ですか？／あなたはだれ／これは何ですか？／お名前は？／who are you?／What is this?",
                        "HOW_TO_USE|使い方がわからない／使い方がわかりません／使い方を教えてください／使い方がよく分からないです／どう使うの／どう使うんですか？／どうやって使いますか／どう使えばいいですか／何ができるの／何ができますか？／なにができるの？／できることは？／操作方法を知りたいのですが／マニュアルはありますか？／わからない／よくわかりません／助けて／ヘルプして／どうすればいいですか／記録の仕方がわからない／入力方法を教えて／how do I use this?／What can you do?／help me／how does this work／はじめまして。使い方がわかりません。／お疲れ様です。使い方を教えてください。／困りました／どうしたらいいの／使い方が分かりません。教えてください。／何を聞けばいい／何を入力すればいいですか",
                        "WHAT_TO_DO|何をすればいい／何をすればいいですか？／何をしたらいいですか／何をしたらいい？／今日やること／今日やることは？／今日は何をすればいいですか／今日すること／やること／次に何をすればいいの／次は何をしたらよいでしょうか／まず何をすればよいですか／今週のタスク／ToDo／what should I do?／What's next?／私は何をすればいいですか",
                        "DUE|期限／期限は？／締切／締切はいつですか／締め切りはいつ？／〆切／いつまで／いつまでですか？／いつまでに報告すればいいですか／次の期限を教えて／報告の期限はいつですか／deadline／when is it due?／Due date／期日は",
                        "NOTICES|通知／お知らせ／通知の設定／通知を止めたい／お知らせを変更したい／通知が来ない／リマインダー／お知らせはいつ届きますか／notifications／stop reminders",
                        "SETTINGS|設定を変えたい／設定画面／設定はどこですか／設定を変更したいです／settings please",
                        "SUMMARY|サマリー／全体の概要／今週のダイジェスト／weekly digest／overview")
                .flatMap(line -> Arrays.stream(line.split("\\|")[1].split("／"))
                        .map(words -> Arguments.of(words, SmallTalk.valueOf(line.split("\\|")[0]))));
    }

    @ParameterizedTest
    @MethodSource("said")
    void readsPlainTalk(String words, SmallTalk kind) {
        assertThat(parser.parse(words)).isEqualTo(new Command.Chat(kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "取り消し",
                "取消",
                "undo",
                "取り消したい",
                "取り消したいです",
                "取り消してください",
                "さっきの記録を取り消したい",
                "取消し",
                "今のを取り消して",
                "キャンセル",
                "間違えました",
                "間違えた",
                "すみません、間違えました",
                "undo that",
                "取り消し方を教えて",
                "なかったことにして",
                "入力ミスしました",
                "取り消せますか",
                "取り消しできますか？",
                "記録を取り消すにはどうすればいいですか",
                "間違えて記録しました",
                "how to undo",
                "can I undo?"
            })
    void readsThatSomethingIsTakenBack(String words) {
        assertThat(parser.parse(words)).isEqualTo(new Command.TakeBack(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "訂正",
                "修正",
                "訂正したい",
                "訂正したいです",
                "修正してください",
                "さっきの報告を直したい",
                "書き直したい",
                "correct",
                "edit my last update",
                "訂正するにはどうすればいいですか",
                "訂正お願いします",
                "how do I correct a report"
            })
    void readsThatSomethingIsMended(String words) {
        assertThat(parser.parse(words)).isEqualTo(new Command.Correct(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            訂正 総務-03 | 総務-03
            修正　総務－０３ | 総務－０３
            総務-03 訂正 | 総務-03
            総務-03を訂正したい | 総務-03
            総務-03の修正 | 総務-03
            総務-03を修正したいです | 総務-03
            correct soumu-3 | soumu-3
            訂正 総務-03 順調 60% 会議を開いた | 総務-03 順調 60% 会議を開いた
            お疲れ様です。訂正 総務-03 | 総務-03
            """)
    void readsWhichReportIsMended(String words, String about) {
        assertThat(parser.parse(words)).isEqualTo(new Command.Correct(about));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            取り消し 総務-03 | 総務-03
            総務-03 取り消し | 総務-03
            総務-03を取り消したい | 総務-03
            undo soumu-3 | soumu-3
            """)
    void readsWhichReportIsTakenBack(String words, String about) {
        assertThat(parser.parse(words)).isEqualTo(new Command.TakeBack(about));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            職員-03の履歴
            職員-03の経過
            職員-03の経過を教えてください
            職員-03 経過
            経過 職員-03
            職員-03の履歴を見せて
            職員-03のこれまで
            職員-03 の 履歴
            職員-03の今までの経過
            """)
    void readsThatAHistoryIsWanted(String words) {
        assertThat(parser.parse(words)).isEqualTo(new Command.History(Scope.CURRENT, "職員-03", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"リスト 総務", "総務 リスト", "総務の一覧", "総務のリストを見せてください", "一覧 総務"})
    void readsThatAListIsWanted(String words) {
        assertThat(parser.parse(words)).isEqualTo(new Command.ListSection(Scope.CURRENT, "総務", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"総務課の期限", "総務課の締切はいつですか？", "期限 総務課", "総務課 期限"})
    void readsWhoseDatesAreWanted(String words) {
        assertThat(parser.parse(words)).isEqualTo(new Command.Remind("総務課", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"総務課の担当は誰ですか？", "総務課の担当者は？", "誰が総務課の担当ですか", "総務課の担当"})
    void readsWhosePeopleAreWanted(String words) {
        assertThat(parser.parse(words)).isEqualTo(new Command.Who(Scope.CURRENT, "総務課"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "総務-03を見せて",
                "総務-03を見せてください",
                "総務-03を見せてもらえますか？",
                "総務-03",
                "おはようございます。総務-03を見せて",
                "お疲れ様です 総務-03",
                "すみません、総務-03は？"
            })
    void readsACodeWhateverCourtesyStandsAroundIt(String words) {
        assertThat(parser.parse(words)).isEqualTo(new Command.Ask(Scope.CURRENT, "総務-03", 1));
    }

    @Test
    void readsWhatStandsBehindAGreetingAsIfItHadBeenSaidAlone() {
        assertThat(parser.parse("お疲れ様です。更新 総務-03 順調　①を諮った")).isEqualTo(new Command.Update("総務-03 順調　①を諮った"));
        assertThat(parser.parse("こんにちは、総務課の使命は？")).isEqualTo(new Command.ShowMission(Scope.CURRENT, "総務課"));
        assertThat(parser.parse("Hello, mission of keiri?")).isEqualTo(new Command.ShowMission(Scope.CURRENT, "keiri"));
    }

    /** What may be searched for, or report something, is no talk. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "電子決裁",
                "あり方",
                "方針の修正",
                "BCPの修正",
                "計画の見直し、修正",
                "設定目標",
                "期限付き職員",
                "テストセンター",
                "避難訓練の経過",
                "お知らせ版の発行",
                "通知カード",
                "要約筆記",
                "総務-03 順調です。よろしくお願いします",
                "ありがとうございます。総務-03は順調です",
                "順調です",
                "会場が決まりました",
                "まとめ買い",
                "グループウェアの設定変更作業",
                "訂正しました",
                "様式を変更した",
                "取り消しました",
                "ok",
                "good",
                "総務",
                "育休",
                "保育園の待機児童",
                "今日、会議を開きました",
                "締切大橋の補修",
                "感謝状の贈呈",
                "危険箇所の修繕",
                "教育",
                "困窮者支援"
            })
    void leavesOtherWordsAlone(String words) {
        assertThat(SmallTalk.in(words)).isEmpty();
        assertThat(parser.parse(words))
                .isNotInstanceOfAny(Command.Chat.class, Command.Correct.class, Command.TakeBack.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ですか",
                "お疲れ様です。",
                "いつもどうも",
                "何を",
                "使い方が",
                "ありがとう、",
                "今の",
                "通知の設定を",
                "what should i ",
                "総務-03の",
                "間違って"
            })
    void readsFortyThousandCharactersInNoTime(String unit) {
        Effort.growsWithTheWords(unit, words -> parser.parse(words + "x"));
        Effort.growsWithTheWords(unit, words -> SmallTalk.behindCourtesies(words + "x"));
    }
}
