package torikumi.slack.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.report.Months;
import torikumi.slack.ask.Survey;

/**
 * Pictures of how it went.
 *
 * @param plans their ids
 * @param section its id, where it is about one alone; null for all of them
 * @param unit the same
 */
record PictureWish(
        List<Long> plans, @Nullable Long section, @Nullable Long unit, Months months) implements FileWish {

    static PictureWish of(Survey survey, Months months) {
        return new PictureWish(
                Survey.plans(survey.place()).stream().map(Plan::id).toList(),
                survey.place() instanceof Found.OfSection(var plan, var section) ? section.id() : null,
                survey.place() instanceof Found.OfUnit(var plan, var section, var unit) ? unit.id() : null,
                months);
    }

    boolean isAbout(Found.OfInitiative found) {
        if (unit != null) return found.unit().id() == unit;
        return section == null || found.section().id() == section;
    }
}
