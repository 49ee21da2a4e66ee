package torikumi.reminder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Revisions;
import torikumi.platform.Topic;

/**
 * Erases what leads wrote of a plan month by month, and to whom was sent what about it, once that was kept long enough. What was asked
 * and answered by when stays, and how an office stood.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SentErasing {

    private final JdbcClient jdbc;
    private final Revisions revisions;

    SentErasing(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** @return how many versions of summaries */
    public int summaries(long planId, int most, Instant now) {
        List<Long> ids = jdbc.sql("select s.id from summary s join reminder r on r.id = s.reminder_id"
                        + " where s.workspace_id = ? and r.plan_id = ? and s.erased_at is null order by s.id limit ?")
                .params(CurrentWorkspace.get().id(), planId, most)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) return 0;
        revisions.moved(Topic.REQUESTS);
        return jdbc.sql("update summary set words = '-', erased_at = :now where id in (:ids)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
    }

    /**
     * What was sent about the plan, and digests, which are about no plan, up to its year's end.
     *
     * @param end the first moment after the year
     * @return how many letters
     */
    public int letters(long planId, Instant end, int most) {
        List<String> ids = jdbc.sql("select l.id from letter l left join reminder r on r.id = l.reminder_id"
                        + " where l.workspace_id = ? and l.state <> 'STAGED'"
                        + " and (r.plan_id = ? or l.reminder_id is null and l.staged_for < ?) order by l.id limit ?")
                .params(CurrentWorkspace.get().id(), planId, end.atOffset(ZoneOffset.UTC), most)
                .query(String.class)
                .list();
        if (ids.isEmpty()) return 0;
        revisions.moved(Topic.REQUESTS);
        for (String table : List.of("digest_told", "letter_attempt"))
            jdbc.sql("delete from %s where letter_id in (:ids)".formatted(table))
                    .param("ids", ids)
                    .update();
        return jdbc.sql("delete from letter where id in (:ids)")
                .param("ids", ids)
                .update();
    }
}
