package torikumi.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;

class PaceTests {

    private static final Workspace ONE = new Workspace("T0ONE");
    private static final Workspace OTHER = new Workspace("T0OTHER");

    private Instant now = Instant.parse("2021-05-27T01:00:00Z");

    private final Pace pace = new Pace(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private Optional<Duration> turn(Workspace workspace, String letter, String conversation) {
        return CurrentWorkspace.within(
                workspace, () -> pace.turn(letter, conversation).map(at -> Duration.between(now, at)));
    }

    @Test
    void letsOneASecondIntoEachConversationInTheirOrder() {
        assertThat(turn(ONE, "a", "C1")).isEmpty();
        assertThat(turn(ONE, "b", "C1")).contains(Duration.ofSeconds(1));
        assertThat(turn(ONE, "c", "C1")).contains(Duration.ofSeconds(2));
        assertThat(turn(ONE, "d", "C2")).isEmpty();
        assertThat(turn(OTHER, "e", "C1")).isEmpty();

        now = now.plusSeconds(1);
        assertThat(turn(ONE, "c", "C1")).as("it keeps its turn").contains(Duration.ofSeconds(1));
        assertThat(turn(ONE, "b", "C1")).isEmpty();
        now = now.plusSeconds(1);
        assertThat(turn(ONE, "c", "C1")).isEmpty();
        now = now.plusSeconds(5);
        assertThat(turn(ONE, "f", "C1")).isEmpty();
    }

    @Test
    void letsNothingIntoAWorkspaceThatAskedToWait() {
        CurrentWorkspace.within(ONE, () -> {
            pace.hold(Duration.ofSeconds(30));
            return null;
        });
        assertThat(turn(ONE, "a", "C1")).contains(Duration.ofSeconds(30));
        assertThat(turn(OTHER, "b", "C1")).isEmpty();
        now = now.plusSeconds(30);
        assertThat(turn(ONE, "a", "C1")).isEmpty();
    }
}
