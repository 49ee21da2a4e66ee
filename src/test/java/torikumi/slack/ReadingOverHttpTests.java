package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackJson;

/** Whoever answers first leaves the others' questions alone. */
class ReadingOverHttpTests extends HttpEdge {

    @Autowired
    FrontDesk desk;

    private Reply answered(Asked.Place place, String words) {
        return CurrentWorkspace.within(
                new Workspace(FakeSlack.TEAM),
                () -> desk.answer(StubAnswers.of("U0READER", "C1", place, Locale.JAPANESE, words)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            遅れている取組は？ | 遅れている取組
            総務課で遅れているものは？ | 総務課
            報告がない取組は？ | 報告なしの取組
            総務-03は今どうなってる？ | 総務-03は
            状況 |の取組37件の状況
            自分 | まだどの課の担当にもなっていません
            履歴 総務-03 | 総務-03の経過
            電子決裁 | 「電子決裁」は
            """)
    void answers(String words, String answer) {
        assertThat(answered(Asked.Place.CHANNEL, words).text()).contains(answer);
    }

    @Test
    void theHomeTabOpensOnOnesOwn() {
        assertThat(SlackJson.blocks(answered(Asked.Place.HOME, "").blocks()))
                .containsSubsequence("自分の取組", "担当になる", "総務部 令和3年度");
        assertThat(SlackJson.blocks(
                        answered(Asked.Place.HOME, "list R3 総務部 総務課").blocks()))
                .contains("ホーム");
    }

    @Test
    void showsAGuestNothingUntilASettingSaysSo() {
        slack.always(
                "users.info",
                FakeSlack.Answer.ok(
                        "{\"ok\":true,\"user\":{\"id\":\"U9GUEST\",\"name\":\"kubo\",\"is_restricted\":true}}"));
        for (String words : List.of("", "総務課", "総務-03", "検索 電子決裁", "状況", "遅れている取組は？", "履歴 総務-03", "自分"))
            assertThat(requests.command(words, Map.of("user_id", "U9GUEST")).body())
                    .as(words)
                    .contains("ゲスト")
                    .doesNotContain("総務");
    }
}
