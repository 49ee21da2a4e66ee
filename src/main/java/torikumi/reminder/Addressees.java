package torikumi.reminder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;
import torikumi.staff.Holder;
import torikumi.staff.Office;
import torikumi.staff.Role;

/**
 * The people of a department on a day, as far as they can be asked: not who is away or has a deputy that day, nor, about what she
 * muted, who does not want to hear of it. Pure.
 */
final class Addressees {

    private final Map<String, List<Holder>> bySection = new HashMap<>();
    private final List<Holder> above = new ArrayList<>();
    private final Set<String> away;
    private final Map<String, List<Subject>> muted;

    Addressees(List<Holder> holders, Set<String> away, Map<String, List<Subject>> muted) {
        this.away = new HashSet<>(away);
        this.muted = muted;
        for (Holder holder : holders) {
            Colleague deputyFor = holder.post().deputyFor();
            if (deputyFor != null) this.away.add(deputyFor.id());
            String section = holder.post().office().section();
            if (section == null) above.add(holder);
            else bySection.computeIfAbsent(section, name -> new ArrayList<>()).add(holder);
        }
    }

    /**
     * Who is asked about that: its members, as its leads hear of it later; where there are none, its leads; where nobody of it can be
     * asked, the nearest lead above; where there is none, the coordinators.
     */
    List<Colleague> asked(Subject about) {
        List<Colleague> people = concerned(about.office());
        return wanted(about, people.isEmpty() ? leadsOf(about.office()) : people);
    }

    /** The same for a summary or a roll-up, which leads and coordinators are asked for. */
    List<Colleague> asked(Subject about, Level level) {
        return switch (level) {
            case SECTION -> asked(about);
            case LEAD -> leads(about);
            case DEPARTMENT -> coordinators(about);
        };
    }

    private List<Colleague> concerned(Office office) {
        List<Colleague> members = people(
                section(office),
                holder -> concerns(holder, office) && holder.post().role() == Role.MEMBER);
        return members.isEmpty() ? people(section(office), holder -> concerns(holder, office)) : members;
    }

    /** Whom a rule of that level asks about it. */
    Askees askees(Subject about, Level level) {
        return switch (level) {
            case SECTION -> askedForProgress(about);
            case LEAD -> askedForSummaries(about);
            case DEPARTMENT -> Askees.of(Askees.Who.COORDINATORS, coordinators(about));
        };
    }

    private Askees askedForProgress(Subject about) {
        Office office = about.office();
        boolean members = office.section() == null
                ? bySection.values().stream().flatMap(List::stream).anyMatch(this::isMember)
                : section(office).stream().anyMatch(holder -> isMember(holder) && concerns(holder, office));
        return members ? new Askees(Askees.Who.MEMBERS, asked(about)) : Askees.of(Askees.Who.STAND_INS, asked(about));
    }

    private boolean isMember(Holder holder) {
        return isThere(holder) && holder.post().role() == Role.MEMBER;
    }

    private Askees askedForSummaries(Subject about) {
        Office office = about.office();
        boolean each = office.section() == null;
        List<Holder> holders =
                each ? bySection.values().stream().flatMap(List::stream).toList() : section(office);
        List<Colleague> own = wanted(
                about,
                people(
                        holders,
                        holder -> holder.post().role() == Role.LEAD
                                && (each
                                        ? holder.post().office().unit() == null
                                        : holder.post().office().equals(office))));
        return own.isEmpty()
                ? Askees.of(Askees.Who.STAND_INS, leads(about))
                : new Askees(each ? Askees.Who.EACH_LEAD : Askees.Who.LEAD, own);
    }

    /** The same without coordinators, who stand in where there is nobody. */
    List<Colleague> ownAsked(Subject about) {
        return hasNobody(about) ? List.of() : asked(about);
    }

    /** Whether nobody below the coordinators can be asked. */
    boolean hasNobody(Subject about) {
        return concerned(about.office()).isEmpty()
                && onlyLeadsOf(about.office()).isEmpty();
    }

    /** Its lead, or the nearest above; where there is none the coordinators. */
    List<Colleague> leads(Subject about) {
        return wanted(about, leadsOf(about.office()));
    }

    /** Whether somebody stands between the people and the coordinators, who is there and wants to hear of it. */
    private boolean hasLead(Subject about) {
        return !wanted(about, onlyLeadsOf(about.office())).isEmpty();
    }

    /** The coordinators who hear of it in the end: not who was asked herself, but where there is nobody else to ask. */
    List<Colleague> told(Subject about) {
        return coordinatorsBut(about, ownAsked(about));
    }

    /** Those of the coordinators who are not among the people. */
    List<Colleague> coordinatorsBut(Subject about, List<Colleague> people) {
        return coordinators(about).stream()
                .filter(person -> !people.contains(person))
                .toList();
    }

    /** The first step of escalation of which the coordinators hear: the step of whoever is not there is theirs. */
    int coordinatorsStep(Subject about) {
        return hasNobody(about) ? 1 : hasLead(about) ? 3 : 2;
    }

    List<Colleague> coordinators(Subject about) {
        return wanted(about, coordinators());
    }

    /** Leads and coordinators of the department and all its sections, with the offices each of them looks after. */
    Map<Colleague, List<Office>> readers() {
        Map<Colleague, List<Office>> readers = new LinkedHashMap<>();
        Stream.concat(above.stream(), bySection.values().stream().flatMap(List::stream))
                .filter(holder -> holder.post().role() != Role.MEMBER && isThere(holder))
                .forEach(holder -> readers.computeIfAbsent(holder.person(), person -> new ArrayList<>())
                        .add(holder.post().office()));
        return readers;
    }

    /** Also who is away. */
    boolean isCoordinator(Colleague person) {
        return above.stream()
                .anyMatch(holder -> holder.post().role() == Role.COORDINATOR
                        && holder.person().id().equals(person.id()));
    }

    private List<Colleague> leadsOf(Office office) {
        List<Colleague> leads = onlyLeadsOf(office);
        return leads.isEmpty() ? coordinators() : leads;
    }

    private List<Colleague> onlyLeadsOf(Office office) {
        for (@Nullable Office at = office; at != null; at = at.above()) {
            Office of = at;
            List<Holder> holders = of.section() == null ? above : section(of);
            List<Colleague> leads = people(
                    holders,
                    holder -> holder.post().role() == Role.LEAD
                            && holder.post().office().equals(of));
            if (!leads.isEmpty()) return leads;
        }
        return List.of();
    }

    private List<Colleague> coordinators() {
        return people(above, holder -> holder.post().role() == Role.COORDINATOR);
    }

    private List<Holder> section(Office office) {
        return office.section() == null ? above : bySection.getOrDefault(office.section(), List.of());
    }

    private static boolean concerns(Holder holder, Office office) {
        return office.concerns(holder.post().office());
    }

    private boolean isThere(Holder holder) {
        return !away.contains(holder.person().id());
    }

    private List<Colleague> people(List<Holder> holders, Predicate<Holder> wanted) {
        Map<String, Colleague> people = new LinkedHashMap<>();
        for (Holder holder : holders)
            if (isThere(holder) && wanted.test(holder))
                people.putIfAbsent(holder.person().id(), holder.person());
        return List.copyOf(people.values());
    }

    private List<Colleague> wanted(Subject about, List<Colleague> people) {
        return people.stream().filter(person -> !mutes(person, about)).toList();
    }

    boolean mutes(Colleague person, Subject about) {
        return muted.getOrDefault(person.id(), List.of()).stream().anyMatch(subject -> subject.covers(about));
    }
}
