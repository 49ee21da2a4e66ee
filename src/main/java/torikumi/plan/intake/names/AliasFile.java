package torikumi.plan.intake.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.WordingKey;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;

/**
 * Reads the other names of a plan's sections and units, the file {@code <plan>.aliases.csv}: in each line first the name as in the
 * plan, 課 or 課 (担当), then what people type. Refused: names that are not in the plan, an alias that two places claim or that is
 * another place's own name, blank cells. Width, case and spaces make no difference.
 */
public final class AliasFile {

    private AliasFile() {}

    /** @return the aliases of each place, in the order of the file */
    public static NameFile<Map<PlaceName, List<String>>> read(byte[] bytes, PlanDocument plan) {
        return NameFile.of(bytes, lines -> aliases(lines, places(plan)));
    }

    private static Map<String, PlaceName> places(PlanDocument plan) {
        Map<String, PlaceName> places = new HashMap<>();
        for (Row row : plan.rows()) {
            PlaceName section = new PlaceName(row.section(), null);
            places.put(key(section), section);
            PlaceName place = new PlaceName(row.section(), row.unit());
            places.put(key(place), place);
        }
        return places;
    }

    private static Map<PlaceName, List<String>> aliases(NameLines lines, Map<String, PlaceName> places) {
        Map<PlaceName, List<String>> aliases = new LinkedHashMap<>();
        Map<String, PlaceName> claimed = new HashMap<>(places);
        for (List<Cell> line : lines.lines()) {
            Optional<PlaceName> place = PlaceName.parse(line.getFirst().text()).map(name -> places.get(key(name)));
            if (place.isEmpty()) lines.fault(line.getFirst(), Fault.Kind.NOT_IN_PLAN);
            for (Cell alias : line.subList(1, line.size())) {
                if (place.isEmpty()) continue;
                PlaceName before = claimed.putIfAbsent(WordingKey.of(alias.text()), place.get());
                if (before == null)
                    aliases.computeIfAbsent(place.get(), p -> new ArrayList<>()).add(alias.text());
                else if (!before.equals(place.get())) lines.fault(alias, Fault.Kind.TAKEN_NAME, before.toString());
            }
        }
        return aliases;
    }

    private static String key(PlaceName place) {
        return WordingKey.of(place.toString());
    }
}
