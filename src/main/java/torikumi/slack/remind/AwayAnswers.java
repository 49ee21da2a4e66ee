package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torikumi.reminder.Absences;
import torikumi.slack.card.Asked;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.DaySpan;
import torikumi.staff.Colleague;

/** 不在: somebody is not asked for some days, typed or entered in the form. */
@Component
class AwayAnswers implements Handling {

    private static final Pattern CANCEL = Pattern.compile("(?iU)(?:取消|取り消し|取りやめ|やめる|戻りました|cancel|back|off)");

    private final ReminderFacts book;
    private final Absences absences;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;

    AwayAnswers(ReminderFacts book, Absences absences, People people, Pressing pressing, Filing filing) {
        this.book = book;
        this.absences = absences;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.REMINDER_AWAY, Needs.WRITE, this::pressed),
                new Registration.Submission(SlackIds.REMINDER_AWAY, Needs.WRITE, this::sent));
    }

    Reply away(Asked asked, Command.Away command, Showing showing) {
        Colleague who = people.person(asked.userId()).colleague();
        String words = command.words().strip();
        if (words.isEmpty()) return AwayBlocks.list(absences.of(who, book.today()), showing);
        if (CANCEL.matcher(words).matches()) return AwayBlocks.back(absences.back(who, book.now()), showing);
        return switch (DaySpan.of(words, book.today())) {
            case DaySpan.Reading.Days(var span) ->
                AwayBlocks.of(absences.away(who, span.from(), span.until(), book.now()), showing);
            case DaySpan.Reading other ->
                DayFaults.of(other, words, CommandCatalogue.AWAY, AwayBlocks.how(showing), Ways.away(showing), showing);
        };
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Colleague who = people.person(press.userId()).colleague();
            Showing showing = press.showing();
            return AwayForm.instead(showing)
                    .withForm(AwayForm.of(showing.today(), absences.of(who, book.today()), showing));
        });
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            LocalDate from = sent.date(AwayForm.FROM, showing.today());
            LocalDate until = sent.date(AwayForm.UNTIL, from);
            Absences.Outcome outcome = absences.away(by.colleague(), from, until, book.now());
            return Result.of(
                    outcome instanceof Absences.Outcome.Away, AwayForm.UNTIL, AwayBlocks.sentence(outcome, showing));
        });
    }
}
