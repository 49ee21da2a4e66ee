package torikumi.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Proposal.Before;
import torikumi.plan.Proposal.Line;
import torikumi.plan.Proposal.Meanwhile;
import torikumi.plan.Proposal.Question;
import torikumi.plan.Proposal.Text;
import torikumi.plan.change.Compared;
import torikumi.plan.change.PlanChange;
import torikumi.plan.change.Renamed;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlanDocument;

/** What a comparison is to whoever reads it. Pure. */
final class ProposalFacts {

    private final Comparing comparing;
    private final Compared compared;
    private final PlanDocument document;
    private final boolean isNextYear;

    private ProposalFacts(Comparing comparing, Compared compared) {
        this.comparing = comparing;
        this.compared = compared;
        this.document = comparing.document();
        this.isNextYear = comparing.isAfterLastYear();
    }

    static Proposal of(
            String id, String fileName, Comparing comparing, Compared compared, @Nullable Meanwhile meanwhile) {
        return new ProposalFacts(comparing, compared).proposal(id, fileName, meanwhile);
    }

    private Proposal proposal(String id, String fileName, @Nullable Meanwhile meanwhile) {
        Proposal.Kind kind = kind();
        List<Line> lines = kind == Proposal.Kind.FIRST ? List.of() : lines();
        long changed = lines.stream().filter(line -> line.written() > 0).count();
        return new Proposal(
                id,
                fileName,
                kind,
                document.department(),
                document.year(),
                sections(),
                kind == Proposal.Kind.FIRST ? 0 : compared.written().size() - (int) changed,
                lines,
                kind == Proposal.Kind.CHANGE ? texts() : List.of(),
                compared.renamed().stream().map(ProposalFacts::renaming).toList(),
                questions(),
                document.remarks(),
                meanwhile);
    }

    private Proposal.Kind kind() {
        if (isNextYear) return Proposal.Kind.NEXT_YEAR;
        if (comparing.isNew()) return Proposal.Kind.FIRST;
        return compared.change().isEmpty() ? Proposal.Kind.UNCHANGED : Proposal.Kind.CHANGE;
    }

    private List<Proposal.Place> sections() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        document.rows().forEach(row -> sizes.merge(row.section(), row.items().size(), Integer::sum));
        var known = new HashMap<String, Boolean>();
        for (StoredUnit unit : (isNextYear ? comparing.storedLastYear() : comparing.stored()).units())
            known.put(unit.place().section(), true);
        compared.renamed().forEach(renamed -> known.put(renamed.after().section(), true));
        return sizes.entrySet().stream()
                .map(each -> new Proposal.Place(each.getKey(), each.getValue(), !known.containsKey(each.getKey())))
                .toList();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Compared.Match each : compared.written()) {
            Line.Kind kind = kind(each);
            if (kind == null) continue;
            lines.add(new Line(
                    kind,
                    each.number(),
                    each.place().inBrackets(),
                    each.befores().isEmpty() || isAt(each)
                            ? null
                            : each.befores().getFirst().place().inBrackets(),
                    each.befores().stream().map(stood -> before(stood.item())).toList(),
                    each.item().wording()));
        }
        for (Compared.Stood gone : compared.gone())
            lines.add(new Line(
                    Line.Kind.GONE,
                    0,
                    gone.place().inBrackets(),
                    null,
                    List.of(before(gone.item())),
                    gone.item().wording()));
        return lines;
    }

    /** Null for what is as it was. */
    private Line.@Nullable Kind kind(Compared.Match each) {
        if (each.befores().isEmpty()) return Line.Kind.ADDED;
        if (each.befores().size() > 1) return Line.Kind.MERGED;
        StoredItem before = each.befores().getFirst().item();
        if (!isNextYear && before.withdrawn()) return Line.Kind.RETURNED;
        if (!before.wording().equals(each.item().wording())) return Line.Kind.REWORDED;
        if (!isAt(each)) return Line.Kind.MOVED;
        boolean isSame = before.fields().equals(each.item().fields())
                && before.jointWith().equals(each.item().jointWith());
        return isNextYear || isSame ? null : Line.Kind.FIELDS;
    }

    private static boolean isAt(Compared.Match each) {
        return each.place().equals(each.befores().getFirst().place());
    }

    private Before before(StoredItem item) {
        String code = item.code().toString();
        PlanRow lastYear = comparing.lastYear();
        return new Before(
                isNextYear && lastYear != null ? lastYear.year().shortName() + "-" + code : code, item.wording());
    }

    private static Proposal.Renaming renaming(Renamed renamed) {
        return new Proposal.Renaming(
                renamed.before().inBrackets(), renamed.after().inBrackets(), renamed.shared(), renamed.decided());
    }

    private List<Text> texts() {
        return compared.change().changes().stream().flatMap(ProposalFacts::text).toList();
    }

    private static Stream<Text> text(PlanChange.Change change) {
        return switch (change) {
            case PlanChange.VisionChanged c -> Stream.of(new Text(Text.Kind.VISION, null, c.before(), c.after()));
            case PlanChange.PolicyChanged c -> Stream.of(new Text(Text.Kind.POLICY, null, c.before(), c.after()));
            case PlanChange.MissionChanged c ->
                Objects.equals(c.before(), c.after())
                        ? Stream.of()
                        : Stream.of(new Text(Text.Kind.MISSION, c.place().inBrackets(), c.before(), c.after()));
            case PlanChange.RowsReordered c -> Stream.of(new Text(Text.Kind.ORDER, null, null, null));
            case PlanChange.InitiativesReordered c ->
                Stream.of(new Text(Text.Kind.ORDER, c.place().inBrackets(), null, null));
            // Said by lines, sections and renamings.
            case PlanChange.RowRespelled c -> Stream.of();
            case PlanChange.RowAdded c -> Stream.of();
            case PlanChange.RowReturned c -> Stream.of();
            case PlanChange.RowRemoved c -> Stream.of();
            case PlanChange.InitiativeAdded c -> Stream.of();
            case PlanChange.InitiativeReworded c -> Stream.of();
            case PlanChange.InitiativeMoved c -> Stream.of();
            case PlanChange.InitiativeWithdrawn c -> Stream.of();
            case PlanChange.InitiativeReturned c -> Stream.of();
            case PlanChange.FieldsChanged c -> Stream.of();
            case PlanChange.JointOwnersChanged c -> Stream.of();
        };
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        if (comparing.isUnusualYear()) questions.add(new Question.UnusualYear(document.year(), comparing.usualYears()));
        for (Compared.Doubt doubt : compared.doubts())
            questions.add(new Question.Doubtful(
                    doubt.number(), doubt.place().inBrackets(), doubt.wording(), before(doubt.before())));
        return questions;
    }
}
