package torikumi.plan.change;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.WordingKey;

/**
 * The short names that codes begin with: the unit's name, or the section's where it has no units, without one 課, 室, 係 or 担当 at
 * its end. Where rows would get the same, or one that is taken, all of the new ones get section and unit (総務・庶務); should that
 * not tell them apart either, their full names, and in the end a number.
 */
final class ShortNames {

    private static final List<Function<PlaceName, String>> FORMS = List.of(
            place -> bare(place.ownName()),
            place -> place.unit() == null ? place.section() : bare(place.section()) + "・" + bare(place.unit()),
            place -> place.unit() == null ? place.section() : place.section() + "・" + place.unit());

    private ShortNames() {}

    /** @param taken by rows of the plan, also by those removed */
    static Map<PlaceName, String> of(List<PlaceName> places, Collection<String> taken) {
        Set<String> given = taken.stream().map(WordingKey::of).collect(Collectors.toCollection(HashSet::new));
        Map<PlaceName, String> names = new LinkedHashMap<>();
        for (Function<PlaceName, String> form : FORMS) {
            List<PlaceName> left =
                    places.stream().filter(place -> !names.containsKey(place)).toList();
            Map<String, List<PlaceName>> alike =
                    left.stream().collect(Collectors.groupingBy(place -> WordingKey.of(form.apply(place))));
            for (PlaceName place : left) {
                String key = WordingKey.of(form.apply(place));
                if (alike.getOrDefault(key, List.of()).size() == 1 && given.add(key))
                    names.put(place, form.apply(place));
            }
        }
        for (PlaceName place : places) {
            String full = FORMS.getLast().apply(place);
            for (int i = 2; !names.containsKey(place); i++)
                if (given.add(WordingKey.of(full + "・" + i))) names.put(place, full + "・" + i);
        }
        return names;
    }

    static String bare(String name) {
        for (String ending : List.of("課", "室", "係", "担当"))
            if (name.length() > ending.length() && name.endsWith(ending))
                return name.substring(0, name.length() - ending.length());
        return name;
    }
}
