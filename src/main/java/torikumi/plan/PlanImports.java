package torikumi.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.PastImport.State;
import torikumi.plan.Proposal.Meanwhile;
import torikumi.plan.change.Compared;
import torikumi.plan.intake.PlanDocument;

/**
 * What is done with a document before it is the plan: it is shown, put right, applied or dropped, and undone while nothing was recorded
 * on it. Each step is one transaction; who may take it is decided before.
 */
@Component
public class PlanImports {

    private final Imports imports;
    private final PlanSources sources;
    private final PlanStore store;
    private final PlanTaking taking;
    private final HandWork byHand;
    private final Undoing undoing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanImports(
            Imports imports,
            PlanSources sources,
            PlanStore store,
            PlanTaking taking,
            HandWork byHand,
            Undoing undoing,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.sources = sources;
        this.store = store;
        this.taking = taking;
        this.byHand = byHand;
        this.undoing = undoing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Shows what a file's plans would change, one proposal for each. Nothing is changed yet.
     *
     * @param bytes the file's, or the pasted text's; kept as the source
     * @param documents what was read of it
     */
    public List<Proposal> propose(String fileName, byte[] bytes, List<PlanDocument> documents, Editor by) {
        var source = new PlanSource(fileName, bytes);
        return within(() -> {
            sources.keep(source);
            Instant now = clock.instant();
            List<Proposal> proposals = new ArrayList<>();
            for (PlanDocument document : documents)
                proposals.add(shown(imports.save(new ImportRow(document, source, by, now))));
            return proposals;
        });
    }

    /** The proposal as it is against the plan now; empty where there is none of that id, or where it is settled. */
    public Optional<Proposal> proposal(String id) {
        return within(
                () -> imports.lock(id).filter(row -> row.state == State.WAITING).map(row -> {
                    byHand.renew(row);
                    Comparing comparing = comparing(row);
                    return shown(row, comparing, comparing.compared(), meanwhile(row, comparing));
                }));
    }

    /** The same without having shown it to anybody: for what is chosen from it. */
    public Optional<Proposal> look(String id) {
        return within(() -> imports.findByImportKey(id)
                .filter(row -> row.state == State.WAITING)
                .map(row -> {
                    byHand.renew(row);
                    Comparing comparing = comparing(row);
                    return ProposalFacts.of(row.importKey, row.fileName, comparing, comparing.compared(), null);
                }));
    }

    /** What was read, under the department and year that were put right since. */
    public Optional<PlanDocument> document(String id) {
        return within(() -> imports.findByImportKey(id)
                .filter(row -> row.state == State.WAITING)
                .map(row -> {
                    byHand.renew(row);
                    return row.named();
                }));
    }

    /** What was put right comes back in the proposal that is {@link ImportOutcome.Shown}. */
    public ImportOutcome putRight(String id, Decision decision, Editor by) {
        return step(id, State.WAITING, row -> {
            Comparing before = comparing(row);
            @Nullable Meanwhile meanwhile = meanwhile(row, before);
            if (!before.fits(decision))
                return new ImportOutcome.Unfit(shown(row, before, before.compared(), meanwhile), decision);
            row.decide(decision);
            Comparing now = comparing(row);
            return new ImportOutcome.Shown(shown(row, now, now.compared(), meanwhile));
        });
    }

    /** Makes it the plan, unless something is to be answered before, or somebody changed the plan since it was shown. */
    public ImportOutcome apply(String id, Editor by) {
        Supplier<ImportOutcome> apply = () -> step(id, State.WAITING, row -> {
            // Whoever else applies something to this plan waits here.
            store.lock(row.named().department(), row.named().year());
            Comparing comparing = comparing(row);
            Compared compared = comparing.compared();
            @Nullable Meanwhile meanwhile = meanwhile(row, comparing);
            Proposal proposal = shown(row, comparing, compared, meanwhile);
            PlanRow plan = comparing.plan();
            if (meanwhile != null) return new ImportOutcome.ChangedMeanwhile(proposal);
            if (!proposal.questions().isEmpty()) return new ImportOutcome.Unanswered(proposal);
            if (plan != null && plan.closedOn != null) return new ImportOutcome.PlanClosed(proposal);
            if (proposal.kind() == Proposal.Kind.UNCHANGED || proposal.size() == 0)
                return new ImportOutcome.NothingToApply(proposal);
            PlanRow taken = taking.take(comparing, compared, by, row.fileName);
            row.apply(taken, comparing.isNew() ? null : comparing.stored(), by);
            return new ImportOutcome.Applied(proposal);
        });
        return BegunTwice.onceMore(apply);
    }

    public ImportOutcome drop(String id, Editor by) {
        return step(id, State.WAITING, row -> {
            row.drop(by, clock.instant());
            return new ImportOutcome.Dropped(row.past());
        });
    }

    /** Makes the plan what it was before it was applied, unless something was recorded on it or changed since. */
    public ImportOutcome undo(String id, Editor by) {
        return step(id, State.APPLIED, row -> undoing.undo(row, by));
    }

    /** What was brought in, the newest first, of every department. */
    public List<PastImport> history(int limit) {
        return within(() ->
                imports.newest(Limit.of(limit)).stream().map(ImportRow::past).toList());
    }

    /** The one of that id, waiting or not. */
    public Optional<PastImport> past(String id) {
        return within(() -> imports.findByImportKey(id).map(ImportRow::past));
    }

    /** The other plans of the same file, brought in at once with it, that wait. */
    public List<PastImport> besides(PastImport past) {
        return within(() ->
                imports
                        .findByFingerprintAndByIdAndStateOrderById(
                                past.fingerprint(), past.by().id(), State.WAITING)
                        .stream()
                        .map(ImportRow::past)
                        .filter(other ->
                                other.at().equals(past.at()) && !other.id().equals(past.id()))
                        .toList());
    }

    /** The file as it was given. */
    public Optional<byte[]> source(PastImport past) {
        return within(() -> sources.bytes(past.fingerprint()));
    }

    private interface Step {

        ImportOutcome take(ImportRow row);
    }

    private ImportOutcome step(String id, State from, Step step) {
        return within(() -> {
            ImportRow row = imports.lock(id).orElse(null);
            if (row == null) return new ImportOutcome.Unknown();
            byHand.renew(row);
            return row.state == from ? step.take(row) : new ImportOutcome.Settled(row.past());
        });
    }

    private <T> T within(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private Comparing comparing(ImportRow row) {
        return store.comparing(row.named(), row.decisions);
    }

    private Proposal shown(ImportRow row) {
        Comparing comparing = comparing(row);
        return shown(row, comparing, comparing.compared(), null);
    }

    /** From here on this is what was shown. */
    private static Proposal shown(
            ImportRow row, Comparing comparing, Compared compared, @Nullable Meanwhile meanwhile) {
        row.shownRevision = comparing.revision();
        return ProposalFacts.of(row.importKey, row.fileName, comparing, compared, meanwhile);
    }

    private @Nullable Meanwhile meanwhile(ImportRow row, Comparing comparing) {
        int now = comparing.revision();
        if (now == row.shownRevision) return null;
        return Optional.ofNullable(comparing.plan())
                .flatMap(
                        there -> imports.findFirstByPlanIdAndStateOrderBySettledAtDescIdDesc(there.id(), State.APPLIED))
                .filter(last -> last.planRevision != null && last.planRevision == now)
                .map(ImportRow::past)
                .map(last -> new Meanwhile(last.settledBy(), last.settledAt()))
                .orElse(new Meanwhile(null, null));
    }
}
