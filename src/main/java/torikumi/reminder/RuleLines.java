package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.progress.Standings;
import torikumi.staff.Office;

/** Rules with the dates on which will be asked by them: what {@link Asking} asks, seen from before. */
@Component
@Transactional(readOnly = true)
class RuleLines {

    private static final int SHOWN = 3;

    private final PlanDirectory plans;
    private final Standings standings;
    private final Reminders reminders;
    private final Schedules schedules;
    private final SectionChannels channels;
    private final ZoneId zone;

    RuleLines(
            PlanDirectory plans,
            Standings standings,
            Reminders reminders,
            Schedules schedules,
            SectionChannels channels,
            Settings settings) {
        this.plans = plans;
        this.standings = standings;
        this.reminders = reminders;
        this.schedules = schedules;
        this.channels = channels;
        this.zone = settings.zone();
    }

    /** Of one department, by the rules of that book. */
    Lines of(RuleBook book, String department, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<Plan> open = plans.open().stream()
                .filter(plan -> plan.department().equals(department))
                .toList();
        List<RuleBook.Group> groups = open.isEmpty()
                ? List.of()
                : Stream.concat(
                                book.groups(standings.of(open)).stream(),
                                open.stream().flatMap(plan -> book.summaries(plan).stream()))
                        .toList();
        Set<AskedBefore> asked = open.isEmpty()
                ? Set.of()
                : new HashSet<>(reminders.askedFrom(
                        open.stream().map(Plan::id).toList(), today.minusDays(Schedule.LONGEST_MOVE_DAYS)));
        return new Lines(book, schedules.current(), open, groups, asked, channels.lookup(), this::planOf, now, today);
    }

    /** The plan by which it is known whether anything is asked: an initiative's own, else the department's current one. */
    private @Nullable Plan planOf(Subject about) {
        return about.initiative() == null
                ? plans.current().stream()
                        .filter(plan -> plan.department().equals(about.office().department()))
                        .findFirst()
                        .orElse(null)
                : plans.initiative(about.initiative())
                        .map(found -> found.plan())
                        .orElse(null);
    }

    record Lines(
            RuleBook book,
            Schedule schedule,
            List<Plan> open,
            List<RuleBook.Group> groups,
            Set<AskedBefore> asked,
            Function<Office, @Nullable SectionChannel> channels,
            Function<Subject, @Nullable Plan> planOf,
            Instant now,
            LocalDate today) {

        RuleLine of(Subject about, ReminderRule rule) {
            List<RuleBook.Group> concerned =
                    groups.stream().filter(group -> group.asks(about, rule)).toList();
            DueDates next = next(rule, concerned);
            return new RuleLine(about, rule, next, ends(about, rule, next, concerned), channels.apply(about.office()));
        }

        /** Of one plan after the other, as around a new year two are open. */
        private DueDates next(ReminderRule rule, List<RuleBook.Group> concerned) {
            List<DueDate> dates = new ArrayList<>();
            @Nullable Integer endsBefore = null;
            for (Plan plan : open) {
                List<RuleBook.Group> ofPlan = concerned.stream()
                        .filter(group -> group.plan().id() == plan.id())
                        .toList();
                if (ofPlan.isEmpty()) continue;
                DueDates of =
                        new PlanTimes(schedule, plan.year(), book.since()).announced(rule, now, SHOWN, askedBy(ofPlan));
                dates.addAll(of.dates());
                if (of.endsBefore() != null) endsBefore = of.endsBefore();
            }
            dates.sort(Comparator.comparing(DueDate::askAt));
            boolean full = dates.size() >= SHOWN;
            return new DueDates(full ? dates.subList(0, SHOWN) : dates, full ? null : endsBefore);
        }

        /** The periods for which each of them was asked before. */
        private Set<LocalDate> askedBy(List<RuleBook.Group> ofPlan) {
            return asked.stream()
                    .map(AskedBefore::period)
                    .distinct()
                    .filter(period -> ofPlan.stream()
                            .allMatch(group -> asked.contains(AskedBefore.of(group.about(), group.level(), period))))
                    .collect(Collectors.toSet());
        }

        private @Nullable AskingEnds ends(
                Subject about, ReminderRule rule, DueDates next, List<RuleBook.Group> concerned) {
            Plan plan = planOf.apply(about);
            if (plan == null || rule.cadence() instanceof Cadence.Never) return null;
            if (next.endsBefore() != null || next.dates().size() == SHOWN) return null;
            if (!next.dates().isEmpty()) return new AskingEnds.LastDates(plan.year());
            if (!plan.isOpen()) return new AskingEnds.PlanClosed(plan.year());
            if (today.isAfter(plan.year().lastDay())) return new AskingEnds.YearOver(plan.year());
            return concerned.isEmpty()
                    ? new AskingEnds.NothingToAsk(plan.year())
                    : new AskingEnds.NoDateLeft(plan.year());
        }
    }
}
