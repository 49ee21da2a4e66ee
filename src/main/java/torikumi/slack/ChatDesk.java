package torikumi.slack;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Board;
import torikumi.progress.Standings;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.Subject;
import torikumi.slack.command.SmallTalk;
import torikumi.slack.view.ChatBlocks;
import torikumi.slack.view.Showing;
import torikumi.staff.Acting;
import torikumi.staff.Office;
import torikumi.staff.StaffDirectory;

/** Answers what is said as to a colleague: kindly, in a sentence, to nobody else, with what the person may want next. */
@Component
class ChatDesk {

    private static final int OFFICES = 3;

    private final PlanDirectory plans;
    private final Standings standings;
    private final StaffDirectory staff;
    private final ReminderRules rules;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    ChatDesk(
            PlanDirectory plans,
            Standings standings,
            StaffDirectory staff,
            ReminderRules rules,
            People people,
            Showings showings,
            Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.staff = staff;
        this.rules = rules;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    Reply answer(Asked asked, SmallTalk kind) {
        Showing showing = showings.toAskerAlone(asked);
        Acting acting = staff.acting(people.person(asked.userId()), showing.today());
        return switch (kind) {
            case WHAT_TO_DO -> ChatBlocks.toDo(acting, own(acting), due(acting), showing);
            case DUE -> ChatBlocks.due(acting, due(acting), showing);
            default -> ChatBlocks.of(kind, acting, showing);
        };
    }

    private Board own(Acting acting) {
        return standings.of(plans.current()).actedForBy(acting);
    }

    private List<ChatBlocks.Due> due(Acting acting) {
        Instant now = clock.instant();
        List<ChatBlocks.Due> due = new ArrayList<>();
        for (Office office : acting.offices().stream().limit(OFFICES).toList())
            rules.nearest(Subject.of(office), Level.SECTION, now)
                    .flatMap(line -> line.next().dates().stream().findFirst())
                    .ifPresent(date -> due.add(new ChatBlocks.Due(office, date.due())));
        return due;
    }
}
