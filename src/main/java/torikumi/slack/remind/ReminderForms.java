package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.reminder.Absences;
import torikumi.reminder.Summaries;
import torikumi.slack.card.PeopleForm;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.edge.Filing;

/** The forms that reminders open: 不在, and a summary. */
@Component
public class ReminderForms {

    private final Filing filing;
    private final NoticeDesk desk;

    ReminderForms(Filing filing, NoticeDesk desk) {
        this.filing = filing;
        this.desk = desk;
    }

    public Response away(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            LocalDate from = sent.date(PeopleForm.FROM, showing.today());
            Absences.Outcome outcome = desk.away(by, from, sent.date(PeopleForm.UNTIL, from));
            String sentence = AwayForm.sentence(outcome, showing.say());
            return outcome instanceof Absences.Outcome.Away
                    ? new Filing.Result.Done(sentence)
                    : new Filing.Result.Mend(PeopleForm.UNTIL, sentence);
        });
    }

    public Response summary(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            Say say = showing.say();
            return switch (desk.write(by, sent.about(), sent.text(PeopleForm.NOTE))) {
                case Summaries.Outcome.Written(var card) ->
                    new Filing.Result.Done(SummaryBlocks.written(card, showing).text());
                case Summaries.Outcome.NothingSaid() -> mend(say.text("reminder.summary.nothingSaid"));
                case Summaries.Outcome.TooLong(int length, int limit) ->
                    mend(say.text("reminder.summary.tooLong", length, limit));
                case Summaries.Outcome.NoSuchReminder() -> mend(say.text("reminder.noSuch"));
                case Summaries.Outcome.Denied(var why, var office) -> mend(PeopleWords.denial(why, office, say));
            };
        });
    }

    private static Filing.Result mend(String sentence) {
        return new Filing.Result.Mend(PeopleForm.NOTE, sentence);
    }
}
