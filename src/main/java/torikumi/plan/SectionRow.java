package torikumi.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "section")
class SectionRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

    long planId;
    int position;
    String name = "";

    protected SectionRow() {}

    SectionRow(long planId, String name) {
        this.planId = planId;
        this.name = name;
    }
}
