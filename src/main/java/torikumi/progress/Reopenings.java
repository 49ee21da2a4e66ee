package torikumi.progress;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface Reopenings extends Repository<ReopeningRow, Long> {

    ReopeningRow save(ReopeningRow row);

    List<ReopeningRow> findByInitiativeIdInOrderByReopenedAtAscIdAsc(Collection<Long> initiativeIds);

    List<ReopeningRow> findByInitiativeIdOrderByReopenedAtDescIdDesc(long initiativeId);
}
