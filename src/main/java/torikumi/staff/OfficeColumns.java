package torikumi.staff;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** An office in a row; '' stands for what an {@link Office} leaves null, so that unique constraints compare it. */
@Embeddable
public class OfficeColumns {

    String department = "";
    String section = "";
    String unit = "";

    public OfficeColumns() {}

    public OfficeColumns(Office office) {
        department = office.department();
        section = office.section() == null ? "" : office.section();
        unit = office.unit() == null ? "" : office.unit();
    }

    public Office office() {
        return new Office(department, given(section), given(unit));
    }

    private static @Nullable String given(String name) {
        return name.isEmpty() ? null : name;
    }
}
