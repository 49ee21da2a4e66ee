package torikumi.report.roundtrip;

import java.time.Instant;
import java.util.List;
import torikumi.plan.intake.source.Place;

/**
 * What was changed in a workbook since it was made. Kept as JSON, so its names do not change.
 *
 * @param madeAt when it was
 * @param edits as they stand there, one for each initiative
 * @param faults what was changed and is nothing that can be recorded
 * @param rewordings wordings of the plan that were changed, which no report can say
 * @param remarks what else there is to say
 */
public record Edits(
        Instant madeAt, List<Edit> edits, List<Fault> faults, List<Rewording> rewordings, List<Remark> remarks) {

    public Edits {
        edits = List.copyOf(edits);
        rewordings = List.copyOf(rewordings);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param heading of its column; empty where it has none
     * @param before what stood there; empty where nothing did
     * @param found what stands there
     */
    public record Fault(Place place, Kind kind, String heading, String before, String found) {

        public enum Kind {
            /** The sheet has no column of codes or initiatives any more. */
            NO_HEADINGS,
            /** A row with something in it and no code. */
            NO_CODE,
            /** Its code is none that the workbook had. */
            OTHER_CODE,
            /** Another row with the same code says something else. */
            TWICE,
            /** A formula, or what became of one. */
            CALCULATED,
            NO_HEALTH,
            NO_PERCENTAGE,
            NO_DAY,
            /** What stands there follows from something else, or is the plan's. */
            NOT_REPORTED
        }
    }

    /** @param before with {@code after} as it stands there */
    public record Rewording(long initiativeId, Place place, String before, String after) {}

    /** @param found the cells, headings, codes or sheets that are meant, at least one */
    public record Remark(Kind kind, List<String> found) {

        public Remark {
            found = List.copyOf(found);
        }

        public enum Kind {
            /** Cells that were emptied, which takes nothing back. */
            EMPTIED,
            /** Initiatives whose rows are gone. */
            ROWS_GONE,
            /** Columns that are gone, each with its sheet. */
            COLUMNS_GONE,
            /** Cells beside and above what the workbook had. */
            BESIDE,
            /** Sheets that are not read. */
            OTHER_SHEETS
        }
    }
}
