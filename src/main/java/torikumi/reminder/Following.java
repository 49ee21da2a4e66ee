package torikumi.reminder;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.staff.Colleague;

/** Whoever wants to know more, or less. Both are one's own; the later word on a subject counts. */
@Component
public class Following {

    public void follow(Colleague who, Subject what, Instant now) {
        throw new UnsupportedOperationException();
    }

    public void unfollow(Colleague who, Subject what, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Nothing about it is sent to her in private any more. */
    public void mute(Colleague who, Subject what, Instant now) {
        throw new UnsupportedOperationException();
    }

    public void unmute(Colleague who, Subject what, Instant now) {
        throw new UnsupportedOperationException();
    }

    public Wishes of(Colleague who) {
        throw new UnsupportedOperationException();
    }

    public record Wishes(List<Subject> followed, List<Subject> muted) {

        public boolean follows(Subject what) {
            return followed.stream().anyMatch(one -> one.covers(what));
        }

        public boolean mutes(Subject what) {
            return muted.stream().anyMatch(one -> one.covers(what));
        }
    }
}
