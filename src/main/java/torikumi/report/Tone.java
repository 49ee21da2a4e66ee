package torikumi.report;

import java.awt.Color;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;

/** How a health is coloured, beside its shape and its word. Darker is worse, so that a copy in black and white says the same. */
public enum Tone {
    NEUTRAL(0xF4F4F1, 0x1D1C1D),
    GOOD(0xD9EBF7, 0x1D1C1D),
    SLIPPING(0xF2B84B, 0x1D1C1D),
    LATE(0xA61B1B, 0xFFFFFF),
    DONE(0xCDE6D0, 0x1D1C1D),
    STOPPED(0x6B6F76, 0xFFFFFF),
    UNCLEAR(0xDDD3EE, 0x1D1C1D),
    /** Nothing was said. */
    SILENT(0xFFFFFF, 0x454245);

    final Color ground;
    final Color ink;

    Tone(int ground, int ink) {
        this.ground = new Color(ground);
        this.ink = new Color(ink);
    }

    /** By what a health means in its scale, whatever it is called there; of several that are late the last is the worst. */
    public static Tone of(Grade grade, HealthScale scale) {
        if (grade.late()) {
            Grade worst = scale.grades().stream()
                    .filter(each -> each.late() && each.offered() == grade.offered())
                    .reduce((one, next) -> next)
                    .orElse(grade);
            return grade.equals(worst) ? LATE : SLIPPING;
        }
        if (grade.closing()) return grade.reasonRequired() ? STOPPED : DONE;
        if (grade.reasonRequired()) return UNCLEAR;
        return scale.asPlanned().filter(grade::equals).isPresent() ? GOOD : NEUTRAL;
    }
}
