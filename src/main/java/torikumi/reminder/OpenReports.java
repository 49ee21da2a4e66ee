package torikumi.reminder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.CalendarEnds;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.progress.Expected;
import torikumi.progress.Reported;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** What was asked and is not all answered. */
@Component
@Transactional(readOnly = true)
class OpenReports {

    private final Reminders reminders;
    private final ReminderCards cards;
    private final AddresseeLookup circles;
    private final Boards boards;
    private final Schedules schedules;
    private final PlanDirectory plans;
    private final Settings settings;

    OpenReports(
            Reminders reminders,
            ReminderCards cards,
            AddresseeLookup circles,
            Boards boards,
            Schedules schedules,
            PlanDirectory plans,
            Settings settings) {
        this.reminders = reminders;
        this.cards = cards;
        this.circles = circles;
        this.boards = boards;
        this.schedules = schedules;
        this.plans = plans;
        this.settings = settings;
    }

    /** Of each office in this one the newest, and older ones only for what that does not ask; the one that was due first comes first. */
    List<PendingLine> lines(Office office, LocalDate today) {
        return lines(office, circles.of(office.department(), today), today);
    }

    /**
     * What the sections of her departments owe of what was due then, for so long that a coordinator hears of it: the steps that come
     * before her are taken and she did not mute it.
     */
    List<PendingLine> overdue(Colleague coordinator, LocalDate due, LocalDate today) {
        return due(due, today, (circle, line) -> {
            Subject about = line.card().reminder().about();
            return circle.told(about).contains(coordinator) && line.workingDaysLate() >= daysUntil(circle, about);
        });
    }

    /** What is due then in sections of her departments that have nobody to be asked today, and she did not mute. */
    List<PendingLine> unstaffed(Colleague coordinator, LocalDate due, LocalDate today) {
        return due(due, today, (circle, line) -> {
            Subject about = line.card().reminder().about();
            return circle.hasNobody(about) && circle.coordinators(about).contains(coordinator);
        });
    }

    private List<PendingLine> due(LocalDate due, LocalDate today, BiPredicate<Addressees, PendingLine> wanted) {
        return departments()
                .flatMap(department -> {
                    Addressees circle = circles.of(department, today);
                    return lines(new Office(department, null, null), circle, today).stream()
                            .filter(line -> line.card().reminder().due().equals(due) && wanted.test(circle, line));
                })
                .toList();
    }

    /** Whether all that was due then in her departments has been answered. */
    boolean isAllReported(Colleague coordinator, LocalDate due, LocalDate today) {
        return departments()
                .filter(department -> circles.of(department, today).isCoordinator(coordinator))
                .flatMap(department -> reminders.open(department).stream())
                .noneMatch(row -> row.level == Level.SECTION && row.dueOn.equals(due));
    }

    private Stream<String> departments() {
        return plans.current().stream().map(Plan::department).distinct();
    }

    private int daysUntil(Addressees circle, Subject about) {
        List<Integer> steps = settings.escalation().workingDays();
        int step = circle.coordinatorsStep(about);
        return step > steps.size() ? Integer.MAX_VALUE : steps.get(step - 1);
    }

    private List<PendingLine> lines(Office office, Addressees circle, LocalDate today) {
        List<ReminderRow> open = reminders.open(office.department()).stream()
                .filter(row -> row.level == Level.SECTION
                        && office.covers(row.about.subject().office()))
                .toList();
        if (open.isEmpty()) return List.of();
        Schedule schedule = schedules.current();
        List<Plan> plansAsked = plans.current().stream()
                .filter(plan -> plan.department().equals(office.department()))
                .toList();
        Function<Reported, Expected> news = boards.expecting(plansAsked);
        return newest(cards.of(open)).stream()
                .map(card -> new PendingLine(
                        expecting(card, news),
                        circle.ownAsked(card.reminder().about()),
                        late(schedule, card.reminder().due(), today)))
                .toList();
    }

    private static ReminderCard expecting(ReminderCard card, Function<Reported, Expected> news) {
        return new ReminderCard(
                card.reminder(),
                card.lines().stream()
                        .map(line -> new ReminderCard.Line(
                                line.reported().expecting(news.apply(line.reported())), line.answer()))
                        .toList(),
                card.snoozes(),
                card.later(),
                card.channel());
    }

    /** Of each initiative that still waits, the card that asked for it last; in the order in which they came. */
    private static List<ReminderCard> newest(List<ReminderCard> cards) {
        Set<Long> asked = new HashSet<>();
        Set<ReminderCard> newest = new HashSet<>();
        cards.stream()
                .sorted(Comparator.comparing(
                                (ReminderCard card) -> card.reminder().askedAt())
                        .thenComparing(card -> card.reminder().period())
                        .reversed())
                .forEach(card -> {
                    boolean first = false;
                    for (ReminderCard.Line line : card.open()) first |= asked.add(line.initiativeId());
                    if (first) newest.add(card);
                });
        return cards.stream().filter(newest::contains).toList();
    }

    private static int late(Schedule schedule, LocalDate due, LocalDate today) {
        int late = 0;
        try {
            for (LocalDate day = due; day.isBefore(today); day = day.plusDays(1))
                if (schedule.calendar().isOpen(day.plusDays(1))) late++;
        } catch (CalendarEnds e) {
            // As far as is known.
        }
        return late;
    }
}
