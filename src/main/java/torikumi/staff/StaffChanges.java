package torikumi.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface StaffChanges extends ListCrudRepository<StaffChangeRow, Long> {

    @Query("select c from StaffChangeRow c where c.department = :department"
            + " and (:section is null or c.section = :section) and (:unit is null or c.unit = :unit)"
            + " order by c.happenedAt desc, c.id desc")
    List<StaffChangeRow> about(String department, @Nullable String section, @Nullable String unit, Limit limit);

    default void add(StaffChange change) {
        save(new StaffChangeRow(change));
    }
}
