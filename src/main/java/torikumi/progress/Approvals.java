package torikumi.progress;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface Approvals extends Repository<ApprovalRow, Long> {

    ApprovalRow save(ApprovalRow row);

    List<ApprovalRow> findByUpdateIdIn(Collection<Long> updateIds);
}
