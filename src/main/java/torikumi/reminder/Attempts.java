package torikumi.reminder;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Attempts extends ListCrudRepository<AttemptRow, Long> {

    @Modifying
    @Query("update AttemptRow a set a.result = torikumi.reminder.AttemptRow.Result.SENT"
            + " where a.letterId = :letterId and a.number = :number")
    void sent(String letterId, int number);

    List<AttemptRow> findByLetterIdOrderByNumber(String letterId);
}
