package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Registration.Submission;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Handover;
import torikumi.staff.Person;

/** 引継ぎ: somebody's posts go to a successor, as forms say. */
@Component
class HandoverAnswers implements Handling {

    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]{2,})(?:\\|[^>]*)?>");

    private final Handover handover;
    private final PeopleFacts book;
    private final People people;
    private final Telling telling;
    private final Filing filing;
    private final Clock clock;

    HandoverAnswers(Handover handover, PeopleFacts book, People people, Telling telling, Filing filing, Clock clock) {
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
                new Submission(SlackIds.PEOPLE_HANDOVER_OF, Needs.WRITE, this::whose),
                new Submission(SlackIds.PEOPLE_HANDOVER, Needs.WRITE, this::sent));
    }

    Reply handover(Asked asked, Command.Handover command, Showing showing) {
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
        var moving = book.moving(own ? self : people.person(whom).colleague(), book.likelyHandover());
        if (moving.posts().isEmpty())
            return HandoverBlocks.nothing(
                    moving.person(), own ? "people.handover.nothing.own" : "people.handover.nothing.of", showing);
        if (!own && !forOthers)
            return JoinBlocks.refused(
                    Denial.NOT_YOURS, moving.posts().getFirst().office(), showing);
        return FormCard.of(
                "people.form.handover",
                typed == null ? "handover " + command.from() : "handover <@%s>".formatted(typed),
                HandoverBlocks.form(moving, own, book.likelyHandover(), showing),
                showing);
    }

    /** Lists, in the next form, what would move from the person that was chosen. */
    private Response whose(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Colleague person = colleague(sent.text(PeopleFields.WHOM), by);
            LocalDate from = book.likelyHandover();
            var moving = book.moving(person, from);
            Optional<? extends Handover.Outcome> refused = moving.posts().isEmpty()
                    ? Optional.of(new Handover.Outcome.NothingToHandOver(person, from))
                    : handover.refusal(by, person, from, clock.instant());
            boolean own = person.id().equals(by.id());
            return () -> refused.isPresent()
                    ? new Result.Mend(PeopleFields.WHOM, sentence(refused.get(), showing))
                    : new Result.Next(HandoverBlocks.form(moving, own, from, showing));
        });
    }

    /** Moves everything to the successor, and sends the note to both. */
    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Person successor = people.person(sent.text(PeopleFields.WHOM));
            Result.Mend unfit = Unfit.fault(successor, book.unfit(successor), context, showing.say());
            LocalDate from = sent.date(PeopleFields.FROM, book.today());
            Colleague person = colleague(sent.about(), by);
            return () -> {
                // Before they move: how what moves stands.
                var moving = book.moving(person, from);
                var outcome = handover.handOver(
                        by, moving.person(), successor.colleague(), from, sent.text(PeopleFields.WHY), clock.instant());
                String sentence = sentence(outcome, showing);
                if (outcome instanceof Handover.Outcome.HandedOver done) {
                    telling.tell(
                            List.of(done.person().id(), done.successor().id()),
                            there -> HandoverBlocks.note(done, moving, by.colleague(), there));
                    sentence += " " + showing.say().text("people.handover.sent");
                }
                return Unfit.and(unfit, Result.of(PeopleFields.mending(outcome), sentence));
            };
        });
    }

    private Colleague colleague(String id, Person by) {
        return id.equals(by.id()) ? by.colleague() : people.person(id).colleague();
    }

    private String sentence(Handover.Outcome outcome, Showing showing) {
        return PeopleWords.outcome(outcome, showing);
    }
}
