package torikumi.staff;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Deputies extends ListCrudRepository<DeputyRow, Long> {

    /** Who stands in on that day, each with each post. */
    @Query(
            "select new torikumi.staff.StandIn(p.assignmentId, d) from DeputyRow d join DeputyPostRow p on p.deputyId = d.id"
                    + " where d.fromDay <= :on and d.untilDay >= :on order by d.id, p.id")
    List<StandIn> on(LocalDate on);

    @Query("select d from DeputyRow d where d.untilDay between :from and :until and d.fromDay <= d.untilDay"
            + " and not exists (select c.id from ChangeRow c where c.what = torikumi.staff.Change.What.DEPUTY_ENDED"
            + " and c.personId = d.personId and c.otherId = d.deputyId"
            + " and c.fromDay = d.fromDay and c.untilDay = d.untilDay) order by d.id")
    List<DeputyRow> endingBetween(LocalDate from, LocalDate until);

    /** Who stands in for that post on that day or later. */
    @Query("select d from DeputyRow d where d.untilDay >= :from and d.untilDay >= d.fromDay"
            + " and exists (select p.id from DeputyPostRow p where p.deputyId = d.id and p.assignmentId = :assignmentId)"
            + " order by d.id")
    List<DeputyRow> standingInFor(long assignmentId, LocalDate from);

    @Query("select d from DeputyRow d where (d.personId = :personId or d.deputyId = :personId)"
            + " and d.untilDay >= :on and d.untilDay >= d.fromDay order by d.fromDay, d.id")
    List<DeputyRow> around(String personId, LocalDate on);
}
