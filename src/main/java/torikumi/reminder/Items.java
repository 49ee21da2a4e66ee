package torikumi.reminder;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Items extends JpaRepository<ItemRow, Long> {

    List<ItemRow> findByReminderIdInOrderById(Collection<String> reminderIds);

    @Query("select i.initiativeId from ItemRow i where i.reminderId = :reminderId order by i.id")
    List<Long> initiatives(String reminderId);

    @Query("select i from ItemRow i, ReminderRow r where r.id = i.reminderId and i.initiativeId = :initiativeId"
            + " and i.updateId is null and r.doneAt is null")
    List<ItemRow> waiting(long initiativeId);

    /** Of each initiative of those plans that was asked about and not answered since, the first due date for which it was. */
    @Query("select new torikumi.reminder.Unanswered(i.initiativeId, min(r.dueOn)) from ItemRow i, ReminderRow r"
            + " where r.id = i.reminderId and r.planId in :planIds and r.level = torikumi.reminder.Level.SECTION"
            + " and r.doneAt is null and i.updateId is null group by i.initiativeId")
    List<Unanswered> unanswered(Collection<Long> planIds);

    List<ItemRow> findByUpdateId(long updateId);
}
