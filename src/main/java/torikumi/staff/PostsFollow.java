package torikumi.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import torikumi.plan.PlacesRenamed;
import torikumi.platform.Settings;

/**
 * Whoever holds a post in a section that is called otherwise holds it under the new name from today on; up to then it is written down
 * as it was. Deputies go on standing in for it, and who waits to be let in waits at the new name. Where a renaming is taken back, of a
 * section that was there before, those go back who came with it.
 */
@Component
class PostsFollow {

    private final Assignments assignments;
    private final Posts posts;
    private final Deputies deputies;
    private final DeputyPosts standIns;
    private final JoinRequests requests;
    private final ZoneId zone;

    PostsFollow(
            Assignments assignments,
            Posts posts,
            Deputies deputies,
            DeputyPosts standIns,
            JoinRequests requests,
            Settings settings) {
        this.assignments = assignments;
        this.posts = posts;
        this.deputies = deputies;
        this.standIns = standIns;
        this.requests = requests;
        this.zone = settings.zone();
    }

    @EventListener
    void renamed(PlacesRenamed event) {
        var offices = new RenamedOffices(event);
        LocalDate today = LocalDate.ofInstant(event.at(), zone);
        for (AssignmentRow row : assignments.notEnded(event.department(), today)) {
            LocalDate from = row.fromDay.isAfter(today) ? row.fromDay : today;
            boolean stays = offices.stays(row.office.office());
            if (event.undoes() == null || !stays) follow(row, offices, from, stays);
            else if (cameWith(row, offices, LocalDate.ofInstant(event.undoes(), zone)))
                follow(row, offices, from, false);
        }
        for (JoinRequestRow request : requests.waitingIn(event.department()))
            offices.now(request.office.office()).stream().findFirst().ifPresent(now -> moveOrLeave(request, now));
    }

    /** Whether that post began on the day on which the same person's in the other office ended for it. */
    private boolean cameWith(AssignmentRow row, RenamedOffices offices, LocalDate renamedOn) {
        List<Office> others = offices.now(row.office.office());
        return row.fromDay.equals(renamedOn)
                && assignments.findByPersonIdOrderByFromDayDescIdDesc(row.personId).stream()
                        .anyMatch(other -> other.role == row.role
                                && renamedOn.minusDays(1).equals(other.untilDay)
                                && others.contains(other.office.office()));
    }

    private void follow(AssignmentRow row, RenamedOffices offices, LocalDate from, boolean stays) {
        Office before = row.office.office();
        List<Office> now = offices.now(before);
        if (now.isEmpty()) return;
        for (Office office : now) {
            boolean holdsIt = posts.heldBy(row.personId, from).stream()
                    .anyMatch(held ->
                            held.role == row.role && held.office.office().equals(office));
            if (holdsIt) continue;
            Assignment post = posts.begin(row.person(), row.role, office, from, row.untilDay);
            deputies.standingInFor(row.id(), from)
                    .forEach(deputy -> standIns.save(new DeputyPostRow(deputy.id(), post.id())));
        }
        if (!stays) row.end(from.minusDays(1));
    }

    /** Who waits there already waits there. */
    private void moveOrLeave(JoinRequestRow request, Office now) {
        if (requests.findByWaitingKey(JoinRequestRow.keyOf(request.personId, now))
                .isEmpty()) request.moveTo(now);
    }
}
