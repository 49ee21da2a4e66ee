package torikumi.slack.people;

import java.time.LocalDate;
import java.util.List;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;

/** What somebody is told about a post or a deputy that another person has changed. */
final class ToldBlocks {

    private ToldBlocks() {}

    /** Slack's ids of those whom it concerns; nobody where nothing was changed. */
    public static List<String> concerned(Appointments.Outcome outcome) {
        return switch (outcome) {
            case Appointments.Outcome.Appointed(var post) ->
                List.of(post.person().id());
            case Appointments.Outcome.Ended(var post) -> List.of(post.person().id());
            case Appointments.Outcome.DeputyNamed(var deputy) ->
                List.of(deputy.person().id(), deputy.deputy().id());
            case Appointments.Outcome.DeputyEnded(var deputy) ->
                List.of(deputy.person().id(), deputy.deputy().id());
            case Appointments.Outcome.AlreadyActs nothing -> List.of();
            case Appointments.Outcome.Misfit nothing -> List.of();
            case Appointments.Outcome.EndBeforeStart nothing -> List.of();
            case Appointments.Outcome.TooLong nothing -> List.of();
            case Appointments.Outcome.SamePerson nothing -> List.of();
            case Appointments.Outcome.NothingToActFor nothing -> List.of();
            case Appointments.Outcome.Gone nothing -> List.of();
            case Appointments.Outcome.Refused nothing -> List.of();
        };
    }

    public static Reply of(Appointments.Outcome outcome, Colleague by, LocalDate today, Showing showing) {
        String sentence = PeopleWords.outcome(outcome, showing);
        String who = showing.text("people.told.by", by);
        return new Card(sentence).adds(who).buttons(Ways.me(showing)).reply();
    }
}
