package torikumi.slack.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Standing;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Mrkdwn;

/** How an initiative stood and stands, and what was said of it, in a few words. */
final class HealthChange {

    private static final int SHORT = 80;

    private HealthChange() {}

    static String inShort(String words, Say say) {
        return say.text("record.fallback.said", BlockLimits.cut(Mrkdwn.quotable(words), SHORT));
    }

    /** ● 順調 「実行委員会を設置した」. */
    static String inShort(ProgressUpdate update, Say say) {
        List<String> parts = new ArrayList<>();
        if (update.grade() != null) parts.add(health(update.grade(), say));
        if (update.progress().unchanged())
            parts.add(say.text("record.unchanged", "").strip());
        if (update.progress().percentage() != null)
            parts.add(say.text("record.percentage", update.progress().percentage()));
        if (!update.progress().words().isBlank())
            parts.add(inShort(update.progress().words(), say));
        return String.join(" ", parts);
    }

    /** ● 順調 → ■ 遅れ ・ 進み 40% → 60%. */
    static String change(ProgressUpdate update, Standing before, Standing after, Say say) {
        List<String> parts = new ArrayList<>();
        parts.add(healthChange(update, before, after, say));
        Integer percentage = update.progress().percentage();
        if (percentage != null)
            parts.add(
                    before.percentage() == null || Objects.equals(before.percentage(), percentage)
                            ? say.text("record.percentage", percentage)
                            : say.text("record.percentageChange", before.percentage(), percentage));
        return String.join(" ・ ", parts);
    }

    private static String healthChange(ProgressUpdate update, Standing before, Standing after, Say say) {
        Grade grade = update.grade();
        if (grade == null) {
            String now = health(after, say);
            if (after.grade() == null && !update.progress().unchanged()) return now;
            return say.text(update.progress().unchanged() ? "record.unchanged" : "record.left", now);
        }
        boolean counts = after.grade() != null && after.grade().key().equals(grade.key());
        if (!counts)
            return say.text("record.notLatest", health(grade, say), say.date(update.asOf()), health(after, say));
        if (before.grade() != null && before.grade().key().equals(grade.key()))
            return say.text("record.same", health(grade, say));
        return say.text("record.change", health(before, say), health(grade, say));
    }

    static String health(Grade grade, Say say) {
        return "%s %s".formatted(grade.symbol(), grade.in(say.locale()).name());
    }

    static String health(Standing standing, Say say) {
        if (!standing.isHeard()) return say.text("record.unheard");
        return standing.grade() == null ? say.text("record.ungraded") : health(standing.grade(), say);
    }
}
