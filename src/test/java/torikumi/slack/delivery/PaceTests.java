package torikumi.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;

class PaceTests {

    private static final Instant START = Instant.parse("2021-04-27T01:00:00Z");

    private Instant now = START;

    private final InstantSource source = () -> now;
    private final Throttle pace = new Throttle(source.withZone(ZoneOffset.UTC));

    @Test
    void letsOneASecondIntoAConversationInTheOrderInWhichTheyCame() {
        assertThat(turn("a", "C1")).isEmpty();
        assertThat(turn("b", "C1")).contains(START.plusSeconds(1));
        assertThat(turn("c", "C1")).contains(START.plusSeconds(2));
        assertThat(turn("d", "C2")).isEmpty();
        now = START.plusSeconds(1);
        assertThat(turn("b", "C1")).isEmpty();
        assertThat(turn("c", "C1")).contains(START.plusSeconds(2));
    }

    @Test
    void keepsTheDistanceFromOneThatLeftLate() {
        turn("a", "C1");
        turn("b", "C1");
        turn("c", "C1");
        now = START.plusMillis(1900);
        assertThat(turn("b", "C1")).isEmpty();
        now = START.plusSeconds(2);
        assertThat(turn("c", "C1")).contains(START.plusMillis(2900));
        now = START.plusMillis(2900);
        assertThat(turn("c", "C1")).isEmpty();
    }

    @Test
    void holdsTheConversationThatIsLimitedAndTheWorkspaceWhereAnotherIsToo() {
        within(() -> pace.hold("C1", Duration.ofSeconds(30)));
        assertThat(turn("a", "C1")).contains(START.plusSeconds(30));
        assertThat(turn("b", "C2")).isEmpty();
        within(() -> pace.hold("C2", Duration.ofSeconds(20)));
        assertThat(turn("c", "C3")).contains(START.plusSeconds(20));
        now = START.plusSeconds(20);
        assertThat(turn("c", "C3")).isEmpty();
        assertThat(turn("a", "C1")).contains(START.plusSeconds(30));
    }

    @Test
    void restsLongerEachTimeThatSlackFailsUntilItAnswers() {
        within(pace::stumbled);
        // With the first.
        within(pace::stumbled);
        assertThat(turn("a", "C1")).contains(START.plusSeconds(1));
        now = START.plusSeconds(1);
        within(pace::stumbled);
        assertThat(turn("a", "C1")).contains(START.plusSeconds(3));
        now = START.plusSeconds(3);
        within(pace::answered);
        within(pace::stumbled);
        assertThat(turn("a", "C1")).contains(START.plusSeconds(4));
    }

    private Optional<Instant> turn(String letter, String conversation) {
        return CurrentWorkspace.within(new Workspace("T1"), () -> pace.turn(letter, conversation));
    }

    private static void within(Runnable work) {
        CurrentWorkspace.within(new Workspace("T1"), () -> {
            work.run();
            return null;
        });
    }
}
