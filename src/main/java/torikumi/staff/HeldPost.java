package torikumi.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param deputy the entry by which somebody else acts in this post; null where the holder does */
record HeldPost(AssignmentRow held, @Nullable DeputyRow deputy) {

    Colleague holder() {
        return deputy == null ? held.person() : deputy.deputy().deputy();
    }

    LocalDate from() {
        return deputy == null ? held.fromDay : deputy.fromDay;
    }

    @Nullable
    LocalDate until() {
        return deputy == null ? held.untilDay : deputy.untilDay;
    }

    Post post() {
        return new Post(held.office.office(), held.role, deputy == null ? null : held.person());
    }
}
