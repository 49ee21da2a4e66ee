package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;

/**
 * Who is not in the chat any more (退職, 異動), whatever posts they hold. Nobody asks them, and nobody is told that they were asked.
 * Their posts stay until somebody ends them: whoever comes back acts as before.
 */
@Component
@Transactional
public class Departures {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    Departures(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.zone = settings.zone();
    }

    private enum Why {
        LEFT,
        REFUSED
    }

    /** The chat's own directory says that they are gone. */
    public void left(String personId, Instant now) {
        write(personId, Why.LEFT, now);
    }

    /** A message for them was refused for good. That the directory still has them says little until the next day. */
    public void refused(String personId, Instant now) {
        write(personId, Why.REFUSED, now);
    }

    private void write(String personId, Why why, Instant now) {
        String workspace = CurrentWorkspace.get().id();
        boolean known =
                jdbc.sql("""
                                insert into departed_person (workspace_id, person_id, since, why)
                                values (?, ?, ?, ?) on conflict do nothing""").params(workspace, personId, day(now), why.name()).update() == 0;
        if (known && why == Why.LEFT)
            jdbc.sql("update departed_person set why = ? where workspace_id = ? and person_id = ?")
                    .params(why.name(), workspace, personId)
                    .update();
    }

    /** They are there: they came back, or were never gone. */
    public void back(String personId) {
        jdbc.sql("delete from departed_person where workspace_id = ? and person_id = ?")
                .params(CurrentWorkspace.get().id(), personId)
                .update();
    }

    /** The chat's own directory has them. Who was refused today is not there all the same. */
    public void listed(String personId, Instant now) {
        jdbc.sql("delete from departed_person where workspace_id = ? and person_id = ? and (why = ? or since < ?)")
                .params(CurrentWorkspace.get().id(), personId, Why.LEFT.name(), day(now))
                .update();
    }

    @Transactional(readOnly = true)
    public boolean isGone(String personId) {
        return jdbc.sql("select 1 from departed_person where workspace_id = ? and person_id = ?")
                .params(CurrentWorkspace.get().id(), personId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Each of them, since the day on which it was first seen. */
    @Transactional(readOnly = true)
    public Map<String, LocalDate> all() {
        Map<String, LocalDate> gone = new HashMap<>();
        jdbc.sql("select person_id, since from departed_person where workspace_id = ?")
                .param(CurrentWorkspace.get().id())
                .query(row -> {
                    gone.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return gone;
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }
}
