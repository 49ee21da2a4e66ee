package torikumi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.JoinRule;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;

/** 「担当になる」: people become members of an office, as far as TORIKUMI_JOIN lets them, and leave it again. */
@Component
@Transactional
public class Joining {

    private final StaffDirectory directory;
    private final OfficePolicies policies;
    private final Posts posts;
    private final JoinRequests requests;
    private final ChangeLog changes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final JoinRule rule;
    private final ZoneId zone;

    Joining(
            StaffDirectory directory,
            OfficePolicies policies,
            Posts posts,
            JoinRequests requests,
            ChangeLog changes,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Settings settings) {
        this.directory = directory;
        this.policies = policies;
        this.posts = posts;
        this.requests = requests;
        this.changes = changes;
        this.jdbc = jdbc;
        this.events = events;
        this.rule = settings.staff().joining();
        this.zone = settings.zone();
    }

    /**
     * Makes her a member from today on, or asks those who decide.
     *
     * @param carried what she had typed, to be continued when a request is approved; empty when nothing
     */
    public Outcome join(Person person, Office office, String carried, Instant now) {
        return join(person, office, carried, rule, now);
    }

    Outcome join(Person person, Office office, String carried, JoinRule rule, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Acting acting = directory.acting(person, today);
        Optional<Denial> denied = policies.denial(acting, Action.JOIN, office);
        if (denied.isPresent()) return new Outcome.Refused(denied.get(), office);
        if (!Role.MEMBER.fits(office)) return new Outcome.NotForMembers(office);
        for (AssignmentRow held : posts.heldBy(person.id(), today))
            if (held.role != Role.COORDINATOR && held.office.office().covers(office))
                return new Outcome.AlreadyActs(held.assignment());
        return switch (rule) {
            case OPEN -> joined(person, office, today, now);
            case APPROVAL ->
                policies.denial(acting, Action.APPROVE_JOINING, office).isEmpty()
                        ? joined(person, office, today, now)
                        : ask(person, office, carried, today, now);
            case ADMIN ->
                policies.denial(acting, Action.APPOINT_MEMBER, office).isEmpty()
                        ? joined(person, office, today, now)
                        : new Outcome.ByAdministratorsOnly(office, deciding(office, today));
        };
    }

    private Outcome joined(Person person, Office office, LocalDate today, Instant now) {
        Assignment assignment = posts.begin(person.colleague(), Role.MEMBER, office, today, null);
        changes.add(Change.of(now, person.colleague(), Change.What.JOINED, assignment, ""));
        return new Outcome.Joined(assignment);
    }

    private Outcome ask(Person person, Office office, String carried, LocalDate today, Instant now) {
        var columns = new OfficeColumns(office);
        String key = JoinRequestRow.keyOf(person.id(), office);
        int asked = jdbc.sql("""
                        insert into join_request
                            (workspace_id, person_id, person_name, department, section, unit, carried, asked_at, state,
                            waiting_key)
                        values (:workspace, :person, :name, :department, :section, :unit, :carried, :now, 'WAITING', :key)
                        on conflict do nothing""")
                .param("workspace", CurrentWorkspace.get().id())
                .param("person", person.id())
                .param("name", person.name())
                .param("department", columns.department)
                .param("section", columns.section)
                .param("unit", columns.unit)
                .param("carried", StoredText.of(carried))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
        JoinRequest request = requests.findByWaitingKey(key).orElseThrow().request();
        List<Holder> deciding = deciding(office, today);
        if (asked == 0) return new Outcome.AlreadyAsked(request, deciding);
        changes.add(Change.of(now, person.colleague(), Change.What.ASKED_TO_JOIN, person.colleague(), office, ""));
        events.publishEvent(new JoiningRequested(request, deciding));
        return new Outcome.Asked(request, deciding);
    }

    private List<Holder> deciding(Office office, LocalDate today) {
        return directory.peopleOf(office, today).deciding();
    }

    public Decision approve(Person by, long requestId, Instant now) {
        return decide(by, requestId, now, request -> {
            request.decide(JoinRequest.State.APPROVED, by.colleague(), now);
            Assignment assignment = posts.begin(
                    request.person(), Role.MEMBER, request.office.office(), LocalDate.ofInstant(now, zone), null);
            changes.add(Change.of(now, by.colleague(), Change.What.LET_IN, assignment, ""));
            return new Decision.LetIn(request.request(), assignment);
        });
    }

    /** @param why may be empty */
    public Decision decline(Person by, long requestId, String why, Instant now) {
        return decide(by, requestId, now, request -> {
            request.decide(JoinRequest.State.DECLINED, by.colleague(), now);
            changes.add(Change.of(
                    now,
                    by.colleague(),
                    Change.What.DECLINED,
                    request.person(),
                    request.office.office(),
                    StoredText.of(why)));
            return new Decision.Declined(request.request());
        });
    }

    private Decision decide(Person by, long requestId, Instant now, Function<JoinRequestRow, Decision> decision) {
        JoinRequestRow request = requests.lock(requestId).orElse(null);
        if (request == null) return new Decision.NoSuchRequest();
        Office office = request.office.office();
        Acting acting = directory.acting(by, LocalDate.ofInstant(now, zone));
        Optional<Denial> denied = policies.denial(acting, Action.APPROVE_JOINING, office);
        if (denied.isPresent()) return new Decision.Refused(denied.get(), office);
        return request.state == JoinRequest.State.WAITING
                ? decision.apply(request)
                : new Decision.AlreadyDecided(request.request());
    }

    /**
     * Ends, from now on, whatever they act for in just this office; what has not begun never does.
     *
     * @param role in which alone; null for every one
     */
    public Leaving leave(Person person, Office office, @Nullable Role role, Instant now) {
        LocalDate yesterday = LocalDate.ofInstant(now, zone).minusDays(1);
        List<AssignmentRow> held = posts.notEnded(person.id(), yesterday).stream()
                .filter(row -> row.office.office().equals(office) && (role == null || row.role == role))
                .toList();
        if (held.isEmpty()) return new Leaving.DidNotAct(office);
        for (AssignmentRow row : held) {
            LocalDate before = row.fromDay.minusDays(1);
            row.end(before.isAfter(yesterday) ? before : yesterday);
            changes.add(Change.of(now, person.colleague(), Change.What.LEFT, row.assignment(), ""));
        }
        return new Leaving.Left(held.stream().map(AssignmentRow::assignment).toList());
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
