package torikumi.progress;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StandingRows extends Repository<StandingRow, Long> {

    /** How many updates an initiative has, with those withdrawn. */
    @Query("select s.entries from StandingRow s where s.initiativeId = :initiativeId")
    int entries(long initiativeId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from StandingRow s where s.initiativeId = :initiativeId")
    Optional<StandingRow> lock(long initiativeId);

    @Query("select new torikumi.progress.StandingLine(s, u) from StandingRow s"
            + " left join UpdateRow u on u.id = s.lastId where s.planId in :planIds")
    List<StandingLine> ofPlans(Collection<Long> planIds);

    @Query("select new torikumi.progress.StandingLine(s, u) from StandingRow s"
            + " left join UpdateRow u on u.id = s.lastId where s.initiativeId in :initiativeIds")
    List<StandingLine> ofInitiatives(Collection<Long> initiativeIds);
}
