package torikumi.progress;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Approvals extends Repository<ApprovalRow, Long> {

    ApprovalRow save(ApprovalRow row);

    List<ApprovalRow> findByUpdateIdIn(Collection<Long> updateIds);

    @Query("select a from ApprovalRow a where exists"
            + " (select 1 from UpdateRow u where u.id = a.updateId and u.initiativeId in :initiativeIds)")
    List<ApprovalRow> ofInitiatives(Collection<Long> initiativeIds);
}
