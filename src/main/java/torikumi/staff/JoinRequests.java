package torikumi.staff;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface JoinRequests extends ListCrudRepository<JoinRequestRow, Long> {

    Optional<JoinRequestRow> findByWaitingKey(String waitingKey);

    @Query("select r from JoinRequestRow r where r.office.department = :department and r.state = 'WAITING'"
            + " order by r.askedAt, r.id")
    List<JoinRequestRow> waitingIn(String department);

    /** Two who decide at once decide one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from JoinRequestRow r where r.id = :id")
    Optional<JoinRequestRow> lock(long id);
}
