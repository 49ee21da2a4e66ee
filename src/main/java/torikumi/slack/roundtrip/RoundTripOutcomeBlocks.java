package torikumi.slack.roundtrip;

import java.util.List;
import java.util.function.LongFunction;
import torikumi.plan.Found;
import torikumi.progress.HealthScale;
import torikumi.report.roundtrip.RoundTrip;
import torikumi.report.roundtrip.RoundTripOutcome;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.record.HealthChange;
import torikumi.slack.record.RecordNews;
import torikumi.slack.record.RefusalBlocks;

/** What became of a workbook that came back. */
final class RoundTripOutcomeBlocks {

    private static final int LISTED = 25;
    private static final int REWORDED = 10;

    private RoundTripOutcomeBlocks() {}

    static Reply recorded(
            RoundTripOutcome.Recorded recorded, List<RecordNews.Told> told, HealthScale scale, Showing showing) {
        int many = told.size();
        int left = recorded.trip().left().size();
        Card card = new Card(
                showing,
                "roundtrip.recorded",
                many,
                Mrkdwn.quotable(recorded.trip().fileName()),
                left);
        told.stream().limit(LISTED).forEach(each -> card.text(line(each, showing)));
        if (many > LISTED) card.context(showing.text("roundtrip.more", many - LISTED));
        told.stream()
                .map(each -> each.recorded().meanwhile())
                .filter(java.util.Objects::nonNull)
                .map(meanwhile -> meanwhile.author())
                .distinct()
                .forEach(author -> card.context(showing.text("roundtrip.meanwhile", author)));
        rewordings(card, recorded.trip(), new RoundTripLines(scale, showing), showing);
        Found.OfInitiative first = told.getFirst().about();
        return card.adds(showing.text("roundtrip.recorded.how"))
                .buttons(
                        Button.act(
                                SlackIds.WORKBOOK_BACK,
                                showing,
                                "roundtrip.button.undo",
                                recorded.trip().id(),
                                many),
                        Button.open(
                                showing,
                                "roundtrip.button.section",
                                Typed.section(first.plan(), first.section()),
                                first.section()))
                .reply();
    }

    /** They are as they were, and can be amended still. */
    private static void rewordings(Card card, RoundTrip trip, RoundTripLines lines, Showing showing) {
        if (trip.rewordings().isEmpty()) return;
        card.heading(showing.text("roundtrip.rewordings", trip.rewordings().size()))
                .context(lines.rewordings(trip.rewordings()));
        trip.rewordings().stream().limit(REWORDED).forEach(each -> lines.add(card, trip.id(), each));
        int more = trip.rewordings().size() - REWORDED;
        if (more > 0) card.context(showing.text("roundtrip.more", more));
    }

    private static String line(RecordNews.Told each, Showing showing) {
        return showing.text(
                "roundtrip.recorded.line",
                each.about().initiative().code(),
                HealthChange.change(
                        each.recorded().update(),
                        each.recorded().before(),
                        each.recorded().after(),
                        showing));
    }

    static Reply before(RoundTripOutcome.RecordedBefore before, Showing showing) {
        return new Card(showing, "roundtrip.before", Mrkdwn.quotable(before.fileName()), before.many(), before.at())
                .reply();
    }

    static Reply dropped(String file, Showing showing) {
        return new Card(showing, "roundtrip.dropped", Mrkdwn.quotable(file)).reply();
    }

    static Reply unknown(Showing showing) {
        return new Card(showing, "roundtrip.unknown").reply();
    }

    static Reply back(RoundTripOutcome.TakenBack back, LongFunction<Found.OfInitiative> about, Showing showing) {
        int many = back.withdrawn().size();
        Card card = many == 0 ? new Card(showing, "roundtrip.notBack") : new Card(showing, "roundtrip.back", many);
        back.kept().stream().limit(LISTED).forEach(kept -> {
            Found.OfInitiative of = about.apply(kept.update().initiativeId());
            card.text(showing.text(
                    "roundtrip.recorded.line",
                    of.initiative().code(),
                    RefusalBlocks.sentence(kept.why(), of, showing)));
        });
        return card.reply();
    }
}
