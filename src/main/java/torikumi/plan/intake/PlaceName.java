package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** What brackets say of a name without being a part of the section. */
    private static final Pattern NO_UNIT = Pattern.compile("[仮新案主]|主管|兼務|旧.+|.*(?:仮称|新設|新規|改称|統合|廃止|予定).*");

    private static final String BETWEEN = "・、，,／/\n\r\t \u3000";

    /**
     * Takes the unit out of the brackets behind a section's name: 防災危機管理課 (地域防災), 防災危機管理課（地域防災）. What stands in front of
     * a name in brackets belongs to it, and so does 仮称.
     *
     * @return empty when the name is blank, too long, or its brackets do not match
     */
    public static Optional<PlaceName> parse(String written) {
        String name = Blank.strip(written);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) return Optional.empty();
        int open = lastGroup(name);
        if (open < 0) return balanced(name) ? Optional.of(new PlaceName(name, null)) : Optional.empty();
        String section = Blank.strip(name.substring(0, open));
        String unit = Blank.strip(name.substring(open + 1, name.length() - 1));
        if (section.isEmpty() || unit.isEmpty() || !balanced(section) || !balanced(unit)) return Optional.empty();
        return Optional.of(NO_UNIT.matcher(unit).matches() ? new PlaceName(name, null) : new PlaceName(section, unit));
    }

    /** The names in a cell that names several sections, 公園課・道路課; one name otherwise. */
    static List<String> each(String written) {
        if (written.length() > 3 * LONGEST) return List.of(written);
        List<String> names = new ArrayList<>();
        int depth = 0;
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char at = written.charAt(i);
            if (isOpen(at)) depth++;
            if (isClose(at)) depth--;
            int between = depth == 0 ? between(written, i, name) : 0;
            if (between == 0) {
                name.append(at);
                continue;
            }
            i += between - 1;
            if (!Blank.is(name.toString())) names.add(Blank.strip(name.toString()));
            name.setLength(0);
        }
        if (!Blank.is(name.toString())) names.add(Blank.strip(name.toString()));
        List<String> distinct = names.stream().distinct().toList();
        return distinct.size() > 1 && distinct.stream().allMatch(Heading::looksLikeSection)
                ? distinct
                : List.of(Blank.strip(written));
    }

    /** How many characters divide the name before them from another; 0 where the name goes on. */
    private static int between(String written, int at, CharSequence name) {
        if (BETWEEN.indexOf(written.charAt(at)) >= 0) return 1;
        if (written.startsWith("及び", at)) return 2;
        if (written.startsWith("並びに", at)) return 3;
        return written.charAt(at) == 'と' && Heading.looksLikeSection(Blank.strip(name.toString())) ? 1 : 0;
    }

    private static boolean isOpen(char character) {
        return character == '(' || character == '（';
    }

    private static boolean isClose(char character) {
        return character == ')' || character == '）';
    }

    /** Where the brackets open that close at the very end and do not begin the name; -1 where there are none. */
    private static int lastGroup(String name) {
        if (!isClose(name.charAt(name.length() - 1))) return -1;
        int depth = 0;
        for (int i = name.length() - 1; i >= 0; i--) {
            if (isClose(name.charAt(i))) depth++;
            if (isOpen(name.charAt(i)) && --depth == 0) return i;
        }
        return -1;
    }

    private static boolean balanced(String name) {
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            if (isOpen(name.charAt(i))) depth++;
            if (isClose(name.charAt(i)) && --depth < 0) return false;
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
