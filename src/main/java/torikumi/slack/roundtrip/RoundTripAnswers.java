package torikumi.slack.roundtrip;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
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
import torikumi.staff.Person;

/** What is pressed on a workbook that came back. Each press asks anew what whoever pressed may record, and finds nothing of anybody else's. */
@Component
class RoundTripAnswers implements Handling {

    private final RoundTrips trips;
    private final ProgressReader reader;
    private final PlanDirectory plans;
    private final RecordNews news;
    private final People people;
    private final Pressing pressing;
    private final Clock clock;

    RoundTripAnswers(
            RoundTrips trips,
            ProgressReader reader,
            PlanDirectory plans,
            RecordNews news,
            People people,
            Pressing pressing,
            Clock clock) {
        this.trips = trips;
        this.reader = reader;
        this.plans = plans;
        this.news = news;
        this.people = people;
        this.pressing = pressing;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(
                        SlackIds.WORKBOOK_PAGE,
                        Needs.WRITE,
                        (request, context) -> step(
                                request,
                                context,
                                (on, by, press) ->
                                        shown(trips.show(on.id(), by, clock.instant()), on.page(), press.showing()))),
                new Registration.Action(
                        SlackIds.WORKBOOK_RECORD,
                        Needs.WRITE,
                        (request, context) -> step(
                                request,
                                context,
                                (on, by, press) ->
                                        shown(trips.record(on.id(), by, clock.instant()), RECORDING, press.showing()))),
                new Registration.Action(
                        SlackIds.WORKBOOK_DROP,
                        Needs.WRITE,
                        (request, context) -> step(
                                request,
                                context,
                                (on, by, press) ->
                                        shown(trips.drop(on.id(), by, clock.instant()), RECORDING, press.showing()))),
                new Registration.Action(
                        SlackIds.WORKBOOK_BACK,
                        Needs.WRITE,
                        (request, context) -> step(
                                request,
                                context,
                                (on, by, press) -> shown(
                                        trips.takeBack(
                                                on.id(),
                                                by,
                                                press.asked().origin().ofPress(),
                                                clock.instant()),
                                        RECORDING,
                                        press.showing()))));
    }

    /** No page: whatever is shown is shown from its beginning. */
    private static final int RECORDING = 0;

    private interface Step {
        Reply take(RoundTripPage on, Person by, Pressing.Press press);
    }

    private Response step(BlockActionRequest request, ActionContext context, Step step) {
        return pressing.next(request, context, press -> {
            RoundTripPage on = press.pressed().carried(RoundTripPage::read);
            return step.take(on, people.person(press.userId()), press).forAskerAlone();
        });
    }

    private Reply shown(RoundTripOutcome outcome, int page, Showing showing) {
        return switch (outcome) {
            case RoundTripOutcome.Recorded recorded -> {
                List<RecordNews.Told> told = new ArrayList<>();
                for (int i = 0; i < recorded.recorded().size(); i++)
                    told.add(new RecordNews.Told(
                            recorded.trip().lines().get(i).about(),
                            recorded.recorded().get(i)));
                news.tell(told);
                yield RoundTripOutcomeBlocks.recorded(recorded, told, showing);
            }
            case RoundTripOutcome.Changed(var trip) ->
                RoundTripBlocks.of(
                        trip,
                        Math.max(1, page),
                        page == RECORDING ? showing.text("roundtrip.changed") : null,
                        reader.scale(),
                        showing);
            case RoundTripOutcome.RecordedBefore before -> RoundTripOutcomeBlocks.before(before, showing);
            case RoundTripOutcome.Dropped(var file) -> RoundTripOutcomeBlocks.dropped(file, showing);
            case RoundTripOutcome.Unknown() -> RoundTripOutcomeBlocks.unknown(showing);
            case RoundTripOutcome.TakenBack back ->
                RoundTripOutcomeBlocks.back(back, id -> plans.initiative(id).orElseThrow(), showing);
        };
    }
}
