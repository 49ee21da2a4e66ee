package torikumi.report.disclosure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.progress.HistoryEntry;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** Says what is blacked out where the record is disclosed, and takes that back. The record itself is never touched. */
@Component
@Transactional
public class Redactions {

    public static final int LONGEST_REASON = 200;

    private final RedactionRows rows;
    private final Permissions permissions;

    Redactions(RedactionRows rows, Permissions permissions) {
        this.rows = rows;
        this.permissions = permissions;
    }

    public sealed interface Outcome {

        record Done() implements Outcome {}

        /** Nothing in it is such a passage, whatever its width, case and spaces. */
        record NoSuchPassage() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        record ReasonTooLong(int length) implements Outcome {}

        record Refused(Denial why) implements Outcome {}

        /** It was taken back meanwhile, or never there. */
        record Gone() implements Outcome {}
    }

    /**
     * @param entry the update it is chosen in; null for the log of changes
     * @param passage blank for all of the update's words
     * @param log what the log of changes says, where it is chosen in that
     */
    public Outcome add(
            Person by,
            Office office,
            @Nullable HistoryEntry entry,
            String passage,
            Redaction.Why why,
            List<String> log,
            Instant now) {
        Optional<Denial> denied = permissions.denial(by, Action.REDACT, office, now);
        if (denied.isPresent()) return new Outcome.Refused(denied.get());
        String reason = why.ground() == Redaction.Ground.OTHER ? why.reason().strip() : "";
        if (why.ground() == Redaction.Ground.OTHER && reason.isEmpty()) return new Outcome.ReasonMissing();
        if (reason.length() > LONGEST_REASON) return new Outcome.ReasonTooLong(reason.length());
        if (!isThere(entry, passage, log)) return new Outcome.NoSuchPassage();
        rows.save(new RedactionRow(
                office.department(),
                entry == null ? null : entry.first().id(),
                passage.strip(),
                new Redaction.Why(why.ground(), reason),
                by.colleague(),
                now));
        return new Outcome.Done();
    }

    private static boolean isThere(@Nullable HistoryEntry entry, String passage, List<String> log) {
        Folded wanted = Folded.of(passage);
        List<String> texts = entry == null
                ? log
                : entry.versions().stream()
                        .flatMap(version -> Blackout.words(version).stream())
                        .toList();
        if (wanted.signs().isEmpty()) return entry != null && !texts.isEmpty();
        return texts.stream().map(Folded::of).anyMatch(text -> text.contains(wanted));
    }

    /** A passage of what was erased would still stand here: all of that is blacked out from now on. */
    public void forget(Collection<Long> updateIds) {
        if (updateIds.isEmpty()) return;
        rows.findByUpdateIdIn(updateIds).forEach(RedactionRow::forget);
    }

    public Outcome takeBack(Person by, long id, Instant now) {
        Optional<RedactionRow> row = rows.findById(id).filter(each -> !each.isTakenBack());
        if (row.isEmpty()) return new Outcome.Gone();
        var office = new Office(row.get().department, null, null);
        Optional<Denial> denied = permissions.denial(by, Action.REDACT, office, now);
        if (denied.isPresent()) return new Outcome.Refused(denied.get());
        row.get().takeBack(by.colleague(), now);
        return new Outcome.Done();
    }
}
