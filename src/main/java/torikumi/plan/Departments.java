package torikumi.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What codes say of a department where another's codes begin with the same name. */
final class Departments {

    private Departments() {}

    /** みどり部 is みどり, 建設局 is 建設. */
    static String bare(String department) {
        for (String ending : List.of("部", "局"))
            if (department.length() > ending.length() + 1 && department.endsWith(ending))
                return department.substring(0, department.length() - ending.length());
        return department;
    }

    /** For each department what it is called in codes: as short as tells it from the others. */
    static Map<String, String> inCodes(Collection<String> departments) {
        Map<String, Long> alike = departments.stream()
                .distinct()
                .map(Departments::bare)
                .map(NameKey::of)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<String, String> names = new HashMap<>();
        for (String department : departments)
            names.put(department, alike.get(NameKey.of(bare(department))) > 1 ? department : bare(department));
        return names;
    }
}
