package torikumi.reminder;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Items extends JpaRepository<ItemRow, Long> {

    List<ItemRow> findByReminderIdInOrderById(Collection<String> reminderIds);

    @Query("select i from ItemRow i, ReminderRow r where r.id = i.reminderId and i.initiativeId = :initiativeId"
            + " and i.updateId is null and r.doneAt is null")
    List<ItemRow> waiting(long initiativeId);

    List<ItemRow> findByUpdateId(long updateId);
}
