package torikumi.slack.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanImports;
import torikumi.plan.Proposal;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.Reading;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Person;

/** Shows what a document would change, or says why it cannot be read. Nothing of a plan is changed here. */
@Component
class Proposing {

    private final PlanImports imports;
    private final ImportRights rights;

    Proposing(PlanImports imports, ImportRights rights) {
        this.imports = imports;
        this.rights = rights;
    }

    /**
     * What was made of a document.
     *
     * @param name of the file; empty for what was pasted
     * @param reading null where it failed in a way that nobody foresaw
     */
    record Understood(
            String name,
            byte[] bytes,
            @Nullable Reading reading,
            @Nullable RuntimeException failure) {}

    /** Outside a transaction: a large document takes a second or two. */
    Understood read(String name, byte[] bytes, Given given) {
        try {
            return new Understood(name, bytes, DocumentReader.read(name, bytes, given), null);
        } catch (RuntimeException e) {
            return new Understood(name, bytes, null, e);
        }
    }

    /**
     * In a transaction; what is proposed is kept in it.
     *
     * @param wanted what is asked where the document wants something; null where it cannot be asked
     */
    Reply answer(Understood understood, @Nullable Wanted wanted, Person person, Showing showing) {
        // Said with a number that the log has, too.
        if (understood.failure() != null) throw understood.failure();
        return switch (understood.reading()) {
            case Reading.Unreadable unreadable -> DocumentBlocks.unreadable(understood.name(), unreadable, showing);
            case Reading.Wanting wanting -> DocumentBlocks.wanting(understood.name(), wanting, wanted, showing);
            case Reading.Read(var documents) -> proposed(understood, documents, person, showing);
            case null -> throw new IllegalStateException("neither read nor failed");
        };
    }

    private Reply proposed(Understood understood, List<PlanDocument> documents, Person person, Showing showing) {
        List<PlanDocument> own = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (PlanDocument document : documents)
            if (rights.may(person, document.department())) own.add(document);
            else if (!others.contains(document.department())) others.add(document.department());
        if (own.isEmpty())
            return rights.refused(person, others.getFirst(), showing).orElseThrow();
        String name = understood.name().isEmpty() ? showing.text("imports.pasted") : understood.name();
        List<Proposal> proposals = imports.propose(name, understood.bytes(), own, PreviewAnswers.editor(person));
        return proposals.size() == 1 && others.isEmpty()
                ? PreviewBlocks.of(proposals.getFirst(), PreviewPage.FIRST, showing)
                : ReadBlocks.several(proposals, others, showing);
    }
}
