package torikumi.reminder;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface Rules extends JpaRepository<RuleRow, Long> {

    List<RuleRow> findByHoldingKeyNotNullOrderById();

    List<RuleRow> findByRemovedAtAfter(Instant from);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RuleRow> findByHoldingKey(String holdingKey);
}
