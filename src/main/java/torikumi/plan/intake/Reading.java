package torikumi.plan.intake;

import java.util.List;
import java.util.TreeSet;
import torikumi.plan.intake.PlanDocument.Fault;

/** What came of reading a document: the whole of it, or everything that stands in the way. Never a part. */
public sealed interface Reading {

    record Read(PlanDocument document) implements Reading {}

    /** @param faults at least one, in the order they stand in the document */
    record Unreadable(List<Fault> faults) implements Reading {

        public Unreadable {
            if (faults.isEmpty()) throw new IllegalArgumentException("an unreadable document has at least one fault");
            faults = List.copyOf(new TreeSet<>(faults));
        }
    }
}
