package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.FiscalYear;
import torikumi.platform.Moment;
import torikumi.progress.Standings;

/** Asks what has fallen due: of each office the last time only, so that an outage makes no burst. */
@Component
class DueReminders {

    private final PlanDirectory plans;
    private final Standings standings;
    private final ReminderRules rules;
    private final Reminders reminders;
    private final NewReminders written;

    DueReminders(
            PlanDirectory plans, Standings standings, ReminderRules rules, Reminders reminders, NewReminders written) {
        this.plans = plans;
        this.standings = standings;
        this.rules = rules;
        this.reminders = reminders;
        this.written = written;
    }

    Swept ask(Schedule schedule, Moment now, Instant latest) {
        List<Plan> open = plans.open().stream()
                .filter(plan -> PlanTimes.mayAsk(plan.year(), now.today()))
                .toList();
        if (open.isEmpty()) return new Swept(0, 0, latest);
        RuleBook book = rules.book(now.instant());
        var times = new Times(schedule, book.since(), now.instant(), latest);
        List<Due> due = new ArrayList<>();
        for (RuleBook.Group group : book.groups(standings.of(open), open)) {
            times.note(group);
            times.due(group).ifPresent(date -> due.add(new Due(group, date)));
        }
        List<Due> permitted = unasked(due, open).stream()
                .filter(each -> times.permits(each.group().rule().quiet()))
                .toList();
        return written.write(permitted, schedule, now).and(new Swept(0, 0, times.next()));
    }

    private List<Due> unasked(List<Due> due, List<Plan> open) {
        if (due.isEmpty()) return due;
        Set<LocalDate> periods = due.stream().map(each -> each.date().period()).collect(Collectors.toSet());
        Set<ReminderKey> asked =
                new HashSet<>(reminders.asked(open.stream().map(Plan::id).toList(), periods));
        return due.stream().filter(each -> !asked.contains(each.key())).toList();
    }

    /** When rules that differ only in whose they are ask about plans of one year; there may be thousands. */
    private static final class Times {

        private record Key(
                FiscalYear year, Cadence cadence, LocalTime at, int lead, QuietHours quiet, List<ReminderRule> first) {

            static Key of(RuleBook.Group group) {
                ReminderRule rule = group.rule();
                return new Key(
                        group.plan().year(),
                        rule.cadence(),
                        rule.at(),
                        rule.lead(),
                        rule.quiet(),
                        group.turn().first());
            }
        }

        private final Schedule schedule;
        private final Instant since;
        private final Instant now;
        private final Map<Key, Optional<DueDate>> latest = new HashMap<>();
        private final Set<Key> noted = new HashSet<>();
        private final Map<QuietHours, Boolean> permits = new HashMap<>();
        private Instant next;

        Times(Schedule schedule, Instant since, Instant now, Instant latest) {
            this.schedule = schedule;
            this.since = since;
            this.now = now;
            this.next = latest;
        }

        Optional<DueDate> due(RuleBook.Group group) {
            var times = new PlanTimes(schedule, group.plan().year(), since);
            return latest.computeIfAbsent(Key.of(group), key -> times.latest(group.turn(), now))
                    .filter(date -> times.isOurs(group.rule(), date, now));
        }

        void note(RuleBook.Group group) {
            if (!noted.add(Key.of(group))) return;
            schedule.next(group.turn(), group.plan().year(), now, 1).dates().forEach(date -> at(date.askAt()));
        }

        boolean permits(QuietHours quiet) {
            return permits.computeIfAbsent(quiet, hours -> {
                boolean yes = schedule.permits(now, hours);
                if (!yes) at(schedule.opens(now, hours));
                return yes;
            });
        }

        private void at(Instant instant) {
            if (instant.isBefore(next)) next = instant;
        }

        Instant next() {
            return next;
        }
    }
}
