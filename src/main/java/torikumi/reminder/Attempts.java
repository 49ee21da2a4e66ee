package torikumi.reminder;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Attempts extends ListCrudRepository<AttemptRow, Long> {

    List<AttemptRow> findByLetterIdOrderByNumber(String letterId);
}
