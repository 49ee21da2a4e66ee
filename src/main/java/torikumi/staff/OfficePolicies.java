package torikumi.staff;

import static torikumi.staff.Denial.ADMINISTRATORS_ONLY;
import static torikumi.staff.Denial.AUTHOR_ONLY;
import static torikumi.staff.Denial.COORDINATORS_ONLY;
import static torikumi.staff.Denial.LEADS_AND_COORDINATORS_ONLY;
import static torikumi.staff.Denial.LEADS_ONLY;
import static torikumi.staff.Denial.NOT_YOURS;
import static torikumi.staff.Denial.NOT_YOUR_OFFICE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.platform.GuestRule;

/** May she? Pure; the answer depends on nothing but the person's posts on the day, the action and the office. */
public record OfficePolicies(GuestRule guests) {

    private static final @Nullable Denial YES = null;

    /** Whether {@code who} may do that for the office; empty when she may. */
    public Optional<Denial> denial(Acting who, Action action, Office office) {
        Denial outright = outright(who.person().belonging(), action);
        if (outright != null) return Optional.of(outright);
        if (action.choosesPeople() && mayByCapacity(who, action, office))
            return mayByCapacity(who.inPerson(), action, office)
                    ? Optional.empty()
                    : Optional.of(Denial.DEPUTIES_MAY_NOT_APPOINT);
        Set<Capacity> capacities = who.capacities(office);
        if (capacities.stream().anyMatch(capacity -> denial(capacity, action) == null)) return Optional.empty();
        return Optional.ofNullable(denial(capacities.iterator().next(), action));
    }

    private static boolean mayByCapacity(Acting who, Action action, Office office) {
        return who.capacities(office).stream().anyMatch(capacity -> denial(capacity, action) == null);
    }

    /**
     * Whether {@code who} may let an office be asked no more, or elsewhere: where it has a lead who is there it takes them, their
     * coordinator or an administrator, else whoever may set its rules.
     */
    public Optional<Denial> denialOfStopping(Acting who, OfficePeople people) {
        boolean led = people.there().stream()
                .map(Holder::post)
                .anyMatch(post -> post.role() == Role.LEAD && post.office().covers(people.office()));
        return denial(who, led ? Action.STOP_REMINDER : Action.SET_REMINDER, people.office());
    }

    /** The same for what concerns the whole workspace, where nothing counts but whether she looks after it. */
    public Optional<Denial> denial(Person who, Action action) {
        Denial outright = outright(who.belonging(), action);
        if (outright != null) return Optional.of(outright);
        return Optional.ofNullable(denial(who.administrator() ? Capacity.ADMINISTRATOR : Capacity.OUTSIDER, action));
    }

    /**
     * Whether it is out of the question for people who belong here like that, whatever they act for; null when not. Whoever is not known
     * may read where everybody may, and never more than that.
     */
    public @Nullable Denial outright(Person.Belonging belonging, Action action) {
        return switch (belonging) {
            case STAFF -> null;
            case GUEST, CONNECTED -> forGuests(action);
            case UNKNOWN -> action == Action.READ && forGuests(action) == null ? null : Denial.NOT_KNOWN;
        };
    }

    private @Nullable Denial forGuests(Action action) {
        return switch (guests) {
            case NONE -> action == Action.READ ? Denial.GUESTS_MAY_NOT_READ : Denial.GUESTS_MAY_NOT_WRITE;
            case READ -> action == Action.READ ? null : Denial.GUESTS_MAY_NOT_WRITE;
            case WRITE -> null;
        };
    }

    /** Those who may, to be named to those who may not. */
    public static Set<Capacity> who(Action action) {
        Set<Capacity> who = EnumSet.noneOf(Capacity.class);
        Arrays.stream(Capacity.values())
                .filter(capacity -> denial(capacity, action) == null)
                .forEach(who::add);
        return who;
    }

    /** One cell of the table; null when it allows. */
    static @Nullable Denial denial(Capacity capacity, Action action) {
        return switch (action) {
            case READ -> YES;
            case RECORD, WRITE_EVALUATION -> row(capacity, NOT_YOUR_OFFICE, YES, YES, YES, NOT_YOUR_OFFICE);
            case CORRECT_OWN -> row(capacity, NOT_YOUR_OFFICE, YES, YES, YES, NOT_YOUR_OFFICE);
            case CORRECT_OTHERS -> row(capacity, NOT_YOURS, NOT_YOURS, YES, YES, NOT_YOURS);
            case WITHDRAW_OWN -> YES;
            case WITHDRAW_OTHERS -> AUTHOR_ONLY;
            case APPROVE_WORDING, CONFIRM_EVALUATION ->
                row(capacity, LEADS_ONLY, LEADS_ONLY, YES, LEADS_ONLY, LEADS_ONLY);
            case REOPEN_INITIATIVE, REOPEN_EVALUATION, APPROVE_JOINING, APPOINT_MEMBER, SEE_CHANGES ->
                row(capacity, LEADS_AND_COORDINATORS_ONLY, LEADS_AND_COORDINATORS_ONLY, YES, YES, YES);
            case CLOSE_PLAN, REOPEN_PLAN, IMPORT_PLAN, APPOINT_LEAD, APPOINT_COORDINATOR, PUBLISH, DISCLOSE, REDACT ->
                row(capacity, COORDINATORS_ONLY, COORDINATORS_ONLY, COORDINATORS_ONLY, YES, YES);
            case SET_REMINDER, SHARE_PICTURE -> row(capacity, NOT_YOUR_OFFICE, YES, YES, YES, YES);
            case STOP_REMINDER ->
                row(capacity, LEADS_AND_COORDINATORS_ONLY, LEADS_AND_COORDINATORS_ONLY, YES, YES, YES);
            case SNOOZE_REMINDER -> row(capacity, NOT_YOUR_OFFICE, YES, YES, YES, NOT_YOUR_OFFICE);
            case SEE_PENDING -> row(capacity, LEADS_AND_COORDINATORS_ONLY, LEADS_AND_COORDINATORS_ONLY, YES, YES, YES);
            case WRITE_SUMMARY ->
                row(
                        capacity,
                        LEADS_AND_COORDINATORS_ONLY,
                        LEADS_AND_COORDINATORS_ONLY,
                        YES,
                        YES,
                        LEADS_AND_COORDINATORS_ONLY);
            case CHANGE_SCALE, CHANGE_CALENDAR, PAUSE_REMINDERS ->
                row(capacity, ADMINISTRATORS_ONLY, ADMINISTRATORS_ONLY, ADMINISTRATORS_ONLY, ADMINISTRATORS_ONLY, YES);
            case JOIN -> YES;
            case NAME_OWN_DEPUTY, HAND_OVER_OWN -> row(capacity, NOT_YOUR_OFFICE, YES, YES, YES, NOT_YOUR_OFFICE);
            case NAME_OTHERS_DEPUTY, HAND_OVER_OTHERS -> row(capacity, NOT_YOURS, NOT_YOURS, YES, YES, YES);
        };
    }

    private static @Nullable Denial row(
            Capacity capacity,
            @Nullable Denial outsider,
            @Nullable Denial member,
            @Nullable Denial lead,
            @Nullable Denial coordinator,
            @Nullable Denial administrator) {
        return switch (capacity) {
            case OUTSIDER -> outsider;
            case MEMBER -> member;
            case LEAD -> lead;
            case COORDINATOR -> coordinator;
            case ADMINISTRATOR -> administrator;
        };
    }
}
