package torikumi.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import torikumi.plan.PlanAmended;

/** Writes into the log what somebody changed in a plan. */
@Component
class PlanAmendments {

    private final ChangeLog changes;

    PlanAmendments(ChangeLog changes) {
        this.changes = changes;
    }

    @EventListener
    void amended(PlanAmended event) {
        for (PlanAmended.Amendment each : event.amendments()) {
            var office = new Office(event.department(), each.section(), each.unit());
            changes.add(new Change(
                    event.at(),
                    new Colleague(event.by().id(), event.by().name()),
                    what(each.kind()),
                    Change.About.office(office, each.initiative()),
                    each.before(),
                    each.after(),
                    each.why()));
        }
    }

    private static Change.What what(PlanAmended.Kind kind) {
        return switch (kind) {
            case PLAN_IMPORTED -> Change.What.PLAN_IMPORTED;
            case PLAN_UNDONE -> Change.What.PLAN_UNDONE;
            case VISION -> Change.What.VISION;
            case POLICY -> Change.What.POLICY;
            case MISSION -> Change.What.MISSION;
            case PLACE_ADDED -> Change.What.PLACE_ADDED;
            case PLACE_REMOVED -> Change.What.PLACE_REMOVED;
            case PLACE_RENAMED -> Change.What.PLACE_RENAMED;
            case INITIATIVE_ADDED -> Change.What.INITIATIVE_ADDED;
            case INITIATIVE_REWORDED -> Change.What.INITIATIVE_REWORDED;
            case INITIATIVE_MOVED -> Change.What.INITIATIVE_MOVED;
            case INITIATIVE_WITHDRAWN -> Change.What.INITIATIVE_WITHDRAWN;
            case INITIATIVE_RETURNED -> Change.What.INITIATIVE_RETURNED;
            case FIELDS -> Change.What.FIELDS;
            case SUCCESSION -> Change.What.SUCCESSION;
            case ORDER -> Change.What.ORDER;
        };
    }
}
