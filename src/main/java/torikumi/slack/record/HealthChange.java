package torikumi.slack.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Standing;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Facts;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Showing;

/** How an initiative stood and stands, and what was said of it, in a few words. */
public final class HealthChange {

    private static final int SHORT = 80;

    private HealthChange() {}

    static String inShort(String words, Say say) {
        return say.text("record.fallback.said", BlockLimits.cut(Mrkdwn.quotable(words), SHORT));
    }

    /** ● 順調 「実行委員会を設置した」. */
    static String inShort(ProgressUpdate update, Say say) {
        List<String> parts = new ArrayList<>();
        if (update.grade() != null) parts.add(Facts.health(update.grade(), say));
        if (update.progress().unchanged())
            parts.add(say.text("record.unchanged", "").strip());
        if (update.progress().percentage() != null)
            parts.add(say.text("record.percentage", update.progress().percentage()));
        if (!update.progress().words().isBlank())
            parts.add(inShort(update.progress().words(), say));
        return String.join(" ", parts);
    }

    /** ● 順調 → ■ 遅れ ・ 進み 40% → 60%. */
    public static String change(ProgressUpdate update, Standing before, Standing after, Showing showing) {
        List<String> parts = new ArrayList<>();
        parts.add(healthChange(update, before, after, showing));
        Integer percentage = update.progress().percentage();
        if (percentage != null)
            parts.add(
                    before.percentage() == null || Objects.equals(before.percentage(), percentage)
                            ? showing.text("record.percentage", percentage)
                            : showing.text("record.percentageChange", before.percentage(), percentage));
        return showing.beside(parts);
    }

    private static String healthChange(ProgressUpdate update, Standing before, Standing after, Showing showing) {
        Grade grade = update.grade();
        if (grade == null) {
            String now = health(after, showing);
            if (after.grade() == null && !update.progress().unchanged()) return now;
            return showing.text(update.progress().unchanged() ? "record.unchanged" : "record.left", now);
        }
        boolean counts = after.grade() != null && after.grade().key().equals(grade.key());
        if (!counts)
            return showing.text("record.notLatest", showing.health(grade), update.asOf(), health(after, showing));
        if (before.grade() != null && before.grade().key().equals(grade.key()))
            return showing.text("record.same", grade);
        return showing.text("record.change", health(before, showing), showing.health(grade));
    }

    public static String health(Standing standing, Showing showing) {
        if (!standing.isHeard()) return showing.text("standing.unheard");
        return standing.grade() == null ? showing.text("standing.ungraded") : showing.health(standing.grade());
    }
}
