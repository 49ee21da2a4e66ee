package torikumi.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Topic;

/** Where an initiative's updates are read, with their versions and sources. */
@Component
@Transactional(readOnly = true)
public class ProgressHistory {

    // More than anybody takes back one after another.
    private static final int LAST = 20;

    // PostgreSQL takes 65,535 values in one query.
    private static final int AT_ONCE = 10_000;

    private final Updates updates;
    private final Approvals approvals;
    private final Marks marks;
    private final Reopenings reopenings;
    private final StandingRows standings;
    private final HealthScales scales;
    private final Kept<Pages, Page> pages;

    private record Pages(long initiativeId, int page, int size) {}

    ProgressHistory(
            Updates updates,
            Approvals approvals,
            Marks marks,
            Reopenings reopenings,
            StandingRows standings,
            HealthScales scales,
            Memory memory) {
        this.updates = updates;
        this.approvals = approvals;
        this.marks = marks;
        this.reopenings = reopenings;
        this.standings = standings;
        this.scales = scales;
        this.pages = memory.of(5000, Topic.RECORD, Topic.SCALE);
    }

    /**
     * A page of an initiative's updates, the newest first by the day they refer to; withdrawn ones too.
     *
     * @param page from 1
     * @param size how many on a page, 1 to 50
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Page of(long initiativeId, int page, int size) {
        if (page < 1 || size < 1 || size > 50)
            throw new IllegalArgumentException("page %d of %d updates each".formatted(page, size));
        return pages.get(new Pages(initiativeId, page, size), () -> read(initiativeId, page, size));
    }

    private Page read(long initiativeId, int page, int size) {
        List<UpdateRow> newest = updates.newest(initiativeId, PageRequest.of(page - 1, size));
        int total = newest.isEmpty() ? 0 : standings.entries(initiativeId);
        List<Reopening> reopened = reopenings.findByInitiativeIdOrderByReopenedAtDescIdDesc(initiativeId).stream()
                .map(ReopeningRow::reopening)
                .toList();
        return new Page(entries(newest), page, size, total, reopened);
    }

    /** As they are read now, the latest first by the day they refer to; withdrawn ones too. One query. */
    public List<ProgressUpdate> latest(long initiativeId, int most) {
        HealthScale scale = scales.current();
        return updates.newest(initiativeId, PageRequest.of(0, most)).stream()
                .map(row -> row.update(scale))
                .toList();
    }

    /**
     * What was said of those initiatives about days up to that one and not taken back, in order. Two queries.
     *
     * @return by initiative, without those of which nothing was said
     */
    public Map<Long, List<ValidUpdate>> valid(Collection<Long> initiativeIds, LocalDate until) {
        if (initiativeIds.isEmpty()) return Map.of();
        HealthScale scale = scales.current();
        Map<Long, Approval> approved = approvals.ofInitiatives(initiativeIds).stream()
                .map(ApprovalRow::approval)
                .collect(Collectors.toMap(Approval::updateId, approval -> approval, (one, other) -> one));
        return updates.valid(initiativeIds, until).stream()
                .map(row -> new ValidUpdate(row.update(scale), approved.get(row.id())))
                .collect(Collectors.groupingBy(valid -> valid.update().initiativeId()));
    }

    /** All that was said of those initiatives, also what was taken back, where any version of it is about those days; in order. */
    public List<HistoryEntry> about(Collection<Long> initiativeIds, LocalDate from, LocalDate until) {
        if (initiativeIds.isEmpty()) return List.of();
        List<UpdateRow> first = updates.about(initiativeIds, from, until);
        List<HistoryEntry> all = new ArrayList<>(first.size());
        for (int at = 0; at < first.size(); at += AT_ONCE)
            all.addAll(entries(first.subList(at, Math.min(at + AT_ONCE, first.size()))));
        return all;
    }

    /** What holds of those initiatives now and has a public wording that was approved as it reads; in order. One query. */
    public List<ProgressUpdate> published(Collection<Long> initiativeIds) {
        if (initiativeIds.isEmpty()) return List.of();
        HealthScale scale = scales.current();
        return updates.published(initiativeIds).stream()
                .map(row -> row.update(scale))
                .toList();
    }

    /** Each time one of those initiatives was opened again, the earliest first. */
    public List<Reopening> reopened(Collection<Long> initiativeIds) {
        if (initiativeIds.isEmpty()) return List.of();
        return reopenings.findByInitiativeIdInOrderByReopenedAtAscIdAsc(initiativeIds).stream()
                .map(ReopeningRow::reopening)
                .toList();
    }

