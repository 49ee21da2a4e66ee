package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Topic;
import torikumi.progress.HealthScales;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** Where summaries are read, by whoever may read the plan. */
@Component
@Transactional(readOnly = true)
public class SummaryReading {

    private static final String DEPARTMENTS_OWN = "";

    private final Reminders reminders;
    private final SummaryRows rows;
    private final Letters letters;
    private final HealthScales scales;
    private final Kept<Newest, Map<Office, SummaryLine>> newest;

    private record Newest(long planId, List<String> sections) {}

    SummaryReading(Reminders reminders, SummaryRows rows, Letters letters, HealthScales scales, Memory memory) {
        this.reminders = reminders;
        this.rows = rows;
        this.letters = letters;
        this.scales = scales;
        this.newest = memory.of(5000, Topic.REQUESTS);
    }

    /** @param office of the plan: a section or the department */
    public SummaryPage page(Plan plan, Office office, WhichSummary which) {
        List<SummaryLine> versions =
                versions(rows.heads(plan.id(), plan.department(), Level.ofSummary(office), List.of(section(office))));
        @Nullable
        SummaryLine meant = versions.stream()
                .filter(which::means)
                .reduce((one, next) -> next)
                .orElse(null);
        @Nullable Reminder waiting = waiting(plan, office, versions);
        LocalDate until = meant == null ? plan.year().lastDay() : meant.period();
        return new SummaryPage(
                plan,
                office,
                newest(versions),
                meant == null ? null : summary(meant),
                meant == null ? 0 : last(versions, meant.reminderId()).version(),
                waiting,
                waiting == null ? List.of() : asked(waiting),
                office.section() == null ? gathered(plan, until) : Gathered.NOTHING);
    }

    private static String section(Office office) {
        return office.section() == null ? DEPARTMENTS_OWN : office.section();
    }

    private Summary summary(SummaryLine line) {
        return rows.findById(line.id()).orElseThrow().summary(line, scales.current());
    }

    private @Nullable Reminder waiting(Plan plan, Office office, List<SummaryLine> written) {
        if (!plan.isOpen()) return null;
        return reminders
                .newest(plan.id(), plan.department(), Level.ofSummary(office), section(office), Limit.of(1))
                .stream()
                .map(ReminderRow::reminder)
                .filter(reminder ->
                        written.stream().noneMatch(line -> line.reminderId().equals(reminder.id())))
                .findFirst()
                .orElse(null);
    }

    private List<Colleague> asked(Reminder reminder) {
        return letters.findByReminderIdOrderByStagedForAscIdAsc(reminder.id()).stream()
                .filter(letter -> letter.kind == Letter.Kind.ASK_SUMMARY && letter.state == Letter.State.SENT)
                .map(letter -> ((Recipient.Person) letter.to()).who())
                .distinct()
                .toList();
    }

    /** The newest that the section has written. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<SummaryLine> newest(Plan plan, Section section) {
        return Optional.ofNullable(newest(plan, List.of(section)).get(Office.of(plan, section)));
    }

    /** Of each of the sections the newest that it has written, where it has. Where something was asked or answered since, one query. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Map<Office, SummaryLine> newest(Plan plan, Collection<Section> sections) {
        if (sections.isEmpty()) return Map.of();
        List<String> names = sections.stream().map(Section::name).toList();
        return newest.get(new Newest(plan.id(), names), () -> readNewest(plan, names));
    }

    private Map<Office, SummaryLine> readNewest(Plan plan, List<String> sections) {
        return versions(rows.heads(plan.id(), plan.department(), Level.LEAD, sections)).stream()
                .collect(Collectors.toMap(SummaryLine::office, line -> line, (one, next) -> next));
    }

    /** What sections have written since, the newest version of each. */
    List<SummaryLine> ofSectionsSince(List<Plan> plans, Instant since) {
        if (plans.isEmpty()) return List.of();
        List<Long> ids = plans.stream().map(Plan::id).toList();
        return newest(versions(rows.headsSince(ids, Level.LEAD, since)));
    }

    /** What a roll-up of that period is made of. */
    Gathered gathered(Plan plan, LocalDate period) {
        Map<Office, Reminder> asked = reminders.below(plan.id(), Level.LEAD, period).stream()
                .map(ReminderRow::reminder)
                .collect(Collectors.toMap(reminder -> reminder.about().office(), reminder -> reminder));
        Map<String, List<SummaryRow>> written =
                rows
                        .findByReminderIdInOrderById(
                                asked.values().stream().map(Reminder::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(row -> row.reminderId));
        List<Summary> sent = new ArrayList<>();
        List<Office> missing = new ArrayList<>();
        for (Section section : plan.sections()) {
            Office office = Office.of(plan, section);
            Reminder reminder = asked.get(office);
            List<SummaryRow> versions = reminder == null ? List.of() : written.getOrDefault(reminder.id(), List.of());
            if (versions.isEmpty()) missing.add(office);
            else sent.add(newest(reminder, versions));
        }
        return new Gathered(sent, missing);
    }

    /** @param versions of what that asked for, the oldest first; at least one */
    Summary newest(Reminder of, List<SummaryRow> versions) {
        SummaryRow row = versions.getLast();
        return row.summary(row.line(of, versions.size()), scales.current());
    }

    private static List<SummaryLine> versions(List<SummaryHead> heads) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        return heads.stream()
                .map(head -> head.line(counted.merge(head.reminderId(), 1, Integer::sum)))
                .toList();
    }

    private static List<SummaryLine> newest(List<SummaryLine> versions) {
        Map<String, SummaryLine> newest = new LinkedHashMap<>();
        for (SummaryLine line : versions) newest.put(line.reminderId(), line);
        return List.copyOf(newest.values());
    }

    private static SummaryLine last(List<SummaryLine> versions, String reminderId) {
        return versions.stream()
                .filter(line -> line.reminderId().equals(reminderId))
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
