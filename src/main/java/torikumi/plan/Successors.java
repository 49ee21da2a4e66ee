package torikumi.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Revisions;
import torikumi.platform.Topic;

/** Which initiatives go on from which of the year before, by their numbers. */
@Component
class Successors {

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final Kept<Class<Successors>, Links> kept;

    Successors(JdbcClient jdbc, Revisions revisions, Memory memory) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.kept = memory.of(200, Topic.PLAN);
    }

    record Links(Map<Long, List<Long>> before, Map<Long, List<Long>> after) {}

    void keep(long initiative, long predecessor) {
        revisions.moved(Topic.PLAN);
        jdbc.sql("insert into initiative_successor (workspace_id, initiative_id, predecessor_id) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(CurrentWorkspace.get().id(), initiative, predecessor)
                .update();
    }

    /** In place of what it went on from until now. */
    void replace(long initiative, Collection<Long> predecessors) {
        revisions.moved(Topic.PLAN);
        jdbc.sql("delete from initiative_successor where workspace_id = ? and initiative_id = ?")
                .params(CurrentWorkspace.get().id(), initiative)
                .update();
        predecessors.forEach(predecessor -> keep(initiative, predecessor));
    }

    /** Before that plan is removed. */
    void forget(long planId) {
        revisions.moved(Topic.PLAN);
        jdbc.sql("delete from initiative_successor where workspace_id = :workspace and"
                        + " (initiative_id in (select id from initiative where plan_id = :plan)"
                        + " or predecessor_id in (select id from initiative where plan_id = :plan))")
                .param("workspace", CurrentWorkspace.get().id())
                .param("plan", planId)
                .update();
    }

    List<Long> before(long initiative) {
        return links().before().getOrDefault(initiative, List.of());
    }

    List<Long> after(long initiative) {
        return links().after().getOrDefault(initiative, List.of());
    }

    private Links links() {
        return kept.getAsAsked(Successors.class, this::read);
    }

    private Links read() {
        var links = new Links(new HashMap<>(), new HashMap<>());
        jdbc.sql("select initiative_id, predecessor_id from initiative_successor where workspace_id = ?"
                        + " order by predecessor_id, initiative_id")
                .param(CurrentWorkspace.get().id())
                .query(row -> {
                    add(links.before(), row.getLong(1), row.getLong(2));
                    add(links.after(), row.getLong(2), row.getLong(1));
                });
        return links;
    }

    private static void add(Map<Long, List<Long>> to, long of, long other) {
        to.computeIfAbsent(of, key -> new ArrayList<>()).add(other);
    }
}
