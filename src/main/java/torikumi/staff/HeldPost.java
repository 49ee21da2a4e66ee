package torikumi.staff;

import org.jspecify.annotations.Nullable;

/** @param deputy the entry by which somebody else acts in this post; null where the holder does */
record HeldPost(AssignmentRow held, @Nullable DeputyRow deputy) {

    Post post() {
        return new Post(held.office.office(), held.role, deputy == null ? null : held.person());
    }
}
