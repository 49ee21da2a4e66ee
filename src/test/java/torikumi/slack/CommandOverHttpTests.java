package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.platform.CurrentWorkspace;
import torikumi.slack.card.Asked;

class CommandOverHttpTests extends HttpEdge {

    @Test
    void answersInTheAckToThePersonAlone() {
        var response = requests.command("総務課");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        JsonObject ack = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(ack.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(ack.get("text").getAsString()).isEqualTo("「総務課」");
        assertThat(ack.getAsJsonArray("blocks")).hasSize(1);
        assertThat(answers.asked())
                .containsExactly(
                        StubAnswers.of("U1", "C1", Asked.Place.CHANNEL, Locale.forLanguageTag("ja-JP"), "総務課"));
    }

    @Test
    void isHandledWithinTheWorkspaceThatAsks() {
        answers.with(asked -> StubAnswers.saying(CurrentWorkspace.get().id()));

        assertThat(requests.command("").body()).contains(FakeSlack.TEAM);
    }

    @Test
    void asksInThePersonsLanguage() {
        slack.always("users.info", FakeSlack.Answer.ok("{\"ok\":true,\"user\":{\"id\":\"U7\",\"locale\":\"en-GB\"}}"));

        requests.command("help", Map.of("user_id", "U7"));

        assertThat(answers.asked().getFirst().locale()).isEqualTo(Locale.UK);
        assertThat(slack.calls("users.info").getFirst().field("include_locale")).isEqualTo("1");
    }

    @Test
    void answersInTimeWhileSlackDoesNot() {
        requests.command("総務課", Map.of("user_id", "U-slow"));
        answers.reset();
        clock.putForward(Duration.ofHours(2));
        slack.always("users.info", FakeSlack.Answer.status(200).after(Duration.ofSeconds(4)));
        long start = System.nanoTime();

        var response = requests.command("総務課", Map.of("user_id", "U-slow"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(response.body()).contains("「総務課」");
        assertThat(answers.asked().getFirst().locale()).isEqualTo(Locale.JAPAN);
    }

    @Test
    void tellsThePersonWhatTheLogKnowsToo() {
        answers.with(asked -> {
            throw new IllegalStateException("secret detail");
        });

        var response = requests.command("総務課");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .doesNotContain("secret", "Exception")
                .containsPattern("受付番号 [0-9A-Z]{4}-[0-9A-Z]{2}");
    }

    @Test
    void refusesAnotherWorkspacePolitely() {
        var response = requests.command("総務課", Map.of("team_id", "T0ELSEWHERE"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("このワークスペースではまだ使えません");
        assertThat(answers.asked()).isEmpty();
    }

    static Stream<Arguments> typed() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of(" 　総務課　", "総務課"),
                Arguments.of("／（）１２％ㇷ゚", "／（）１２％ㇷ゚"),
                Arguments.of("👩‍💻🇯🇵 \u202Eabc\u202C", "👩‍💻🇯🇵 abc"),
                Arguments.of("\u0000\u0007\u001B[31m", "\u0000\u0007\u001B[31m"),
                Arguments.of("<!channel> & a=b&c=d%%20+", "@channel & a=b&c=d%%20+"),
                Arguments.of("𠮷野家 髙﨑 \uD800", "𠮷野家 髙﨑 ?"));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void handsOnTheWordsAsTheyAreRead(String words, String read) {
        var response = requests.command(words);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answers.asked().getFirst().words()).isEqualTo(read);
    }

    @Test
    void takesFortyThousandCharacters() {
        String words = "取組".repeat(20_000);

        var response = requests.command(words);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answers.asked().getFirst().words()).isEqualTo(words);
    }

    @Test
    void saysWhichCommandIsOurs() {
        assertThat(requests.command("x", Map.of("command", "/other")).body()).contains("/other", "/torikumi");
    }
}
