package torikumi.sandbox.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.sandbox.workspace.Message;

class TypingTests {

    private Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aCommandCarriesEveryFieldSlackSendsAndItsSignature() {
        assertThat(rig.type("/torikumi 総務課 の <使命> & more")).isTrue();

        FakeBot.Received request = rig.app.received.getFirst();
        Map<String, String> form = request.form();
        assertThat(form)
                .containsEntry("command", "/torikumi")
                .containsEntry("text", "総務課 の <使命> & more")
                .containsEntry("team_id", "T0SANDBOX")
                .containsEntry("team_domain", "sandbox")
                .containsEntry("channel_id", "C0SOUMUKA01")
                .containsEntry("channel_name", "総務課")
                .containsEntry("user_id", "U0MORIAKARI")
                .containsEntry("user_name", "mori")
                .containsEntry("api_app_id", "A0TORIKUMI")
                .containsEntry("is_enterprise_install", "false")
                .containsKeys("token", "trigger_id");
        assertThat(form.get("response_url")).contains("/commands/T0SANDBOX/");
        long timestamp = Long.parseLong(request.headers().get("x-slack-request-timestamp"));
        assertThat(timestamp).isEqualTo(rig.clock.instant().getEpochSecond());
        assertThat(request.headers().get("x-slack-signature"))
                .isEqualTo(RequestSigning.of(Rig.SECRET, timestamp, request.body()));
    }

    @Test
    void anEmptyAcknowledgementSaysNothing() {
        assertThat(rig.type("/torikumi")).isTrue();
        assertThat(rig.said()).isEmpty();
    }

    @Test
    void theAnswerIsForThePersonAlone() {
        rig.app.answers("{'text':'総務部'}");
        rig.type("/torikumi");
        assertThat(rig.said()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("総務部");
            assertThat(message.author()).isEqualTo("U0TORIKUMI");
            assertThat(message.onlyFor()).isEqualTo("U0MORIAKARI");
        });
    }

    @Test
    void anAnswerInTheChannelShowsTheCommandToo() {
        rig.app.answers("{'response_type':'in_channel','text':'総務部'}");
        rig.type("/torikumi a<b");
        assertThat(rig.said()).extracting(Message::text).containsExactly("/torikumi a&lt;b", "総務部");
        assertThat(rig.said()).noneMatch(Message::ephemeral);
    }

    @Test
    void plainTextIsTheTextOfAnAnswer() {
        rig.app.answers(200, "text/plain; charset=utf-8", "{not json}");
        rig.type("/torikumi");
        assertThat(rig.said()).extracting(Message::text).containsExactly("{not json}");
    }

    @Test
    void anAnswerSlackWouldRefuseIsNotShownAndSaysWhere() {
        rig.app.answers("{'blocks':[{'type':'header','text':{'type':'plain_text','text':''}}]}");
        assertThat(rig.type("/torikumi")).isFalse();
        assertThat(rig.said()).singleElement().satisfies(message -> {
            assertThat(message.author()).isEqualTo(Message.SLACKBOT);
            assertThat(message.text())
                    .contains("invalid_blocks")
                    .contains("[ERROR] must be more than 0 characters [json-pointer:/blocks/0/text/text]");
        });
    }

    @ParameterizedTest
    @CsvSource({"500,dispatch_failed", "404,dispatch_failed", "401,dispatch_failed"})
    void anErrorIsToldToThePerson(int status, String word) {
        rig.app.answers(status, "text/plain", "no");
        assertThat(rig.type("/torikumi")).isFalse();
        assertThat(rig.said()).singleElement().satisfies(message -> {
            assertThat(message.text()).contains("/torikumi").contains(word);
            assertThat(message.onlyFor()).isEqualTo("U0MORIAKARI");
        });
    }

    @Test
    void silenceIsOperationTimeout() {
        rig.close();
        rig = new Rig(Duration.ofSeconds(1));
        rig.app.saysNothing();
        assertThat(rig.type("/torikumi")).isFalse();
        assertThat(rig.said()).singleElement().satisfies(message -> assertThat(message.text())
                .contains("operation_timeout"));
    }

    @Test
    void anUnknownCommandIsNotSent() {
        assertThat(rig.type("/foo bar")).isFalse();
        assertThat(rig.app.received).isEmpty();
        assertThat(rig.said()).singleElement().satisfies(message -> assertThat(message.text())
                .contains("`/foo`"));
    }

    @Test
    void aCommandInAThreadIsRefused() {
        rig.type("親");
        String parent = rig.said().getFirst().ts();
        assertThat(rig.typing.send(rig.mori, rig.soumu, parent, "/torikumi")).isFalse();
        assertThat(rig.app.received).isEmpty();
        assertThat(rig.said().getLast().thread()).isEqualTo(parent);
    }

    @Test
    void anIdeographicSpaceEndsTheCommandsName() {
        rig.type("/torikumi　総務課");
        assertThat(rig.app.received.getFirst().form()).containsEntry("text", "総務課");
    }

    @ParameterizedTest
    @CsvSource({"／torikumi 総務課", "torikumi 総務課", "' / は斜線です'"})
    void whatDoesNotBeginWithASlashIsAMessage(String line) {
        rig.type(line);
        assertThat(rig.app.received).isEmpty();
        assertThat(rig.said()).extracting(Message::text).containsExactly(line.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            @torikumi 総務課の使命は？ → <@U0TORIKUMI> 総務課の使命は？
            @Torikumi、教えて → <@U0TORIKUMI>、教えて
            @torikumix x@torikumi → @torikumix x@torikumi
            @mori #経理課 を見て → <@U0MORIAKARI> <#C0KEIRIKA01|経理課> を見て
            a < b & c > d → a &lt; b &amp; c &gt; d
            <!channel> <@U0MORIAKARI> → &lt;!channel&gt; &lt;@U0MORIAKARI&gt;
            https://e.org/?a=1&b=2 です → <https://e.org/?a=1&amp;b=2> です
            """)
    void whatIsTypedIsKeptAsSlackKeepsIt(String typed, String kept) {
        rig.type(typed);
        assertThat(rig.said().getFirst().text()).isEqualTo(kept);
    }

    @Test
    void anOverlongMessageStaysInTheComposer() {
        assertThat(rig.type("あ".repeat(Typing.LONGEST))).isTrue();
        assertThat(rig.type("あ".repeat(Typing.LONGEST + 1))).isFalse();
        assertThat(rig.said()).hasSize(2);
    }
}
