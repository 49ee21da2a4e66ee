package torikumi.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Changes extends ListCrudRepository<ChangeRow, Long> {

    List<ChangeRow> findByIdInOrderById(Collection<Long> ids);

    @Query("select c from ChangeRow c order by c.happenedAt desc, c.id desc")
    List<ChangeRow> all(Limit limit);

    /** Of an office, those below it, those above it as wholes, and the workspace as a whole. */
    @Query("select c from ChangeRow c where (c.department is null and c.personId is null or c.department = :department"
            + " and (:section is null or c.section is null or c.section = :section)"
            + " and (:unit is null or c.unit is null or c.unit = :unit))"
            + " order by c.happenedAt desc, c.id desc")
    List<ChangeRow> concerning(String department, @Nullable String section, @Nullable String unit, Limit limit);

    /** The same of some time, the earliest first. */
    @Query("select c from ChangeRow c where (c.department is null and c.personId is null or c.department = :department"
            + " and (:section is null or c.section is null or c.section = :section)"
            + " and (:unit is null or c.unit is null or c.unit = :unit))"
            + " and c.happenedAt >= :from and c.happenedAt < :before"
            + " order by c.happenedAt, c.id")
    List<ChangeRow> concerning(
            String department, @Nullable String section, @Nullable String unit, Instant from, Instant before);

    /** What a section was called before it got that name. */
    @Query("select distinct c.beforeValue from ChangeRow c where c.department = :department and c.section = :section"
            + " and c.unit is null and c.afterValue = :section and c.what = torikumi.staff.Change.What.PLACE_RENAMED"
            + " and c.beforeValue is not null")
    List<String> formerNames(String department, String section);

    /** Of an office and those below it. */
    @Query("select c from ChangeRow c where c.department = :department"
            + " and (:section is null or c.section = :section) and (:unit is null or c.unit = :unit)"
            + " and c.what in :what order by c.happenedAt desc, c.id desc")
    List<ChangeRow> within(
            String department,
            @Nullable String section,
            @Nullable String unit,
            Collection<Change.What> what,
            Limit limit);

    /** Of just that office or initiative. */
    @Query("select c from ChangeRow c where c.department = :department and coalesce(c.section, '') = :section"
            + " and coalesce(c.unit, '') = :unit and coalesce(c.initiativeId, 0) = :initiative"
            + " and c.what in :what order by c.happenedAt desc, c.id desc")
    List<ChangeRow> of(
            String department, String section, String unit, long initiative, Collection<Change.What> what, Limit limit);
}
