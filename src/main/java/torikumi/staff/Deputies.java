package torikumi.staff;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Deputies extends ListCrudRepository<DeputyRow, Long> {

    @Query("select d from DeputyRow d where d.fromDay <= :on and d.untilDay >= :on order by d.id")
    List<DeputyRow> on(LocalDate on);

    @Query("select d from DeputyRow d where (d.personId = :personId or d.deputyId = :personId)"
            + " and d.untilDay >= :on and d.untilDay >= d.fromDay order by d.fromDay, d.id")
    List<DeputyRow> around(String personId, LocalDate on);
}
