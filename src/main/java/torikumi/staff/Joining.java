package torikumi.staff;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 「担当になる」: people become members of an office, as far as TORIKUMI_JOIN lets them, and leave it again. */
@Component
@Transactional
public class Joining {

    /**
     * Makes her a member from today on, or asks those who decide.
     *
     * @param carried what she had typed, to be continued when a request is approved; empty when nothing
     */
    public Outcome join(Person person, Office office, String carried, Instant now) {
        throw new UnsupportedOperationException();
    }

    public Decision approve(Person by, long requestId, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** @param why may be empty */
    public Decision decline(Person by, long requestId, String why, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Ends, from now on, whatever she acts for in just this office. */
    public Leaving leave(Person person, Office office, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Joined(Assignment assignment) implements Outcome {}

        record AlreadyActs(Assignment assignment) implements Outcome {}

        /** @param deciding leads and coordinators; empty when only administrators can decide */
        record Asked(JoinRequest request, List<Holder> deciding) implements Outcome {}

        record AlreadyAsked(JoinRequest request, List<Holder> deciding) implements Outcome {}

        /** Joining is for administrators to do; here are the leads and coordinators who may know one. */
        record ByAdministratorsOnly(Office office, List<Holder> deciding) implements Outcome {}

        /** A whole department is a coordinator's, who is appointed. */
        record NotForMembers(Office office) implements Outcome {}

        record Refused(Denial why, Office office) implements Outcome {}
    }

    public sealed interface Decision {
        record LetIn(JoinRequest request, Assignment assignment) implements Decision {}

        record Declined(JoinRequest request) implements Decision {}

        record AlreadyDecided(JoinRequest request) implements Decision {}

        record NoSuchRequest() implements Decision {}

        record Refused(Denial why, Office office) implements Decision {}
    }

    public sealed interface Leaving {
        record Left(List<Assignment> ended) implements Leaving {}

        record DidNotAct(Office office) implements Leaving {}
    }
}
