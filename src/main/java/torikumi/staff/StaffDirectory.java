package torikumi.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where it is looked up who acts for what, on any day: today, last year, after the handover that is already known. */
@Component
@Transactional(readOnly = true)
public class StaffDirectory {

    /**
     * A person as the edge met her.
     *
     * @param looksAfterWorkspace whether the chat itself says she is an owner or administrator
     */
    public Person person(String id, String name, boolean looksAfterWorkspace, Person.Belonging belonging) {
        throw new UnsupportedOperationException();
    }

    /** What she acts for on that day. One query. */
    public Acting acting(Person person, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Who acts for the office on that day, its units' people and its coordinators too. Two queries. */
    public OfficePeople peopleOf(Office office, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** What a person acts, acted and will act for, the newest first. */
    public List<Assignment> assignmentsOf(String personId) {
        throw new UnsupportedOperationException();
    }

    /** Her deputies, and those she is a deputy for, that have not ended before that day. */
    public List<Deputy> deputiesAround(String personId, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public Optional<JoinRequest> joinRequest(long id) {
        throw new UnsupportedOperationException();
    }

    /** The requests that wait for a decision about that office or its units, the oldest first. */
    public List<JoinRequest> waitingFor(Office office) {
        throw new UnsupportedOperationException();
    }

    /** The log about an office and its units, the newest first. */
    public List<StaffChange> changes(Office office, int limit) {
        throw new UnsupportedOperationException();
    }
}
