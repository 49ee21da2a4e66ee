package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.reminder.Summaries;
import torikumi.reminder.SummaryCard;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Person;

/** The summary that a lead or a coordinator writes: its button and its form. */
@Component
class SummaryAnswers implements Handling {

    private final Pressing pressing;
    private final Filing filing;
    private final Summaries summaries;
    private final ReminderFacts book;
    private final People people;

    SummaryAnswers(Pressing pressing, Filing filing, Summaries summaries, ReminderFacts book, People people) {
        this.pressing = pressing;
        this.filing = filing;
        this.summaries = summaries;
        this.book = book;
        this.people = people;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.REMINDER_SUMMARY, Needs.WRITE, this::pressed),
                new Registration.Submission(SlackIds.REMINDER_SUMMARY, Needs.WRITE, this::sent));
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> summaries
                .card(press.pressed().carried())
                .map(card -> form(people.person(press.userId()), card, press.showing()))
                .orElseGet(() -> LaterBlocks.gone(press.showing())));
    }

    private Reply form(Person person, SummaryCard card, Showing showing) {
        return summaries
                .denied(person, card, book.now())
                .map(denied -> JoinBlocks.refused(denied.why(), denied.office(), showing))
                .orElseGet(() -> SummaryBlocks.formInstead(card, showing).withForm(SummaryBlocks.form(card, showing)));
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            Say say = showing.say();
            return switch (summaries.write(by, sent.about(), sent.text(SummaryBlocks.NOTE), book.now())) {
                case Summaries.Outcome.Written(var card) ->
                    new Result.Done(SummaryBlocks.written(card, showing).text());
                case Summaries.Outcome.NothingSaid() -> mend(say.text("reminder.summary.nothingSaid"));
                case Summaries.Outcome.TooLong(int length, int limit) ->
                    mend(say.text("reminder.summary.tooLong", length, limit));
                case Summaries.Outcome.NoSuchReminder() -> mend(say.text("reminder.noSuch"));
                case Summaries.Outcome.Denied(var why, var office) -> mend(PeopleWords.denial(why, office, say));
            };
        });
    }

    private static Result mend(String sentence) {
        return new Result.Mend(SummaryBlocks.NOTE, sentence);
    }
}
