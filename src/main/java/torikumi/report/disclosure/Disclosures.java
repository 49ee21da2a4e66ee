package torikumi.report.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.platform.Settings;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressHistory;
import torikumi.progress.Reopening;
import torikumi.report.Period;
import torikumi.report.WorkbookScope;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Office;

/** Gathers what is disclosed. */
@Component
@Transactional(readOnly = true)
public class Disclosures {

    private final ProgressHistory history;
    private final ChangeLog changes;
    private final RedactionRows redactions;
    private final ZoneId zone;

    Disclosures(ProgressHistory history, ChangeLog changes, RedactionRows redactions, Settings settings) {
        this.history = history;
        this.changes = changes;
        this.redactions = redactions;
        this.zone = settings.zone();
    }

    /**
     * @param scope of one plan
     * @param initiative its id, where it is about one alone; null for all of the scope
     * @param office that it is about, or that the initiative belongs to
     */
    public Disclosure of(
            WorkbookScope scope, @Nullable Long initiative, Office office, LocalDate from, LocalDate until) {
        Map<Long, Found.OfInitiative> all = scope.everInitiatives();
        List<Found.OfInitiative> wanted = all.values().stream()
                .filter(found -> initiative == null || found.initiative().id() == initiative)
                .toList();
        List<Long> ids = wanted.stream().map(found -> found.initiative().id()).toList();
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant last = until.plusDays(1).atStartOfDay(zone).toInstant();
        Map<Long, List<HistoryEntry>> entries = history.about(ids, from, until).stream()
                .collect(Collectors.groupingBy(entry -> entry.first().initiativeId()));
        Map<Long, List<Reopening>> reopened = history.reopened(ids).stream()
                .filter(one -> !one.at().isBefore(first) && one.at().isBefore(last))
                .collect(Collectors.groupingBy(Reopening::initiativeId));
        List<Disclosure.Part> parts = wanted.stream()
                .map(found -> new Disclosure.Part(
                        found,
                        entries.getOrDefault(found.initiative().id(), List.of()),
                        reopened.getOrDefault(found.initiative().id(), List.of())))
                .toList();
        List<Change> changed = changes.concerning(office, first, last).stream()
                .filter(change -> initiative == null
                        || change.about().initiative() == null
                        || initiative.equals(change.about().initiative()))
                .toList();
        return new Disclosure(new Period(from, until), parts, changed, holding(office, parts));
    }

    private List<Redaction> holding(Office office, List<Disclosure.Part> parts) {
        Set<Long> updates = parts.stream()
                .flatMap(part -> part.entries().stream())
                .map(entry -> entry.first().id())
                .collect(Collectors.toSet());
        return redactions.findByDepartmentAndTakenAtIsNullOrderById(office.department()).stream()
                .map(RedactionRow::redaction)
                .filter(redaction ->
                        redaction.updateId() == null || updates.contains(Objects.requireNonNull(redaction.updateId())))
                .toList();
    }
}
