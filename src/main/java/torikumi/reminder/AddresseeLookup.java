package torikumi.reminder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.staff.Action;
import torikumi.staff.Belongings;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** Who can be asked in a department on a day. At most five queries, however many sections there are. */
@Component
@Transactional(readOnly = true)
class AddresseeLookup {

    private final StaffDirectory staff;
    private final Belongings belongings;
    private final OfficePolicies policies;
    private final Away away;
    private final Following following;

    AddresseeLookup(
            StaffDirectory staff, Belongings belongings, OfficePolicies policies, Away away, Following following) {
        this.staff = staff;
        this.belongings = belongings;
        this.policies = policies;
        this.away = away;
        this.following = following;
    }

    Addressees of(String department, LocalDate day) {
        return new Addressees(
                staff.peopleOf(new Office(department, null, null), day).there(), unasked(day), following.muted());
    }

    /** Who is away, and who is a guest by now and may not answer, whatever posts they hold still. */
    private Set<String> unasked(LocalDate day) {
        Set<String> unasked = new HashSet<>(away.on(day));
        if (policies.outright(Person.Belonging.GUEST, Action.RECORD) != null) unasked.addAll(belongings.outsiders());
        return unasked;
    }
}
