package torikumi.calendar;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Pauses extends ListCrudRepository<PauseRow, Long> {

    List<PauseRow> findAllByOrderBySetAtDescIdDesc();
}
