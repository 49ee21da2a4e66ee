package torikumi.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Revisions;
import torikumi.platform.Topic;

/** Gives people posts so that the same one is never held twice, however many clicks arrive at once. */
@Component
class Posts {

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Revisions revisions;

    Posts(JdbcClient jdbc, Assignments assignments, Revisions revisions) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.revisions = revisions;
    }

    List<AssignmentRow> heldBy(String personId, LocalDate on) {
        return assignments.findByPersonIdOrderByFromDayDescIdDesc(personId).stream()
                .filter(row -> row.assignment().isHeldOn(on))
                .toList();
    }

    /** Those that go on after that day, or begin then, the latest first. */
    List<AssignmentRow> notEnded(String personId, LocalDate by) {
        return assignments.findByPersonIdOrderByFromDayDescIdDesc(personId).stream()
                .filter(row -> row.untilDay == null || row.untilDay.isAfter(by) && !row.untilDay.isBefore(row.fromDay))
                .toList();
    }

    /** Those held on that day, and locked, so that two changes of one person's posts come one after the other. */
    List<AssignmentRow> lockHeldBy(String personId, LocalDate on) {
        return assignments.lock(personId).stream()
                .filter(row -> row.assignment().isHeldOn(on))
                .toList();
    }

    /** The post from that day on; the one that ended on that very day is taken up again. */
    Assignment begin(Colleague person, Role role, Office office, LocalDate from, @Nullable LocalDate until) {
        revisions.moved(Topic.PEOPLE);
        var columns = new OfficeColumns(office);
        jdbc.sql("""
                        insert into assignment
                            (workspace_id, person_id, person_name, role, department, section, unit, from_day)
                        values (:workspace, :person, :name, :role, :department, :section, :unit, :from)
                        on conflict do nothing""")
                .param("workspace", CurrentWorkspace.get().id())
                .param("person", person.id())
                .param("name", person.name())
                .param("role", role.name())
                .param("department", columns.department)
                .param("section", columns.section)
                .param("unit", columns.unit)
                .param("from", from)
                .update();
        AssignmentRow row = assignments.findByPersonIdOrderByFromDayDescIdDesc(person.id()).stream()
                .filter(held -> held.fromDay.equals(from)
                        && held.role == role
                        && held.office.office().equals(office))
                .findFirst()
                .orElseThrow();
        row.hold(until);
        return row.assignment();
    }
}
