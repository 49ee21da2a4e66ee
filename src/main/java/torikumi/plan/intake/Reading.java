package torikumi.plan.intake;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Fault;
import torikumi.platform.FiscalYear;

/** What came of reading a document: the whole of it, what is to be asked first, or what stands in the way. Never a part. */
public sealed interface Reading {

    /** @param documents at least one; one for each department and year in the document, in its order */
    record Read(List<PlanDocument> documents) implements Reading {

        public Read {
            if (documents.isEmpty())
                throw new IllegalArgumentException("a document that was read has at least one plan");
            documents = List.copyOf(documents);
        }
    }

    /** Everything could be read but something that nothing in the document says: to be asked, and read again with {@link Given}. */
    record Wanting(Set<Missing> missing, Understood understood) implements Reading {

        public Wanting {
            if (missing.isEmpty()) throw new IllegalArgumentException("what is wanting has a name");
            missing = Set.copyOf(missing);
        }
    }

    /**
     * @param faults the first ones as they stand in the document, at least one and at most {@link #SAID}
     * @param count how many there are in all
     */
    record Unreadable(List<Fault> faults, int count) implements Reading {

        /** More than these nobody reads. */
        public static final int SAID = 6;

        public Unreadable(Fault fault) {
            this(List.of(fault), 1);
        }

        public Unreadable {
            if (faults.isEmpty()) throw new IllegalArgumentException("an unreadable document has at least one fault");
            faults = faults.stream().sorted().distinct().limit(SAID).toList();
        }

        /** How many are not among the first. */
        public int more() {
            return count - faults.size();
        }
    }

    enum Missing {
        DEPARTMENT,
        YEAR,
        /** Several sheets hold a plan. */
        SHEET
    }

    /**
     * What was understood of a document that wants something.
     *
     * @param sheets the names of the workbook's sheets that hold a plan, in its order; empty for a text
     * @param sections in the order of the document; empty while the sheet is not chosen
     * @param initiatives how many
     */
    record Understood(
            @Nullable String department,
            @Nullable FiscalYear year,
            List<String> sheets,
            List<String> sections,
            int initiatives) {

        public Understood {
            sheets = List.copyOf(sheets);
            sections = List.copyOf(sections);
        }
    }
}
