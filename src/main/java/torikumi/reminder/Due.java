package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import torikumi.calendar.CalendarEnds;
import torikumi.progress.Reported;

/** What is to be asked about together, for one due date. */
record Due(RuleBook.Group group, DueDate date) {

    ReminderKey key() {
        return ReminderKey.of(group.about(), group.level(), date.period());
    }

    /** The initiatives that are open and were not heard of since the due date before. */
    List<Long> waiting(Schedule schedule) {
        LocalDate before = before(schedule);
        return group.lines().stream()
                .filter(Reported::isOpen)
                .filter(line -> line.standing().heardOn() == null
                        || !line.standing().heardOn().isAfter(before))
                .map(line -> line.where().initiative().id())
                .toList();
    }

    private LocalDate before(Schedule schedule) {
        // The plan's first time has none before it, nor what lies before the first year that we know.
        return CalendarEnds.known(() -> schedule.before(group.rule(), date))
                .flatMap(Function.identity())
                .map(DueDate::due)
                .orElse(group.plan().year().firstDay().minusDays(1));
    }
}
