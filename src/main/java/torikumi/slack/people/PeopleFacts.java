package torikumi.slack.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.JoinRule;
import torikumi.platform.Settings;
import torikumi.progress.Reported;
import torikumi.reminder.Boards;
import torikumi.slack.people.HandoverBlocks.Moving;
import torikumi.slack.people.MeBlocks.Me;
import torikumi.slack.people.WhoBlocks.Who;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Handover;
import torikumi.staff.JoinRequest;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** Where the facts of the cards about people are gathered. Reads only. */
@Component
public class PeopleFacts {

    private final PlanDirectory directory;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final Handover handover;
    private final Boards boards;
    private final ChangeFacts changes;
    private final Clock clock;
    private final ZoneId zone;
    private final JoinRule joining;

    PeopleFacts(
            PlanDirectory directory,
            StaffDirectory staff,
            OfficePolicies policies,
            Handover handover,
            Boards boards,
            ChangeFacts changes,
            Clock clock,
            Settings settings) {
        this.directory = directory;
        this.staff = staff;
        this.policies = policies;
        this.handover = handover;
        this.boards = boards;
        this.changes = changes;
        this.clock = clock;
        this.zone = settings.zone();
        this.joining = settings.staff().joining();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public Optional<Denial> denial(Person person, Action action, Office office) {
        return policies.denial(staff.acting(person, today()), action, office);
    }

    /** Why somebody cannot act for an office, whatever they are chosen for; empty where they can. */
    Optional<Denial> unfit(Person whom) {
        return Optional.ofNullable(policies.outright(whom.belonging(), Action.RECORD));
    }

    /** The same for somebody who wants to join one. */
    Optional<Denial> unfitToJoin(Person whom) {
        return Optional.ofNullable(policies.outright(whom.belonging(), Action.JOIN));
    }

    Optional<JoinRequest> request(long id) {
        return staff.joinRequest(id);
    }

    /** Every department, section and named unit of the current plans, in their order. */
    public List<Office> offices() {
        List<Office> offices = new ArrayList<>();
        for (Plan plan : directory.current()) {
            offices.add(Office.of(plan));
            for (Section section : plan.sections()) {
                offices.add(Office.of(plan, section));
                for (Unit unit : section.units()) if (unit.name() != null) offices.add(Office.of(plan, section, unit));
            }
        }
        return offices;
    }

    /** Those for which they may do that. */
    public List<Office> offices(Person person, Action action) {
        Acting acting = staff.acting(person, today());
        return offices().stream()
                .filter(office -> policies.denial(acting, action, office).isEmpty())
                .toList();
    }

    /** Those that have members. */
    public List<Office> joinable() {
        return offices().stream().filter(Role.MEMBER::fits).toList();
    }

    /** The chat's ids of those who act for it. */
    List<String> holders(Office office) {
        return staff.peopleOf(office, today()).holders().stream()
                .map(holder -> holder.person().id())
                .toList();
    }

    public Who who(Person person, Office office) {
        Acting acting = staff.acting(person, today());
        boolean member = acting.posts().stream()
                .anyMatch(post -> post.deputyFor() == null
                        && post.role() != Role.COORDINATOR
                        && post.office().covers(office));
        boolean joins = Role.MEMBER.fits(office)
                && !member
                && policies.denial(acting, Action.JOIN, office).isEmpty()
                && (joining != JoinRule.ADMIN
                        || policies.denial(acting, Action.APPOINT_MEMBER, office)
                                .isEmpty());
        List<Office> parts =
                offices().stream().filter(part -> office.equals(part.above())).toList();
        return new Who(
                staff.peopleOf(office, today()),
                parts,
                joins,
                !roles(acting, office).isEmpty(),
                changes.lastOfPosts(office));
    }

    public Me me(Person person) {
        LocalDate today = today();
        Acting acting = staff.acting(person, today);
        List<JoinRequest> waiting = directory.current().stream()
                .flatMap(plan -> staff.waitingFor(Office.of(plan)).stream())
                .toList();
        return new Me(
                person,
                today,
                posts(person.id()),
                acting.posts().stream().filter(post -> post.deputyFor() != null).toList(),
                staff.deputiesAround(person.id(), today),
                waiting.stream()
                        .filter(request -> request.person().id().equals(person.id()))
                        .toList(),
                waiting.stream()
                        .filter(request -> !request.person().id().equals(person.id()))
                        .filter(request -> policies.denial(acting, Action.APPROVE_JOINING, request.office())
                                .isEmpty())
                        .toList(),
                unfitToJoin(person).isPresent() ? List.of() : joinable());
    }

    /** A person's posts that have not ended, those to come too, the oldest first. */
    public List<Assignment> posts(String personId) {
        LocalDate today = today();
        return staff.assignmentsOf(personId).reversed().stream()
                .filter(post -> post.until() == null
                        || !post.until().isBefore(today) && !post.until().isBefore(post.from()))
                .toList();
    }

    /** The posts in that office and below it which she may end. */
    public List<Assignment> endable(Person by, Office office) {
        Acting acting = staff.acting(by, today());
        return staff.assignmentsIn(office, today()).stream()
                .filter(post -> roles(acting, post.office()).contains(post.role()))
                .toList();
    }

    /** To which roles she may appoint in which offices; offices where there are none are left out. */
    public Map<Office, Set<Role>> appointable(Person by) {
        Acting acting = staff.acting(by, today());
        Map<Office, Set<Role>> roles = new LinkedHashMap<>();
        for (Office office : offices()) {
            Set<Role> here = roles(acting, office);
            if (!here.isEmpty()) roles.put(office, here);
        }
        return roles;
    }

    private Set<Role> roles(Acting acting, Office office) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values())
            if (role.fits(office)
                    && policies.denial(acting, Action.toAppoint(role), office).isEmpty()) roles.add(role);
        return roles;
    }

    /** Whether she stands above anybody, so that a form asks her whom it is about. */
    public boolean looksAfterOthers(Person person) {
        return staff.acting(person, today()).looksAfterOthers();
    }

    /** What would move from that day on, and how it stands today. */
    public Moving moving(Colleague person, LocalDate from) {
        List<Assignment> posts = handover.movable(person, from);
        List<Plan> plans = directory.current().stream()
                .filter(plan -> posts.stream()
                        .anyMatch(post -> post.office().department().equals(plan.department())))
                .toList();
        List<Reported> open = plans.isEmpty()
                ? List.of()
                : boards.of(plans).open().lines().stream()
                        .filter(line ->
                                posts.stream().anyMatch(post -> post.office().covers(line.office())))
                        .toList();
        return new Moving(posts.isEmpty() ? person : posts.getFirst().person(), posts, open, today());
    }

    /** The day that is most likely meant: posts change on 1 April with some weeks' notice, else from today on. */
    public LocalDate likelyHandover() {
        LocalDate today = today();
        return today.getMonthValue() == 2 || today.getMonthValue() == 3
                ? today.withMonth(4).withDayOfMonth(1)
                : today;
    }
}
