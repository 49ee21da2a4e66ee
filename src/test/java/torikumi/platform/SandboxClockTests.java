package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SandboxClockTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant START = Instant.parse("2021-04-01T00:00:00Z");

    private final SteppedTime real = new SteppedTime("2026-11-24T10:00:00Z");
    private final SandboxClock clock = new SandboxClock(START, real, TOKYO);

    @Test
    void runsWithRealSeconds() {
        assertThat(clock.instant()).isEqualTo(START);
        real.pass(Duration.ofSeconds(90));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void goesOnFromWhereItWasPutTo() {
        clock.putForwardTo(START.plus(Duration.ofDays(7)));
        real.pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(7)).plusSeconds(1));
    }

    @Test
    void isNeverPutBack() {
        clock.putForwardTo(START.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void standsStillWhileTheMachinesClockIsPutBack() {
        real.pass(Duration.ofSeconds(60));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        real.pass(Duration.ofSeconds(-30));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        real.pass(Duration.ofSeconds(31));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(61));
    }

    @Test
    void heldItStandsStillAndGoesOnFromThere() {
        real.pass(Duration.ofSeconds(5));
        clock.hold();
        real.pass(Duration.ofMinutes(10));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(5));
        clock.putForwardTo(START.plusSeconds(60));
        real.pass(Duration.ofMinutes(10));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        clock.letGo();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
        real.pass(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(61));
    }

    @Test
    void inAnotherZoneItIsTheSameMoment() {
        Clock utc = clock.withZone(ZoneOffset.UTC);
        clock.putForwardTo(START.plusSeconds(5));
        assertThat(utc.instant()).isEqualTo(START.plusSeconds(5));
        assertThat(utc.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(clock.getZone()).isEqualTo(TOKYO);
    }

    @Test
    void behindItIsRealTime() {
        clock.putForwardTo(START.plus(Duration.ofDays(365)));
        assertThat(RealTime.behind(clock).instant()).isEqualTo(real.instant());
        Clock other = Clock.systemUTC();
        assertThat(RealTime.behind(other)).isSameAs(other);
    }

    private static ApplicationContextRunner process(String... settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(SettingsConfiguration.class, TimeConfiguration.class)
                .withPropertyValues(settings);
    }

    @Test
    void theSandboxStartsOnTheMorningOfTheBundledPlansFirstDay() {
        process().run(context -> {
            assertThat(context).hasSingleBean(TimeLapse.class);
            assertThat(context.getBean(Clock.class).instant().atZone(TOKYO).toString())
                    .startsWith("2021-04-01T09:00:0");
        });
    }

    @Test
    void withAPlanOfOnesOwnItStartsInThePresent() {
        process("TORIKUMI_PLAN=plans/r8.csv")
                .run(context -> assertThat(context.getBean(Clock.class).instant())
                        .isBetween(
                                Clock.systemUTC().instant().minusSeconds(60),
                                Clock.systemUTC().instant().plusSeconds(60)));
    }

    @Test
    void withSlackThereIsOnlyTheSystemsTime() {
        process("SLACK_BOT_TOKEN=xoxb-1", "SLACK_SIGNING_SECRET=secret").run(context -> {
            assertThat(context).doesNotHaveBean(TimeLapse.class);
            assertThat(context.getBean(Clock.class)).isEqualTo(Clock.system(TOKYO));
        });
    }
}
