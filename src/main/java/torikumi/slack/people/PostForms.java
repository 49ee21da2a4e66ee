package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Registration.Submission;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;

/** The forms with which people are given posts and deputies, and lose them. */
@Component
class PostForms implements Handling {

    private final Appointments appointments;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final Filing filing;
    private final Clock clock;

    PostForms(Appointments appointments, PeopleFacts book, People people, Telling telling, Filing filing, Clock clock) {
        this.appointments = appointments;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Submission(SlackIds.PEOPLE_APPOINT, Needs.WRITE, this::appoint),
                new Submission(SlackIds.PEOPLE_DISMISS, Needs.WRITE, this::dismiss),
                new Submission(SlackIds.PEOPLE_DEPUTY, Needs.WRITE, this::deputy));
    }

    /** Gives somebody a post, and tells her. */
    private Response appoint(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Role role = sent.choice(PeopleFields.ROLE, Role.class);
            Person whom = people.person(sent.text(PeopleFields.WHOM));
            Result.Mend unfit = Unfit.fault(whom, book.unfit(whom), context, showing.say());
            Office office = OfficeForms.office(sent.text(PeopleFields.OFFICE), book.offices());
            if (office == null) {
                var gone = new Result.Mend(PeopleFields.OFFICE, showing.say().text("people.gone"));
                return () -> unfit == null ? gone : unfit.and(gone);
            }
            LocalDate from = sent.date(PeopleFields.FROM, book.today());
            return () -> {
                var outcome = appointments.appoint(by, whom.colleague(), role, office, from, now());
                tell(outcome, by);
                return Unfit.and(unfit, result(outcome, showing.say()));
            };
        });
    }

    /** Ends a post, and tells whose it was. */
    private Response dismiss(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            long post = sent.number(PeopleFields.POST);
            LocalDate until = sent.date(PeopleFields.UNTIL, book.today());
            var outcome = appointments.end(by, post, until, sent.text(PeopleFields.WHY), now());
            tell(outcome, by);
            return result(outcome, showing.say());
        });
    }

    /** Names a deputy, and tells both. */
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
            return () -> {
                var outcome = appointments.nameDeputy(
                        by, person, deputy.colleague(), from, until, sent.text(PeopleFields.WHY), now());
                tell(outcome, by);
                return Unfit.and(unfit, result(outcome, showing.say()));
            };
        });
    }

    private Result result(Appointments.Outcome outcome, Say say) {
        String field = PeopleFields.mending(outcome);
        String sentence = PeopleWords.outcome(outcome, book.today(), say);
        return field == null ? new Result.Done(sentence) : new Result.Mend(field, sentence);
    }

    /** Those concerned, besides whoever did it. */
    private void tell(Appointments.Outcome outcome, Person by) {
        List<String> concerned = new ArrayList<>(ToldBlocks.concerned(outcome));
        concerned.remove(by.id());
        telling.tell(concerned, there -> ToldBlocks.of(outcome, by.colleague(), book.today(), there));
    }

    private Instant now() {
        return clock.instant();
    }
}
