package torikumi.report.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Progress;
import torikumi.progress.Reported;
import torikumi.progress.ValidUpdate;
import torikumi.report.Account;

/**
 * 評価シート of one initiative: what the record says of it, in order, and what people decided.
 *
 * @param account what was reported in that time, with its gaps
 * @param versions of what was decided, the first to the newest; may be empty
 * @param last how it was confirmed, or that this was taken back; null where nobody has confirmed it
 */
public record Sheet(
        Term term,
        Account account,
        List<Evaluation> versions,
        @Nullable Confirmation last) {

    public Sheet {
        versions = List.copyOf(versions);
    }

    public Reported reported() {
        return account.reported();
    }

    /** What was decided, as it reads now; null where nobody has decided anything. */
    public @Nullable Evaluation newest() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    /** How it was confirmed; null where it is not. */
    public @Nullable Confirmation confirmation() {
        return last != null && last.confirmed() ? last : null;
    }

    public boolean isConfirmed() {
        return confirmation() != null;
    }

    public boolean isComplete() {
        return newest() != null && newest().isComplete();
    }

    /** The ids of the updates on it, in their order. */
    List<Long> record() {
        return account.said().stream().map(valid -> valid.update().id()).toList();
    }

    /** 確定のあとに記録が変わりました. */
    public boolean isChangedSince() {
        return confirmation() != null && !confirmation().record().equals(record());
    }

    /** Whether one of its updates is none of those with which it was confirmed. */
    public boolean isNewSince(ValidUpdate valid) {
        return confirmation() != null
                && !confirmation().record().contains(valid.update().id());
    }

    /** 指標 of the plan with their targets, and what was reported of them. */
    public List<IndicatorLine> indicators() {
        return IndicatorLine.of(reported().where().initiative(), account.said());
    }

    /** Those whose updates say why something was as it was: 課題, as far as the record has any. */
    public List<ValidUpdate> reasons() {
        return account.said().stream().filter(Sheet::hasReason).toList();
    }

    private static boolean hasReason(ValidUpdate valid) {
        Progress said = valid.update().progress();
        return !said.reason().isBlank();
    }
}
