package torikumi.report.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.progress.Erasing;
import torikumi.reminder.SentErasing;
import torikumi.report.disclosure.Redactions;

/** Erases what was kept as long as the setting says after the end of its fiscal year; of a plan that is open, nothing. */
@Component
public class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /** Versions, or letters, in one transaction. */
    static final int AT_ONCE = 500;

    private final PlanDirectory directory;
    private final Erasing updates;
    private final SentErasing sent;
    private final Redactions redactions;
    private final JdbcClient jdbc;
    private final int years;
    private final ZoneId zone;

    Retention(
            PlanDirectory directory,
            Erasing updates,
            SentErasing sent,
            Redactions redactions,
            JdbcClient jdbc,
            Settings settings) {
        this.directory = directory;
        this.updates = updates;
        this.sent = sent;
        this.redactions = redactions;
        this.jdbc = jdbc;
        this.years = settings.retentionYears();
        this.zone = settings.zone();
    }

    /** Erases a batch of the oldest plan that is due, in the current workspace. */
    @Transactional
    public boolean erase(Instant now) {
        return erase(years, AT_ONCE, now);
    }

    /**
     * @param kept for how many years; 0 for ever
     * @param most versions, and letters, at once
     * @return whether anything was erased, so that there may be more
     */
    @Transactional
    boolean erase(int kept, int most, Instant now) {
        if (kept < 1) return false;
        LocalDate today = LocalDate.ofInstant(now, zone);
        return directory.all().stream()
                .filter(plan -> isDue(plan, kept, today))
                .sorted(Comparator.comparing(Plan::year))
                .anyMatch(plan -> erase(plan, kept, most, now));
    }

    /** From the first of April that follows so many whole years after the year's end. */
    static boolean isDue(Plan plan, int kept, LocalDate today) {
        return !plan.isOpen() && today.isAfter(plan.year().lastDay().plusYears(kept));
    }

    private boolean erase(Plan plan, int kept, int most, Instant now) {
        Erasing.Erased erased = updates.erase(plan.id(), most, now);
        redactions.forget(erased.updates());
        int summaries = sent.summaries(plan.id(), most, now);
        Instant end = plan.year().lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        int letters = sent.letters(plan.id(), end, most);
        if (erased.updates().isEmpty() && summaries == 0 && letters == 0) return false;
        jdbc.sql("insert into erasure (workspace_id, plan_id, years, updates, marks, summaries, letters, erased_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        CurrentWorkspace.get().id(),
                        plan.id(),
                        kept,
                        erased.updates().size(),
                        erased.marks(),
                        summaries,
                        letters,
                        now.atOffset(ZoneOffset.UTC))
                .update();
        log.info(
                "TORIKUMI_RETENTION: of {} {}, kept for {} years after its end, the words of {} versions, {} marks, {} summaries and {} letters were erased",
                plan.department(),
                plan.year().startYear(),
                kept,
                erased.updates().size(),
                erased.marks(),
                summaries,
                letters);
        return true;
    }

    /** What was erased of a plan, the earliest first. */
    @Transactional(readOnly = true)
    public List<Erasure> of(long planId) {
        return jdbc.sql("select years, updates, marks, summaries, letters, erased_at from erasure"
                        + " where workspace_id = ? and plan_id = ? order by id")
                .params(CurrentWorkspace.get().id(), planId)
                .query((row, number) -> new Erasure(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }
}
