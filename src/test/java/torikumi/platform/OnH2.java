package torikumi.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The modules below the edge over H2 in memory, migrated by Flyway; each test has a workspace of its own. One context serves
 * all classes that have this annotation. To run the same tests on both databases:
 *
 * <pre>{@code
 * class PlansTests {
 *     @Nested @OnH2 class OnH2Database extends OnAnyDatabase {}
 *     @Nested @OnPostgres class OnPostgresDatabase extends OnAnyDatabase {}
 *
 *     abstract static class OnAnyDatabase {
 *         @Autowired Plans plans;
 *         @Test void ...
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = BelowTheEdge.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = Databases.H2.class)
@ExtendWith(OwnWorkspace.class)
public @interface OnH2 {}
