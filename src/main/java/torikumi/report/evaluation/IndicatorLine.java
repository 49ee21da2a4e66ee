package torikumi.report.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Initiative;
import torikumi.plan.MatchingText;
import torikumi.progress.IndicatorFigure;
import torikumi.progress.ValidUpdate;

/**
 * 指標: what the plan's own further columns name and aim at, and what was reported of it last.
 *
 * @param target as the plan has it; empty where it has none
 * @param actual null where none was reported
 * @param from the report that says so; null where none does
 */
public record IndicatorLine(
        String name,
        String target,
        @Nullable IndicatorFigure actual,
        @Nullable ValidUpdate from) {

    private static final List<String> NAMING = List.of("指標", "indicator", "kpi");
    private static final List<String> AIMING = List.of("目標", "target");
    private static final int SHORTEST = 3;

    /** Those of the plan in its order, then what was reported besides, as it was reported last. */
    static List<IndicatorLine> of(Initiative initiative, List<ValidUpdate> said) {
        Map<String, IndicatorLine> reported = new LinkedHashMap<>();
        for (ValidUpdate valid : said)
            for (IndicatorFigure figure : valid.update().progress().figures())
                reported.put(key(figure.name()), new IndicatorLine(figure.name(), "", figure, valid));
        List<IndicatorLine> lines = new ArrayList<>();
        for (IndicatorLine planned : planned(initiative)) {
            String found = reported.keySet().stream()
                    .filter(key -> isSame(key(planned.name), key))
                    .findFirst()
                    .orElse(null);
            IndicatorLine actual = found == null ? null : reported.remove(found);
            lines.add(
                    actual == null
                            ? planned
                            : new IndicatorLine(planned.name, planned.target, actual.actual, actual.from));
        }
        lines.addAll(reported.values());
        return lines;
    }

    private static String key(String name) {
        return MatchingText.of(name).text();
    }

    /** 電子決裁率 is 電子決裁率（%）. */
    private static boolean isSame(String one, String other) {
        if (one.equals(other)) return true;
        boolean longEnough = Math.min(one.length(), other.length()) >= SHORTEST;
        return longEnough && (one.contains(other) || other.contains(one));
    }

    private static List<IndicatorLine> planned(Initiative initiative) {
        List<String> names = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        initiative.fields().forEach((heading, cell) -> {
            if (cell.isBlank()) return;
            if (has(heading, AIMING)) targets.add(cell.strip());
            else if (has(heading, NAMING)) names.add(cell.strip());
        });
        if (names.isEmpty() && targets.isEmpty()) return List.of();
        List<String> each = names.stream().flatMap(IndicatorLine::lines).toList();
        List<String> aims = targets.stream().flatMap(IndicatorLine::lines).toList();
        if (each.size() == aims.size()) {
            List<IndicatorLine> lines = new ArrayList<>();
            for (int i = 0; i < each.size(); i++) lines.add(new IndicatorLine(each.get(i), aims.get(i), null, null));
            return lines;
        }
        // It cannot be told which target is whose.
        if (targets.isEmpty())
            return each.stream()
                    .map(name -> new IndicatorLine(name, "", null, null))
                    .toList();
        return List.of(new IndicatorLine(String.join("\n", names), String.join("\n", targets), null, null));
    }

    private static boolean has(String heading, List<String> words) {
        String plain = key(heading);
        return words.stream().anyMatch(plain::contains);
    }

    private static Stream<String> lines(String cell) {
        return cell.lines()
                .map(line -> line.replaceFirst("^[\\s　・○〇●]{1,4}", "").strip())
                .filter(line -> !line.isEmpty());
    }
}
