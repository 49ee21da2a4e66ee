package torikumi.slack.record;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.ReminderReading;
import torikumi.slack.card.Asked;

/** What is talked about in a thread. */
@Component
class ThreadSubjects {

    private final CardThreads threads;
    private final ReminderReading reminders;
    private final PlanDirectory plans;

    ThreadSubjects(CardThreads threads, ReminderReading reminders, PlanDirectory plans) {
        this.threads = threads;
        this.reminders = reminders;
        this.plans = plans;
    }

    /** The one initiative that the thread is about in which something is said. */
    Optional<Found.OfInitiative> of(Asked asked) {
        String thread = asked.origin().threadTs();
        if (thread == null || asked.channelId().isEmpty()) return Optional.empty();
        Optional<ReminderCard> reminder = reminders.at(asked.channelId(), thread);
        // What one reply was about says nothing of the next where several are asked about.
        if (reminder.isPresent())
            return reminder.map(ReminderCard::lines)
                    .filter(lines -> lines.size() == 1)
                    .map(lines -> lines.getFirst().reported().where());
        return threads.initiative(asked.channelId(), thread).flatMap(plans::initiative);
    }
}
