package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.TableFile.Cell;

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
            if (place.isEmpty()) lines.fault(line.getFirst(), "計画にある課または担当（例: 総務課、防災危機管理課 (地域防災)）");
            for (Cell alias : line.subList(1, line.size())) {
                if (place.isEmpty()) continue;
                PlaceName before = claimed.putIfAbsent(WordingKey.of(alias.text()), place.get());
                if (before == null)
                    aliases.computeIfAbsent(place.get(), p -> new ArrayList<>()).add(alias.text());
                else if (!before.equals(place.get())) lines.fault(alias, "ほかで使われていない別名（「" + before + "」の名前です）");
            }
        }
        return aliases;
    }

    private static String key(PlaceName place) {
        return WordingKey.of(place.toString());
    }
}
