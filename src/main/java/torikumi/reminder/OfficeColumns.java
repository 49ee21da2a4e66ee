package torikumi.reminder;

import jakarta.persistence.Embeddable;
import torikumi.staff.Office;

/** An office in a row, as {@link SubjectColumns}. */
@Embeddable
class OfficeColumns {

    String department = "";
    String section = "";
    String unit = "";

    protected OfficeColumns() {}

    OfficeColumns(Office office) {
        department = office.department();
        section = office.section() == null ? "" : office.section();
        unit = office.unit() == null ? "" : office.unit();
    }

    Office office() {
        return new Office(department, section.isEmpty() ? null : section, unit.isEmpty() ? null : unit);
    }
}
