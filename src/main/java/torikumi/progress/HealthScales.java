package torikumi.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Topic;
import torikumi.staff.Action;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** The current workspace's health scale. */
@Component
public class HealthScales {

    private final Scales scales;
    private final OfficePolicies policies;
    private final ChangeLog changes;
    private final Kept<Class<HealthScale>, HealthScale> kept;

    HealthScales(Scales scales, OfficePolicies policies, ChangeLog changes, Memory memory) {
        this.scales = scales;
        this.policies = policies;
        this.changes = changes;
        this.kept = memory.of(1000, Topic.SCALE);
    }

    /** The scale in force; the one everybody starts with where none was set. */
    public HealthScale current() {
        return kept.getAsAsked(HealthScale.class, () -> read(scales.findAllByOrderByEditionDesc()));
    }

    /** The newest edition's grades, then whatever earlier ones had, which is readable and no longer offered. */
    private static HealthScale read(List<ScaleRow> editions) {
        if (editions.isEmpty()) return FirstScale.SCALE;
        Map<String, Grade> byKey = new LinkedHashMap<>();
        for (Grade grade : editions.getFirst().grades) byKey.put(grade.key(), grade);
        Stream.concat(editions.stream().skip(1).map(row -> row.grades), Stream.of(FirstScale.SCALE.grades()))
                .flatMap(List::stream)
                .forEach(grade -> byKey.putIfAbsent(grade.key(), grade.noLongerOffered()));
        return new HealthScale(editions.getFirst().edition, List.copyOf(byKey.values()));
    }

    /** Puts another scale into force. Healths left out stay readable but are no longer offered. */
    @Transactional
    public Outcome change(Person by, List<Grade> grades, Instant now) {
        Optional<Denial> denied = policies.denial(by, Action.CHANGE_SCALE);
        return denied.<Outcome>map(Outcome.Refused::new).orElseGet(() -> put(by.colleague(), grades, now));
    }

    /** The same, by whoever may. */
    @Transactional
    Outcome put(Colleague by, List<Grade> grades, Instant now) {
        if (grades.stream().noneMatch(Grade::offered)) return new Outcome.NothingOffered();
        Set<String> known = new HashSet<>();
        for (Grade grade : grades)
            for (String name : HealthScale.names(grade).distinct().toList())
                if (!known.add(name)) return new Outcome.Ambiguous(name);
        List<ScaleRow> editions = scales.findAllByOrderByEditionDesc();
        int edition = editions.isEmpty() ? 1 : editions.getFirst().edition + 1;
        ScaleRow newest = scales.save(new ScaleRow(edition, by, grades, now));
        changes.add(Change.of(
                now,
                by,
                Change.What.SCALE,
                Change.About.days(null, null),
                offered(read(editions).grades()),
                offered(grades)));
        List<ScaleRow> all = new ArrayList<>(editions);
        all.addFirst(newest);
        return new Outcome.Changed(read(all));
    }

    /** The labels that can be chosen, as the log keeps them. */
    private static String offered(List<Grade> grades) {
        return grades.stream()
                .filter(Grade::offered)
                .map(grade -> grade.japanese().name())
                .collect(Collectors.joining(";"));
    }

    public sealed interface Outcome {
        record Changed(HealthScale scale) implements Outcome {}

        /** Two healths would bear that key, label or symbol, or understand that word. */
        record Ambiguous(String word) implements Outcome {}

        record NothingOffered() implements Outcome {}

        record Refused(Denial why) implements Outcome {}
    }
}
