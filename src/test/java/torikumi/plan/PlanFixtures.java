package torikumi.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import torikumi.platform.ByHand;
import torikumi.platform.CurrentWorkspace;

/** A plan in the current workspace, written as rows: 総務部 R3, 総務課 with 8 initiatives, 職員課 with 3, 防災危機管理課 with two units. */
public final class PlanFixtures {

    private final JdbcClient jdbc;

    public PlanFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the plan's id */
    public long soumu() {
        return soumu(2021);
    }

    public long soumu(int year) {
        long plan = plan("総務部", year);
        long soumu = section(plan, 1, "総務課");
        initiatives(plan, unit(plan, soumu, 1, null, "総務"), "総務", 8);
        long shokuin = section(plan, 2, "職員課");
        initiatives(plan, unit(plan, shokuin, 1, null, "職員"), "職員", 3);
        long bousai = section(plan, 3, "防災危機管理課");
        initiatives(plan, unit(plan, bousai, 1, "防災危機管理", "防災危機管理"), "防災危機管理", 5);
        initiatives(plan, unit(plan, bousai, 2, "地域防災", "地域防災"), "地域防災", 3);
        return plan;
    }

    public long plan(String department, int year) {
        return insert(
                "insert into plan (workspace_id, department, fiscal_year, vision, revision, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                department,
                year,
                "ビジョン",
                1,
                LocalDate.of(year, 4, 1).atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    public long section(long plan, int position, String name) {
        return insert(
                "insert into section (workspace_id, plan_id, position, name) values (?, ?, ?, ?)",
                plan,
                position,
                name);
    }

    public long unit(long plan, long section, int position, @Nullable String name, String shortName) {
        return insert(
                "insert into unit (workspace_id, plan_id, section_id, position, name, short_name, mission)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                plan,
                section,
                position,
                name,
                shortName,
                "使命");
    }

    public void initiatives(long plan, long unit, String shortName, int count) {
        for (int number = 1; number <= count; number++)
            insert(
                    "insert into initiative (workspace_id, plan_id, unit_id, position, short_name, number, wording, fields)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    plan,
                    unit,
                    number,
                    shortName,
                    number,
                    "%sの取組%dを進める。".formatted(shortName, number),
                    "{}");
    }

    /** Takes an initiative out of its plan. */
    public void withdraw(long initiative, LocalDate on) {
        jdbc.sql("update initiative set withdrawn_on = ? where id = ?")
                .params(on, initiative)
                .update();
        jdbc.sql("update plan set revision = revision + 1 where id = (select plan_id from initiative where id = ?)")
                .param(initiative)
                .update();
        ByHand.changed(jdbc, CurrentWorkspace.get().id());
    }

    private long insert(String sql, @Nullable Object... values) {
        var key = new GeneratedKeyHolder();
        var statement = jdbc.sql(sql).param(CurrentWorkspace.get().id());
        for (Object value : values) statement = statement.param(value);
        statement.update(key, "id");
        ByHand.changed(jdbc, CurrentWorkspace.get().id());
        return key.getKeyAs(Long.class);
    }
}
