package torikumi.staff;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may do, on the day, what somebody is refused, to be named to whoever is refused.
 *
 * @param office whose it is
 * @param people those of them who are there, the nearest first; a deputy in place of whom they stand in for
 * @param appointing where there is nobody, who can change that
 * @param readerAppoints where there is nobody, whether whoever is refused can change that themselves
 */
public record OthersWhoMay(
        Denial why, Office office, List<Colleague> people, List<Colleague> appointing, boolean readerAppoints) {

    private static final Comparator<Holder> NEAREST =
            Comparator.comparing((Holder holder) -> holder.post().office().depth(), Comparator.reverseOrder());

    public OthersWhoMay {
        people = List.copyOf(people);
        appointing = List.copyOf(appointing);
    }

    public OthersWhoMay(Denial why, Office office, List<Colleague> people, List<Colleague> appointing) {
        this(why, office, people, appointing, false);
    }

    OthersWhoMay toWhoeverAppoints() {
        return new OthersWhoMay(why, office, people, appointing, true);
    }

    /** Where nobody is named, or nobody was looked for. */
    public static OthersWhoMay unnamed(Denial why, Office office) {
        return new OthersWhoMay(why, office, List.of(), List.of());
    }

    /** @param outsiders the chat's ids of those who may do nothing, whatever posts they have from another time */
    public static OthersWhoMay among(OfficePeople all, Denial why, Collection<String> outsiders) {
        List<Holder> there = all.there().stream()
                .filter(holder -> holder.post().office().covers(all.office()))
                .filter(holder -> !outsiders.contains(holder.person().id()))
                .toList();
        Set<Capacity> able = able(why);
        List<Holder> may = there.stream()
                .filter(holder -> able.contains(Capacity.of(holder.post().role())))
                .filter(why == Denial.DEPUTIES_MAY_NOT_APPOINT ? OthersWhoMay::inPerson : isNotAway(there))
                .toList();
        List<Colleague> people = people(near(may, why, all.office()));
        return new OthersWhoMay(
                why, all.office(), people, people.isEmpty() ? appointing(there, why, all.office()) : List.of());
    }

    /** The department's head and coordinators act for each section too, but are not its people while it has any of its own. */
    private static List<Holder> near(List<Holder> may, Denial why, Office office) {
        if (office.section() == null) return may;
        boolean own = why == Denial.NOT_YOUR_OFFICE || may.stream().anyMatch(OthersWhoMay::isOfSection);
        return may.stream()
                .filter(holder -> isOfSection(holder)
                        || (holder.post().role() == Role.COORDINATOR ? why != Denial.NOT_YOUR_OFFICE : !own))
                .sorted(NEAREST)
                .toList();
    }

    private static boolean isOfSection(Holder holder) {
        return holder.post().office().section() != null;
    }

    private static List<Colleague> appointing(List<Holder> there, Denial why, Office office) {
        Action appoint = Action.toAppoint(missing(why, office));
        return people(there.stream()
                .filter(OthersWhoMay::inPerson)
                .filter(holder ->
                        OfficePolicies.denial(Capacity.of(holder.post().role()), appoint) == null)
                .sorted(NEAREST)
                .toList());
    }

    private static boolean inPerson(Holder holder) {
        return holder.post().deputyFor() == null;
    }

    private static Predicate<Holder> isNotAway(List<Holder> there) {
        return holder -> !inPerson(holder)
                || there.stream()
                        .map(Holder::post)
                        .noneMatch(post -> post.equals(
                                new Post(holder.post().office(), holder.post().role(), holder.person())));
    }

    private static List<Colleague> people(List<Holder> holders) {
        Set<String> named = new HashSet<>();
        return holders.stream()
                .map(Holder::person)
                .filter(person -> named.add(person.id()))
                .toList();
    }

    /** As what one may, wherever that is the reason why another may not. */
    static Set<Capacity> able(Denial why) {
        return switch (why) {
            case NOT_YOUR_OFFICE -> EnumSet.of(Capacity.MEMBER, Capacity.LEAD, Capacity.COORDINATOR);
            // Of what only its author takes back, these can make a correction.
            case NOT_YOURS, AUTHOR_ONLY, LEADS_AND_COORDINATORS_ONLY -> EnumSet.of(Capacity.LEAD, Capacity.COORDINATOR);
            case LEADS_ONLY -> EnumSet.of(Capacity.LEAD);
            case COORDINATORS_ONLY, DEPUTIES_MAY_NOT_APPOINT -> EnumSet.of(Capacity.COORDINATOR);
            case ADMINISTRATORS_ONLY -> EnumSet.of(Capacity.ADMINISTRATOR);
            case GUESTS_MAY_NOT_READ, GUESTS_MAY_NOT_WRITE, NOT_KNOWN -> EnumSet.noneOf(Capacity.class);
        };
    }

    /** As what somebody would have to be appointed, where nobody is there. */
    public Role missing() {
        return missing(why, office);
    }

    /** For which office that would be. */
    public Office missingIn() {
        return missing() == Role.COORDINATOR ? office.wholeDepartment() : office;
    }

    private static Role missing(Denial why, Office office) {
        return switch (why) {
            case NOT_YOUR_OFFICE -> Role.MEMBER.fits(office) ? Role.MEMBER : Role.COORDINATOR;
            case COORDINATORS_ONLY, DEPUTIES_MAY_NOT_APPOINT -> Role.COORDINATOR;
            default -> Role.LEAD;
        };
    }
}
