package torikumi.platform;

import java.util.Map;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate whose rows a session may see. A session opened without a workspace sees none and can write none. */
@Component
class WorkspaceTenants implements CurrentTenantIdentifierResolver<String>, HibernatePropertiesCustomizer {

    // No team id is blank, so rows of this tenant cannot exist; Hibernate opens sessions of its own while it starts.
    private static final String NOBODY = "";

    @Override
    public String resolveCurrentTenantIdentifier() {
        Workspace workspace = CurrentWorkspace.orNull();
        return workspace == null ? NOBODY : workspace.id();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
