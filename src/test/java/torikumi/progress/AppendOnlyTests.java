package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;

class AppendOnlyTests {

    @Nested
    @OnH2
    class OnH2Database extends Tests {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Tests {}

    abstract static class Tests extends OnAnyDatabase {

        private static final Map<String, String> A_COLUMN_OF = Map.of(
                "progress_update", "words",
                "public_approval", "author_name",
                "source_mark", "kind",
                "reopening", "reason",
                "plan_closing", "reason",
                "health_scale", "by_name");

        @Autowired
        SourceMarks marks;

        @Autowired
        YearEnd yearEnd;

        @Autowired
        HealthScales scales;

        private ProgressUpdate update;

        private void aRecordOfEverything() {
            update = recorded(TANAKA, done().publicWording("公表")).update();
            log.approve(new ApproveWording(LEAD, update.id(), message()), NOW);
            marks.deleted("C1", update.source().messageTs(), NOW);
            log.reopen(new ReopenInitiative(LEAD, initiative("総務-03"), "再開", message(NOW.plusSeconds(1))));
            yearEnd.close(COORDINATOR, plan(), "年度の終わり", NOW);
            scales.change(ADMINISTRATOR, FirstScale.SCALE.grades(), NOW);
        }

        @Test
        void theDatabaseItselfForbidsChangesAndDeletions() {
            aRecordOfEverything();
            A_COLUMN_OF.forEach((table, column) -> {
                List<String> statements = List.of(
                        "update %s set %s = %s where workspace_id = ?".formatted(table, column, column),
                        "delete from %s where workspace_id = ?".formatted(table));
                for (String sql : statements)
                    assertThatThrownBy(() -> jdbc.sql(sql)
                                    .param(CurrentWorkspace.get().id())
                                    .update())
                            .as(sql)
                            .isInstanceOf(DataAccessException.class)
                            .hasMessageContaining("append-only");
                assertThat(jdbc.sql("select count(*) from %s where workspace_id = ?".formatted(table))
                                .param(CurrentWorkspace.get().id())
                                .query(Long.class)
                                .single())
                        .as(table)
                        .isPositive();
            });
            assertThatThrownBy(() -> jdbc.sql("truncate table progress_update").update())
                    .isInstanceOf(DataAccessException.class);
        }

        @Test
        void theDatabaseItselfRefusesVersionsThatCannotBe() {
            aRecordOfEverything();
            String copy = "insert into progress_update (workspace_id, initiative_id, entry_key, entry_said_at, version,"
                    + " replaces_id, kind, health, unchanged, words, percentage, next_step, evidence, reason, as_of,"
                    + " public_wording, why, author_id, author_name, role, department, section, unit, way, source_key,"
                    + " said_at, recorded_at) select workspace_id, initiative_id, %s, entry_said_at, %s, %s, %s, health,"
                    + " unchanged, words, %s, next_step, evidence, reason, as_of, public_wording, %s, author_id,"
                    + " author_name, role, department, section, unit, way, %s, said_at, recorded_at"
                    + " from progress_update where id = ?";
            refused(copy, "entry_key", "1", "null", "'RECORDED'", "percentage", "''", "source_key");
            refused(copy, "'other'", "1", "null", "'RECORDED'", "percentage", "''", "'new'");
            refused(copy, "entry_key", "2", "null", "'CORRECTED'", "percentage", "'理由'", "'new'");
            refused(copy, "entry_key", "2", "id", "'CORRECTED'", "percentage", "''", "'new'");
            refused(copy, "entry_key", "2", "id", "'CORRECTED'", "101", "'理由'", "'new'");
            refused(copy, "entry_key", "2", "id", "'REMOVED'", "percentage", "'理由'", "'new'");
            refused(copy, "entry_key", "2", "-1", "'CORRECTED'", "percentage", "'理由'", "'new'");
            String correction = copy.formatted("entry_key", "2", "id", "'CORRECTED'", "percentage", "'理由'", "'new'");
            assertThat(jdbc.sql(correction).param(update.id()).update()).isEqualTo(1);
            refused(copy, "entry_key", "3", "id", "'CORRECTED'", "percentage", "'理由'", "'newer'");
        }

        private void refused(String copy, Object... values) {
            String sql = copy.formatted(values);
            assertThatThrownBy(() -> jdbc.sql(sql).param(update.id()).update())
                    .as(List.of(values).toString())
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
