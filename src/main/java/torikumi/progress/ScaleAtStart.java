package torikumi.progress;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import torikumi.platform.SettingFault;
import torikumi.platform.Settings;
import torikumi.platform.WorkspaceConnected;
import torikumi.staff.Colleague;

/** Puts the scale of {@code TORIKUMI_SCALE} into force, where it is another than the one in force. */
@Component
class ScaleAtStart {

    private static final Logger log = LoggerFactory.getLogger(ScaleAtStart.class);

    /** Who changed it, in the record of the scale's editions. */
    private static final Colleague OPERATOR = Colleague.whoSet("TORIKUMI_SCALE");

    private final Settings settings;
    private final HealthScales scales;
    private final Clock clock;

    ScaleAtStart(Settings settings, HealthScales scales, Clock clock) {
        this.settings = settings;
        this.scales = scales;
        this.clock = clock;
    }

    @EventListener
    void take(WorkspaceConnected connected) {
        if (settings.scale() == null) return;
        List<Grade> grades = read(Path.of(settings.scale()));
        if (scales.current().offered().equals(grades)) return;
        switch (scales.put(OPERATOR, grades, clock.instant())) {
            case HealthScales.Outcome.Changed(var scale) ->
                log.info("The health scale is that of {} now, edition {}", settings.scale(), scale.edition());
            case HealthScales.Outcome.Ambiguous(var word) ->
                throw new SettingFault(
                        "TORIKUMI_SCALE: 「%s」 stands for more than one health. Nothing was changed.".formatted(word));
            case HealthScales.Outcome.NothingOffered nothing ->
                throw new SettingFault("TORIKUMI_SCALE: there is no health in it. Nothing was changed.");
            case HealthScales.Outcome.Refused refused ->
                throw new IllegalStateException("the operator was refused: " + refused);
        }
    }

    static List<Grade> read(Path file) {
        try {
            String text = Files.readString(file);
            return ScaleFile.read(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (IllegalArgumentException e) {
            throw new SettingFault(
                    "TORIKUMI_SCALE: %s: %s. Nothing was changed.".formatted(file.getFileName(), e.getMessage()), e);
        } catch (IOException e) {
            throw new SettingFault(
                    "TORIKUMI_SCALE: the file %s cannot be read as UTF-8 text; is it there, and may it be read?"
                            .formatted(file),
                    e);
        }
    }
}
