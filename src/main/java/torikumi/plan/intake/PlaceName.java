package torikumi.plan.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Blank;

/**
 * Where in a department: a section, or one unit of it.
 *
 * @param section 防災危機管理課
 * @param unit 地域防災; null where the whole section is meant
 */
public record PlaceName(String section, @Nullable String unit) {

    /** A name longer than this is text that has slipped into the wrong cell. */
    public static final int LONGEST = 100;

    /**
     * Takes the unit out of the brackets behind a section's name: 防災危機管理課 (地域防災), 防災危機管理課（地域防災）.
     *
     * @return empty when the name is blank, too long, or its brackets do not match
     */
    public static Optional<PlaceName> parse(String written) {
        String name = Blank.strip(written);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) return Optional.empty();
        int open = first(name, "(（");
        if (open < 0) return first(name, ")）") < 0 ? Optional.of(new PlaceName(name, null)) : Optional.empty();
        if (first(name.substring(name.length() - 1), ")）") < 0 || !balanced(name)) return Optional.empty();
        String section = Blank.strip(name.substring(0, open));
        String unit = Blank.strip(name.substring(open + 1, name.length() - 1));
        return section.isEmpty() || unit.isEmpty() ? Optional.empty() : Optional.of(new PlaceName(section, unit));
    }

    private static int first(String text, String anyOf) {
        for (int i = 0; i < text.length(); i++) if (anyOf.indexOf(text.charAt(i)) >= 0) return i;
        return -1;
    }

    /** One bracket pair reaches from the first bracket to the end; others may stand inside it. */
    private static boolean balanced(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            if ("(（".indexOf(name.charAt(i)) >= 0) depth++;
            if (")）".indexOf(name.charAt(i)) >= 0 && (--depth < 0 || depth == 0 && i < name.length() - 1)) return false;
        }
        return depth == 0;
    }

    /** What missions carried down from here are said to come from. */
    public String ownName() {
        return unit == null ? section : unit;
    }

    /** As people read it: 防災危機管理課（地域防災）. */
    public String inBrackets() {
        return unit == null ? section : section + "（" + unit + "）";
    }

    /** As a document writes it: 防災危機管理課 (地域防災). */
    @Override
    public String toString() {
        return unit == null ? section : section + " (" + unit + ")";
    }
}
