package torikumi.slack.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.slack.ask.Survey;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.staff.Office;

/**
 * What a file is to be about, by ids, so that it is found under whatever name it bears once the file is made.
 *
 * @param plans their ids
 * @param section its id, where it is about one alone; null for all of them
 * @param unit the same
 */
record WishedPlace(
        List<Long> plans, @Nullable Long section, @Nullable Long unit) {

    /** @param plans those that the place belongs to */
    static WishedPlace of(Found place, List<Plan> plans) {
        return new WishedPlace(
                plans.stream().map(Plan::id).toList(),
                place instanceof Found.OfSection(var plan, var section) ? section.id() : null,
                place instanceof Found.OfUnit(var plan, var section, var unit) ? unit.id() : null);
    }

    static WishedPlace of(Survey survey) {
        return of(survey.place(), Survey.plans(survey.place()));
    }

    boolean has(Found.OfInitiative found) {
        if (unit != null) return found.unit().id() == unit;
        return section == null || found.section().id() == section;
    }

    /** Those that are still there. */
    List<Plan> plans(PlanDirectory directory) {
        return plans.stream().map(directory::plan).flatMap(Optional::stream).toList();
    }

    /** 令和3年度 総務部 総務課. */
    String name(List<Plan> of, Showing showing) {
        return within(of)
                .map(found -> showing.text("report.of", found.plan(), PeopleWords.office(office(found), showing.say())))
                .orElseGet(() -> showing.all(of));
    }

    List<Office> offices(List<Plan> of) {
        return within(of)
                .map(found -> List.of(office(found)))
                .orElseGet(() -> of.stream().map(Office::of).distinct().toList());
    }

    /** @param part null for the whole section */
    private record Within(
            Plan plan, Section section, @Nullable Unit part) {}

    private static Office office(Within found) {
        return found.part() == null
                ? Office.of(found.plan(), found.section())
                : Office.of(found.plan(), found.section(), found.part());
    }

    /** The section or unit, where it is about one and that is still there. */
    private Optional<Within> within(List<Plan> of) {
        for (Plan plan : of)
            for (Section each : plan.sections()) {
                if (section != null && each.id() == section) return Optional.of(new Within(plan, each, null));
                for (Unit part : each.units())
                    if (unit != null && part.id() == unit) return Optional.of(new Within(plan, each, part));
            }
        return Optional.empty();
    }
}
