package torikumi.slack.record;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.Progress;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** What somebody may do about an initiative, as of today. */
@Component
public class InCharge {

    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ProgressReader reader;

    InCharge(StaffDirectory staff, OfficePolicies policies, ProgressReader reader) {
        this.staff = staff;
        this.policies = policies;
        this.reader = reader;
    }

    /** Whether they act for the initiative's office. */
    public boolean actsFor(Person person, Found.OfInitiative about) {
        return actsFor(person, Office.of(about), reader.today());
    }

    private boolean actsFor(Person person, Office office, LocalDate day) {
        return staff.acting(person, day).actsFor(office);
    }

    boolean mayApprove(Person person, Found.OfInitiative about) {
        return policies.denial(staff.acting(person, reader.today()), Action.APPROVE_WORDING, Office.of(about))
                .isEmpty();
    }

    /**
     * What was typed before they acted for the office is said again on the day they record it, about the day on which it was typed.
     */
    Draft sayingItNow(Person person, Found.OfInitiative about, Draft draft, Instant now) {
        LocalDate day = reader.day(draft.origin().saidAt());
        Office office = Office.of(about);
        if (!day.isBefore(reader.day(now)) || actsFor(person, office, day) || !actsFor(person, about)) return draft;
        Progress said = draft.said();
        return draft.saidAt(now).saying(said.asOf(said.asOf() == null ? day : said.asOf()));
    }
}
