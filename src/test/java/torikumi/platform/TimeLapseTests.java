package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import torikumi.platform.TimeLapse.Outcome;

class TimeLapseTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SteppedTime real = new SteppedTime("2026-11-24T10:00:00Z");
    private final SandboxClock clock = new SandboxClock(at("2021-04-01T09:00"), real, TOKYO);
    private final List<Instant> kept = new ArrayList<>();

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    /** Something that is due again and again, and takes its time. */
    private final class Rounds implements DueWork {

        final List<Instant> done = new ArrayList<>();
        private final Duration apart;
        private final Duration takes;
        private final SandboxClock clock;
        private Instant next;

        Rounds(String first, Duration apart, Duration takes) {
            this(first, apart, takes, TimeLapseTests.this.clock);
        }

        Rounds(String first, Duration apart, Duration takes, SandboxClock clock) {
            this.clock = clock;
            this.next = at(first);
            this.apart = apart;
            this.takes = takes;
        }

        @Override
        public Instant next() {
            return next;
        }

        @Override
        public boolean settle() {
            real.pass(takes);
            while (!next.isAfter(clock.instant())) {
                done.add(clock.instant());
                next = next.plus(apart);
                while (!next.isAfter(clock.instant())) next = next.plus(apart);
            }
            return true;
        }
    }

    private TimeLapse lapse(DueWork work) {
        return new TimeLapse(clock, () -> work, kept::add, Duration.ofMinutes(5));
    }

    @Test
    void doesEachPieceOfWorkAtItsOwnTime() {
        var daily = new Rounds("2021-04-01T10:00", Duration.ofDays(1), Duration.ZERO);
        assertThat(lapse(daily).forwardTo(at("2021-04-04T17:00")))
                .isEqualTo(new Outcome.Arrived(at("2021-04-04T17:00")));
        assertThat(daily.done)
                .containsExactly(
                        at("2021-04-01T10:00"), at("2021-04-02T10:00"), at("2021-04-03T10:00"), at("2021-04-04T10:00"));
    }

    @Test
    void whatIsDueAtTheVeryEndIsDoneToo() {
        var daily = new Rounds("2021-04-02T10:00", Duration.ofDays(1), Duration.ZERO);
        lapse(daily).forwardTo(at("2021-04-02T10:00"));
        assertThat(daily.done).containsExactly(at("2021-04-02T10:00"));
    }

    @Test
    void aMomentThatIsPastMeansOnlyWhatIsDueNow() {
        var once = new Rounds("2021-04-01T08:59", Duration.ofDays(1), Duration.ZERO);
        assertThat(lapse(once).forwardTo(at("2021-01-01T00:00"))).isInstanceOf(Outcome.Arrived.class);
        assertThat(once.done).containsExactly(at("2021-04-01T09:00"));
    }

    @Test
    void withNothingDueItArrivesAtOnce() {
        lapse(DueWork.NONE).forwardTo(at("2022-03-31T17:00"));
        assertThat(clock.instant()).isEqualTo(at("2022-03-31T17:00"));
        assertThat(kept).containsExactly(at("2022-03-31T17:00"));
    }

    @Test
    void everyMomentIsKeptBeforeTheClockShowsIt() {
        var daily = new Rounds("2021-04-01T10:00", Duration.ofDays(1), Duration.ZERO);
        new TimeLapse(
                        clock,
                        () -> daily,
                        moment -> {
                            assertThat(clock.instant()).isBefore(moment);
                            kept.add(moment);
                        },
                        Duration.ofMinutes(5))
                .forwardTo(at("2021-04-03T09:00"));
        assertThat(kept).containsExactly(at("2021-04-01T10:00"), at("2021-04-02T10:00"), at("2021-04-03T09:00"));
    }

    @Test
    void aYearOfWorkIsDoneToTheMinuteHoweverSlowTheMachine() {
        var often = new Rounds("2021-04-01T09:05", Duration.ofMinutes(25), Duration.ofHours(2));
        assertThat(lapse(often).forwardTo(at("2022-03-31T17:00")))
                .isEqualTo(new Outcome.Arrived(at("2022-03-31T17:00")));
        List<Instant> wanted = Stream.iterate(
                        at("2021-04-01T09:05"),
                        moment -> !moment.isAfter(at("2022-03-31T17:00")),
                        moment -> moment.plus(Duration.ofMinutes(25)))
                .toList();
        assertThat(often.done).isEqualTo(wanted);
    }

    @Test
    void oneLeapIsAsGoodAsTwelve() {
        var atOnce = new Rounds("2021-04-01T09:37", Duration.ofHours(7), Duration.ofMinutes(45));
        lapse(atOnce).forwardTo(at("2022-03-31T17:00"));
        var other = new SandboxClock(at("2021-04-01T09:00"), real, TOKYO);
        var inTurn = new Rounds("2021-04-01T09:37", Duration.ofHours(7), Duration.ofMinutes(45), other);
        var lapse = new TimeLapse(other, () -> inTurn, kept::add, Duration.ofMinutes(5));
        for (var month = YearMonth.of(2021, 4); month.isBefore(YearMonth.of(2022, 4)); month = month.plusMonths(1))
            lapse.forwardTo(month.atEndOfMonth().atTime(17, 0).atZone(TOKYO).toInstant());
        assertThat(inTurn.done).isEqualTo(atOnce.done).hasSizeGreaterThan(1000);
    }

    @Test
    void afterwardsItRunsOnWithRealSeconds() {
        lapse(new Rounds("2021-04-01T10:00", Duration.ofDays(1), Duration.ofSeconds(30)))
                .forwardTo(at("2021-04-02T17:00"));
        assertThat(clock.instant()).isEqualTo(at("2021-04-02T17:00"));
        real.pass(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(at("2021-04-02T17:00").plusSeconds(3));
    }

    @Test
    void whereTheWayIsTooLongItPausesWithNothingLeftUndoneAndGoesOnFromThere() {
        var daily = new Rounds("2021-04-01T10:00", Duration.ofDays(1), Duration.ZERO);
        var impatient = new TimeLapse(clock, () -> daily, kept::add, Duration.ZERO);
        assertThat(impatient.forwardTo(at("2021-04-03T09:00"))).isEqualTo(new Outcome.Paused(at("2021-04-01T10:00")));
        assertThat(impatient.forwardTo(at("2021-04-03T09:00"))).isEqualTo(new Outcome.Paused(at("2021-04-02T10:00")));
        assertThat(impatient.forwardTo(at("2021-04-03T09:00"))).isEqualTo(new Outcome.Arrived(at("2021-04-03T09:00")));
        assertThat(daily.done).containsExactly(at("2021-04-01T10:00"), at("2021-04-02T10:00"));
    }

    @Test
    void stopsWhereWorkDoesNotEnd() {
        var endless = new DueWork() {
            @Override
            public @Nullable Instant next() {
                return at("2021-04-02T10:00");
            }

            @Override
            public boolean settle() {
                return clock.instant().isBefore(at("2021-04-02T10:00"));
            }
        };
        assertThat(lapse(endless).forwardTo(at("2021-05-01T00:00")))
                .isEqualTo(new Outcome.Stopped(at("2021-04-02T10:00")));
    }

    @Test
    void onlyOneGoesForwardAtATime() {
        var meanwhile = new ArrayList<Outcome>();
        TimeLapse[] lapse = new TimeLapse[1];
        lapse[0] = lapse(new DueWork() {
            @Override
            public @Nullable Instant next() {
                return null;
            }

            @Override
            public boolean settle() {
                if (!meanwhile.isEmpty()) return true;
                assertThat(lapse[0].underWay()).isTrue();
                try {
                    Thread.ofVirtual()
                            .start(() -> meanwhile.add(lapse[0].forwardTo(at("2021-06-01T00:00"))))
                            .join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return true;
            }
        });
        assertThat(lapse[0].forwardTo(at("2021-04-02T00:00"))).isEqualTo(new Outcome.Arrived(at("2021-04-02T00:00")));
        assertThat(meanwhile).containsExactly(new Outcome.UnderWay());
        assertThat(lapse[0].underWay()).isFalse();
    }
}
