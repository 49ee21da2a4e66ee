package torikumi.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "deputy")
class DeputyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

    String personId = "";
    String personName = "";
    String deputyId = "";
    String deputyName = "";
    LocalDate fromDay = LocalDate.EPOCH;
    LocalDate untilDay = LocalDate.EPOCH;

    protected DeputyRow() {}

    DeputyRow(Colleague person, Colleague deputy, LocalDate fromDay, LocalDate untilDay) {
        this.personId = person.id();
        this.personName = person.name();
        this.deputyId = deputy.id();
        this.deputyName = deputy.name();
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    Deputy deputy() {
        return new Deputy(
                id, new Colleague(personId, personName), new Colleague(deputyId, deputyName), fromDay, untilDay);
    }
}
