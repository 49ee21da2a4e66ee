package torikumi.reminder;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Reminders extends ListCrudRepository<ReminderRow, String> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from ReminderRow r where r.id = :id")
    Optional<ReminderRow> lock(String id);

    @Query("select r from ReminderRow r where r.doneAt is null and r.lookAt <= :now order by r.lookAt, r.id")
    List<ReminderRow> toLookAt(Instant now, Limit limit);

    @Query("select min(r.lookAt) from ReminderRow r where r.doneAt is null")
    Optional<Instant> nextLook();

    List<ReminderRow> findByPlanIdOrderById(long planId);

    /** Those that wait for the end of a snooze. */
    @Query("select r.id from ReminderRow r where r.doneAt is null and r.lookAt is not null and r.snoozesOver <"
            + " (select count(s) from SnoozeRow s where s.reminderId = r.id)")
    List<String> putOff();

    @Query("select r from ReminderRow r where r.doneAt is null and r.about.department = :department"
            + " order by r.dueOn, r.about.section, r.about.unit, r.about.initiativeId, r.id")
    List<ReminderRow> open(String department);

    /** What is open, and what was asked for those days and later ones. */
    @Query(
            "select r from ReminderRow r where r.about.department in :departments and (r.doneAt is null or r.period >= :from)"
                    + " order by r.dueOn, r.about.section, r.about.unit, r.about.initiativeId, r.id")
    List<ReminderRow> openOrFrom(Collection<String> departments, LocalDate from);

    /** What has been asked already for those days, by just that key. */
    @Query(
            "select new torikumi.reminder.ReminderKey(r.about.department, r.about.section, r.about.unit, r.about.initiativeId,"
                    + " r.level, r.period) from ReminderRow r where r.planId in :planIds and r.period in :periods")
    List<ReminderKey> asked(Collection<Long> planIds, Collection<LocalDate> periods);

    /** The same for every day from that one on. */
    @Query(
            "select new torikumi.reminder.ReminderKey(r.about.department, r.about.section, r.about.unit, r.about.initiativeId,"
                    + " r.level, r.period) from ReminderRow r where r.planId in :planIds and r.period >= :from")
    List<ReminderKey> askedFrom(Collection<Long> planIds, LocalDate from);

    /** All that was asked in them for those days and later ones. */
    @Query("select r from ReminderRow r where r.planId in :planIds and r.period >= :from")
    List<ReminderRow> ofPlansFrom(Collection<Long> planIds, LocalDate from);

    /** What was asked in them before, was due then or later, and is still open. */
    @Query("select distinct new torikumi.reminder.Overtaken(r.about.department, r.dueOn) from ReminderRow r"
            + " where r.about.department in :departments and r.level = torikumi.reminder.Level.SECTION"
            + " and r.doneAt is null and r.dueOn >= :from and r.askedAt < :now")
    List<Overtaken> overtaken(Collection<String> departments, LocalDate from, Instant now);

    /** What asks the same as r and was asked since. */
    String NEWER = " n.about.department = r.about.department and n.about.section = r.about.section"
            + " and n.about.unit = r.about.unit and n.about.initiativeId = r.about.initiativeId"
            + " and n.level = r.level"
            + " and (n.askedAt > r.askedAt or n.askedAt = r.askedAt and n.period > r.period)";

    @Query("select new torikumi.reminder.AskedOnce(r,"
            + " (select count(n) from ReminderRow n where" + NEWER + "),"
            + " (select count(s) from SnoozeRow s where s.reminderId = r.id))"
            + " from ReminderRow r where r.id = :id")
    Optional<AskedOnce> asked(String id);

    /** How often the same has been asked since. */
    @Query("select count(n) from ReminderRow r, ReminderRow n where r.id = :id and" + NEWER)
    long newerThan(String id);

    /** Of each section the last for that period or an earlier one. */
    @Query(
            "select r from ReminderRow r where r.planId = :planId and r.level = :level and r.period ="
                    + " (select max(n.period) from ReminderRow n where n.planId = r.planId and n.level = r.level"
                    + " and n.about.department = r.about.department and n.about.section = r.about.section and n.period <= :until)")
    List<ReminderRow> below(long planId, Level level, LocalDate until);

    /** Those that may count it among {@link #below}, while they are still to be answered. */
    @Query("select r.id from ReminderRow r where r.planId = :planId and r.level = :level and r.period >= :from"
            + " and r.doneAt is null order by r.id")
    List<String> above(long planId, Level level, LocalDate from);

    /** Of one section or, with "", of the department, the newest first. */
    @Query("select r from ReminderRow r where r.planId = :planId and r.level = :level"
            + " and r.about.department = :department and r.about.section = :section"
            + " order by r.period desc, r.askedAt desc, r.id")
    List<ReminderRow> newest(long planId, String department, Level level, String section, Limit limit);

    /** What sections were asked, the first due first. */
    @Query("select r from ReminderRow r where r.planId in :planIds and r.level = torikumi.reminder.Level.SECTION"
            + " order by r.dueOn, r.askedAt, r.id")
    List<ReminderRow> ofSections(Collection<Long> planIds);
}
