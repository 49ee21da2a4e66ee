package torikumi.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order of delivery and however often the same is delivered, an initiative's updates add up to the same. */
class CourseProperties {

    private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);

    /** The updates as they were said, each with its own source. */
    @Provide
    Arbitrary<List<Fact>> said() {
        Arbitrary<String> health =
                Arbitraries.of("on-track", "slipping", "late").injectNull(0.3);
        Arbitrary<Integer> percentage = Arbitraries.integers().between(0, 100).injectNull(0.5);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3),
                        health,
                        percentage)
                .as((day, second, word, percent) -> new Fact(
                        0,
                        FIRST.plusDays(day),
                        Instant.EPOCH.plusSeconds(second),
                        "",
                        Instant.EPOCH.plusSeconds(second),
                        word,
                        percent))
                .list()
                .ofMaxSize(12)
                .map(CourseProperties::numbered);
    }

    private static List<Fact> numbered(List<Fact> facts) {
        List<Fact> numbered = new ArrayList<>();
        for (Fact fact : facts) {
            int number = numbered.size();
            numbered.add(new Fact(
                    number,
                    fact.asOf(),
                    fact.entrySaidAt(),
                    "message:" + number,
                    fact.saidAt(),
                    fact.health(),
                    fact.percentage()));
        }
        return numbered;
    }

    /** Delivered in any order, each once or more. */
    private static List<Fact> delivered(List<Fact> said, Random chance) {
        List<Fact> deliveries = new ArrayList<>(said);
        for (Fact fact : said) for (int again = chance.nextInt(3); again > 0; again--) deliveries.add(fact);
        Collections.shuffle(deliveries, chance);
        return deliveries;
    }

    /** As {@link Recording} does it: what is known already is left out, what comes last is added, else all is taken again. */
    private static Course record(List<Fact> deliveries) {
        Map<String, Fact> written = new HashMap<>();
        Course course = Course.EMPTY;
        for (Fact fact : deliveries) {
            if (written.putIfAbsent(fact.entryKey(), fact) != null) continue;
            course = course.endsBefore(fact) ? course.then(fact) : Course.of(written.values());
        }
        return course;
    }

    @Property
    void isTheSameForAnyOrderOfDelivery(@ForAll("said") List<Fact> said, @ForAll Random chance) {
        assertThat(record(delivered(said, chance))).isEqualTo(Course.of(said));
    }

    @Property
    void hasTheLatestHealthAndItsUninterruptedBeginning(@ForAll("said") List<Fact> said) {
        Course course = Course.of(said);
        List<Fact> withHealth =
                said.stream().sorted().filter(fact -> fact.health() != null).toList();
        assertThat(course.updates()).isEqualTo(said.size());
        assertThat(course.heardAt())
                .isEqualTo(said.stream()
                        .map(Fact::entrySaidAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        if (withHealth.isEmpty()) {
            assertThat(course.health()).isNull();
            assertThat(course.since()).isNull();
            return;
        }
        assertThat(course.health()).isEqualTo(withHealth.getLast().health());
        Fact begun = withHealth.getLast();
        for (Fact fact : withHealth.reversed()) {
            if (!Objects.equals(fact.health(), course.health())) break;
            begun = fact;
        }
        assertThat(course.since()).isEqualTo(begun.asOf());
    }
}
