package torikumi.sandbox.month;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SandboxBeginning;
import torikumi.platform.Settings;
import torikumi.platform.TimeLapse;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Unread;

/**
 * Lives a month in the sandbox at its first start, beside whatever people do meanwhile: so that there is something to see and to
 * be asked about. Only with the plan it is written for, and not where the sandbox is to be empty.
 */
@Component
@ConditionalOnSandbox
public class LivedMonth {

    private static final Logger log = LoggerFactory.getLogger(LivedMonth.class);

    // An app that takes nothing is not asked thirty times more.
    private static final int IN_VAIN = 3;
    private static final Duration FOR_ONE_STEP = Duration.ofSeconds(5);

    /** How far it has come. */
    public enum Progress {
        /** There is none, or nothing more of it. */
        OVER,
        UNDER_WAY,
        /** It went on to its end, but not everything in it came off. */
        WITH_GAPS
    }

    private final MonthScript script = MonthScript.bundled();
    private final Acting acting;
    private final TimeLapse lapse;
    private final Clock clock;
    private final Unread unread;
    private final SandboxWorkspace workspace;
    private final EventDelivery events;
    private final Settings settings;
    private final ObjectProvider<SandboxBeginning> beginning;
    private volatile Progress progress = Progress.OVER;
    private volatile @Nullable Thread thread;
    private volatile boolean closing;

    LivedMonth(
            Acting acting,
            TimeLapse lapse,
            Clock clock,
            Unread unread,
            SandboxWorkspace workspace,
            EventDelivery events,
            Settings settings,
            ObjectProvider<SandboxBeginning> beginning) {
        this.acting = acting;
        this.lapse = lapse;
        this.clock = clock;
        this.unread = unread;
        this.workspace = workspace;
        this.events = events;
        this.settings = settings;
        this.beginning = beginning;
    }

    public Progress progress() {
        return progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        SandboxBeginning first = beginning.getIfAvailable();
        if (first == null || !first.isDue()) return;
        if (settings.emptySandbox() || !settings.plans().isEmpty()) {
            first.done();
            return;
        }
        progress = Progress.UNDER_WAY;
        unread.pause();
        thread = Thread.ofVirtual().name("sandbox-month").start(() -> live(first));
    }

    private void live(SandboxBeginning first) {
        long began = System.nanoTime();
        Instant start = clock.instant();
        int gaps = 0;
        int inVain = 0;
        for (MonthScript.Step step : script.all()) {
            // What is past was lived before the process was stopped.
            if (!at(step.at()).isAfter(start) || step.acts() && inVain == IN_VAIN) continue;
            if (closing) return;
            boolean came = came(step);
            inVain = came ? 0 : inVain + 1;
            if (!came) gaps++;
        }
        unread.begin();
        // Who looks at their Home tab meanwhile reads of the first day there.
        workspace.people().stream()
                .filter(person -> workspace.home(person).isPresent())
                .forEach(person -> events.appOpened(person, "home"));
        first.done();
        progress = gaps == 0 ? Progress.OVER : Progress.WITH_GAPS;
        log.info(
                "April was lived in the sandbox, in {} ms{}",
                (System.nanoTime() - began) / 1_000_000,
                gaps == 0 ? "" : "; not all of it came off");
    }

    private boolean came(MonthScript.Step step) {
        try {
            if (!(lapse.forwardTo(at(step.at())) instanceof TimeLapse.Outcome.Arrived))
                throw new Acting.Failed("the clock did not get there");
            if (step.acts()) acting.perform(step);
            return true;
        } catch (RuntimeException e) {
            log.warn("{} by {} in {}: {}", step.at(), step.as(), step.in(), e.getMessage());
            return false;
        }
    }

    private Instant at(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }

    // Before the web server stops, so that the step under way comes to its end; the others do at the next start. An
    // interrupt
    // would close H2's file.
    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        closing = true;
        Thread living = thread;
        if (living != null) living.join(FOR_ONE_STEP);
    }
}
