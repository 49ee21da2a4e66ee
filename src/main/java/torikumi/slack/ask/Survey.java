package torikumi.slack.ask;

import java.util.List;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.progress.Board;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/**
 * A place that was asked about, and how everything in it stands.
 *
 * @param place a department, several, a section or a unit
 * @param board of what is in it
 */
public record Survey(Found place, Board board) {

    /** @param whole of the plans that the place belongs to, or more */
    public static Survey of(Found place, Board whole) {
        return new Survey(
                place,
                switch (place) {
                    case Found.OfSection of -> whole.in(of.section());
                    case Found.OfUnit of -> whole.in(of.unit());
                    default -> whole;
                });
    }

    /** Those that the place belongs to; none where it is no place of a plan. */
    public static List<Plan> plans(Found place) {
        return switch (place) {
            case Found.OfDepartment of -> List.of(of.plan());
            case Found.Departments of -> of.plans();
            case Found.OfSection of -> List.of(of.plan());
            case Found.OfUnit of -> List.of(of.plan());
            default -> List.of();
        };
    }

    Survey with(Board narrowed) {
        return new Survey(place, narrowed);
    }

    /** 令和3年度 総務部 総務課. */
    String name(Showing showing) {
        String plans = showing.all(plans(place));
        return switch (place) {
            case Found.OfSection of -> showing.text("standing.within", plans, of.section());
            case Found.OfUnit of ->
                showing.text("standing.within", plans, PeopleWords.office(of.section(), of.unit(), showing.say()));
            default -> plans;
        };
    }

    /** To stand behind a verb: R3 総務部 総務課. */
    String words() {
        List<String> years = plans(place).stream()
                .map(plan -> plan.year().shortName())
                .distinct()
                .toList();
        if (!(place instanceof Found.Departments)) return Typed.place(place);
        return years.size() == 1 ? years.getFirst() : "";
    }

    /** Whether the reader knows without being told whose each initiative is. */
    boolean isOneOffice() {
        return place instanceof Found.OfUnit
                || place instanceof Found.OfSection(var plan, var section) && !section.hasUnits();
    }

    boolean isSection() {
        return place instanceof Found.OfSection || place instanceof Found.OfUnit;
    }

    /** The plan to go up to. */
    Plan plan() {
        return plans(place).getFirst();
    }

    boolean isClosed() {
        return plans(place).stream().noneMatch(Plan::isOpen);
    }
}
