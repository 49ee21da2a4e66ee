package torikumi.reminder;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Revisions;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;

/** Whoever wants to know more, or less, of something; one's own wish, which nobody else changes. */
@Component
@Transactional
public class Following {

    private final JdbcClient jdbc;
    private final WishRows wishes;
    private final Revisions revisions;
    private final Kept<Class<Wishes>, Map<String, Wishes>> kept;

    Following(JdbcClient jdbc, WishRows wishes, Revisions revisions, Memory memory) {
        this.jdbc = jdbc;
        this.wishes = wishes;
        this.revisions = revisions;
        this.kept = memory.of(2_000, Topic.RULES);
    }

    /** She hears of it in her weekly digest. */
    public void follow(Colleague who, Subject what, Instant now) {
        add(who, WishRow.Kind.FOLLOW, what, now);
    }

    public void unfollow(Colleague who, Subject what) {
        remove(who, WishRow.Kind.FOLLOW, what);
    }

    /** Nothing about it is sent to her in private any more. */
    public void mute(Colleague who, Subject what, Instant now) {
        add(who, WishRow.Kind.MUTE, what, now);
    }

    public void unmute(Colleague who, Subject what) {
        remove(who, WishRow.Kind.MUTE, what);
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public Wishes of(Colleague who) {
        return kept.getAsAsked(Wishes.class, this::read).getOrDefault(who.id(), Wishes.NONE);
    }

    /** What is muted, by the chat's ids of those who muted it. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Map<String, List<Subject>> muted() {
        return kept.getAsAsked(Wishes.class, this::read).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, wishes -> wishes.getValue().muted()));
    }

    /** Everybody's, by the chat's ids. */
    private Map<String, Wishes> read() {
        return wishes.findAllByOrderById().stream()
                .collect(Collectors.groupingBy(
                        row -> row.personId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                rows -> new Wishes(
                                        subjects(rows, WishRow.Kind.FOLLOW), subjects(rows, WishRow.Kind.MUTE)))));
    }

    private static List<Subject> subjects(List<WishRow> rows, WishRow.Kind kind) {
        return rows.stream()
                .filter(row -> row.kind == kind)
                .map(row -> row.about.subject())
                .toList();
    }

    private void add(Colleague who, WishRow.Kind kind, Subject what, Instant now) {
        revisions.moved(Topic.RULES);
        var about = new SubjectColumns(what);
        jdbc.sql("""
                        insert into wish
                            (workspace_id, person_id, person_name, kind, department, section, unit, initiative_id, since)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        CurrentWorkspace.get().id(),
                        who.id(),
                        who.name(),
                        kind.name(),
                        about.department,
                        about.section,
                        about.unit,
                        about.initiativeId,
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void remove(Colleague who, WishRow.Kind kind, Subject what) {
        wishes.findByPersonIdOrderById(who.id()).stream()
                .filter(row -> row.kind == kind && row.about.subject().equals(what))
                .forEach(wishes::delete);
    }

    public record Wishes(List<Subject> followed, List<Subject> muted) {

        static final Wishes NONE = new Wishes(List.of(), List.of());

        public boolean follows(Subject what) {
            return followed.stream().anyMatch(one -> one.covers(what));
        }

        public boolean mutes(Subject what) {
            return muted.stream().anyMatch(one -> one.covers(what));
        }
    }
}
