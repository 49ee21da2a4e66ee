package torikumi.slack.remind;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.Pause;
import torikumi.slack.card.Asked;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.DaySpan;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** 災害対策本部: all asking rests for some days. An administrator's to say. */
@Component
class PauseAnswers {

    private final ReminderFacts book;
    private final DisasterPause pauses;
    private final OfficePolicies policies;
    private final People people;

    PauseAnswers(ReminderFacts book, DisasterPause pauses, OfficePolicies policies, People people) {
        this.book = book;
        this.pauses = pauses;
        this.policies = policies;
        this.people = people;
    }

    Reply pause(Asked asked, Command.Pause command, Showing showing) {
        Person person = people.person(asked.userId());
        String words = command.words().strip();
        Optional<Denial> denied = policies.denial(person, Action.PAUSE_REMINDERS);
        if (words.isEmpty()) return PauseBlocks.log(pauses.log(), denied.isEmpty(), showing);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), showing);
        return switch (DaySpan.of(words, book.today())) {
            case DaySpan.Reading.Days(var span) ->
                PauseBlocks.of(pauses.pause(person, span.from(), span.until(), span.rest(), book.now()), showing);
            case DaySpan.Reading other ->
                DayFaults.of(
                        other, words, CommandCatalogue.PAUSE, PauseBlocks.how(showing), Ways.rules(showing), showing);
        };
    }

    /** Ends the pause of that number; without one the pause that holds, or the next. */
    Reply resume(Asked asked, Command.Resume command, Showing showing) {
        Person person = people.person(asked.userId());
        String which = command.which().strip();
        long id = which.matches("[0-9]{1,18}") ? Long.parseLong(which) : current();
        return PauseBlocks.of(pauses.end(person, id, book.now()), showing);
    }

    private long current() {
        Pause pause = book.pause();
        return pause == null ? 0 : pause.id();
    }
}
