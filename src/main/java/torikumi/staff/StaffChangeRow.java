package torikumi.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Written once. */
@Entity
@Table(name = "staff_change")
class StaffChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

    Instant happenedAt = Instant.EPOCH;
    String byId = "";
    String byName = "";

    @Enumerated(EnumType.STRING)
    StaffChange.What what = StaffChange.What.JOINED;

    String personId = "";
    String personName = "";

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
    LocalDate fromDay;

    @Nullable
    LocalDate untilDay;

    @Column(columnDefinition = "text")
    String why = "";

    protected StaffChangeRow() {}

    StaffChangeRow(StaffChange change) {
        happenedAt = change.at();
        byId = change.by().id();
        byName = change.by().name();
        what = change.what();
        personId = change.person().id();
        personName = change.person().name();
        if (change.other() != null) {
            otherId = change.other().id();
            otherName = change.other().name();
        }
        role = change.role();
        if (change.office() != null) {
            department = change.office().department();
            section = change.office().section();
            unit = change.office().unit();
        }
        fromDay = change.from();
        untilDay = change.until();
        why = change.why();
    }

    StaffChange change() {
        return new StaffChange(
                happenedAt,
                new Colleague(byId, byName),
                what,
                new Colleague(personId, personName),
                otherId == null ? null : new Colleague(otherId, otherName),
                role,
                department == null ? null : new Office(department, section, unit),
                fromDay,
                untilDay,
                why);
    }
}
