package torikumi.plan.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What a reader finds in a document besides the plan: faults, and what there is to remark. Of thousands the first are kept, and their number. */
public final class Findings {

    private static final int KEPT = 1000;

    private final Places places;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int faultCount;

    public Findings(Places places) {
        this.places = places;
    }

    public void fault(int at, Fault.Kind kind, String found, Object... arguments) {
        faultCount++;
        if (faults.size() < KEPT) faults.add(new Fault(places.place(at), kind, SourceText.shortened(found), arguments));
    }

    public void remark(int at, Remark.Kind kind, String found, Object... arguments) {
        if (remarks.size() < KEPT)
            remarks.add(new Remark(places.place(at), kind, SourceText.shortened(found), arguments));
    }

    public void remark(Remark remark) {
        remarks.add(remark);
    }

    public List<Fault> faults() {
        return faults;
    }

    public int faultCount() {
        return faultCount;
    }

    /** As they stand in the document, each once. */
    public List<Remark> remarks() {
        return List.copyOf(new TreeSet<>(remarks));
    }
}
