package torikumi.reminder;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SummaryRows extends ListCrudRepository<SummaryRow, Long> {

    String HEAD =
            "select new torikumi.reminder.SummaryHead(s.id, r.id, r.about.department, r.about.section, r.level, r.period,"
                    + " r.dueOn, s.by.byId, s.by.byName, s.writtenAt) from SummaryRow s, ReminderRow r where r.id = s.reminderId"
                    + " and r.level = :level and r.planId ";

    List<SummaryRow> findByReminderIdInOrderById(Collection<String> reminderIds);

    /**
     * Every version, the oldest time and version first.
     *
     * @param sections their names; "" for the department's own
     */
    @Query(
            HEAD
                    + "= :planId and r.about.department = :department and r.about.section in :sections order by r.period, r.askedAt, r.id, s.id")
    List<SummaryHead> heads(long planId, String department, Level level, Collection<String> sections);

    /** Of those of which something was written since. */
    @Query(HEAD
            + "in :planIds and exists (select 1 from SummaryRow n where n.reminderId = r.id and n.writtenAt >= :since)"
            + " order by r.period, r.askedAt, r.id, s.id")
    List<SummaryHead> headsSince(Collection<Long> planIds, Level level, Instant since);
}
