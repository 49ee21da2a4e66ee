package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import torikumi.plan.PastImport.State;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.intake.PlanDocument;
import torikumi.platform.FiscalYear;
import torikumi.platform.OwnedRow;

/** A document that was brought in, and what became of it. */
@Entity
@Table(name = "plan_import")
class ImportRow extends OwnedRow {

    String importKey = UUID.randomUUID().toString();
    String department = "";
    int fiscalYear;
    String fileName = "";
    String fingerprint = "";
    long sizeInBytes;

    @Column(columnDefinition = "text")
    @Convert(converter = ImportColumns.Document.class)
    PlanDocument document;

    @Column(columnDefinition = "text")
    @Convert(converter = ImportColumns.Decisions.class)
    List<Decision> decisions = List.of();

    /** What was done by hand; null for a document's. */
    @Column(columnDefinition = "text")
    @Convert(converter = ImportColumns.ByHand.class)
    @Nullable
    HandMade byHand;

    int shownRevision;
    String byId = "";
    String byName = "";
    Instant proposedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    State state = State.WAITING;

    @Nullable
    String settledById;

    @Nullable
    String settledByName;

    @Nullable
    Instant settledAt;

    @Nullable
    Long planId;

    @Nullable
    Integer planRevision;

    @Column(columnDefinition = "text")
    @Convert(converter = ImportColumns.Before.class)
    @Nullable
    StoredPlan planBefore;

    @SuppressWarnings("NullAway.Init")
    protected ImportRow() {}

    ImportRow(PlanDocument document, PlanSource source, Editor by, Instant at) {
        this.document = document;
        fileName = source.fileName();
        fingerprint = source.fingerprint();
        sizeInBytes = source.size();
        byId = by.id();
        byName = by.name();
        proposedAt = at;
        name();
    }

    /** With whatever department and year it was given since. */
    PlanDocument named() {
        PlanDocument named = document;
        for (Decision decision : decisions)
            switch (decision) {
                case Decision.DepartmentIs(var department) -> named = with(named, department, named.year());
                case Decision.YearIs(var year) -> named = with(named, named.department(), year);
                default -> {}
            }
        return named;
    }

    private static PlanDocument with(PlanDocument document, String department, FiscalYear year) {
        return new PlanDocument(
                department, year, document.vision(), document.policy(), document.rows(), document.remarks());
    }

    private void name() {
        PlanDocument named = named();
        department = named.department();
        fiscalYear = named.year().startYear();
    }

    HandMade byHand() {
        return Objects.requireNonNull(byHand);
    }

    /** It is drawn anew, on a plan that may be another by now. */
    void remake(HandMade made, PlanDocument now, List<Decision> decided) {
        if (state != State.WAITING) throw new IllegalStateException(importKey + " is " + state);
        byHand = made;
        document = now;
        decisions = List.copyOf(decided);
    }

    void decide(Decision decision) {
        if (state != State.WAITING) throw new IllegalStateException(importKey + " is " + state);
        if (byHand != null) byHand = byHand.saying(decision, document);
        List<Decision> more = new ArrayList<>(decisions);
        more.remove(decision);
        more.add(decision);
        decisions = List.copyOf(more);
        name();
    }

    void apply(PlanRow plan, @Nullable StoredPlan before, Editor by) {
        settle(State.WAITING, State.APPLIED, by, plan.changedAt);
        planId = plan.id();
        planRevision = plan.revision;
        planBefore = before;
    }

    void drop(Editor by, Instant at) {
        settle(State.WAITING, State.DROPPED, by, at);
    }

    void undo(Editor by, Instant at) {
        settle(State.APPLIED, State.UNDONE, by, at);
    }

    private void settle(State from, State to, Editor by, Instant at) {
        if (state != from) throw new IllegalStateException("%s is %s".formatted(importKey, state));
        state = to;
        settledById = by.id();
        settledByName = by.name();
        settledAt = at;
    }

    Instant settledAt() {
        return Objects.requireNonNull(settledAt);
    }

    PastImport past() {
        return new PastImport(
                importKey,
                department,
                new FiscalYear(fiscalYear),
                fileName,
                fingerprint,
                sizeInBytes,
                state,
                new Editor(byId, byName),
                proposedAt,
                settledById == null ? null : new Editor(settledById, settledByName),
                settledAt);
    }
}
