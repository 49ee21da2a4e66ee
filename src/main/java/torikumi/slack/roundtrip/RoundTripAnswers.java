package torikumi.slack.roundtrip;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.report.roundtrip.RoundTripOutcome;
import torikumi.report.roundtrip.RoundTrips;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.record.ProgressReader;
import torikumi.slack.record.RecordNews;
import torikumi.slack.wording.WordingAnswers;
import torikumi.staff.Person;

/** What is pressed on a workbook that came back. Each press asks anew what whoever pressed may record, and finds nothing of anybody else's. */
@Component
class RoundTripAnswers implements Handling {

    private final RoundTrips trips;
    private final ProgressReader reader;
    private final PlanDirectory plans;
    private final WordingAnswers wordings;
    private final RecordNews news;
    private final People people;
    private final Pressing pressing;
    private final Clock clock;

    RoundTripAnswers(
            RoundTrips trips,
            ProgressReader reader,
            PlanDirectory plans,
            WordingAnswers wordings,
            RecordNews news,
            People people,
            Pressing pressing,
            Clock clock) {
        this.trips = trips;
        this.reader = reader;
        this.plans = plans;
        this.wordings = wordings;
        this.news = news;
        this.people = people;
        this.pressing = pressing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                action(SlackIds.WORKBOOK_PAGE, (on, by, press) -> trips.show(on.id(), by, clock.instant())),
                action(SlackIds.WORKBOOK_RECORD, (on, by, press) -> trips.record(on.id(), by, clock.instant())),
                action(SlackIds.WORKBOOK_DROP, (on, by, press) -> trips.drop(on.id(), by, clock.instant())),
                action(
                        SlackIds.WORKBOOK_BACK,
                        (on, by, press) -> trips.takeBack(
                                on.id(), by, press.asked().origin().ofPress(), clock.instant())),
                new Registration.Action(SlackIds.WORKBOOK_AMEND, Needs.WRITE, this::amend));
    }

    private interface Step {
        RoundTripOutcome take(CarriedTrip on, Person by, Pressing.Press press);
    }

    private Registration action(String id, Step step) {
        return new Registration.Action(
                id,
                Needs.WRITE,
                (request, context) -> pressing.next(request, context, press -> {
                    CarriedTrip on = press.pressed().carried(CarriedTrip::read);
                    RoundTripOutcome outcome = step.take(on, people.person(press.userId()), press);
                    // Whoever turns the page knows that nothing is recorded.
                    boolean turned = id.equals(SlackIds.WORKBOOK_PAGE);
                    return shown(outcome, turned ? on.page() : 1, turned, press.showing())
                            .forAskerAlone();
                }));
    }

    /** The form beside what stays where it is. */
    private Response amend(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            CarriedTrip on = press.pressed().carried(CarriedTrip::read);
            Person by = people.person(press.userId());
            Showing showing = press.showing();
            Found.OfInitiative about = plans.initiative(on.number()).orElse(null);
            String words = trips.rewording(on.id(), on.number(), by).orElse(null);
            return about == null || words == null
                    ? RoundTripOutcomeBlocks.unknown(showing).forAskerAlone()
                    : wordings.amending(about, words, by, showing);
        });
    }

    private Reply shown(RoundTripOutcome outcome, int page, boolean turned, Showing showing) {
        return switch (outcome) {
            case RoundTripOutcome.Recorded recorded -> {
                List<RecordNews.Told> told = new ArrayList<>();
                for (int i = 0; i < recorded.recorded().size(); i++)
                    told.add(new RecordNews.Told(
                            recorded.trip().lines().get(i).about(),
                            recorded.recorded().get(i)));
                news.tell(told);
                yield RoundTripOutcomeBlocks.recorded(recorded, told, reader.scale(), showing);
            }
            case RoundTripOutcome.Changed(var trip) ->
                RoundTripBlocks.of(
                        trip, page, turned ? null : showing.text("roundtrip.changed"), reader.scale(), showing);
            case RoundTripOutcome.RecordedBefore before -> RoundTripOutcomeBlocks.before(before, showing);
            case RoundTripOutcome.Dropped(var file) -> RoundTripOutcomeBlocks.dropped(file, showing);
            case RoundTripOutcome.Unknown() -> RoundTripOutcomeBlocks.unknown(showing);
            case RoundTripOutcome.TakenBack back ->
                RoundTripOutcomeBlocks.back(back, id -> plans.initiative(id).orElseThrow(), showing);
        };
    }
}
