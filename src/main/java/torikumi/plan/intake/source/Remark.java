package torikumi.plan.intake.source;

import java.util.Comparator;
import java.util.List;

/**
 * What a reader of a document has to say of it though it could be read: what was left out, and what was taken for something. Worded
 * by the key {@code plan.leftOut.} or {@code plan.said.} and the kind.
 *
 * @param found what stands there, shortened
 * @param arguments what the kind names, for its words
 */
public record Remark(Place place, Kind kind, String found, List<Object> arguments) implements Comparable<Remark> {

    private static final Comparator<Remark> AS_THEY_STAND =
            Comparator.comparing(Remark::place).thenComparing(Remark::kind).thenComparing(Remark::found);

    public Remark {
        arguments = List.copyOf(arguments);
    }

    public Remark(Place place, Kind kind, String found, Object... arguments) {
        this(place, kind, found, List.of(arguments));
    }

    @Override
    public int compareTo(Remark other) {
        return AS_THEY_STAND.compare(this, other);
    }

    public enum Kind {
        /** Words outside the plan's table and texts. */
        OUTSIDE(true),
        /** A heading that says nothing to us. */
        OTHER_HEADING(true),
        /** A table that is no plan's. */
        OTHER_TABLE(true),
        /** The name of a department that has no table here. */
        OTHER_DEPARTMENT(true),
        /** A picture, a script, a form: argument the element's name. */
        NOT_WORDS(true),
        UNKNOWN_TAG(true),
        STRUCK_OUT(true),
        TOTAL(true),
        NOTE(true),
        /** Words in a cell of items that belong to none of them. */
        NO_ITEM(true),
        /** Argument: how many. */
        HIDDEN_ROWS(true),
        /** Argument: how many. */
        HIDDEN_COLUMNS(true),
        /** A sheet that is hidden, or was not chosen. */
        OTHER_SHEET(true),

        /** Blank where the cell above is meant. Argument: the {@code Column}, or a heading. */
        CARRIED_DOWN(false),
        /** Lines that were taken for one initiative. */
        JOINED(false),
        /** A further row of values for the initiative above. */
        MORE_VALUES(false),
        /** One initiative of several sections. Argument: the others, joined. */
        JOINT(false),
        /** The names of a department and its section as one. Arguments: both. */
        DIVIDED(false),
        /** A section that is named as having no initiative. */
        NONE_HERE(false),
        /** A heading that stood twice. Argument: what it is called now. */
        HEADING_NUMBERED(false),
        /** 担当 that names people, kept as a further column. */
        PEOPLE(false),
        /** The year of a date in the title. Argument: the year. */
        YEAR_OF_DATE(false),
        /** The plan has no sections: the department is its only place. */
        NO_SECTIONS(false);

        private final boolean leftOut;

        Kind(boolean leftOut) {
            this.leftOut = leftOut;
        }

        public boolean leftOut() {
            return leftOut;
        }
    }
}
