package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Registration.Submission;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Appointments;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;

/** 任命, 担当を外す, 代理: gives people posts and deputies, and takes them away, as forms say. Those concerned are told. */
@Component
class PostAnswers implements Handling {

    private final Appointments appointments;
    private final InOffice offices;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final Filing filing;
    private final Pressing pressing;
    private final Clock clock;

    PostAnswers(
            Appointments appointments,
            InOffice offices,
            PeopleFacts book,
            People people,
            Telling telling,
            Filing filing,
            Pressing pressing,
            Clock clock) {
        this.appointments = appointments;
        this.offices = offices;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.filing = filing;
        this.pressing = pressing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Submission(SlackIds.PEOPLE_APPOINT, Needs.WRITE, this::appoint),
                new Submission(SlackIds.PEOPLE_DISMISS, Needs.WRITE, this::dismiss),
                new Submission(SlackIds.PEOPLE_DEPUTY, Needs.WRITE, this::deputy),
                new Registration.Action(SlackIds.PEOPLE_END_DEPUTY, Needs.WRITE, this::endDeputy));
    }

    Reply appoint(Asked asked, Command.Appoint command, Showing showing) {
        return offices.form(command.scope(), command.name(), "appoint", showing, office -> {
            Map<Office, Set<Role>> roles = book.appointable(people.person(asked.userId()));
            if (roles.isEmpty() || !command.name().isBlank() && !roles.containsKey(office))
                return JoinBlocks.refused(Denial.LEADS_AND_COORDINATORS_ONLY, office, showing);
            Set<Role> offered = EnumSet.noneOf(Role.class);
            roles.values().forEach(offered::addAll);
            return FormCard.of(
                    "people.form.appoint",
                    command.typed(),
                    OfficeForms.appoint(
                            List.copyOf(roles.keySet()),
                            List.copyOf(offered),
                            command.name().isBlank() ? null : office,
                            command.role(),
                            book.today(),
                            showing.say()),
                    showing);
        });
    }

    private Response appoint(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Role role = sent.choice(PeopleFields.ROLE, Role.class);
            Person whom = people.person(sent.text(PeopleFields.WHOM));
            Result.Mend unfit = Unfit.fault(whom, book.unfit(whom), context, showing.say());
            Office office = OfficeForms.office(sent.text(PeopleFields.OFFICE), book.offices());
            LocalDate from = sent.date(PeopleFields.FROM, book.today());
            return () -> Unfit.and(
                    unfit,
                    office == null
                            ? new Result.Mend(PeopleFields.OFFICE, showing.say().text("people.gone"))
                            : told(
                                    appointments.appoint(by, whom.colleague(), role, office, from, clock.instant()),
                                    by,
                                    showing));
        });
    }

    Reply dismiss(Asked asked, Command.Dismiss command, Showing showing) {
        return offices.form(command.scope(), command.name(), "dismiss", showing, office -> {
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

    private Response dismiss(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            long post = sent.number(PeopleFields.POST);
            LocalDate until = sent.date(PeopleFields.UNTIL, book.today());
            return told(appointments.end(by, post, until, sent.text(PeopleFields.WHY), clock.instant()), by, showing);
        });
    }

    Reply nameDeputy(Asked asked, Showing showing) {
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

    private Response deputy(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            String absent = sent.text(PeopleFields.PERSON);
            Colleague person = absent.isEmpty() || absent.equals(by.id())
                    ? by.colleague()
                    : people.person(absent).colleague();
            Person deputy = people.person(sent.text(PeopleFields.WHOM));
            Result.Mend unfit = Unfit.fault(deputy, book.unfit(deputy), context, showing.say());
            LocalDate from = sent.date(PeopleFields.FROM, book.today());
            LocalDate until = sent.date(PeopleFields.UNTIL, from);
            String why = sent.text(PeopleFields.WHY);
            return () -> Unfit.and(
                    unfit,
                    told(
                            appointments.nameDeputy(by, person, deputy.colleague(), from, until, why, clock.instant()),
                            by,
                            showing));
        });
    }

    private Response endDeputy(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Person person = people.person(press.userId());
            var outcome = appointments.endDeputy(person, press.pressed().number(), clock.instant());
            tell(outcome, person);
            Showing showing = press.showing();
            return MeBlocks.of(book.me(person), PeopleWords.outcome(outcome, showing), showing);
        });
    }

    private Result told(Appointments.Outcome outcome, Person by, Showing showing) {
        tell(outcome, by);
        return Result.of(PeopleFields.mending(outcome), PeopleWords.outcome(outcome, showing));
    }

    /** Those concerned, besides whoever did it. */
    private void tell(Appointments.Outcome outcome, Person by) {
        List<String> concerned = new ArrayList<>(ToldBlocks.concerned(outcome));
        concerned.remove(by.id());
        telling.tell(concerned, there -> ToldBlocks.of(outcome, by.colleague(), book.today(), there));
    }
}
