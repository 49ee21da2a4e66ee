package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.FiscalYear;
import torikumi.platform.Settings;
import torikumi.progress.Standings;
import torikumi.staff.Office;

/** Rules with the dates on which will be asked by them: what {@link DueReminders} asks, seen from before. */
@Component
@Transactional(readOnly = true)
class RuleLines {

    private static final int SHOWN = 3;

    private final PlanDirectory plans;
    private final Standings standings;
    private final Reminders reminders;
    private final Schedules schedules;
    private final SectionChannels channels;
    private final AddresseeLookup circles;
    private final ZoneId zone;

    RuleLines(
            PlanDirectory plans,
            Standings standings,
            Reminders reminders,
            Schedules schedules,
            SectionChannels channels,
            AddresseeLookup circles,
            Settings settings) {
        this.plans = plans;
        this.standings = standings;
        this.reminders = reminders;
        this.schedules = schedules;
        this.channels = channels;
        this.circles = circles;
        this.zone = settings.zone();
    }

    /** Of one department, by the rules of that book. */
    Lines of(RuleBook book, String department, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Plan> open = plans.open().stream()
                .filter(plan -> plan.department().equals(department))
                .toList();
        return new Lines(
                book,
                schedules.current(),
                groups(book, open),
                asked(open, today),
                channels.lookup(),
                circles.of(department, today),
                about -> planOf(about, open),
                now,
                today);
    }

    private Map<String, List<RuleBook.Group>> groups(RuleBook book, List<Plan> open) {
        if (open.isEmpty()) return Map.of();
        return book.groups(standings.of(open), open).stream()
                .collect(Collectors.groupingBy(
                        group -> section(group.about()), LinkedHashMap::new, Collectors.toList()));
    }

    private static String section(Subject about) {
        String section = about.office().section();
        return section == null ? "" : section;
    }

    /** For which periods was asked before, by what each was about. */
    private Map<ReminderKey, Set<LocalDate>> asked(List<Plan> open, LocalDate today) {
        if (open.isEmpty()) return Map.of();
        List<Long> ids = open.stream().map(Plan::id).toList();
        return reminders.askedFrom(ids, today.minusDays(Schedule.LONGEST_MOVE_DAYS)).stream()
                .collect(Collectors.groupingBy(
                        each -> each.of(LocalDate.EPOCH), Collectors.mapping(ReminderKey::period, Collectors.toSet())));
    }

    /** The plan by which it is known whether anything is asked: an initiative's own, else the department's current one. */
    private @Nullable Plan planOf(Subject about, List<Plan> open) {
        if (about.initiative() != null)
            return plans.initiative(about.initiative())
                    .map(found -> found.plan())
                    .orElse(null);
        if (!open.isEmpty()) return open.getLast();
        return plans.current().stream()
                .filter(plan -> plan.department().equals(about.office().department()))
                .findFirst()
                .orElse(null);
    }

    record Lines(
            RuleBook book,
            Schedule schedule,
            Map<String, List<RuleBook.Group>> groups,
            Map<ReminderKey, Set<LocalDate>> asked,
            Function<Office, @Nullable SectionChannel> channels,
            Addressees circle,
            Function<Subject, @Nullable Plan> planOf,
            Instant now,
            LocalDate today) {

        RuleLine of(Subject about, ReminderRule rule) {
            List<RuleBook.Group> concerned =
                    near(about).filter(group -> group.asks(about, rule)).toList();
            DueDates next = next(concerned);
            return new RuleLine(
                    about,
                    rule,
                    next,
                    ends(about, rule, next, concerned),
                    channels.apply(about.office()),
                    circle.askees(about, rule.level()));
        }

        private Stream<RuleBook.Group> near(Subject about) {
            String section = section(about);
            return section.isEmpty()
                    ? groups.values().stream().flatMap(List::stream)
                    : groups.getOrDefault(section, List.of()).stream();
        }

        /** What is asked for together, of which there are few however many sections there are. */
        private record Times(FiscalYear year, Turn turn, Set<LocalDate> asked) {}

        /** Of one plan after the other, as around a new year two are open. */
        private DueDates next(List<RuleBook.Group> concerned) {
            SortedMap<Instant, DueDate> dates = new TreeMap<>();
            @Nullable Integer endsBefore = null;
            for (Times times : concerned.stream().map(this::times).collect(Collectors.toSet())) {
                DueDates of = new PlanTimes(schedule, times.year, book.since())
                        .announced(times.turn, now, SHOWN, times.asked);
                of.dates().forEach(date -> dates.putIfAbsent(date.askAt(), date));
                if (of.endsBefore() != null) endsBefore = of.endsBefore();
            }
            List<DueDate> first = dates.values().stream().limit(SHOWN).toList();
            return new DueDates(first, first.size() == SHOWN ? null : endsBefore);
        }

        private Times times(RuleBook.Group group) {
            var about = ReminderKey.of(group.about(), group.level(), LocalDate.EPOCH);
            // Of the usual rule each group has one of its own, which differ in whose they are alone.
            Turn turn = group.turn().about(Subject.of(Office.of(group.plan())));
            return new Times(group.plan().year(), turn, asked.getOrDefault(about, Set.of()));
        }

        private @Nullable RemindersEnd ends(
                Subject about, ReminderRule rule, DueDates next, List<RuleBook.Group> concerned) {
            Plan plan = planOf.apply(about);
            if (plan == null || rule.cadence() instanceof Cadence.Never) return null;
            if (next.endsBefore() != null || next.dates().size() == SHOWN) return null;
            if (!next.dates().isEmpty()) return new RemindersEnd.LastDates(plan.year());
            if (!plan.isOpen()) return new RemindersEnd.PlanClosed(plan.year());
            if (today.isAfter(plan.year().lastDay())) return new RemindersEnd.YearOver(plan.year());
            return concerned.isEmpty()
                    ? new RemindersEnd.NothingToAsk(plan.year())
                    : new RemindersEnd.NoDateLeft(plan.year());
        }
    }
}
