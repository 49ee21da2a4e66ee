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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.calendar.CalendarEnds;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.FiscalYear;
import torikumi.platform.Settings;
import torikumi.progress.Reported;
import torikumi.progress.Standings;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** Asks what has fallen due: of each office the last time only, so that an outage makes no burst. */
@Component
class Asking {

    // Rows and letters of so many reminders are one transaction.
    private static final int TOGETHER = 500;

    // So far back, what coordinators were told of is drawn again: a quarter.
    private static final int OVERTAKEN_DAYS = 100;

    private final PlanDirectory plans;
    private final Standings standings;
    private final ReminderRules rules;
    private final Reminders reminders;
    private final SectionChannels channels;
    private final Circles circles;
    private final CoordinatorLetters coordinators;
    private final Ledger ledger;
    private final LetterQueue queue;
    private final TransactionTemplate transaction;
    private final Settings settings;

    Asking(
            PlanDirectory plans,
            Standings standings,
            ReminderRules rules,
            Reminders reminders,
            SectionChannels channels,
            Circles circles,
            CoordinatorLetters coordinators,
            Ledger ledger,
            LetterQueue queue,
            TransactionTemplate transaction,
            Settings settings) {
        this.plans = plans;
        this.standings = standings;
        this.rules = rules;
        this.reminders = reminders;
        this.channels = channels;
        this.circles = circles;
        this.coordinators = coordinators;
        this.ledger = ledger;
        this.queue = queue;
        this.transaction = transaction;
        this.settings = settings;
    }

    private record Due(RuleBook.Group group, DueDate date) {

        AskedBefore key() {
            return AskedBefore.of(group.about(), group.level(), date.period());
        }
    }

    ReminderSweep.Swept ask(Schedule schedule, Instant now, Instant latest) {
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        List<Plan> open = plans.open().stream()
                .filter(plan -> PlanTimes.mayAsk(plan.year(), today))
                .toList();
        if (open.isEmpty()) return new ReminderSweep.Swept(0, 0, latest);
        RuleBook book = rules.book(now);
        List<RuleBook.Group> groups = Stream.concat(
                        book.groups(standings.of(open)).stream(),
                        open.stream().flatMap(plan -> book.summaries(plan).stream()))
                .toList();
        var times = new Times(schedule, book.since(), now, latest);
        List<Due> due = new ArrayList<>();
        for (RuleBook.Group group : groups) {
            times.note(group);
            times.due(group).ifPresent(date -> due.add(new Due(group, date)));
        }
        List<Due> unasked = unasked(due, open);
        List<Due> permitted = unasked.stream()
                .filter(each -> times.permits(each.group.rule().quiet()))
                .toList();
        if (permitted.isEmpty()) return new ReminderSweep.Swept(0, 0, times.next());
        var who = new Who(channels.lookup(), new HashMap<>(), department -> circles.of(department, today));
        int asked = 0;
        int letters = 0;
        for (int from = 0; from < permitted.size(); from += TOGETHER) {
            List<Due> some = permitted.subList(from, Math.min(from + TOGETHER, permitted.size()));
            int[] written = transaction.execute(status -> write(some, schedule, who, now));
            asked += written[0];
            letters += written[1];
        }
        return new ReminderSweep.Swept(asked, letters, times.next());
    }

    private List<Due> unasked(List<Due> due, List<Plan> open) {
        if (due.isEmpty()) return due;
        Set<LocalDate> periods = due.stream().map(each -> each.date.period()).collect(Collectors.toSet());
        Set<AskedBefore> asked =
                new HashSet<>(reminders.asked(open.stream().map(Plan::id).toList(), periods));
        return due.stream().filter(each -> !asked.contains(each.key())).toList();
    }

