package torikumi.reminder;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SummaryRows extends ListCrudRepository<SummaryRow, Long> {

    List<SummaryRow> findByReminderIdInOrderById(Collection<String> reminderIds);
}
