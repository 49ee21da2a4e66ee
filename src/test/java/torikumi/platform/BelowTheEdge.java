package torikumi.platform;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import torikumi.plan.SentencesStub;
import torikumi.reminder.ChatStub;

/**
 * The application without Slack, sandbox and web server: what a repository or a use case needs to run in a test. Not
 * a configuration by annotation: a test that scans the whole application must not find it.
 */
@Import({CountedStatements.class, ChatStub.class, SentencesStub.class})
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "torikumi")
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        basePackages = "torikumi",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "torikumi\\.(slack|sandbox)\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "torikumi\\.Torikumi"),
            // Nothing is swept or sent but by the tests themselves.
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "torikumi\\.reminder\\.ReminderTasks(\\$.*)?"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests(\\$.*)?")
        })
public class BelowTheEdge {}
