package torikumi.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;

/** Written once. */
@Entity
@Table(name = "change_log")
class ChangeRow extends OwnedRow {

    Instant happenedAt = Instant.EPOCH;
    String byId = "";
    String byName = "";

    @Enumerated(EnumType.STRING)
    Change.What what = Change.What.JOINED;

    @Nullable
    String personId;

    @Nullable
    String personName;

    @Nullable
    String otherId;

    @Nullable
    String otherName;

    @Enumerated(EnumType.STRING)
    @Nullable
    Role role;

    @Nullable
    String department;

    @Nullable
    String section;

    @Nullable
    String unit;

    @Nullable
    Long initiativeId;

    @Nullable
    LocalDate fromDay;

    @Nullable
    LocalDate untilDay;

    @Column(columnDefinition = "text")
    @Nullable
    String beforeValue;

    @Column(columnDefinition = "text")
    @Nullable
    String afterValue;

    @Column(columnDefinition = "text")
    String why = "";

    protected ChangeRow() {}

    ChangeRow(Change change) {
        Change.About about = change.about();
        happenedAt = change.at();
        byId = change.by().id();
        byName = change.by().name();
        what = change.what();
        if (about.person() != null) {
            personId = about.person().id();
            personName = about.person().name();
        }
        if (about.other() != null) {
            otherId = about.other().id();
            otherName = about.other().name();
        }
        role = about.role();
        if (about.office() != null) {
            department = about.office().department();
            section = about.office().section();
            unit = about.office().unit();
        }
        initiativeId = about.initiative();
        fromDay = about.from();
        untilDay = about.until();
        beforeValue = change.before();
        afterValue = change.after();
        why = change.why();
    }

    Change change() {
        var about = new Change.About(
                department == null ? null : new Office(department, section, unit),
                initiativeId,
                colleague(personId, personName),
                colleague(otherId, otherName),
                role,
                fromDay,
                untilDay);
        return new Change(happenedAt, new Colleague(byId, byName), what, about, beforeValue, afterValue, why);
    }

    private static @Nullable Colleague colleague(@Nullable String id, @Nullable String name) {
        return id == null || name == null ? null : new Colleague(id, name);
    }
}
