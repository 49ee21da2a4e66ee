package torikumi.slack.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.MatchingText;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.staff.Acting;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** The initiatives that a form offers while somebody types. */
@Component
class InitiativeMenu {

    // Slack: a menu has 100 options.
    private static final int MOST = 100;

    private final PlanDirectory plans;
    private final StaffDirectory staff;
    private final ProgressForms forms;
    private final ProgressReader reader;

    InitiativeMenu(PlanDirectory plans, StaffDirectory staff, ProgressForms forms, ProgressReader reader) {
        this.plans = plans;
        this.staff = staff;
        this.forms = forms;
        this.reader = reader;
    }

    /**
     * Those of open plans that match, at most 100: of the place first, then of what the person acts for.
     *
     * @param typed blank for all of them
     * @param place words that name a section or unit, or nothing
     */
    public List<Found.OfInitiative> matching(Person person, String typed, String place) {
        List<Found.OfInitiative> all = open();
        Set<Found.OfInitiative> found = new LinkedHashSet<>();
        String wanted = MatchingText.of(typed).text();
        if (!wanted.isEmpty()) {
            all.stream().filter(each -> has(each, wanted)).forEach(found::add);
            switch (plans.ask(Scope.CURRENT, typed)) {
                case Found.OfInitiative of -> found.add(of);
                case Found.Hits hits ->
                    hits.hits().stream()
                            .filter(hit -> hit.found() instanceof Found.OfInitiative)
                            .forEach(hit -> found.add((Found.OfInitiative) hit.found()));
                case Found.OfSection of ->
                    all.stream()
                            .filter(each -> each.section().id() == of.section().id())
                            .forEach(found::add);
                case Found.OfUnit of ->
                    all.stream()
                            .filter(each -> each.unit().id() == of.unit().id())
                            .forEach(found::add);
                default -> {}
            }
            found.retainAll(all);
        } else found.addAll(all);
        Acting acting = staff.acting(person, reader.today());
        Office first = office(place);
        List<Found.OfInitiative> ordered = new ArrayList<>(found);
        // The sort is stable: within a rank the plan's order stays.
        ordered.sort(Comparator.comparing((Found.OfInitiative each) -> {
            Office office = Office.of(each);
            if (first != null && first.covers(office)) return 0;
            return acting.actsFor(office) ? 1 : 2;
        }));
        return ordered.subList(0, Math.min(MOST, ordered.size()));
    }

    private static boolean has(Found.OfInitiative each, String wanted) {
        return MatchingText.of(each.initiative().code().toString()).text().contains(wanted)
                || MatchingText.of(each.initiative().wording()).text().contains(wanted);
    }

    private @Nullable Office office(String place) {
        if (place.isEmpty()) return null;
        return switch (forms.found(place)) {
            case Found.OfSection of -> Office.of(of.plan(), of.section());
            case Found.OfUnit of -> Office.of(of.plan(), of.section(), of.unit());
            default -> null;
        };
    }

    private List<Found.OfInitiative> open() {
        return plans.current().stream()
                .filter(Plan::isOpen)
                .flatMap(plan -> plan.sections().stream()
                        .flatMap(section -> section.units().stream().flatMap(unit -> unit.initiatives().stream()
                                .map(initiative -> new Found.OfInitiative(plan, section, unit, initiative)))))
                .toList();
    }
}
