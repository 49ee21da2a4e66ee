package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.StaffDirectory;

/** 不在. */
@Component
@Transactional
public class Absences {

    /** Days; a longer time is a change of posts. */
    public static final int LONGEST = 183;

    private final AbsenceRows rows;
    private final AddresseeLookup circles;
    private final StaffDirectory staff;
    private final ZoneId zone;

    Absences(AbsenceRows rows, AddresseeLookup circles, StaffDirectory staff, Settings settings) {
        this.rows = rows;
        this.circles = circles;
        this.staff = staff;
        this.zone = settings.zone();
    }

    /** Nobody asks her on these days, both included. */
    public Outcome away(Colleague who, LocalDate from, LocalDate until, Instant now) {
        if (until.isBefore(from)) return new Outcome.EndBeforeStart(from, until);
        if (until.isBefore(LocalDate.ofInstant(now, zone))) return new Outcome.InThePast(until);
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days > LONGEST) return new Outcome.TooLong(days, LONGEST);
        AbsenceRow row = rows.save(new AbsenceRow(who, from, until, now));
        rows.flush();
        return new Outcome.Away(row.absence(), instead(who, from));
    }

    private List<Colleague> instead(Colleague who, LocalDate day) {
        Set<Colleague> others = new LinkedHashSet<>();
        for (Assignment held : staff.assignmentsOf(who.id()))
            if (held.isHeldOn(day))
                others.addAll(circles.of(held.office().department(), day).asked(Subject.of(held.office())));
        return others.stream().filter(other -> !other.id().equals(who.id())).toList();
    }

    /** She is back: what has begun ends with yesterday, what is to come is dropped. */
    public List<Absence> back(Colleague who, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<AbsenceRow> open = rows.of(who.id(), today);
        open.forEach(row -> row.end(today));
        return open.stream().map(AbsenceRow::absence).toList();
    }

    /** Those that have not ended, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(Colleague who, LocalDate today) {
        return rows.of(who.id(), today).stream().map(AbsenceRow::absence).toList();
    }

    public sealed interface Outcome {
        /** @param instead who is asked meanwhile, as of the first day: deputies, else the others; may be empty */
        record Away(Absence absence, List<Colleague> instead) implements Outcome {}

        record EndBeforeStart(LocalDate from, LocalDate until) implements Outcome {}

        /** It is over already. */
        record InThePast(LocalDate until) implements Outcome {}

        /** @param most days */
        record TooLong(long days, int most) implements Outcome {}
    }
}
