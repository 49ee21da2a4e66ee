package torikumi.calendar;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Closures extends ListCrudRepository<ClosureRow, Long> {

    List<ClosureRow> findByTakenAtNullOrderByFromDayDescIdDesc();
}
