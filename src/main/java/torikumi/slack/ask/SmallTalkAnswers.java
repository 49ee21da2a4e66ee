package torikumi.slack.ask;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Board;
import torikumi.progress.Standings;
import torikumi.reminder.Level;
import torikumi.reminder.PendingLine;
import torikumi.reminder.PendingReports;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.Subject;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.words.SmallTalk;
import torikumi.staff.Acting;
import torikumi.staff.Office;
import torikumi.staff.StaffDirectory;

/** Answers what is said as to a colleague: kindly, in a sentence, to nobody else, with what the person may want next. */
@Component
public class SmallTalkAnswers {

    private static final int OFFICES = 3;

    private final PlanDirectory plans;
    private final Standings standings;
    private final StaffDirectory staff;
    private final ReminderRules rules;
    private final PendingReports pending;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    SmallTalkAnswers(
            PlanDirectory plans,
            Standings standings,
            StaffDirectory staff,
            ReminderRules rules,
            PendingReports pending,
            People people,
            Showings showings,
            Clock clock) {
        this.plans = plans;
        this.standings = standings;
        this.staff = staff;
        this.rules = rules;
        this.pending = pending;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    public Reply answer(Asked asked, SmallTalk kind) {
        Showing showing = showings.toAskerAlone(asked);
        Acting acting = staff.acting(people.person(asked.userId()), showing.today());
        return switch (kind) {
            case WHAT_TO_DO -> ChatBlocks.toDo(acting, own(acting), due(acting, showing.today()), showing);
            case DUE -> ChatBlocks.due(acting, due(acting, showing.today()), showing);
            default -> ChatBlocks.of(kind, acting, showing);
        };
    }

    private Board own(Acting acting) {
        return standings.of(plans.current()).actedForBy(acting);
    }

    private List<ChatBlocks.Due> due(Acting acting, LocalDate today) {
        Instant now = clock.instant();
        List<ChatBlocks.Due> due = new ArrayList<>();
        for (Office office : acting.offices().stream().limit(OFFICES).toList()) {
            SortedMap<LocalDate, Integer> open = open(office, now);
            open.forEach((day, many) -> due.add(new ChatBlocks.Due(office, day, many)));
            if (open.isEmpty() || open.lastKey().isBefore(today))
                rules.nearest(Subject.of(office), Level.SECTION, now)
                        .flatMap(line -> line.next().dates().stream().findFirst())
                        .ifPresent(date -> due.add(new ChatBlocks.Due(office, date.due(), 0)));
        }
        return due;
    }

    /** By when it was asked, and about how many that are not answered. */
    private SortedMap<LocalDate, Integer> open(Office office, Instant now) {
        var open = new TreeMap<LocalDate, Integer>();
        for (PendingLine line : pending.ofOwn(office, now))
            open.merge(line.card().reminder().due(), line.card().open().size(), Integer::sum);
        return open;
    }
}
