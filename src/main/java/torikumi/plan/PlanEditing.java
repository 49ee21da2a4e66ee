package torikumi.plan;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.change.Compared;
import torikumi.plan.change.PlanChange;
import torikumi.plan.intake.PlanDocument;

/** Takes in what a setting names, or shows what it would change. All of it or nothing. */
@Component
@Transactional
class PlanEditing {

    private static final Editor SETTING = Editor.ofSetting("TORIKUMI_PLAN");

    private final PlanStore store;
    private final PlanTaking taking;
    private final Imports imports;
    private final PlanSources sources;
    private final Clock clock;

    PlanEditing(PlanStore store, PlanTaking taking, Imports imports, PlanSources sources, Clock clock) {
        this.store = store;
        this.taking = taking;
        this.imports = imports;
        this.sources = sources;
        this.clock = clock;
    }

    /** What came of a document. */
    sealed interface Edited {

        /** There was no plan of that department and year; there is now. */
        record Created(int initiatives) implements Edited {}

        /** The plan says just that already. */
        record Unchanged() implements Edited {}

        /** The plan says something else, and nobody has confirmed the change: nothing was done. */
        record Shown(PlanChange change) implements Edited {}

        record Changed(PlanChange change) implements Edited {}
    }

    boolean hasPlan() {
        return store.hasPlan();
    }

    /** Of its department and year. */
    boolean hasPlan(PlanDocument document) {
        return store.find(document.department(), document.year()).isPresent();
    }

    /**
     * Takes a document in.
     *
     * @param confirmed the id of the change that may be applied, as it was shown before; null to apply none
     */
    Edited take(PlanSource source, PlanDocument document, PlanNames names, Optional<String> confirmed) {
        // Of two processes that start together one applies it, and the other finds it applied.
        store.lock(document.department(), document.year());
        Comparing comparing = store.comparing(document, List.of());
        Compared compared = comparing.compared();
        PlanChange change = compared.change();
        PlanRow there = comparing.plan();
        if (there != null && change.isEmpty()) {
            if (store.replaceWords(there.id(), names)) there.changed(clock.instant());
            return new Edited.Unchanged();
        }
        boolean isConfirmed = confirmed.filter(change.id()::equals).isPresent();
        boolean isAsked = there != null || comparing.isUnusualYear() || imports.wasUndone(document, source);
        if (!isConfirmed && isAsked) return new Edited.Shown(change);
        Editor by = source.isBundled() ? Editor.BUNDLED : SETTING;
        PlanRow plan = taking.take(comparing, compared, by, source.fileName());
        store.replaceWords(plan.id(), names);
        sources.keep(source);
        var row = new ImportRow(document, source, by, clock.instant());
        row.apply(plan, there == null ? null : comparing.stored(), by);
        imports.save(row);
        return there == null ? new Edited.Created(compared.written().size()) : new Edited.Changed(change);
    }
}
