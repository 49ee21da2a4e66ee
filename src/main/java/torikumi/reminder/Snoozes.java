package torikumi.reminder;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Snoozes extends JpaRepository<SnoozeRow, Long> {

    List<SnoozeRow> findByReminderIdInOrderByNumber(Collection<String> reminderIds);
}
