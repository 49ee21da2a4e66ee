package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
        private Instant next;

        Rounds(String first, Duration apart, Duration takes) {
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
        return new TimeLapse(clock, () -> work, kept::add);
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
        new TimeLapse(clock, () -> daily, moment -> {
                    assertThat(clock.instant()).isBefore(moment);
                    kept.add(moment);
                })
                .forwardTo(at("2021-04-03T09:00"));
        assertThat(kept).containsExactly(at("2021-04-01T10:00"), at("2021-04-02T10:00"), at("2021-04-03T09:00"));
    }

    @Test
    void aYearOfDailyWorkIsDoneOnEachDay() {
        var daily = new Rounds("2021-04-01T10:00", Duration.ofDays(1), Duration.ofMillis(5));
        lapse(daily).forwardTo(at("2022-03-31T17:00"));
        assertThat(daily.done).hasSize(365);
        assertThat(daily.done)
                .allSatisfy(moment -> assertThat(moment.atZone(TOKYO).toLocalTime())
                        .isBetween(LocalTime.of(10, 0), LocalTime.of(10, 1)));
    }

    @Test
    void whereMuchIsDueTheStopsLieFurtherApartButNoDayIsLeftOut() {
        Instant began = real.instant();
        var often = new Rounds("2021-04-01T09:05", Duration.ofMinutes(5), Duration.ofMillis(20));
        lapse(often).forwardTo(at("2022-03-31T17:00"));
        assertThat(Duration.between(began, real.instant())).isLessThan(Duration.ofSeconds(20));
        assertThat(often.done.stream()
                        .map(moment -> LocalDate.ofInstant(moment.minusSeconds(1), TOKYO))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(364);
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
