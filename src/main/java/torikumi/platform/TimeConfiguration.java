package torikumi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    // The first working day of the bundled plan's fiscal year, a Thursday.
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 4, 1);
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    // A year takes some seconds; only what is due again and again, every few minutes, takes so long.
    private static final Duration WATCHED = Duration.ofMinutes(5);

    /**
     * The one clock of the process; everything else is handed it. Its zone is the department's, whatever the server's. The
     * sandbox has a time of its own: it starts with the bundled plan, or in the present where the settings name another.
     */
    @Bean
    Clock clock(Settings settings) {
        Clock system = Clock.system(settings.zone());
        if (!settings.slack().sandbox()) return system;
        return new SandboxClock(
                settings.plans().isEmpty()
                        ? FIRST_DAY.atTime(OPENING).atZone(settings.zone()).toInstant()
                        : system.instant(),
                system,
                settings.zone());
    }

    @Bean
    @ConditionalOnSandbox
    TimeLapse timeLapse(Clock clock, ObjectProvider<DueWork> work, ObjectProvider<SandboxTimeRecord> record) {
        return new TimeLapse(
                (SandboxClock) clock,
                () -> work.getIfAvailable(() -> DueWork.NONE),
                moment -> record.ifAvailable(one -> one.keep(moment)),
                WATCHED);
    }
}
