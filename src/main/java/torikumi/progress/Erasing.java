package torikumi.progress;

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
 * Erases what was said in words once it was kept long enough, and what became in the chat of the messages it came from. Healths, days,
 * percentages, posts and approvals stay, and the public wordings that were approved and hold.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Erasing {

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Erasing(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** How many versions were erased, and how many marks went with them. */
    public record Erased(List<Long> updates, int marks) {}

    /**
     * @param planId of a plan whose year is over
     * @param most versions at once
     */
    public Erased erase(long planId, int most, Instant now) {
        List<Long> ids = jdbc.sql("select u.id from progress_update u join initiative i on i.id = u.initiative_id"
                        + " where u.workspace_id = ? and i.plan_id = ? and u.erased_at is null order by u.id limit ?")
                .params(CurrentWorkspace.get().id(), planId, most)
                .query(Long.class)
                .list();
        if (ids.isEmpty()) return new Erased(ids, 0);
        revisions.moved(Topic.RECORD);
        // A correction has a reason, if only that it was one: the table says so.
        jdbc.sql("""
                        update progress_update set
                            words = '', next_step = '', evidence = '', reason = '', indicators = '',
                            why = case when kind = 'CORRECTED' then '-' else '' end,
                            public_wording = case
                                when kind <> 'WITHDRAWN'
                                    and id in (select a.update_id from public_approval a)
                                    and not exists (select 1 from progress_update n where n.replaces_id = progress_update.id)
                                then public_wording else '' end,
                            channel_id = null, message_ts = null, permalink = null,
                            erased_at = :now
                        where id in (:ids)""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .update();
        int marks = jdbc.sql("delete from source_mark where update_id in (:ids)")
                .param("ids", ids)
                .update();
        return new Erased(ids, marks);
    }
}
