package torikumi.progress;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface Marks extends Repository<MarkRow, Long> {

    List<MarkRow> findByUpdateIdInOrderByMarkedAtAscIdAsc(Collection<Long> updateIds);
}