    /** How many of them are about those days. */
    public int countValid(Collection<Long> initiativeIds, LocalDate from, LocalDate until) {
        return initiativeIds.isEmpty() ? 0 : updates.countValid(initiativeIds, from, until);
    }

    /** Which they are, by their ids and in order; by initiative, without those of which nothing was said. One query. */
    public Map<Long, List<Long>> validIds(Collection<Long> initiativeIds, LocalDate from, LocalDate until) {
        if (initiativeIds.isEmpty()) return Map.of();
        return updates.validIds(initiativeIds, from, until).stream()
                .collect(Collectors.groupingBy(
                        Updates.Valid::initiativeId, Collectors.mapping(Updates.Valid::id, Collectors.toList())));
    }

    /** When what these versions are of was said. One query for each ten thousand. */
    public List<SaidFirst> saidFirst(Collection<Long> updateIds) {
        List<Long> ids = List.copyOf(updateIds);
        List<SaidFirst> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            all.addAll(updates.saidFirst(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))));
        return all;
    }

    /** The versions that came from those sources. */
    public List<ProgressUpdate> from(Collection<String> sourceKeys) {
        HealthScale scale = scales.current();
        return updates.findBySourceKeyInOrderByInitiativeId(sourceKeys).stream()
                .map(row -> row.update(scale))
                .toList();
    }

    /** The update that has that version. */
    public Optional<HistoryEntry> entry(long updateId) {
        return updates.findById(updateId).map(row -> entries(List.of(row)).getFirst());
    }

    /** The id of the version that people see under that name. */
    public Optional<Long> named(UUID ref) {
        return updates.findByRef(ref).map(UpdateRow::id);
    }

    /** The id of the version of an initiative whose name begins so. */
    public Optional<Long> named(long initiativeId, String beginning) {
        return updates.names(initiativeId).stream()
                .filter(named -> named.ref().toString().startsWith(beginning))
                .map(Updates.Named::id)
                .findFirst();
    }

    /**
     * What somebody reported last and has not taken back.
     *
     * @param initiativeId null for any
     */
    public Optional<HistoryEntry> lastOf(String personId, @Nullable Long initiativeId) {
        return entries(updates.saidBy(personId, initiativeId, PageRequest.of(0, LAST))).stream()
                .filter(entry -> !entry.newest().isWithdrawn())
                .findFirst();
    }

    /** The updates that these versions belong to, in their order. */
    List<HistoryEntry> entries(List<UpdateRow> rows) {
        if (rows.isEmpty()) return List.of();
        HealthScale scale = scales.current();
        Set<String> keys = new LinkedHashSet<>();
        for (UpdateRow row : rows) keys.add(row.entryKey);
        List<UpdateRow> all = updates.findByEntryKeyInOrderByVersion(keys);
        List<Long> ids = all.stream().map(UpdateRow::id).toList();
        Map<String, List<UpdateRow>> versions = all.stream().collect(Collectors.groupingBy(row -> row.entryKey));
        List<Approval> approved = approvals.findByUpdateIdIn(ids).stream()
                .map(ApprovalRow::approval)
                .toList();
        List<SourceMark> marked = marks.findByUpdateIdInOrderByMarkedAtAscIdAsc(ids).stream()
                .map(MarkRow::mark)
                .toList();
        return keys.stream()
                .map(key -> entry(versions.get(key), scale, approved, marked))
                .toList();
    }

    private static HistoryEntry entry(
            List<UpdateRow> versions, HealthScale scale, List<Approval> approved, List<SourceMark> marked) {
        Set<Long> ids = versions.stream().map(UpdateRow::id).collect(Collectors.toSet());
        return new HistoryEntry(
                versions.stream().map(row -> row.update(scale)).toList(),
                approved.stream()
                        .filter(approval -> ids.contains(approval.updateId()))
                        .toList(),
                marked.stream().filter(mark -> ids.contains(mark.updateId())).toList(),
                versions.stream().anyMatch(row -> row.erasedAt != null));
    }

    /**
     * @param total how many updates there are in all
     * @param reopenings all there were, the newest first
     */
    public record Page(List<HistoryEntry> entries, int page, int size, int total, List<Reopening> reopenings) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }
}
