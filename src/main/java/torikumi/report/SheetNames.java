package torikumi.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives the sheets of one workbook names that spreadsheets take, and each its own. */
public final class SheetNames {

    // Excel's: in UTF-16 units; two names that differ in case alone are one to it.
    private static final int LONGEST = 31;

    // Excel keeps it for itself, in every language.
    private static final String RESERVED = "history";

    private final Set<String> given = new HashSet<>();

    public SheetNames() {
        given.add(RESERVED);
        given.add(WorkbookStamp.SHEET);
    }

    public String of(String wanted) {
        String name = cut(plain(wanted), LONGEST);
        for (int next = 2; !given.add(name.toLowerCase(Locale.ROOT)); next++) {
            String behind = " (%d)".formatted(next);
            name = cut(plain(wanted), LONGEST - behind.length()) + behind;
        }
        return name;
    }

    private static String plain(String wanted) {
        String plain = CellText.of(wanted)
                .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\uFFFE\\uFFFF]", "-")
                // An apostrophe may not stand at its ends, and is to be doubled wherever the name is referred to.
                .replace('\'', '’')
                .strip();
        return plain.isEmpty() ? "-" : plain;
    }

    private static String cut(String name, int longest) {
        if (name.length() <= longest) return name;
        int end = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, end).strip();
    }
}
