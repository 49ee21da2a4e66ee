package torikumi.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks to act for an office and waits for its lead, coordinator or an administrator.
 *
 * @param carried what she had typed, to be continued once she is let in; empty when nothing
 * @param decidedBy null while it waits
 * @param decidedAt null while it waits
 */
public record JoinRequest(
        long id,
        Colleague person,
        Office office,
        Instant askedAt,
        String carried,
        State state,
        @Nullable Colleague decidedBy,
        @Nullable Instant decidedAt) {

    public enum State {
        WAITING,
        APPROVED,
        DECLINED
    }
}
