package torikumi.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Settings;
import torikumi.platform.Topic;

/** Where it is looked up who acts for what, on any day: today, last year, after the handover that is already known. */
@Component
@Transactional(readOnly = true)
public class StaffDirectory {

    private static final Comparator<Holder> LEADS_FIRST = Comparator.comparing(
                    (Holder holder) -> switch (holder.post().role()) {
                        case LEAD -> 0;
                        case MEMBER -> 1;
                        case COORDINATOR -> 2;
                    })
            .thenComparing(holder -> holder.post().deputyFor() != null)
            .thenComparing(Holder::from)
            .thenComparing(holder -> holder.person().id());

    private final Assignments assignments;
    private final Deputies deputies;
    private final JoinRequests requests;
    private final Departures departures;
    private final List<String> administrators;
    private final Kept<LocalDate, Map<String, List<Post>>> held;

    StaffDirectory(
            Assignments assignments,
            Deputies deputies,
            JoinRequests requests,
            Departures departures,
            Settings settings,
            Memory memory) {
        this.assignments = assignments;
        this.deputies = deputies;
        this.requests = requests;
        this.departures = departures;
        this.administrators = settings.staff().administrators();
        this.held = memory.of(2_000, Topic.PEOPLE);
    }

    /**
     * A person as the edge met her.
     *
     * @param looksAfterWorkspace whether the chat itself says she is an owner or administrator
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Person person(String id, String name, boolean looksAfterWorkspace, Person.Belonging belonging) {
        return new Person(id, name, looksAfterWorkspace || administrators.contains(id), belonging);
    }

    /** What she acts for on that day. Where posts were changed since, two queries, which answer it for everybody. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Acting acting(Person person, LocalDate on) {
        return new Acting(person, on, held.getAsAsked(on, () -> held(on)).getOrDefault(person.id(), List.of()));
    }

    /** The posts of that day by the chat's ids of those who hold them or are a deputy in them. */
    private Map<String, List<Post>> held(LocalDate on) {
        return withDeputies(assignments.held(on), on)
                .collect(Collectors.groupingBy(
                        post -> post.holder().id(), Collectors.mapping(HeldPost::post, Collectors.toList())));
    }

    /** Each post, and behind it that post again for each who stands in on that day. One query, none where there are no posts. */
    private Stream<HeldPost> withDeputies(List<AssignmentRow> held, LocalDate on) {
        Map<Long, List<StandIn>> away = held.isEmpty()
                ? Map.of()
                : deputies.on(on).stream().collect(Collectors.groupingBy(StandIn::assignmentId));
        return held.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(new HeldPost(row, null)),
                        away.getOrDefault(row.id(), List.of()).stream()
                                .map(standIn -> new HeldPost(row, standIn.deputy()))));
    }

    /** The same, whether they may do anything with it or not. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Acting acting(Colleague person, LocalDate on) {
        return acting(new Person(person.id(), person.name(), false, Person.Belonging.STAFF), on);
    }

    /** Who acts for the office on that day, its units' people and its coordinators too. Three queries. */
    public OfficePeople peopleOf(Office office, LocalDate on) {
        List<AssignmentRow> held = assignments.heldIn(office.department(), on).stream()
                .filter(row -> office.concerns(row.office.office()))
                .toList();
        Map<String, LocalDate> gone = held.isEmpty() ? Map.of() : departures.all();
        List<Holder> holders = withDeputies(held, on)
                .map(post -> new Holder(
                        post.holder(),
                        post.post(),
                        post.from(),
                        post.until(),
                        gone.get(post.holder().id())))
                .sorted(LEADS_FIRST)
                .toList();
        return new OfficePeople(office, on, holders);
    }

    /** What a person acts, acted and will act for, the newest first. */
    public List<Assignment> assignmentsOf(String personId) {
        return assignments.findByPersonIdOrderByFromDayDescIdDesc(personId).stream()
                .map(AssignmentRow::assignment)
                .toList();
    }

    /** The posts that are held on that day in just that office and in those below it. One query. */
    public List<Assignment> assignmentsIn(Office office, LocalDate on) {
        return assignments.heldIn(office.department(), on).stream()
                .map(AssignmentRow::assignment)
                .filter(assignment -> office.covers(assignment.office()))
                .toList();
    }

    /** Her deputies, and those she is a deputy for, that have not ended before that day. */
    public List<Deputy> deputiesAround(String personId, LocalDate on) {
        return deputies.around(personId, on).stream().map(DeputyRow::deputy).toList();
    }

    public Optional<Deputy> deputy(long id) {
        return deputies.findById(id).map(DeputyRow::deputy);
    }

    /** Whose time as a deputy ends or has ended on one of those days, without those whom somebody ended before their time. */
    public List<Deputy> deputiesEnding(LocalDate from, LocalDate until) {
        return deputies.endingBetween(from, until).stream()
                .map(DeputyRow::deputy)
                .toList();
    }

    public Optional<JoinRequest> joinRequest(long id) {
        return requests.findById(id).map(JoinRequestRow::request);
    }

    /** The requests that wait for a decision about that office or its units, the oldest first. */
    public List<JoinRequest> waitingFor(Office office) {
        return requests.waitingIn(office.department()).stream()
                .map(JoinRequestRow::request)
                .filter(request -> office.covers(request.office()))
                .toList();
    }
}
