package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No row of which something is kept in memory is written without being counted. */
class MovedRowsTests {

    // What is read from the database whenever it is wanted.
    private static final Set<String> NEVER_KEPT = Set.of(
            "asking_pause",
            "change_log",
            "closure",
            "evaluation",
            "evaluation_confirmation",
            "evaluation_sheet",
            "handover",
            "holiday_year",
            "initiative_wording",
            "join_request",
            "letter",
            "letter_attempt",
            "plan_closing",
            "plan_import",
            "redaction",
            "reminder_snooze");

    private static final List<Class<?>> ENTITIES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("torikumi").stream()
                    .filter(type -> type.isAnnotatedWith(Entity.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    @Test
    void everyEntityIsCountedOrNeverKept() {
        assertThat(ENTITIES).hasSizeGreaterThan(20);
        assertThat(ENTITIES.stream()
                        .filter(entity -> !entity.isAnnotationPresent(Moves.class))
                        .map(MovedRowsTests::table))
                .containsExactlyInAnyOrderElementsOf(NEVER_KEPT);
    }

    @Test
    void whoWritesThemWithoutHibernateCountsThemToo() throws IOException {
        String counted = ENTITIES.stream()
                .filter(entity -> entity.isAnnotationPresent(Moves.class))
                .map(MovedRowsTests::table)
                .collect(Collectors.joining("|"));
        Pattern writing =
                Pattern.compile("(insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(%s)\\b".formatted(counted));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> writers = files.filter(file -> file.toString().endsWith(".java"))
                    .map(MovedRowsTests::read)
                    .filter(source -> source.contains("jdbc") || source.contains("nativeQuery"))
                    .filter(source -> writing.matcher(source).find())
                    .toList();
            assertThat(writers).hasSizeGreaterThan(3).allSatisfy(source -> assertThat(source)
                    .contains("revisions.moved("));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
