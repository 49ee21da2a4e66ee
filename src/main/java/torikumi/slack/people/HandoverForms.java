package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.slack.card.PeopleForm;
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
import torikumi.staff.Colleague;
import torikumi.staff.Handover;
import torikumi.staff.Person;

/** The forms with which somebody's posts go to a successor. */
@Component
class HandoverForms implements Handling {

    private final Handover handover;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final Filing filing;
    private final Clock clock;

    HandoverForms(Handover handover, PeopleFacts book, People people, Telling telling, Filing filing, Clock clock) {
        this.handover = handover;
        this.book = book;
        this.people = people;
        this.telling = telling;
        this.filing = filing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Submission(SlackIds.PEOPLE_HANDOVER_OF, Needs.WRITE, this::handoverOf),
                new Submission(SlackIds.PEOPLE_HANDOVER, Needs.WRITE, this::handover));
    }

    /** Lists, in the next form, what would move from the person that was chosen. */
    private Response handoverOf(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            boolean own = sent.text(PeopleForm.WHOM).equals(by.id());
            Colleague person = own
                    ? by.colleague()
                    : people.person(sent.text(PeopleForm.WHOM)).colleague();
            var moving = book.moving(person, book.likelyHandover());
            if (moving.posts().isEmpty()) {
                var nothing = new Handover.Outcome.NothingToHandOver(person, book.likelyHandover());
                return () ->
                        new Result.Mend(PeopleForm.WHOM, PeopleWords.outcome(nothing, book.today(), showing.say()));
            }
            var refused = handover.refusal(by, person, book.likelyHandover(), now());
            if (refused.isPresent())
                return () -> new Result.Mend(
                        PeopleForm.WHOM, PeopleWords.outcome(refused.get(), book.today(), showing.say()));
            return () -> new Result.Next(HandoverBlocks.form(moving, own, book.likelyHandover(), showing));
        });
    }

    /** Moves everything to the successor, and sends the note to both. */
    private Response handover(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Person successor = people.person(sent.text(PeopleForm.WHOM));
            Result.Mend unfit = Unfit.fault(successor, book.unfit(successor), context, showing.say());
            LocalDate from = sent.date(PeopleForm.FROM, book.today());
            boolean own = sent.about().equals(by.id());
            Colleague asked = own ? by.colleague() : people.person(sent.about()).colleague();
            return () -> {
                // Before they move: how what moves stands.
                var moving = book.moving(asked, from);
                var outcome = handover.handOver(
                        by, moving.person(), successor.colleague(), from, sent.text(PeopleForm.WHY), now());
                if (outcome instanceof Handover.Outcome.HandedOver done)
                    telling.tell(
                            List.of(done.person().id(), done.successor().id()),
                            there -> HandoverBlocks.note(done, moving, by.colleague(), there));
                String field = PeopleWords.field(outcome);
                String sentence = PeopleWords.outcome(outcome, book.today(), showing.say());
                return Unfit.and(
                        unfit,
                        field == null
                                ? new Result.Done(sentence + " " + showing.say().text("people.handover.sent"))
                                : new Result.Mend(field, sentence));
            };
        });
    }

    private Instant now() {
        return clock.instant();
    }
}
