package torikumi.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "assignment")
class AssignmentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

    @Column(updatable = false)
    String personId = "";

    @Column(updatable = false)
    String personName = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Role role = Role.MEMBER;

    @Embedded
    OfficeColumns office = new OfficeColumns();

    @Column(updatable = false)
    LocalDate fromDay = LocalDate.EPOCH;

    @Nullable
    LocalDate untilDay;

    protected AssignmentRow() {}

    Colleague person() {
        return new Colleague(personId, personName);
    }

    Assignment assignment() {
        return new Assignment(id, person(), role, office.office(), fromDay, untilDay);
    }
}