    private int[] write(List<Due> due, Schedule schedule, Who who, Instant now) {
        List<Ledger.Draft> drafts = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        for (Due each : due) {
            Instant look = EscalationSteps.next(
                    schedule,
                    settings.escalation(),
                    each.date.due(),
                    today,
                    0,
                    each.group.rule().quiet());
            drafts.add(Ledger.Draft.of(each.group, each.date, look, waiting(each, schedule)));
        }
        List<Ledger.Draft> ours = ledger.write(drafts, now);
        List<Ledger.LetterDraft> letters = new ArrayList<>();
        for (Ledger.Draft draft : ours) {
            if (draft.asksNothing()) continue;
            RuleBook.Group group = draft.group();
            for (Recipient to : recipients(group, who.circle(group.about()), who.lookup))
                letters.add(Ledger.LetterDraft.about(draft.id(), kind(group.level()), to, 1));
        }
        List<Letter> staged = ledger.stage(letters, now);
        queue.send(staged);
        reminders
                .overtaken(ours.stream().map(Ledger.Draft::id).toList(), today.minusDays(OVERTAKEN_DAYS))
                .forEach(before -> coordinators.redraw(before.department(), before.due(), today));
        return new int[] {
            (int) ours.stream().filter(draft -> !draft.asksNothing()).count(), staged.size()
        };
    }

    /** Whom a sweep can ask: read once, however many reminders it writes. */
    private record Who(
            Function<Office, @Nullable SectionChannel> lookup,
            Map<String, Circle> byDepartment,
            Function<String, Circle> circles) {

        Circle circle(Subject about) {
            return byDepartment.computeIfAbsent(about.office().department(), circles);
        }
    }

    private static Letter.Kind kind(Level level) {
        return level == Level.SECTION ? Letter.Kind.ASK : Letter.Kind.ASK_SUMMARY;
    }

    /** What is open and was not heard of since the due date before. */
    private static List<Long> waiting(Due due, Schedule schedule) {
        LocalDate before = before(due, schedule);
        return due.group.lines().stream()
                .filter(Reported::isOpen)
                .filter(line -> line.standing().heardOn() == null
                        || !line.standing().heardOn().isAfter(before))
                .map(line -> line.where().initiative().id())
                .toList();
    }

    private static LocalDate before(Due due, Schedule schedule) {
        LocalDate firstDay = due.group.plan().year().firstDay();
        try {
            return schedule.before(due.group.rule(), due.date).map(DueDate::due).orElse(firstDay.minusDays(1));
        } catch (CalendarEnds e) {
            // The plan's first time, in the first year that we know.
            return firstDay.minusDays(1);
        }
    }

    static List<Recipient> recipients(
            RuleBook.Group group, Circle circle, Function<Office, @Nullable SectionChannel> lookup) {
        Subject about = group.about();
        SectionChannel channel = lookup.apply(about.office());
        if (group.level() == Level.SECTION
                && group.rule().asked() == Addressee.CHANNEL
                && channel != null
                && channel.gone() == null) return List.of(new Recipient.Channel(channel.channelId()));
        List<Colleague> people =
                switch (group.level()) {
                    case SECTION -> circle.asked(about);
                    case LEAD -> circle.leads(about);
                    case DEPARTMENT -> circle.coordinators(about);
                };
        return people.stream().<Recipient>map(Recipient.Person::new).toList();
    }

    /** When rules that differ only in whose they are ask about plans of one year; there may be thousands. */
    private static final class Times {

        private record Key(FiscalYear year, Cadence cadence, LocalTime at, int lead, QuietHours quiet) {

            static Key of(RuleBook.Group group) {
                ReminderRule rule = group.rule();
                return new Key(group.plan().year(), rule.cadence(), rule.at(), rule.lead(), rule.quiet());
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
            return latest.computeIfAbsent(Key.of(group), key -> times.latest(group.rule(), now))
                    .filter(date -> times.isOurs(group.rule(), date, now));
        }

        void note(RuleBook.Group group) {
            if (!noted.add(Key.of(group))) return;
            schedule.next(group.rule(), group.plan().year(), now, 1).dates().forEach(date -> at(date.askAt()));
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
