package torikumi.platform;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What every row has: a number of its own, and the workspace it belongs to. */
@MappedSuperclass
public abstract class OwnedRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    protected Long id;

    @TenantId
    @Nullable
    protected String workspaceId;

    /** @throws NullPointerException before it is kept for the first time */
    public final long id() {
        return Objects.requireNonNull(id);
    }
}
