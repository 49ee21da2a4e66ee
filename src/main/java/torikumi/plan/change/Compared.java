package torikumi.plan.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import torikumi.plan.change.ItemMatches.Kept;
import torikumi.plan.change.ItemMatches.Written;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument.Item;

/**
 * A document beside a plan.
 *
 * @param written every initiative of the document, in its order
 * @param gone those of the plan that go on in none, in its order
 * @param renamed sections and units that go on under another name, as people are shown them
 * @param respelled every place of the plan that is written otherwise, those that were renamed too
 * @param doubts alike, and perhaps about two things: another initiative, unless somebody says it is the same
 */
public record Compared(
        PlanChange change,
        List<Match> written,
        List<Stood> gone,
        List<Renamed> renamed,
        List<Respelled> respelled,
        List<Doubt> doubts) {

    /**
     * @param number from 1
     * @param befores what it goes on from: one at most in a change
     */
    public record Match(int number, PlaceName place, Item item, List<Stood> befores) {}

    /** @param place as the document spells it */
    public record Stood(PlaceName place, StoredItem item) {}

    public record Doubt(int number, PlaceName place, String wording, StoredItem before) {}

    public record Respelled(PlaceName before, PlaceName after) {}

    /** @param befores for the number of each line what it goes on from */
    static Compared of(Matching matching, Map<Integer, List<Kept>> befores, PlanChange change) {
        List<Match> written = new ArrayList<>();
        for (Written one : matching.written())
            written.add(new Match(
                    one.number(),
                    one.place(),
                    one.item(),
                    befores.get(one.number()).stream()
                            .map(kept -> stood(matching, kept))
                            .toList()));
        Set<Code> goingOn = befores.values().stream()
                .flatMap(List::stream)
                .map(kept -> kept.item().code())
                .collect(Collectors.toSet());
        return new Compared(
                change,
                written,
                matching.items().left().stream()
                        .filter(kept -> !goingOn.contains(kept.item().code()))
                        .map(kept -> stood(matching, kept))
                        .toList(),
                matching.renamed(),
                matching.respelled(),
                matching.items().doubts().stream()
                        .map(doubt -> new Doubt(
                                doubt.written().number(),
                                doubt.written().place(),
                                doubt.written().wording(),
                                doubt.kept().item()))
                        .toList());
    }

    private static Stood stood(Matching matching, Kept kept) {
        return new Stood(matching.places().get(kept.unit()), kept.item());
    }
}
