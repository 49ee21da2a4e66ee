package torikumi.slack.people;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.progress.Standings;
import torikumi.slack.ask.HelpBlocks;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;

/** Answers who acts for what, and lets people begin, end and hand over. */
@Component
class PeopleAnswers {

    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]{2,})(?:\\|[^>]*)?>");

    private final PlanDirectory directory;
    private final PeopleFacts book;
    private final Joining joining;
    private final Standings standings;
    private final People people;
    private final Clock clock;

    PeopleAnswers(
            PlanDirectory directory,
            PeopleFacts book,
            Joining joining,
            Standings standings,
            People people,
            Clock clock) {
        this.directory = directory;
        this.book = book;
        this.joining = joining;
        this.standings = standings;
        this.people = people;
        this.clock = clock;
    }

    public Reply who(Asked asked, Command.Who command, Showing showing) {
        return inOffice(command.scope(), command.name(), "who", false, showing, office -> {
            Person person = people.person(asked.userId());
            Optional<Denial> denied = book.denial(person, Action.READ, office);
            if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
            people.meet(book.who(person, office).ids());
            return WhoBlocks.of(book.who(person, office), showing);
        });
    }

    public Reply me(Asked asked, Showing showing) {
        return MeBlocks.of(book.me(people.person(asked.userId())), null, showing);
    }

    public Reply join(Asked asked, Command.Join command, Showing showing) {
        return inOffice(command.scope(), command.name(), "join", false, showing, office -> {
            var outcome = joining.join(people.person(asked.userId()), office, "", clock.instant());
            return JoinBlocks.of(outcome, book.joinable(), book.today(), showing);
        });
    }

    public Reply leave(Asked asked, Command.Leave command, Showing showing) {
        return inOffice(command.scope(), command.name(), "leave", false, showing, office -> {
            Person person = people.person(asked.userId());
            var leaving = joining.leave(person, office, clock.instant());
            return MeBlocks.of(book.me(person), JoinBlocks.leaving(leaving, showing), showing);
        });
    }

    public Reply appoint(Asked asked, Command.Appoint command, Showing showing) {
        return inOffice(command.scope(), command.name(), "appoint", true, showing, office -> {
            Map<Office, Set<Role>> roles = book.appointable(people.person(asked.userId()));
            if (roles.isEmpty() || !command.name().isBlank() && !roles.containsKey(office))
                return JoinBlocks.refused(Denial.LEADS_AND_COORDINATORS_ONLY, office, showing);
            Set<Role> offered = EnumSet.noneOf(Role.class);
            roles.values().forEach(offered::addAll);
            return FormCard.of(
                    "people.form.appoint",
                    "appoint " + command.name(),
                    OfficeForms.appoint(
                            List.copyOf(roles.keySet()),
                            List.copyOf(offered),
                            command.name().isBlank() ? null : office,
                            book.today(),
                            showing.say()),
                    showing);
        });
    }

    public Reply dismiss(Asked asked, Command.Dismiss command, Showing showing) {
        return inOffice(command.scope(), command.name(), "dismiss", true, showing, office -> {
            Person person = people.person(asked.userId());
            List<Assignment> posts = book.endable(person, office);
            if (posts.isEmpty())
                return book.denial(person, Action.APPOINT_MEMBER, office)
                        .map(why -> JoinBlocks.refused(why, office, showing))
                        .orElseGet(() -> WhoBlocks.of(book.who(person, office), showing));
            return FormCard.of(
                    "people.form.dismiss",
                    "dismiss " + command.name(),
                    OfficeForms.dismiss(posts, book.today(), showing.say()),
                    showing);
        });
    }

    public Reply nameDeputy(Asked asked, Showing showing) {
        Person person = people.person(asked.userId());
        boolean forOthers = book.looksAfterOthers(person);
        if (!forOthers && book.posts(person.id()).isEmpty())
            return HandoverBlocks.nothing(person.colleague(), "people.deputy.nothing.own", showing);
        return FormCard.of(
                "people.form.deputy",
                "deputy",
                OfficeForms.deputy(person.colleague(), forOthers, book.today(), showing.say()),
                showing);
    }

    public Reply handover(Asked asked, Command.Handover command, Showing showing) {
        Person person = people.person(asked.userId());
        Colleague self = person.colleague();
        boolean forOthers = book.looksAfterOthers(person);
        Matcher mention = MENTION.matcher(command.from());
        // A button that asks anew carries the mention; of what was typed only the name is left.
        String typed = asked.mentions().stream()
                .filter(Asked.Mention::isPerson)
                .findFirst()
                .map(Asked.Mention::id)
                .orElse(null);
        boolean named = typed != null || mention.find();
        if (forOthers && !named)
            return FormCard.of("people.form.handover", "handover", HandoverBlocks.whose(self, showing), showing);
        String whom = typed != null ? typed : named ? mention.group(1) : self.id();
        boolean own = whom.equals(self.id());
        if (!own && !forOthers) return HandoverBlocks.nothing(self, "people.handover.ownOnly", showing);
        var moving = book.moving(own ? self : people.person(whom).colleague(), book.likelyHandover());
        if (moving.posts().isEmpty())
            return HandoverBlocks.nothing(
                    moving.person(), own ? "people.handover.nothing.own" : "people.handover.nothing.of", showing);
        return FormCard.of(
                "people.form.handover",
                typed == null ? "handover " + command.from() : "handover <@%s>".formatted(typed),
                HandoverBlocks.form(moving, own, book.likelyHandover(), showing),
                showing);
    }

    public Reply close(Asked asked, Command.Close command, Showing showing) {
        Found found = command.name().isBlank()
                ? directory.department(command.scope())
                : directory.place(command.scope(), command.name());
        return ofPlan(found, "close", showing, plan -> {
            Office office = Office.of(plan);
            var denied = book.denial(people.person(asked.userId()), Action.CLOSE_PLAN, office);
            if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
            return plan.isOpen() ? ClosingBlocks.close(plan, showing) : ClosingBlocks.already(plan, showing);
        });
    }

    public Reply reopen(Asked asked, Command.Reopen command, Showing showing) {
        Found found = command.name().isBlank()
                ? directory.department(command.scope())
                : directory.initiative(command.scope(), command.name());
        if (found instanceof Found.OfInitiative initiative) return reopen(asked, initiative, showing);
        return ofPlan(found, "reopen", showing, plan -> {
            Office office = Office.of(plan);
            var denied = book.denial(people.person(asked.userId()), Action.REOPEN_PLAN, office);
            if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
            return plan.isOpen() ? ClosingBlocks.already(plan, showing) : ClosingBlocks.reopen(plan, showing);
        });
    }

    private Reply reopen(Asked asked, Found.OfInitiative found, Showing showing) {
        Office office = Office.of(found);
        var denied = book.denial(people.person(asked.userId()), Action.REOPEN_INITIATIVE, office);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
        Reply inTheWay =
                ClosingBlocks.inTheWay(found, standings.of(found).standing().closed(), showing);
        return inTheWay == null ? ClosingBlocks.reopen(found, showing) : inTheWay;
    }

    private Reply inOffice(
            Scope scope, String name, String verb, boolean form, Showing showing, Function<Office, Reply> answer) {
        Found found = name.isBlank() ? directory.department(scope) : directory.place(scope, name);
        return WhichBlocks.office(found).map(answer).orElseGet(() -> WhichBlocks.of(found, verb, form, showing));
    }

    private static Reply ofPlan(Found found, String verb, Showing showing, Function<Plan, Reply> answer) {
        if (found instanceof Found.Departments(var plans)) return ClosingBlocks.whichPlan(plans, verb, showing);
        return WhichBlocks.plan(found).map(answer).orElseGet(() -> switch (found) {
            case Found.NoSuchYear none -> HelpBlocks.noSuchYear(none, showing);
            case Found.NoPlan none -> HelpBlocks.noPlan(showing);
            case Found.Unclear unclear
            when !ClosingBlocks.whichOf(unclear).isEmpty() ->
                ClosingBlocks.whichPlan(ClosingBlocks.whichOf(unclear), verb, showing);
            default -> WhichBlocks.of(found, verb, true, showing);
        });
    }
}
