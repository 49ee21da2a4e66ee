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
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import torikumi.platform.Chance;

/** Whatever the order of delivery and however often the same is delivered, an initiative's updates add up to the same. */
class AnyCourseTests {

    private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);

    private static final int TRIES = 2000;
    private static final List<String> HEALTHS = List.of("on-track", "slipping", "late");

    /** The updates as they were said, each with its own source. */
    private static List<Fact> said(Chance chance) {
        return numbered(chance.list(0, 12, each -> {
            Instant at = Instant.EPOCH.plusSeconds(each.between(0, 3));
            return new Fact(
                    0,
                    FIRST.plusDays(each.between(0, 4)),
                    at,
                    "",
                    at,
                    each.orNull(30, each.oneOf(HEALTHS)),
                    each.orNull(50, each.between(0, 100)));
        }));
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
    private static List<Fact> delivered(List<Fact> said, RandomGenerator chance) {
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

    private record Told(List<Fact> said, List<Fact> delivered) {

        static Told by(Chance chance) {
            List<Fact> said = AnyCourseTests.said(chance);
            return new Told(said, AnyCourseTests.delivered(said, chance.random()));
        }
    }

    @Test
    void isTheSameForAnyOrderOfDelivery() {
        Chance.tried(TRIES, Told::by, told -> assertThat(record(told.delivered)).isEqualTo(Course.of(told.said)));
    }

    @Test
    void hasTheLatestHealthAndItsUninterruptedBeginning() {
        Chance.tried(TRIES, AnyCourseTests::said, said -> {
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
        });
    }
}
