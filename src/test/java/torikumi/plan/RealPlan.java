package torikumi.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;

/** 総務部, 令和3年度, as it is looked up: the bundled plan with its aliases and synonyms, without a database. */
public final class RealPlan {

    private static final PlanIndex INDEX = index();

    private RealPlan() {}

    public static Plan plan() {
        return INDEX.plan();
    }

    public static Found place(String name) {
        return INDEX.place(name).orElseThrow();
    }

    public static Found initiative(String name, int number) {
        return INDEX.initiative(name, number).orElseThrow();
    }

    public static Found.Hits search(String words) {
        return new Found.Hits(words, INDEX.search(words));
    }

    public static Found.Unclear unclear(String words, Found.Cause cause) {
        return new Found.Unclear(words, INDEX.nearest(words), cause);
    }

    static PlanIndex index() {
        return new PlanIndex(of(document()), lines("soumu-r3.aliases.csv"), lines("synonyms.csv"));
    }

    public static PlanDocument document() {
        return switch (DocumentReader.read("soumu-r3.txt", bytes("soumu-r3.txt"), Given.NOTHING)) {
            case Reading.Read(var documents) -> documents.getFirst();
            case Reading other -> throw new AssertionError(other);
        };
    }

    /** The plan that a document would make, with ids in its order. */
    public static Plan of(PlanDocument document) {
        var ids = new AtomicLong();
        Map<String, List<Unit>> sections = new LinkedHashMap<>();
        for (PlanDocument.Row row : document.rows()) {
            String shortName = row.unit() == null ? NameKey.bare(row.section()) : row.unit();
            var initiatives = new ArrayList<Initiative>();
            for (PlanDocument.Item item : row.items())
                initiatives.add(new Initiative(
                        ids.incrementAndGet(),
                        new InitiativeCode(document.year(), shortName, initiatives.size() + 1),
                        item.wording(),
                        item.fields(),
                        null));
            sections.computeIfAbsent(row.section(), section -> new ArrayList<>())
                    .add(new Unit(
                            ids.incrementAndGet(),
                            row.unit(),
                            shortName,
                            mission(row.mission(), row.missionFrom()),
                            initiatives,
                            List.of()));
        }
        return new Plan(
                1,
                document.department(),
                document.year(),
                document.vision(),
                document.policy(),
                null,
                1,
                sections.entrySet().stream()
                        .map(section -> new Section(ids.incrementAndGet(), section.getKey(), section.getValue()))
                        .toList());
    }

    private static @Nullable Mission mission(@Nullable String words, @Nullable String from) {
        return words == null ? null : new Mission(words, from);
    }

    private static List<List<String>> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(",")))
                .toList();
    }

    public static byte[] bytes(String name) {
        try (var in = RealPlan.class.getResourceAsStream("/plan/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
