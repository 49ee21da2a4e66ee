package torikumi.reminder;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Office;

/** A subject in a row; '' and 0 stand for what it leaves out, so that unique constraints compare them. */
@Embeddable
class SubjectColumns {

    String department = "";
    String section = "";
    String unit = "";
    long initiativeId;

    protected SubjectColumns() {}

    SubjectColumns(Subject about) {
        Office office = about.office();
        department = office.department();
        section = office.section() == null ? "" : office.section();
        unit = office.unit() == null ? "" : office.unit();
        initiativeId = about.initiative() == null ? 0 : about.initiative();
    }

    Subject subject() {
        var office = new Office(department, given(section), given(unit));
        return initiativeId == 0 ? new Subject.OfOffice(office) : new Subject.OfInitiative(office, initiativeId);
    }

    private static @Nullable String given(String name) {
        return name.isEmpty() ? null : name;
    }
}
