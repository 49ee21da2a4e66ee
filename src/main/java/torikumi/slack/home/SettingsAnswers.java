package torikumi.slack.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.reminder.Absences;
import torikumi.reminder.Following;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.Subject;
import torikumi.slack.ask.StandingAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Acting;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** 設定: what somebody may change, as it is now. */
@Component
class SettingsAnswers {

    private static final int OFFICES = 4;

    private final StandingAnswers standings;
    private final ReminderRules rules;
    private final Following following;
    private final Absences absences;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final PlanDirectory plans;
    private final WorkspaceSettings workspace;

    SettingsAnswers(
            StandingAnswers standings,
            ReminderRules rules,
            Following following,
            Absences absences,
            StaffDirectory staff,
            OfficePolicies policies,
            PlanDirectory plans,
            WorkspaceSettings workspace) {
        this.standings = standings;
        this.rules = rules;
        this.following = following;
        this.absences = absences;
        this.staff = staff;
        this.policies = policies;
        this.plans = plans;
        this.workspace = workspace;
    }

    Reply settings(Asked asked, Showing showing) {
        Acting acting = standings.acting(asked, showing);
        Person person = acting.person();
        LocalDate today = showing.today();
        var own = new SettingsBlocks.Own(
                acting,
                following.of(person.colleague()),
                absences.of(person.colleague(), today),
                staff.deputiesAround(person.id(), today).stream()
                        .filter(deputy -> deputy.person().id().equals(person.id()))
                        .toList());
        return SettingsBlocks.of(
                own,
                offices(acting, today, showing.now().toInstant()),
                person.administrator() ? workspace.on(today) : null,
                plans(acting),
                showing);
    }

    /** Null for whoever may take in none. */
    private @Nullable List<Plan> plans(Acting acting) {
        List<Plan> theirs = plans.current().stream()
                .filter(plan -> policies.denial(acting, Action.IMPORT_PLAN, Office.of(plan))
                        .isEmpty())
                .toList();
        return theirs.isEmpty() && !acting.person().administrator() ? null : theirs;
    }

    private List<SettingsBlocks.OfOffice> offices(Acting acting, LocalDate today, Instant now) {
        return held(acting).stream()
                .filter(office ->
                        policies.denial(acting, Action.SET_REMINDER, office).isEmpty())
                .limit(OFFICES)
                .map(office -> ofOffice(acting, office, today, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** An administrator's are the departments. */
    private List<Office> held(Acting acting) {
        return acting.posts().isEmpty() && acting.person().administrator()
                ? plans.current().stream().map(Office::of).distinct().toList()
                : acting.offices();
    }

    private Optional<SettingsBlocks.OfOffice> ofOffice(Acting acting, Office office, LocalDate today, Instant now) {
        long people = staff.assignmentsIn(office, today).stream()
                .map(post -> post.person().id())
                .distinct()
                .count();
        boolean appoints =
                policies.denial(acting, Action.APPOINT_MEMBER, office).isEmpty();
        return rules.nearest(Subject.of(office), Level.SECTION, now)
                .map(line -> new SettingsBlocks.OfOffice(office, line, (int) people, appoints));
    }
}
