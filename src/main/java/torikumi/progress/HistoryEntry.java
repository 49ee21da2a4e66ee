package torikumi.progress;

import java.util.List;
import java.util.Optional;

/**
 * One update with all its versions.
 *
 * @param versions the first to the newest, at least one
 * @param approvals of any of the versions
 * @param marks on any of the versions, in the order of time
 * @param erased whether what was said in words was erased, because it was kept long enough
 */
public record HistoryEntry(
        List<ProgressUpdate> versions, List<Approval> approvals, List<SourceMark> marks, boolean erased) {

    public HistoryEntry(List<ProgressUpdate> versions, List<Approval> approvals, List<SourceMark> marks) {
        this(versions, approvals, marks, false);
    }

    public HistoryEntry {
        versions = List.copyOf(versions);
        approvals = List.copyOf(approvals);
        marks = List.copyOf(marks);
    }

    /** What everybody reads. */
    public ProgressUpdate newest() {
        return versions.getLast();
    }

    public ProgressUpdate first() {
        return versions.getFirst();
    }

    /** The approval of the newest version's public wording; without one nothing of it is public. */
    public Optional<Approval> approval() {
        return approvals.stream()
                .filter(approval -> approval.updateId() == newest().id())
                .findFirst();
    }

    /** The words that may be published: approved, and not withdrawn since. */
    public Optional<String> publicWords() {
        return newest().isWithdrawn()
                ? Optional.empty()
                : approval().map(approval -> newest().progress().publicWording());
    }

    /** Whether the message it came from is gone. */
    public boolean isSourceDeleted() {
        return marks.stream().anyMatch(mark -> mark.kind() == SourceMark.Kind.DELETED);
    }
}
