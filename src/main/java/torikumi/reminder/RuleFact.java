package torikumi.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule as the log of changes keeps it: level, cadence, addressee, time, lead and quiet hours, whatever becomes of the rule itself. */
public record RuleFact(Level level, Cadence cadence, Addressee asked, LocalTime at, int lead, QuietHours quiet) {

    private static final int PARTS = 10;

    static @Nullable String of(@Nullable ReminderRule rule) {
        if (rule == null) return null;
        CadenceColumns cadence = CadenceColumns.of(rule.cadence());
        return String.join(
                ";",
                rule.level().name(),
                cadence.cadence.name(),
                String.valueOf(cadence.number),
                String.valueOf(cadence.ofMonth),
                cadence.anchor == null ? "" : cadence.anchor.toString(),
                rule.asked().name(),
                rule.at().toString(),
                String.valueOf(rule.lead()),
                rule.quiet().from().toString(),
                rule.quiet().until().toString());
    }

    /** @param kept as the log has it; null where there was no rule */
    public static Optional<RuleFact> parse(@Nullable String kept) {
        if (kept == null) return Optional.empty();
        String[] parts = kept.split(";", -1);
        if (parts.length != PARTS) throw new IllegalArgumentException("no rule: " + kept);
        var cadence = CadenceColumns.of(
                CadenceColumns.Kind.valueOf(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                parts[4].isEmpty() ? null : LocalDate.parse(parts[4]));
        return Optional.of(new RuleFact(
                Level.valueOf(parts[0]),
                cadence.value(),
                Addressee.valueOf(parts[5]),
                LocalTime.parse(parts[6]),
                Integer.parseInt(parts[7]),
                new QuietHours(LocalTime.parse(parts[8]), LocalTime.parse(parts[9]))));
    }
}
