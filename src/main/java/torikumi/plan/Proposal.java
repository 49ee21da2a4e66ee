package torikumi.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

/**
 * What a document would do to the plan in force, as somebody who is to apply it reads it. Facts in the document's words.
 *
 * @param id opaque, to hand back
 * @param fileName as it was given; empty for what was made by hand
 * @param kind what comes of it
 * @param department as the document or a decision says
 * @param sections those of the document, in its order
 * @param same how many initiatives are as they are in force (or go on from last year in the same words)
 * @param lines what is not the same, in the document's order, then those that are gone, in the plan's
 * @param texts what changes besides initiatives
 * @param renamings the sections that have another name, split or merged ones too; taken as they stand unless put right
 * @param questions what is to be answered before it can be applied
 * @param leftOut what was left out, and what was taken for something
 * @param meanwhile what somebody else applied to this plan after this was shown last; null where nobody did
 */
public record Proposal(
        String id,
        String fileName,
        Kind kind,
        String department,
        FiscalYear year,
        List<Place> sections,
        int same,
        List<Line> lines,
        List<Text> texts,
        List<Renaming> renamings,
        List<Question> questions,
        List<Remark> leftOut,
        @Nullable Meanwhile meanwhile) {

    public Proposal {
        sections = List.copyOf(sections);
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
        renamings = List.copyOf(renamings);
        questions = List.copyOf(questions);
        leftOut = List.copyOf(leftOut);
    }

    public enum Kind {
        /** The department has no plan yet, or (once its year was asked about) one of quite another year. */
        FIRST,
        /** The department's plan of that year is in force and says something else. */
        CHANGE,
        /** That plan says just this. */
        UNCHANGED,
        /** The department has last year's plan; lines are compared with that. */
        NEXT_YEAR
    }

    /** Whether it was made by hand, and can be gone on with. */
    public boolean isByHand() {
        return fileName.isEmpty();
    }

    /** How many initiatives the plan has once this is applied. */
    public int size() {
        return sections.stream().mapToInt(Place::initiatives).sum();
    }

    /** Those of one kind, in their order. */
    public List<Line> lines(Line.Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /** @param isNew whether the plan it is compared with has none of that name, nor one that was renamed to it */
    public record Place(String name, int initiatives, boolean isNew) {}

    /**
     * One initiative that is not in force as it is written.
     *
     * @param written its number in the document, from 1; 0 for one that is gone
     * @param place its section, with the unit where there is one, as it is written: 防災危機管理課（地域防災）
     * @param from in a change: where it stood, if elsewhere
     * @param befores what it was: one at most in a change, several for a merger in a next year's plan
     * @param wording as written; as in force for one that is gone
     */
    public record Line(
            Kind kind, int written, String place, @Nullable String from, List<Before> befores, String wording) {

        public Line {
            befores = List.copyOf(befores);
        }

        public enum Kind {
            /** 改題, or 文言の変更: its code and record go on. */
            REWORDED,
            /** In the same words in another section or unit. One that is reworded too is {@link #REWORDED} with {@code from}. */
            MOVED,
            /** Taken out before, and now in the plan again. */
            RETURNED,
            /** Only its further columns, or the other sections that own it, differ. */
            FIELDS,
            /** 統合: several of last year's go on in it. */
            MERGED,
            ADDED,
            /** In force (or in last year's plan) and not in the document. */
            GONE
        }
    }

    /** @param code with its year where it is another year's: 総務-03, R3-総務-03 */
    public record Before(String code, String wording) {}

    /**
     * @param place the section or unit whose mission it is; null for the department's
     * @param before null where there was none
     * @param after null where there is none any more
     */
    public record Text(
            Kind kind,
            @Nullable String place,
            @Nullable String before,
            @Nullable String after) {

        public enum Kind {
            VISION,
            POLICY,
            MISSION,
            ORDER
        }
    }

    /**
     * One section under another name. The same {@code before} twice is a split, the same {@code written} twice a merger.
     *
     * @param shared how many initiatives both have
     * @param decided whether a person said so
     */
    public record Renaming(String before, String written, int shared, boolean decided) {}

    /** What only a person can say. */
    public sealed interface Question {

        /** The words are alike, but name another thing: answered by {@link Decision.SameInitiative} or {@link Decision.AnotherInitiative}. */
        record Doubtful(int written, String place, String wording, Before before) implements Question {}

        /** Neither the year of a plan the department has nor the one after: answered by {@link Decision.YearIs}. */
        record UnusualYear(FiscalYear written, List<FiscalYear> usual) implements Question {

            public UnusualYear {
                usual = List.copyOf(usual);
            }
        }
    }

    /**
     * The plan was changed after this was shown.
     *
     * @param by who did; null where it was no import
     */
    public record Meanwhile(@Nullable Editor by, @Nullable Instant at) {}
}
