package torikumi.staff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.plan.Unit;

/**
 * What people act for, across fiscal years: a department 部, a section 課 of it, or a unit 担当 of that. Known by its names, as plans
 * give it another id each year.
 *
 * @param section null for the whole department
 * @param unit null for the whole section; never given without a section
 */
public record Office(
        String department,
        @Nullable String section,
        @Nullable String unit) {

    public Office {
        if (department.isBlank()) throw new IllegalArgumentException("an office belongs to a department");
        if (section == null && unit != null) throw new IllegalArgumentException("a unit belongs to a section");
    }

    public static Office of(Plan plan) {
        return new Office(plan.department(), null, null);
    }

    public static Office of(Plan plan, Section section) {
        return new Office(plan.department(), section.name(), null);
    }

    /** The unit; the section itself where it is not divided. */
    public static Office of(Plan plan, Section section, Unit unit) {
        return new Office(plan.department(), section.name(), unit.name());
    }

    public static Office of(Found.OfInitiative found) {
        return of(found.plan(), found.section(), found.unit());
    }

    /** Whether one of them covers the other. */
    public boolean concerns(Office other) {
        return covers(other) || other.covers(this);
    }

    /** Whether acting for this office is acting for that one: a department covers its sections, a section its units. */
    public boolean covers(Office other) {
        return department.equals(other.department)
                && (section == null || section.equals(other.section))
                && (unit == null || unit.equals(other.unit));
    }

    /** The section of a unit, the department of a section; null for a department. */
    public @Nullable Office above() {
        if (unit != null) return wholeSection();
        return section == null ? null : wholeDepartment();
    }

    /** The department that it is or belongs to. */
    public Office wholeDepartment() {
        return new Office(department, null, null);
    }

    /** The section that it is or belongs to; the department itself. */
    public Office wholeSection() {
        return new Office(department, section, null);
    }

    /** 0 for a department, 1 for a section, 2 for a unit. */
    int depth() {
        if (unit != null) return 2;
        return section == null ? 0 : 1;
    }

    /** The narrowest name: 地域防災, 総務課, 総務部. */
    public String name() {
        return Objects.requireNonNullElse(unit, Objects.requireNonNullElse(section, department));
    }
}
