package torikumi.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.slack.transport.SlackAnswer;

class DeliveryTaskTests {

    private static final Instant NOW = Instant.parse("2021-06-01T01:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,PT2S", "1,PT4S", "5,PT1M4S", "8,PT8M32S", "9,PT10M", "1000,PT10M"})
    void waitsLongerEachTime(int attempts, Duration wait) {
        assertThat(DeliveryTask.backoff(attempts)).isEqualTo(wait);
    }

    private static CompletionHandler<Delivery> next(Instant giveUpAt, SlackAnswer<Posted> answer) {
        return DeliveryTask.next(delivery(giveUpAt), answer, NOW, NOW);
    }

    @Test
    void isDoneOnceDeliveredOrRefused() {
        assertThat(next(NOW.plusSeconds(60), new SlackAnswer.Done<>(Posted.SOMEWHERE)))
                .isInstanceOf(OnCompleteRemove.class);
        assertThat(next(NOW.plusSeconds(60), new SlackAnswer.Refused<>("is_archived")))
                .isInstanceOf(OnCompleteRemove.class);
    }

    @Test
    void triesAgainWhileSomebodyWaits() {
        assertThat(next(NOW.plusSeconds(2), new SlackAnswer.NotNow<>("x", null)))
                .isNotInstanceOf(OnCompleteRemove.class);
        assertThat(next(NOW.plusSeconds(1), new SlackAnswer.NotNow<>("x", null)))
                .isInstanceOf(OnCompleteRemove.class);
        assertThat(next(NOW.plusSeconds(60), new SlackAnswer.NotNow<>("x", Duration.ofSeconds(61))))
                .isInstanceOf(OnCompleteRemove.class);
        assertThat(next(NOW.plusSeconds(60), new SlackAnswer.Doubtful<>("x", Duration.ofSeconds(61))))
                .isInstanceOf(OnCompleteRemove.class);
    }

    @Test
    void remembersTheFirstAttemptThatMayHaveArrived() {
        Delivery doubted = delivery(NOW).doubtedSince(NOW.minusSeconds(60));

        assertThat(doubted.triedAgain().doubtedSince(NOW).doubtedSince()).isEqualTo(NOW.minusSeconds(60));
        assertThat(doubted.instead("U1", "x", "[]").doubtedSince())
                .as("before it was cut off it may have gone there too")
                .isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void readsWhatWasStagedBeforeDoubtWasKept() {
        var json = new Jackson3Serializer();
        String now = new String(json.serialize(delivery(NOW)), StandardCharsets.UTF_8);
        String before = now.replace(",\"doubtedSince\":null", "");

        assertThat(before).isNotEqualTo(now);
        assertThat(json.deserialize(Delivery.class, before.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(delivery(NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"channel", "person", "response", "home"})
    void isKeptAsJsonThatCanBeReadBack(String kind) {
        Destination to =
                switch (kind) {
                    case "channel" -> new Destination.Channel("C1", null);
                    case "person" -> new Destination.Person("C1", "U1", "1.1");
                    case "response" ->
                        new Destination.Response(
                                "https://hooks.slack.com/x", Destination.Response.Manner.SHARED, "1.1");
                    default -> new Destination.Home("U1");
                };
        var delivery = new Delivery("d", "T1", to, "総務 😀", "[]", NOW, 3, "U1", NOW, true);
        var json = new Jackson3Serializer();

        byte[] kept = json.serialize(delivery);

        assertThat(new String(kept, StandardCharsets.UTF_8)).contains("\"kind\":\"%s\"".formatted(kind));
        assertThat(json.deserialize(Delivery.class, kept)).isEqualTo(delivery);
    }

    @Test
    void readsWhatWasStagedBeforeReadersWereLookedAtAgain() {
        String staged =
                "{\"id\":\"d\",\"workspaceId\":\"T1\",\"to\":{\"kind\":\"home\",\"userId\":\"U1\"},\"text\":\"x\","
                        + "\"blocks\":\"[]\",\"giveUpAt\":\"2021-06-09T00:00:00Z\",\"attempts\":0,\"personId\":null}";

        Delivery delivery = new Jackson3Serializer().deserialize(Delivery.class, staged.getBytes());

        assertThat(delivery.forAnybody()).isFalse();
        assertThat(delivery.reader()).contains("U1");
    }

    private static Delivery delivery(Instant giveUpAt) {
        return new Delivery("d", "T1", new Destination.Home("U1"), "x", "[]", giveUpAt, 0, null, null, false);
    }
}
