package torikumi.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.staff.Office;

/**
 * An initiative and how it stands. There are three words for silence, and {@link Standing#isHeard}, {@link #isOverdue} and
 * {@link #isQuiet} are what they mean wherever they are shown.
 *
 * @param last its last update in order; null where nothing was heard
 * @param expected when news of it is expected
 * @param before how it stood on an earlier day; null where nobody wanted to know
 */
public record Reported(
        Found.OfInitiative where,
        Standing standing,
        @Nullable ProgressUpdate last,
        Expected expected,
        @Nullable Before before) {

    public Reported(Found.OfInitiative where, Standing standing, @Nullable ProgressUpdate last) {
        this(where, standing, last, Expected.NOTHING, null);
    }

    public Reported expecting(Expected news) {
        return new Reported(where, standing, last, news, before);
    }

    public Reported comparing(Before then) {
        return new Reported(where, standing, last, expected, then);
    }

    /** Whether it has its health from a later day on than that one. */
    boolean hasMovedSince(LocalDate day) {
        return standing.since() != null && standing.since().isAfter(day);
    }

    public Office office() {
        return Office.of(where);
    }

    /** Whether it still waits for news: it is in the plan, the plan is open, and it is not closed. */
    public boolean isOpen() {
        return !standing.closed() && where.plan().isOpen() && where.initiative().withdrawnOn() == null;
    }

    /** How long nothing was heard: since its last update, whatever day that referred to, or since the first day of the plan. */
    public Freshness freshness(LocalDate today) {
        LocalDate firstDay = where.plan().year().firstDay();
        return new Freshness(standing.heardOn() == null ? firstDay : standing.heardOn(), today);
    }

    /** 期限を過ぎて未報告: it was asked for a day that is past, and nothing was heard since it was asked. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && expected.due() != null && expected.due().isBefore(today);
    }

    /** しばらく更新なし: nothing was heard for longer than the rhythm in which its office is asked. */
    public boolean isQuiet(LocalDate today) {
        return isOpen() && freshness(today).isStale(expected.within());
    }
}
