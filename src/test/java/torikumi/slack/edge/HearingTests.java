package torikumi.slack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.reflect.TypeToken;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.platform.Effort;
import torikumi.slack.card.Asked.Mention;

class HearingTests {

    private static final Map<String, String> NAMES = Map.of("U0TANAKA", "田中 太郎");

    private static Said heard(String text) {
        return Hearing.toBot("UBOT", text, null, NAMES::get);
    }

    private static String words(String text) {
        return heard(text).words();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<@UBOT> 総務課の使命は？|総務課の使命は？",
                "<@UBOT>　総務|総務",
                "総務<@UBOT>|総務",
                "'<@UBOT|torikumi> <@U2> に聞いて'|@U2 に聞いて",
                "<@UBOT> /torikumi 総務|総務",
                "／torikumi|''",
                "／ｔｏｒｉｋｕｍｉ　総務|総務",
                "／ｓｈｉｎｃｈｏｋｕ　総務-03　順調|update 　総務-03　順調",
                "/shinchoku|update",
                "/TORIKUMI 総務|総務",
                "/torikumis 総務|/torikumis 総務",
                "torikumi 総務|torikumi 総務",
                "総務 /torikumi|総務 /torikumi",
                "&lt;!channel&gt; A&amp;B|<!channel> A&B",
                "&amp;lt;|&lt;"
            })
    void isWhatWasTyped(String text, String said) {
        assertThat(words(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '⇒', textBlock = """
            職員-02 *遅れ* 会場未定 ⇒ 職員-02 遅れ 会場未定
            職員-02 _遅れ_ 会場未定 ⇒ 職員-02 遅れ 会場未定
            職員-02 ~順調~ 会場未定 ⇒ 職員-02 順調 会場未定
            会場が*遅れ*ている ⇒ 会場が遅れている
            職員-02 *_遅れ_* 会場 ⇒ 職員-02 遅れ 会場
            職員-02 **遅れ** 会場 ⇒ 職員-02 遅れ 会場
            職員-02 ＊遅れ＊ 会場 ⇒ 職員-02 遅れ 会場
            順調 *60%* 進めた ⇒ 順調 60% 進めた
            *総務-03 順調* 進めた ⇒ 総務-03 順調 進めた
            順調 `7/1` 進めた ⇒ 順調 7/1 進めた
            `経理-05` 順調 ⇒ 経理-05 順調
            `a*b*c` 順調 ⇒ a*b*c 順調
            順調 ```5 &gt; 3``` 進めた ⇒ 順調 5 > 3 進めた
            *重要*、_至急_。 ⇒ 重要、至急。
            （*遅れ*） ⇒ （遅れ）
            """)
    void takesTheMarksOfEmphasisAndCode(String text, String said) {
        assertThat(words(text)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snake_case_name を直した",
                "議事録_0401_最終版.docx",
                "3*4*5 m と 6 * 7 * 8",
                "a ~ b ~ c",
                "4月~6月、9月~翌月",
                "受付は ~6月、9月~ です",
                "10月~11月~12月",
                "src/*.java と test/*.java",
                "*.csv と *.txt",
                "https://example.jp/_a_/*b*/~c~",
                "/var/_tmp_/x",
                "* 一つ目",
                "_ と _",
                "** と ``",
                "5 > 3 と 2 < 4 <b>",
                "a `b",
                "注*1 と 注*2",
                "絵文字 👨‍👩‍👧 :white_check_mark:",
                "100~200人、300~400人"
            })
    void leavesWhatOnlyLooksLikeMarkup(String text) {
        assertThat(words(text)).isEqualTo(text);
    }

    @Test
    void takesTheBarsOfQuotations() {
        assertThat(words("&gt; 総務-03 順調\n&gt;進めた\n5 &gt; 3")).isEqualTo("総務-03 順調\n進めた\n5 > 3");
        assertThat(words("&gt;&gt;&gt; 総務-03\n順調")).isEqualTo("総務-03\n順調");
        assertThat(words("> 総務-03 順調")).isEqualTo("総務-03 順調");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '⇒', textBlock = """
            <https://example.jp/a?b=1&amp;c=2> を見た ⇒ https://example.jp/a?b=1&c=2 を見た
            <https://example.jp/a>を見た ⇒ https://example.jp/a を見た
            （<https://example.jp/a>）を見た ⇒ （https://example.jp/a）を見た
            <https://example.jp/a|議事録>を公開した ⇒ 議事録（https://example.jp/a）を公開した
            <http://xn--eckwd4c7c.jp|例え.jp> に載せた ⇒ 例え.jp（http://xn--eckwd4c7c.jp） に載せた
            <https://example.jp/a|https://example.jp/a> ⇒ https://example.jp/a
            <mailto:a@example.lg.jp|a@example.lg.jp> へ送った ⇒ a@example.lg.jp へ送った
            <mailto:a@example.lg.jp|窓口> へ送った ⇒ 窓口（a@example.lg.jp） へ送った
            <tel:0312345678|03-1234-5678> へかけた ⇒ 03-1234-5678 へかけた
            <#C0SOUMU|soumu> で話した ⇒ #soumu で話した
            <#C0PRIVATE|> で話した ⇒ #C0PRIVATE で話した
            <@U0TANAKA> さんと ⇒ @田中 太郎 さんと
            <@U0OTHER|sato> さんと ⇒ @sato さんと
            <@W0NOBODY> さんと ⇒ @W0NOBODY さんと
            <!here> <!channel> <!everyone|@everyone> ⇒ @here @channel @everyone
            <!subteam^S01|@soumu-ka> に聞いた ⇒ @soumu-ka に聞いた
            <!subteam^S01> に聞いた ⇒ @S01 に聞いた
            <!date^1622505600^{date_short}|2021年6月1日> に開いた ⇒ 2021年6月1日 に開いた
            """)
    void showsLinksAndNamesAsPeopleReadThem(String text, String said) {
        assertThat(words(text)).isEqualTo(said);
    }

    @Test
    void remembersWhomAndWhatTheWordsName() {
        assertThat(heard("<@UBOT> <@U0TANAKA> と <#C0SOUMU|soumu>").mentions())
                .containsExactly(new Mention("U0TANAKA", "@田中 太郎"), new Mention("C0SOUMU", "#soumu"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060, 0x00AD, 0x202E, 0x2066, 0xE0020, 0xFFFF})
    void hearsNothingThatNobodySees(int point) {
        String none = Character.toString(point);
        assertThat(words("%s総務-0%s7%s 順%s調%s".replace("%s", none))).isEqualTo("総務-07 順調");
        assertThat(Said.typed("会場を" + none + "決めた" + none + " ")).isEqualTo("会場を決めた");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @: 総務課 | 総務課
            @：総務課 | 総務課
            *@* 総務課 | 総務課
            *@*: 総務課 | 総務課
            @さん、職員-03 順調 始めた | 職員-03 順調 始めた
            @さん職員-03 順調 | 職員-03 順調
            @ さん、職員-03 順調 | 職員-03 順調
            @ ちゃん 職員-03 順調 | 職員-03 順調
            @様 職員-03 順調 | 職員-03 順調
            @ 様式の見直し | 様式の見直し
            @さんへ、総務課 | 総務課
            @、総務課 | 総務課
            すみません @ 総務課の使命は？ | 総務課の使命は？
            おはようございます。@ 総務-03 を見せて | 総務-03 を見せて
            お疲れ様です。 @ 総務-03 順調 | 総務-03 順調
            @ お疲れ様です。総務-03 順調 | 総務-03 順調
            @ お世話になっております。お忙しいところすみませんが、総務-03 順調 | 総務-03 順調
            Hi @, show soumu-3 | show soumu-3
            総務-03 順調 @ | 総務-03 順調
            総務-03 順調、@ | 総務-03 順調
            総務-03 @ 順調 | 総務-03 順調
            @ @ 総務課 | 総務課
            こんにちは赤ちゃん事業 | こんにちは赤ちゃん事業
            @ おはようございます。 | おはようございます。
            すみません総務課 | すみません総務課
            """)
    void leavesOutHowTheBotIsAddressed(String text, String said) {
        assertThat(words(text.replace("@", "<@UBOT>"))).isEqualTo(said);
    }

    @Test
    void readsTheBlocksWhereThereIsNoText() {
        List<LayoutBlock> blocks = blocks("""
                [{"type":"rich_text","elements":[
                  {"type":"rich_text_section","elements":[
                    {"type":"user","user_id":"UBOT"},{"type":"text","text":" 総務-07 "},
                    {"type":"text","text":"遅れ","style":{"bold":true}},{"type":"text","text":" 3*4*5 <b> &amp; "},
                    {"type":"user","user_id":"U0TANAKA"},{"type":"text","text":" と "},
                    {"type":"link","url":"https://example.jp/a","text":"議事録"},{"type":"broadcast","range":"here"}]},
                  {"type":"rich_text_list","style":"bullet","elements":[
                    {"type":"rich_text_section","elements":[{"type":"text","text":"一つ目"}]},
                    {"type":"rich_text_section","elements":[{"type":"text","text":"二つ目"},{"type":"emoji","name":"tada"}]}]},
                  {"type":"rich_text_quote","elements":[{"type":"text","text":"引用"}]},
                  {"type":"rich_text_preformatted","elements":[{"type":"text","text":"*そのまま*"}]},
                  {"type":"something_new"}]},
                 {"type":"section","text":{"type":"mrkdwn","text":"*節* &amp; <https://example.jp/b>"}},
                 {"type":"something_new"}]""");
        Said said = Hearing.toBot("UBOT", " ", blocks, NAMES::get);
        assertThat(said.words()).isEqualTo("""
                総務-07 遅れ 3*4*5 <b> &amp; @田中 太郎 と 議事録（https://example.jp/a）@here
                一つ目
                二つ目:tada:
                引用
                *そのまま*
                節 & https://example.jp/b""");
        assertThat(Hearing.toBot("UBOT", "総務課", blocks, NAMES::get).words()).isEqualTo("総務課");
        assertThat(Hearing.mentions("UBOT", null, blocks)).isTrue();
        assertThat(Hearing.mentions("U2", null, blocks)).isFalse();
    }

    private static List<LayoutBlock> blocks(String json) {
        return GsonFactory.createSnakeCase().fromJson(json, new TypeToken<List<LayoutBlock>>() {}.getType());
    }

    @Test
    void isEmptyWhereNothingWasTyped() {
        assertThat(Hearing.toBot("UBOT", null, null, NAMES::get).words()).isEmpty();
        assertThat(words("<@UBOT>")).isEmpty();
        assertThat(Said.typed(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<@",
                "<@UBOT>",
                "<@UBOT> さん",
                "<https://a|",
                "&lt;",
                "&",
                "`",
                "``` ",
                "*",
                "*a ",
                "_ *a*",
                "~a~",
                "*_~",
                "&gt;\n",
                ">",
                "https://",
                "http",
                "すみません",
                "すみません、",
                "お忙しいところ",
                "、",
                "\u200B",
                "👨\u200D",
                "\uD83D"
            })
    void takesNoTimeOverHostileWords(String piece) {
        Effort.growsWithTheWords(piece, text -> words(text));
        Effort.growsWithTheWords(piece, text -> words("<@UBOT> " + text + " 総務-03"));
    }
}
