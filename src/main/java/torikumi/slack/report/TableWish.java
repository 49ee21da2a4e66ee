package torikumi.slack.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.slack.ask.Survey;

/**
 * A table of how initiatives stand.
 *
 * @param plans their ids
 * @param section its id, where it is about one alone; null for all of them
 * @param unit the same
 */
record TableWish(
        List<Long> plans, @Nullable Long section, @Nullable Long unit) implements FileWish {

    static TableWish of(Survey survey) {
        return new TableWish(
                Survey.plans(survey.place()).stream().map(Plan::id).toList(),
                survey.place() instanceof Found.OfSection(var plan, var section) ? section.id() : null,
                survey.place() instanceof Found.OfUnit(var plan, var section, var unit) ? unit.id() : null);
    }
}
