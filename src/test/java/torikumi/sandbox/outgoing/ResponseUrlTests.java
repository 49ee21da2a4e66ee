package torikumi.sandbox.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.NewMessage;

class ResponseUrlTests {

    private final Rig rig = new Rig();
    private final ResponseUrlEndpoint endpoint = new ResponseUrlEndpoint(rig.responseUrls, rig.answers);

    @AfterEach
    void close() {
        rig.close();
    }

    private URI ofACommand() {
        return rig.responseUrls.open("commands", new RequestSource(rig.soumu, rig.mori, null));
    }

    private URI ofA(Message message) {
        return rig.responseUrls.open("actions", new RequestSource(rig.soumu, rig.mori, message.ts()));
    }

    private ResponseEntity<String> post(URI url, String json) {
        String[] parts = url.getPath().split("/");
        return endpoint.answer(parts[3], parts[4], json.replace('\'', '"'));
    }

    @Test
    void worksFiveTimes() {
        URI url = ofACommand();
        for (int i = 0; i < 5; i++)
            assertThat(post(url, "{'text':'a'}").getStatusCode().value()).isEqualTo(200);
        ResponseEntity<String> sixth = post(url, "{'text':'a'}");
        assertThat(sixth.getStatusCode().value()).isEqualTo(404);
        assertThat(sixth.getBody()).isEqualTo("used_url");
        assertThat(rig.said()).hasSize(5).allMatch(Message::ephemeral);
    }

    @Test
    void worksForThirtyMinutes() {
        URI url = ofACommand();
        rig.clock.forward(Duration.ofMinutes(30));
        assertThat(post(url, "{'text':'a'}").getStatusCode().value()).isEqualTo(200);
        rig.clock.forward(Duration.ofMillis(1));
        ResponseEntity<String> late = post(url, "{'text':'a'}");
        assertThat(late.getStatusCode().value()).isEqualTo(404);
        assertThat(late.getBody()).isEqualTo("expired_url");
    }

    @Test
    void needsItsSecret() {
        URI url = ofACommand();
        assertThat(endpoint.answer(url.getPath().split("/")[3], "guess", "{}")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void saysInTheChannelWhatIsForTheChannel() {
        post(ofACommand(), "{'response_type':'in_channel','text':'皆さんへ'}");
        assertThat(rig.said()).singleElement().matches(message -> !message.ephemeral());
    }

    @Test
    void replacesAMessageForEverybody() {
        Message shared = rig.workspace.post(rig.soumu, NewMessage.of("U0TORIKUMI", "前"));
        post(ofA(shared), "{'replace_original':true,'text':'後'}");
        assertThat(rig.said()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("後");
            assertThat(message.ts()).isEqualTo(shared.ts());
            assertThat(message.ephemeral()).isFalse();
        });
    }

    @Test
    void deletesAMessageOnePersonSees() {
        Message own =
                rig.workspace.post(rig.soumu, NewMessage.of("U0TORIKUMI", "前").onlyFor("U0MORIAKARI"));
        post(ofA(own), "{'delete_original':true}");
        assertThat(rig.said()).isEmpty();
    }

    @Test
    void answersInAThreadIfAsked() {
        Message parent = rig.workspace.post(rig.soumu, NewMessage.of("U0TORIKUMI", "親"));
        post(ofA(parent), "{'text':'子','thread_ts':'%s'}".formatted(parent.ts()));
        assertThat(rig.said().getLast().thread()).isEqualTo(parent.ts());
    }

    @Test
    void refusesWhatSlackRefuses() {
        ResponseEntity<String> refused = post(ofACommand(), "{'blocks':[{'type':'nosuch'}]}");
        assertThat(refused.getStatusCode().value()).isEqualTo(400);
        assertThat(refused.getBody()).isEqualTo("invalid_blocks");
        assertThat(post(ofACommand(), "no json").getBody()).isEqualTo("invalid_payload");
        assertThat(rig.said()).isEmpty();
    }
}
