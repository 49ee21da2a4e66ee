package torikumi.report.roundtrip;

/** What a file is that somebody sends: a workbook that was made here, or none. */
public sealed interface Returned {

    /** It says nothing of the kind, or cannot be opened. */
    record Another() implements Returned {}

    record Refused(Kind why) implements Returned {

        public enum Kind {
            OTHER_WORKSPACE,
            /** Made by another edition of the program. */
            OTHER_EDITION,
            /** What it says of itself is not whole any more, or one of its sheets cannot be read. */
            BROKEN
        }
    }

    record Ours(Edits edits) implements Returned {}
}
