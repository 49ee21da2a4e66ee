package torikumi.reminder;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Snoozes extends ListCrudRepository<SnoozeRow, Long> {

    List<SnoozeRow> findByReminderIdInOrderByNumber(Collection<String> reminderIds);
}
