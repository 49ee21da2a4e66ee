package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AbsenceRows extends JpaRepository<AbsenceRow, Long> {

    @Query(
            "select a from AbsenceRow a where a.personId = :personId and a.untilDay >= :today and a.untilDay >= a.fromDay"
                    + " order by a.fromDay, a.id")
    List<AbsenceRow> of(String personId, LocalDate today);

    @Query("select distinct a.personId from AbsenceRow a where a.fromDay <= :day and a.untilDay >= :day")
    Set<String> awayOn(LocalDate day);
}
