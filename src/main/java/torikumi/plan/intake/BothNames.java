package torikumi.plan.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Blank;

/** A department and one of its sections that are written as one: 総務部総務課, 総務部 総務課. */
record BothNames(String department, String section) {

    private static final String DEPARTMENT_ENDS = "部局";

    /**
     * @param known the department above it, if any; another one is taken out of it only where there is one way to do so
     * @return empty where it cannot be told
     */
    static Optional<BothNames> of(String written, @Nullable String known) {
        String name = Blank.strip(written);
        if (name.length() > 2 * PlaceName.LONGEST) return Optional.empty();
        if (known != null && name.startsWith(known)) return divided(name, known.length());
        BothNames only = null;
        for (int end = 2; end < name.length(); end++) {
            if (DEPARTMENT_ENDS.indexOf(name.charAt(end - 1)) < 0) continue;
            Optional<BothNames> way = divided(name, end);
            if (way.isPresent() && only != null) return Optional.empty();
            only = way.orElse(only);
        }
        return Optional.ofNullable(only);
    }

    private static Optional<BothNames> divided(String name, int at) {
        String section = Blank.strip(name.substring(at));
        return Heading.looksLikeSection(section)
                ? Optional.of(new BothNames(name.substring(0, at), section))
                : Optional.empty();
    }
}
