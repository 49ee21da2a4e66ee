package torikumi.report.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RedactionRows extends Repository<RedactionRow, Long> {

    RedactionRow save(RedactionRow row);

    Optional<RedactionRow> findById(long id);

    List<RedactionRow> findByUpdateIdIn(Collection<Long> updateIds);

    List<RedactionRow> findByDepartmentAndTakenAtIsNullOrderById(String department);
}
