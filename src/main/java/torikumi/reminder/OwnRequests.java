package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.PlanDirectory;
import torikumi.platform.FiscalYear;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.progress.Standings;
import torikumi.staff.Acting;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;

/** What waits for one person of all that was asked, and when the offices that they act for are asked next. */
@Component
@Transactional(readOnly = true)
public class OwnRequests {

    private static final int AHEAD = 3;

    // A day that every database has and no period.
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Reminders reminders;
    private final Items items;
    private final Rules rules;
    private final Schedules schedules;
    private final PlanDirectory plans;
    private final Standings standings;

    OwnRequests(
            Reminders reminders,
            Items items,
            Rules rules,
            Schedules schedules,
            PlanDirectory plans,
            Standings standings) {
        this.reminders = reminders;
        this.items = items;
        this.rules = rules;
        this.schedules = schedules;
        this.plans = plans;
        this.standings = standings;
    }

    /** @param open what of it is theirs to answer, in the plan's order; not empty */
    public record Request(Reminder reminder, List<ReminderCard.Line> open) {

        public Request {
            open = List.copyOf(open);
        }
    }

    /**
     * @param requests about their own sections and units, what was due first before the rest, else in the plan's order; each initiative in the newest alone
     * @param summaries those that are theirs to write and were not written yet
     * @param next when their offices are asked next, if nothing is changed until then; null where that is not known or never
     */
    public record Waiting(
            List<Request> requests,
            List<Reminder> summaries,
            @Nullable DueDate next) {

        static final Waiting NOTHING = new Waiting(List.of(), List.of(), null);

        public Waiting {
            requests = List.copyOf(requests);
            summaries = List.copyOf(summaries);
        }

        public List<ReminderCard.Line> open() {
            return requests.stream().flatMap(request -> request.open().stream()).toList();
        }
    }

    /**
     * Two queries where nothing waits, three else, and three more where the calendar was not needed lately.
     *
     * @param own how what they act for stands
     */
    public Waiting of(Acting acting, Board own, Instant now) {
        List<String> departments =
                acting.offices().stream().map(Office::department).distinct().toList();
        if (departments.isEmpty()) return Waiting.NOTHING;
        List<Coming> coming = coming(own.open(), departments, now);
        LocalDate from = coming.stream()
                .map(each -> each.date.period())
                .min(Comparator.naturalOrder())
                .orElse(NEVER);
        List<ReminderRow> asked = reminders.openOrFrom(departments, from);
        List<ReminderRow> open = asked.stream().filter(row -> !row.isDone()).toList();
        return new Waiting(
                requests(
                        acting,
                        own,
                        open.stream().filter(row -> concerns(row, acting)).toList()),
                open.stream()
                        .filter(row -> isTheirsToWrite(row, acting))
                        .map(ReminderRow::reminder)
                        .toList(),
                next(coming, asked));
    }

    private static boolean concerns(ReminderRow row, Acting acting) {
        Office about = row.about.subject().office();
        return row.level == Level.SECTION && answering(acting).anyMatch(about::concerns);
    }

    /** Whoever looks after a whole department is told of what is late in it, and does not answer for all of it. */
    private static Stream<Office> answering(Acting acting) {
        return acting.offices().stream().filter(office -> office.section() != null);
    }

    private static boolean isTheirsToWrite(ReminderRow row, Acting acting) {
        Role writer =
                switch (row.level) {
                    case SECTION -> null;
                    case LEAD -> Role.LEAD;
                    case DEPARTMENT -> Role.COORDINATOR;
                };
        Office about = row.about.subject().office();
        return writer != null
                && acting.posts().stream()
                        .anyMatch((Post post) ->
                                post.role() == writer && post.office().equals(about));
    }

    private List<Request> requests(Acting acting, Board own, List<ReminderRow> open) {
        if (open.isEmpty()) return List.of();
        Map<Long, Reported> known = own.lines().stream()
                .collect(Collectors.toMap(line -> line.where().initiative().id(), line -> line, (one, other) -> one));
        Map<String, List<ItemRow>> asked =
                items
                        .findByReminderIdInOrderById(
                                open.stream().map(row -> row.id).toList())
                        .stream()
                        .filter(item -> item.updateId == null)
                        .collect(Collectors.groupingBy(item -> item.reminderId));
        List<ReminderRow> newest = open.stream()
                .sorted(Comparator.comparing((ReminderRow row) -> row.askedAt)
                        .thenComparing(row -> row.period)
                        .reversed())
                .toList();
        Set<Long> seen = new HashSet<>();
        Map<String, List<ReminderCard.Line>> lines = new HashMap<>();
        for (ReminderRow row : newest)
            for (ItemRow item : asked.getOrDefault(row.id, List.of()))
                if (seen.add(item.initiativeId))
                    reported(item.initiativeId, known)
                            .filter(line ->
                                    line.isOpen() && answering(acting).anyMatch(held -> held.covers(line.office())))
                            .ifPresent(line -> lines.computeIfAbsent(row.id, id -> new ArrayList<>())
                                    .add(new ReminderCard.Line(line, null)));
        return open.stream()
                .filter(row -> lines.containsKey(row.id))
                .map(row -> new Request(row.reminder(), lines.get(row.id)))
                .sorted(Comparator.comparing(
                                (Request request) -> request.reminder().due())
                        .thenComparing(request -> request.open().getFirst().initiativeId()))
                .toList();
    }

    // About a new year last year's plan is asked about, too.
    private Optional<Reported> reported(long initiativeId, Map<Long, Reported> known) {
        Reported line = known.get(initiativeId);
        return line != null ? Optional.of(line) : plans.initiative(initiativeId).map(standings::of);
    }

    /** @param about those that would be asked about then */
    private record Coming(DueDate date, List<Subject.OfInitiative> about) {}

    private record Times(FiscalYear year, ReminderRule rule) {}

    /** The next times of all that is open, the first first. */
    private List<Coming> coming(Board open, List<String> departments, Instant now) {
        if (open.lines().isEmpty()) return List.of();
        RuleBook book = rules.ofSections(departments);
        Map<Times, List<Subject.OfInitiative>> together = new LinkedHashMap<>();
        for (Reported line : open.lines()) {
            Subject.OfInitiative about = Subject.of(line);
            ReminderRule rule = Objects.requireNonNull(book.nearest(about, Level.SECTION));
            Subject whole = Subject.of(line.office().wholeDepartment());
            together.computeIfAbsent(
                            new Times(line.where().plan().year(), rule.about(whole)), times -> new ArrayList<>())
                    .add(about);
        }
        Schedule schedule = schedules.lately();
        List<Coming> coming = new ArrayList<>();
        together.forEach((times, about) -> schedule.next(Turn.of(times.rule), times.year, now, AHEAD).dates().stream()
                .map(date -> new Coming(date, about))
                .forEach(coming::add));
        coming.sort(Comparator.comparing((Coming each) -> each.date.due()).thenComparing(each -> each.date.askAt()));
        return coming;
    }

    /** The first that was not asked for already, as it may have been before its rule was changed. */
    private static @Nullable DueDate next(List<Coming> coming, List<ReminderRow> asked) {
        return coming.stream()
                .filter(each -> each.about.stream().anyMatch(about -> asked.stream()
                        .noneMatch(row -> row.level == Level.SECTION
                                && row.period.equals(each.date.period())
                                && row.about.subject().covers(about))))
                .map(Coming::date)
                .findFirst()
                .orElse(null);
    }
}
