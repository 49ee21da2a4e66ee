package torikumi.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.Answers;
import torikumi.plan.change.Compared;
import torikumi.plan.change.PlanComparison;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.platform.FiscalYear;

/**
 * A document beside the plan it would become, and beside last year's where there is none yet of its own.
 *
 * @param plan the one in force of that department and year; null where there is none
 * @param stored what it says; {@link StoredPlan#EMPTY} where there is none
 * @param lastYear that of the year before; null where there is none, and where {@code plan} is there
 * @param storedLastYear what that says
 * @param years those of which the department has a plan, the newest first
 */
record Comparing(
        PlanDocument document,
        List<Decision> decisions,
        @Nullable PlanRow plan,
        StoredPlan stored,
        @Nullable PlanRow lastYear,
        StoredPlan storedLastYear,
        List<FiscalYear> years) {

    // 総務-03, R3-総務-03.
    private static final Pattern YEAR = Pattern.compile("^[RH]\\d{1,2}-");

    boolean isNew() {
        return plan == null;
    }

    /** Whether its lines are compared with last year's. */
    boolean isAfterLastYear() {
        return isNew() && lastYear != null;
    }

    /** The revision of the plan in force; 0 where there is none. */
    int revision() {
        return plan == null ? 0 : plan.revision;
    }

    /** Neither a year of which the department has a plan nor one beside those, and nobody said that it is meant. */
    boolean isUnusualYear() {
        return !years.isEmpty()
                && !usualYears().contains(document.year())
                && !decisions.contains(new Decision.YearIs(document.year()));
    }

    List<FiscalYear> usualYears() {
        if (years.isEmpty()) return List.of();
        return Stream.of(
                        Stream.of(new FiscalYear(years.getFirst().startYear() + 1)),
                        years.stream(),
                        Stream.of(new FiscalYear(years.getLast().startYear() - 1)))
                .flatMap(each -> each)
                .toList();
    }

    Compared compared() {
        Answers answers = answers();
        return isAfterLastYear()
                ? PlanComparison.withLastYear(storedLastYear, document, answers)
                : PlanComparison.of(stored, document, answers);
    }

    /** What the lines and sections of the document are matched with. */
    private StoredPlan against() {
        return isAfterLastYear() ? storedLastYear : stored;
    }

    private Answers answers() {
        var answers = new Answers();
        for (Decision decision : decisions)
            switch (decision) {
                case Decision.SameInitiative(var line, var code) ->
                    code(code).ifPresent(known -> answers.same(line, known));
                case Decision.AnotherInitiative(var line, var code) ->
                    code(code).ifPresent(known -> answers.another(line, known));
                case Decision.RestIsAnother() -> answers.restIsAnother();
                case Decision.SectionIs(var section, var before) -> {
                    Optional<PlaceName> is = written(section);
                    Optional<PlaceName> was = stood(before);
                    if (is.isPresent() && was.isPresent()) answers.place(is.get(), was.get());
                }
                case Decision.SectionIsNew(var section) -> written(section).ifPresent(answers::newPlace);
                case Decision.DepartmentIs(var department) -> {}
                case Decision.YearIs(var year) -> {}
            }
        return answers;
    }

    /** Whether everything that the decision names is there. */
    boolean fits(Decision decision) {
        return switch (decision) {
            case Decision.SameInitiative(var line, var code) ->
                isLine(line) && code(code).isPresent();
            case Decision.AnotherInitiative(var line, var code) ->
                isLine(line) && code(code).isPresent();
            case Decision.SectionIs(var section, var before) ->
                written(section).isPresent() && stood(before).isPresent();
            case Decision.SectionIsNew(var section) -> written(section).isPresent();
            case Decision.DepartmentIs(var department) -> !department.isBlank();
            case Decision.YearIs(var year) -> true;
            case Decision.RestIsAnother() -> true;
        };
    }

    private boolean isLine(int written) {
        return written > 0
                && written
                        <= document.rows().stream()
                                .mapToInt(row -> row.items().size())
                                .sum();
    }

    private Optional<Code> code(String written) {
        String bare = YEAR.matcher(written).replaceFirst("");
        return against()
                .items()
                .map(StoredItem::code)
                .filter(code -> code.toString().equals(bare))
                .findFirst();
    }

    private Optional<PlaceName> written(String name) {
        return PlaceName.parse(name).filter(place -> document.rows().stream()
                .anyMatch(row -> row.section().equals(place.section())
                        && (place.unit() == null || place.unit().equals(row.unit()))));
    }

    private Optional<PlaceName> stood(String name) {
        return PlaceName.parse(name).filter(place -> against().units().stream().anyMatch(unit -> unit.isIn(place)));
    }
}
