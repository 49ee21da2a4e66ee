package torikumi.slack.people;

import org.jspecify.annotations.Nullable;
import torikumi.staff.Appointments;
import torikumi.staff.Handover;

/** The fields of the forms about people, and which of them mends what. */
final class PeopleFields {

    static final String WHOM = "whom";
    static final String ROLE = "role";
    static final String OFFICE = "office";
    static final String POST = "post";
    static final String PERSON = "person";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String WHY = "why";

    private PeopleFields() {}

    /** Null where all went well. */
    static @Nullable String mending(Appointments.Outcome outcome) {
        return switch (outcome) {
            case Appointments.Outcome.Appointed done -> null;
            case Appointments.Outcome.Ended done -> null;
            case Appointments.Outcome.DeputyNamed done -> null;
            case Appointments.Outcome.DeputyEnded done -> null;
            case Appointments.Outcome.AlreadyActs already -> WHOM;
            case Appointments.Outcome.Misfit misfit -> ROLE;
            case Appointments.Outcome.EndBeforeStart end -> UNTIL;
            case Appointments.Outcome.TooLong tooLong -> UNTIL;
            case Appointments.Outcome.SamePerson same -> WHOM;
            case Appointments.Outcome.NothingToActFor nothing -> FROM;
            case Appointments.Outcome.Gone gone -> POST;
            case Appointments.Outcome.Refused refused -> OFFICE;
        };
    }

    /** Null where all went well. */
    static @Nullable String mending(Handover.Outcome outcome) {
        return switch (outcome) {
            case Handover.Outcome.HandedOver done -> null;
            case Handover.Outcome.NothingToHandOver nothing -> FROM;
            case Handover.Outcome.SamePerson same -> WHOM;
            case Handover.Outcome.NoteTooLong tooLong -> WHY;
            case Handover.Outcome.Refused refused -> WHOM;
        };
    }
}
