package torikumi.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PlanDocument;

/**
 * What somebody has done to a plan by hand so far.
 *
 * @param steps what was done at once, one after the other; the last one can be taken back
 * @param said what was put right in what these steps would change
 */
record HandMade(List<List<PlanEdit>> steps, List<Said> said) {

    /** @param wording of the line that it is about, whatever number that has later; null where it is about none */
    record Said(Decision decision, @Nullable String wording) {}

    HandMade {
        steps = steps.stream().map(List::copyOf).toList();
        said = List.copyOf(said);
    }

    static HandMade of(List<PlanEdit> step) {
        return new HandMade(step.isEmpty() ? List.of() : List.of(step), List.of());
    }

    /** How the initiative that was added as the n-th is known until it has a code. No code begins so. */
    static String added(int number) {
        return "+" + number;
    }

    HandMade with(List<PlanEdit> step) {
        List<List<PlanEdit>> more = new ArrayList<>(steps);
        more.add(step);
        return new HandMade(more, said);
    }

    HandMade withoutLast() {
        return new HandMade(steps.subList(0, steps.size() - 1), said);
    }

    HandMade saying(Decision decision, PlanDocument of) {
        List<Said> more = new ArrayList<>(said);
        Integer line = line(decision);
        more.add(new Said(decision, line == null ? null : wordings(of).get(line - 1)));
        return new HandMade(steps, more);
    }

    /** What was said, of the lines as they are numbered now. */
    List<Decision> decisions(PlanDocument now) {
        List<String> wordings = wordings(now);
        List<Decision> decisions = new ArrayList<>();
        for (Said each : said) {
            int line = wordings.indexOf(each.wording()) + 1;
            switch (each.decision()) {
                case Decision.SameInitiative(int was, var code)
                when line > 0 -> decisions.add(new Decision.SameInitiative(line, code));
                case Decision.AnotherInitiative(int was, var code)
                when line > 0 -> decisions.add(new Decision.AnotherInitiative(line, code));
                case Decision.SameInitiative gone -> {}
                case Decision.AnotherInitiative gone -> {}
                default -> decisions.add(each.decision());
            }
        }
        return decisions;
    }

    boolean beginsWithLastYear() {
        return steps.stream().flatMap(List::stream).anyMatch(PlanEdit.FromLastYear.class::isInstance);
    }

    private static @Nullable Integer line(Decision decision) {
        return switch (decision) {
            case Decision.SameInitiative(int line, var code) -> line;
            case Decision.AnotherInitiative(int line, var code) -> line;
            default -> null;
        };
    }

    private static List<String> wordings(PlanDocument document) {
        return document.rows().stream()
                .flatMap(row -> row.items().stream())
                .map(PlanDocument.Item::wording)
                .toList();
    }
}
