package torikumi.platform;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the application, when a test starts it, from finding what other tests have lying beside it. */
public final class NoTestClasses extends TypeExcludeFilter
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("noTestClasses", this);
    }

    @Override
    public boolean match(MetadataReader found, MetadataReaderFactory factory) throws IOException {
        return found.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoTestClasses;
    }

    @Override
    public int hashCode() {
        return NoTestClasses.class.hashCode();
    }
}
