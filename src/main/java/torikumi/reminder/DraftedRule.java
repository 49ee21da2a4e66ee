package torikumi.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed, as a rule or as why it cannot be one. */
sealed interface DraftedRule {

    record Rule(ReminderRule rule) implements DraftedRule {}

    record Refused(List<Impossible> why) implements DraftedRule {}

    static DraftedRule of(SetRule typed, Instant now) {
        List<Impossible> wrong = wrong(typed);
        if (!wrong.isEmpty()) return new Refused(wrong);
        QuietHours quiet = typed.quietFrom() == null || typed.quietUntil() == null
                ? QuietHours.USUAL
                : new QuietHours(time(typed.quietFrom()), time(typed.quietUntil()));
        Cadence cadence = typed.cadence();
        return new Rule(new ReminderRule(
                typed.about(),
                typed.level(),
                cadence,
                typed.asked(),
                typed.at() == null ? ReminderRule.USUAL_TIME : time(typed.at()),
                lead(typed),
                quiet,
                typed.by().colleague(),
                now.truncatedTo(ChronoUnit.MICROS)));
    }

    private static int lead(SetRule typed) {
        if (typed.lead() != null) return typed.lead();
        return typed.cadence() instanceof Cadence.MonthEnd(int before) && before == 0 ? ReminderRule.USUAL_LEAD : 0;
    }

    private static LocalTime time(String text) {
        return ClockTime.parse(text).orElseThrow();
    }

    private static List<Impossible> wrong(SetRule typed) {
        Optional<Impossible> cadence = typed.cadence().impossible();
        return Stream.of(
                        wrongLevel(typed),
                        cadence,
                        cadence.isPresent() ? Optional.<Impossible>empty() : wrongLead(typed),
                        wrongTime(typed.at()),
                        wrongTime(typed.quietFrom()),
                        wrongTime(typed.quietUntil()),
                        wrongQuiet(typed))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Impossible> wrongLevel(SetRule typed) {
        if (!typed.level().fits(typed.about()))
            return Optional.of(new Impossible.LevelDoesNotFit(typed.level(), typed.about()));
        return typed.level() != Level.SECTION && typed.asked() == Addressee.CHANNEL
                ? Optional.of(new Impossible.SummariesAreAskedOfPeople())
                : Optional.empty();
    }

    private static Optional<Impossible> wrongLead(SetRule typed) {
        int most = typed.cadence().mostLead();
        return typed.lead() != null && (typed.lead() < 0 || typed.lead() > most)
                ? Optional.of(new Impossible.LeadOutOfRange(typed.lead(), most))
                : Optional.empty();
    }

    private static Optional<Impossible> wrongTime(@Nullable String text) {
        return text != null && ClockTime.parse(text).isEmpty()
                ? Optional.of(new Impossible.NoSuchTime(text))
                : Optional.empty();
    }

    private static Optional<Impossible> wrongQuiet(SetRule typed) {
        if ((typed.quietFrom() == null) != (typed.quietUntil() == null))
            return Optional.of(new Impossible.QuietHalfSaid());
        boolean times = wrongTime(typed.quietFrom()).isEmpty()
                && wrongTime(typed.quietUntil()).isEmpty();
        if (typed.quietFrom() == null || !times) return Optional.empty();
        LocalTime from = time(typed.quietFrom());
        return from.equals(time(String.valueOf(typed.quietUntil())))
                ? Optional.of(new Impossible.QuietAllDay(from))
                : Optional.empty();
    }
}
