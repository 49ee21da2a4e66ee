package torikumi.reminder;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Rules extends JpaRepository<RuleRow, Long> {

    List<RuleRow> findByHoldingKeyNotNullOrderById();

    List<RuleRow> findByAboutDepartmentAndHoldingKeyNotNullOrderById(String department);

    @Query(
            "select r from RuleRow r where r.holdingKey is not null and r.level = :level and r.about.department in :departments")
    List<RuleRow> holding(Level level, Collection<String> departments);

    /** Those that say how sections are asked. */
    default RuleBook ofSections(Collection<String> departments) {
        List<RuleRow> holding = departments.isEmpty() ? List.of() : holding(Level.SECTION, departments);
        return new RuleBook(holding.stream().map(RuleRow::rule).toList(), List.of(), Instant.EPOCH);
    }

    List<RuleRow> findByRemovedAtAfter(Instant from);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RuleRow> findByHoldingKey(String holdingKey);
}
