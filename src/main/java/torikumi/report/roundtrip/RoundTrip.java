package torikumi.report.roundtrip;

import java.time.Instant;
import java.util.List;
import torikumi.plan.Found;
import torikumi.plan.intake.source.Place;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.progress.Reported;

/**
 * What a workbook that came back would do to the record as it stands.
 *
 * @param id by which it is found again; empty where there is nothing to record
 * @param madeAt when the workbook was made
 * @param lines what can be recorded, all of it or nothing, as it stands in the workbook
 * @param left what was changed and cannot be
 * @param rewordings wordings of the plan that were changed: each is amended by itself, with its reason, by whoever may
 * @param already of how many initiatives what was changed is on record
 * @param remarks what else there is to say of the file
 */
public record RoundTrip(
        String id,
        String fileName,
        Instant madeAt,
        List<Line> lines,
        List<Left> left,
        List<Rewording> rewordings,
        int already,
        List<Edits.Remark> remarks) {

    public RoundTrip {
        lines = List.copyOf(lines);
        left = List.copyOf(left);
        rewordings = List.copyOf(rewordings);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param place of its row's first cell
     * @param cells that are recorded with it, as they stand there
     */
    public record Line(Found.OfInitiative about, Place place, List<Edit.Cell> cells, Progress said) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    public record Rewording(Found.OfInitiative about, Place place, String before, String after) {}

    RoundTrip named(String given) {
        return new RoundTrip(given, fileName, madeAt, lines, left, rewordings, already, remarks);
    }

    /** Whether nothing is to be done with it. */
    boolean isDone() {
        return lines.isEmpty() && left.isEmpty() && rewordings.isEmpty();
    }

    /** Something that was changed and cannot be recorded. */
    public sealed interface Left {

        Place place();

        /** Something that no report can say. */
        record Faulty(Edits.Fault fault) implements Left {

            @Override
            public Place place() {
                return fault.place();
            }
        }

        /**
         * Somebody has recorded something else there since.
         *
         * @param cells all that was changed in its row
         * @param overtaken those of them where something else stands now
         * @param now how it stands
         */
        record Overtaken(Place place, List<Edit.Cell> cells, List<Edit.Cell> overtaken, Reported now) implements Left {

            public Overtaken {
                cells = List.copyOf(cells);
                overtaken = List.copyOf(overtaken);
            }
        }

        /** The record takes it from nobody, or not from them. */
        record Refused(Found.OfInitiative about, Place place, List<Edit.Cell> cells, Refusal why) implements Left {

            public Refused {
                cells = List.copyOf(cells);
            }
        }

        /** Nothing of that number is in any plan any more. */
        record Gone(Place place, List<Edit.Cell> cells) implements Left {

            public Gone {
                cells = List.copyOf(cells);
            }
        }
    }
}
