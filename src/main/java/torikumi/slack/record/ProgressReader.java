package torikumi.slack.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.progress.HealthScale;
import torikumi.progress.HealthScales;
import torikumi.slack.card.Asked;
import torikumi.slack.words.ProgressWords;

/** Reads what people say about initiatives, with the healths there are and on the department's day on which it was said. */
@Component
public class ProgressReader {

    private final HealthScales scales;
    private final Settings settings;
    private final Clock clock;

    ProgressReader(HealthScales scales, Settings settings, Clock clock) {
        this.scales = scales;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param words without the code */
    public ProgressWords.Said read(String words, Instant saidAt) {
        return ProgressWords.of(words, scale(), day(saidAt));
    }

    public ProgressWords.Said read(Asked asked) {
        return read(asked.words(), asked.origin().saidAt());
    }

    ProgressWords.Said read(Draft draft) {
        return read(draft.words(), draft.origin().saidAt());
    }

    /** Whether words report something, and ask nothing. */
    static boolean isReport(ProgressWords.Said said) {
        return !said.question() && (said.saysHowItStands() || said.happened());
    }

    public HealthScale scale() {
        return scales.current();
    }

    /** The department's day. */
    LocalDate today() {
        return day(clock.instant());
    }

    /** The department's day on which it was. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }
}
