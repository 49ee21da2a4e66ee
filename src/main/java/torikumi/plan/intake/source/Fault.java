package torikumi.plan.intake.source;

import java.util.Comparator;
import java.util.List;

/**
 * Something that stands in the way of reading a document, and where. Worded by the key {@code plan.fault.} and the kind.
 *
 * @param found what stands there, shortened; empty where nothing does
 * @param arguments what the kind names, for its words
 */
public record Fault(Place place, Kind kind, String found, List<Object> arguments) implements Comparable<Fault> {

    private static final Comparator<Fault> AS_THEY_STAND =
            Comparator.comparing(Fault::place).thenComparing(Fault::kind).thenComparing(Fault::found);

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public Fault(Place place, Kind kind, String found, Object... arguments) {
        this(place, kind, found, List.of(arguments));
    }

    @Override
    public int compareTo(Fault other) {
        return AS_THEY_STAND.compare(this, other);
    }

    public enum Kind {
        /** The file as a whole. */
        EMPTY_FILE,
        /** Argument: megabytes that are read at most. */
        TOO_LARGE,
        /** It unpacks to more than a plan has. */
        UNPACKS_TOO_LARGE,
        /** Argument: how many cells are read at most. */
        TOO_MANY_CELLS,
        TOO_MANY_TAGS,
        /** It says it is a workbook and is none that can be opened. */
        BROKEN_WORKBOOK,
        WITH_PASSWORD,
        WITH_MACROS,
        OLD_EXCEL,
        BINARY_EXCEL,
        STRICT_EXCEL,
        OPEN_DOCUMENT,
        WORD,
        SLIDES,
        PDF,
        PICTURE,
        RICH_TEXT,
        ARCHIVE,
        /** Arguments: the byte in hexadecimal, and which one it is, counted from 1. */
        UNREADABLE_BYTE,
        /** Argument: its number as U+0000. */
        CONTROL_CHARACTER,
        /** Argument: the sheet's name that was asked for. */
        NO_SUCH_SHEET,
        OPEN_COMMENT,
        OPEN_TAG,
        /** Argument: the element's name. */
        UNCLOSED_ELEMENT,
        QUOTATION_MARKS,

        /** Nothing in the document is a plan's table or list. */
        NO_PLAN,
        /** Argument: the {@code Column}. */
        NO_COLUMN,
        REPEATED_COLUMN,
        NO_ROWS,
        NO_SECTION,
        NOT_A_SECTION,
        NOT_A_UNIT,
        NO_INITIATIVE,
        NOT_A_DEPARTMENT,
        NOT_A_YEAR,
        /** Argument: the year that another heading names. */
        OTHER_YEAR,
        /** Arguments: its cells, and how many the heading has. */
        NARROW_ROW,
        /** Argument: how many columns have a heading. */
        WIDE_ROW,
        /** A line within the table that stands in none of its rows. */
        LOOSE_LINE,
        /** Argument: the place that has two. */
        TWO_MISSIONS,
        TWO_VISIONS,
        TWO_POLICIES,
        /** Argument: the place that has it twice. */
        SAME_TWICE,
        /** Argument: characters that are read at most. */
        TOO_LONG,

        /** In files of names: a name that the plan does not have. */
        NOT_IN_PLAN,
        /** Argument: whose name it is. */
        TAKEN_NAME,
        BLANK_CELL,
        ONE_WORD,
        /** Argument: the other group's first word. */
        TWO_GROUPS
    }
}
