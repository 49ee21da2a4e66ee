package torikumi.plan;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.HandOutcome.Drafted;
import torikumi.plan.HandOutcome.NotBegun;
import torikumi.plan.HandOutcome.Overtaken;
import torikumi.plan.HandOutcome.PlanClosed;
import torikumi.plan.HandOutcome.Refused;
import torikumi.plan.HandOutcome.Settled;
import torikumi.plan.HandOutcome.Unknown;
import torikumi.plan.PastImport.State;
import torikumi.plan.PlanEdit.Refusal;
import torikumi.platform.FiscalYear;

/**
 * Sets up a plan, or changes the one in force, step by step and without a document. What comes of it is a proposal as of a document:
 * {@link PlanImports} shows, applies, drops and undoes it. Who may is decided before.
 */
@Component
@Transactional
public class PlanByHand {

    private final Imports imports;
    private final PlanSources sources;
    private final PlanStore store;
    private final HandWork work;
    private final Clock clock;

    PlanByHand(Imports imports, PlanSources sources, PlanStore store, HandWork work, Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @param first what is done at once; nothing for a plan in force
     */
    public HandOutcome begin(String department, FiscalYear year, List<PlanEdit> first, Editor by) {
        boolean isClosed = store.find(department, year)
                .filter(plan -> plan.closedOn != null)
                .isPresent();
        if (isClosed) return new PlanClosed(department, year);
        ByHand byHand = work.on(department, year, HandMade.of(List.of()));
        HandMade made = HandMade.of(first);
        if (made.beginsWithLastYear())
            byHand = work.on(department, year, HandMade.of(List.of(new PlanEdit.FromLastYear())));
        for (PlanEdit edit : first) {
            Optional<Refusal> refusal = byHand.edit(edit);
            if (refusal.isPresent()) return new NotBegun(refusal.get(), words(edit));
        }
        if (byHand.places().isEmpty()) return new NotBegun(Refusal.NOTHING_LEFT, "");
        // What was done is in the row itself, and what came of it in the plan.
        var source = new PlanSource("", "%s %s".formatted(department, year).getBytes(StandardCharsets.UTF_8));
        sources.keep(source);
        var row = new ImportRow(byHand.document(department, year), source, by, clock.instant());
        row.byHand = made;
        work.renew(row);
        row.shownRevision =
                store.find(department, year).map(plan -> plan.revision).orElse(0);
        return new Drafted(work.draft(imports.save(row)));
    }

    /** As it stands against the plan of now. */
    public Optional<HandDraft> draft(String id) {
        return imports.findByImportKey(id)
                .filter(row -> row.byHand != null && row.state == State.WAITING)
                .map(work::draft);
    }

    /**
     * All of it or nothing.
     *
     * @param seen the steps of the draft that was shown
     */
    public HandOutcome edit(String id, int seen, List<PlanEdit> step) {
        return onward(id, seen, row -> {
            HandMade made = row.byHand();
            ByHand byHand = work.on(row.department, new FiscalYear(row.fiscalYear), made);
            for (PlanEdit edit : step) {
                Optional<Refusal> refusal = byHand.edit(edit);
                if (refusal.isPresent()) return new Refused(work.draft(row), refusal.get(), words(edit));
            }
            row.byHand = made.with(step);
            return done(row);
        });
    }

    /** Takes back the last step; nothing where there is none. */
    public HandOutcome back(String id, int seen) {
        return onward(id, seen, row -> {
            HandMade made = row.byHand();
            if (made.steps().isEmpty()) return new Drafted(work.draft(row));
            HandMade before = made.withoutLast();
            if (work.on(row.department, new FiscalYear(row.fiscalYear), before)
                    .places()
                    .isEmpty()) return new Refused(work.draft(row), Refusal.NOTHING_LEFT, "");
            row.byHand = before;
            return done(row);
        });
    }

    private HandOutcome done(ImportRow row) {
        work.renew(row);
        return new Drafted(work.draft(row));
    }

    private interface Step {

        HandOutcome take(ImportRow row);
    }

    private HandOutcome onward(String id, int seen, Step step) {
        ImportRow row = imports.lock(id).orElse(null);
        if (row == null || row.byHand == null) return new Unknown();
        if (row.state != State.WAITING) return new Settled(row.past());
        if (row.byHand.steps().size() != seen) return new Overtaken(work.draft(row));
        return step.take(row);
    }

    private static String words(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.AddInitiative(var section, var wording) -> wording;
            case PlanEdit.Reword(var code, var wording) -> wording;
            case PlanEdit.RemoveInitiative(var code) -> code;
            case PlanEdit.SetMission(var section, var words) -> words;
            case PlanEdit.RenameSection(var section, var name) -> name;
            case PlanEdit.RemoveSection(var section) -> section;
            case PlanEdit.FromLastYear() -> "";
        };
    }
}
