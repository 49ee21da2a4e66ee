package torikumi.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 変更の記録: who changed what others work by, when, from what to what. */
@Component
@Transactional(readOnly = true)
public class ChangeLog {

    /** Of who acts for what. */
    public static final Set<Change.What> POSTS = Set.copyOf(EnumSet.range(Change.What.JOINED, Change.What.HANDED_OVER));

    /** Of when and where an office is asked. */
    public static final Set<Change.What> ASKING = Set.of(Change.What.RULE, Change.What.CHANNEL);

    /** More than these nobody remembers. */
    private static final int FORMER_NAMES = 10;

    private final Changes changes;
    private final ApplicationEventPublisher events;

    ChangeLog(Changes changes, ApplicationEventPublisher events) {
        this.changes = changes;
        this.events = events;
    }

    /** Writes it down in the transaction that makes it so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Change change) {
        ChangeRow row = changes.save(new ChangeRow(change));
        events.publishEvent(new Changed(row.id(), change));
    }

    /** Those lines of it, in the order in which they were written. */
    public List<Change> of(Collection<Long> ids) {
        return read(changes.findByIdInOrderById(ids));
    }

    /** All of it, the newest first. */
    public List<Change> all(int limit) {
        return read(changes.all(Limit.of(limit)));
    }

    /**
     * What concerns an office, under whatever names it had: it, those below it, those above it as wholes, the workspace as a whole; the
     * newest first.
     */
    public List<Change> concerning(Office office, int limit) {
        Set<ChangeRow> rows = new LinkedHashSet<>();
        for (String section : names(office))
            rows.addAll(changes.concerning(office.department(), section, office.unit(), Limit.of(limit)));
        return read(inOrder(rows).reversed().stream().limit(limit).toList());
    }

    /** All of it from a moment until before another, the earliest first. */
    public List<Change> concerning(Office office, Instant from, Instant before) {
        Set<ChangeRow> rows = new LinkedHashSet<>();
        for (String section : names(office))
            rows.addAll(changes.concerning(office.department(), section, office.unit(), from, before));
        return read(inOrder(rows));
    }

    private static List<ChangeRow> inOrder(Set<ChangeRow> rows) {
        // The renaming itself is a line of both names.
        Set<List<@Nullable Object>> renamings = new HashSet<>();
        return rows.stream()
                .sorted(Comparator.comparing((ChangeRow row) -> row.happenedAt).thenComparing(ChangeRow::id))
                .filter(row -> row.what != Change.What.PLACE_RENAMED
                        || renamings.add(Arrays.asList(row.happenedAt, row.beforeValue, row.afterValue)))
                .toList();
    }

    private List<@Nullable String> names(Office office) {
        List<@Nullable String> names = new ArrayList<>();
        names.add(office.section());
        for (int i = 0; i < names.size() && names.size() < FORMER_NAMES; i++) {
            String name = names.get(i);
            if (name != null)
                changes.formerNames(office.department(), name).stream()
                        .filter(former -> !names.contains(former))
                        .forEach(names::add);
        }
        return names;
    }

    /** The last change of one of those kinds in that office or those below it. */
    public Optional<Change> lastWithin(Office office, Set<Change.What> what) {
        return first(changes.within(office.department(), office.section(), office.unit(), what, Limit.of(1)));
    }

    /** The last change of one of those kinds of just that office, or of that initiative. */
    public Optional<Change> lastOf(Office office, @Nullable Long initiative, Set<Change.What> what) {
        return first(changes.of(
                office.department(),
                Objects.requireNonNullElse(office.section(), ""),
                Objects.requireNonNullElse(office.unit(), ""),
                initiative == null ? 0 : initiative,
                what,
                Limit.of(1)));
    }

    private static Optional<Change> first(List<ChangeRow> rows) {
        return read(rows).stream().findFirst();
    }

    private static List<Change> read(List<ChangeRow> rows) {
        return rows.stream().map(ChangeRow::change).toList();
    }
}
