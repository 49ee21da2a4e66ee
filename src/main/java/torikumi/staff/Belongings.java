package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;

/**
 * How people belonged to the workspace when the chat said it last. Holds while the chat does not say: staff stay staff for
 * {@value #STAFF_FOR_DAYS} days, guests stay guests.
 */
@Component
@Transactional
public class Belongings {

    static final int STAFF_FOR_DAYS = 30;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    Belongings(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.zone = settings.zone();
    }

    /**
     * @param looksAfterWorkspace whether the chat itself has them as an owner or administrator
     * @param language which they read the chat in; null where the chat left it out
     */
    public record Known(
            String name,
            boolean looksAfterWorkspace,
            Person.Belonging belonging,
            @Nullable Locale language) {

        private @Nullable String tag() {
            return language == null ? null : language.toLanguageTag();
        }
    }

    /** The chat's own directory said so just now. Writes only what is new, and once a day that it still holds. */
    public void met(String personId, Known known, Instant now) {
        String workspace = CurrentWorkspace.get().id();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Boolean written = jdbc.sql("""
                        select seen_on = ? and belonging = ? and looks_after = ? and person_name = ?
                            and coalesce(language, '') = coalesce(cast(? as varchar), language, '')
                        from known_person where workspace_id = ? and person_id = ?""")
                .params(
                        today,
                        known.belonging.name(),
                        known.looksAfterWorkspace,
                        known.name,
                        known.tag(),
                        workspace,
                        personId)
                .query(Boolean.class)
                .optional()
                .orElse(null);
        if (written == null)
            jdbc.sql("""
                            insert into known_person
                                (workspace_id, person_id, person_name, belonging, looks_after, seen_on, language)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            workspace,
                            personId,
                            known.name,
                            known.belonging.name(),
                            known.looksAfterWorkspace,
                            today,
                            known.tag())
                    .update();
        else if (!written)
            jdbc.sql("""
                            update known_person set person_name = ?, belonging = ?, looks_after = ?, seen_on = ?,
                                language = coalesce(cast(? as varchar), language)
                            where workspace_id = ? and person_id = ?""")
                    .params(
                            known.name,
                            known.belonging.name(),
                            known.looksAfterWorkspace,
                            today,
                            known.tag(),
                            workspace,
                            personId)
                    .update();
    }

    /** The chat says that there is nobody of that id to be seen from here. */
    public void forget(String personId) {
        jdbc.sql("delete from known_person where workspace_id = ? and person_id = ?")
                .params(CurrentWorkspace.get().id(), personId)
                .update();
    }

    /** What holds while the chat does not say; empty where they were never seen, or as staff too long ago. */
    @Transactional(readOnly = true)
    public Optional<Known> recall(String personId, Instant now) {
        return jdbc.sql("""
                        select person_name, looks_after, belonging, language from known_person
                        where workspace_id = ? and person_id = ? and (belonging <> 'STAFF' or seen_on >= ?)""")
                .params(
                        CurrentWorkspace.get().id(),
                        personId,
                        LocalDate.ofInstant(now, zone).minusDays(STAFF_FOR_DAYS))
                .query((row, number) -> new Known(
                        row.getString(1),
                        row.getBoolean(2),
                        Person.Belonging.valueOf(row.getString(3)),
                        language(row.getString(4))))
                .optional();
    }

    private static @Nullable Locale language(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    /**
     * Those who look after the workspace, as far as they were met and have not left.
     *
     * @param named in the settings, whatever the chat says
     */
    @Transactional(readOnly = true)
    public List<Colleague> administrators(List<String> named) {
        return jdbc.sql("""
                        select person_id, person_name from known_person k
                        where workspace_id = :workspace and belonging = 'STAFF'
                            and (looks_after or person_id in (:named))
                            and not exists (select 1 from departed_person d
                                where d.workspace_id = k.workspace_id and d.person_id = k.person_id)
                        order by person_id""")
                .param("workspace", CurrentWorkspace.get().id())
                .param("named", named.isEmpty() ? List.of("") : named)
                .query((row, number) -> new Colleague(row.getString(1), row.getString(2)))
                .list();
    }

    /** Those who were seen as guests or people from connected workspaces last. */
    @Transactional(readOnly = true)
    public Set<String> outsiders() {
        return Set.copyOf(jdbc.sql("select person_id from known_person where workspace_id = ? and belonging <> 'STAFF'")
                .param(CurrentWorkspace.get().id())
                .query(String.class)
                .list());
    }
}
