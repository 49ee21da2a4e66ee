package torikumi.slack.roundtrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import torikumi.progress.HealthScale;
import torikumi.report.roundtrip.Edits.Remark;
import torikumi.report.roundtrip.Returned;
import torikumi.report.roundtrip.RoundTrip;
import torikumi.report.roundtrip.RoundTrip.Left;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.words.CommandCatalogue;

/** What a workbook that came back would record, before anything is recorded: each change, what is refused and why, and how to go on. */
final class RoundTripBlocks {

    // Slack: 50 blocks in a message.
    private static final int PER_PAGE = 15;
    private static final int NAMED = 10;

    private final RoundTrip trip;
    private final RoundTripLines lines;
    private final Showing showing;

    private RoundTripBlocks(RoundTrip trip, HealthScale scale, Showing showing) {
        this.trip = trip;
        this.lines = new RoundTripLines(scale, showing);
        this.showing = showing;
    }

    /**
     * @param page from 1
     * @param notice what has just come of a step; null for nothing
     */
    static Reply of(RoundTrip trip, int page, @Nullable String notice, HealthScale scale, Showing showing) {
        return new RoundTripBlocks(trip, scale, showing).card(page, notice).reply();
    }

    /** It was made here, and cannot be read any more. */
    static Reply refused(String file, Returned.Refused.Kind why, Showing showing) {
        String key = "roundtrip.refused." + why.name().toLowerCase(Locale.ROOT);
        return new Card(showing, key, Mrkdwn.quotable(file), showing.typed(CommandCatalogue.TABLE))
                .buttons(Button.open(showing, "roundtrip.button.again", "workbook"))
                .reply();
    }

    private Card card(int page, @Nullable String notice) {
        Card card = new Card().header(showing.text("roundtrip.title"));
        if (notice != null) card.says(notice);
        card.says(state());
        card.context(showing.text("roundtrip.madeAt", trip.madeAt()));
        List<Object> entries = new ArrayList<>(trip.lines());
        entries.addAll(trip.left());
        entries.addAll(trip.rewordings());
        Pages<Object> pages = Pages.of(entries, PER_PAGE, page);
        Object before = null;
        for (Object entry : pages.shown()) {
            switch (entry) {
                case RoundTrip.Line line -> card.text(lines.of(line));
                case Left left -> {
                    if (!(before instanceof Left))
                        card.heading(showing.text("roundtrip.left", trip.left().size()));
                    card.text(lines.of(left));
                }
                case RoundTrip.Rewording rewording -> {
                    if (!(before instanceof RoundTrip.Rewording)) rewordings(card);
                    lines.add(card, trip.id(), rewording);
                }
                default -> throw new IllegalStateException("nothing that is shown: " + entry);
            }
            before = entry;
        }
        if (pages.left() == 0) remarks(card);
        return card.buttons(buttons(pages));
    }

    private void rewordings(Card card) {
        card.heading(showing.text("roundtrip.rewordings", trip.rewordings().size()))
                .context(lines.rewordings(trip.rewordings()));
    }

    private String state() {
        String file = Mrkdwn.quotable(trip.fileName());
        if (!trip.lines().isEmpty())
            return showing.text("roundtrip.read", file, trip.lines().size(), showing.today(), trip.already());
        if (!trip.left().isEmpty())
            return showing.text("roundtrip.onlyLeft", file, trip.left().size(), trip.already());
        if (!trip.rewordings().isEmpty())
            return showing.text(
                    "roundtrip.onlyRewordings", file, trip.rewordings().size(), trip.already());
        return trip.already() > 0
                ? showing.text("roundtrip.already", file, trip.already())
                : showing.text("roundtrip.none", file);
    }

    private void remarks(Card card) {
        for (Remark remark : trip.remarks()) {
            List<String> found =
                    remark.found().stream().limit(NAMED).map(Mrkdwn::quotable).toList();
            int more = remark.found().size() - found.size();
            String named = showing.all(found);
            card.context(showing.text(
                    "roundtrip.remark." + remark.kind().name().toLowerCase(Locale.ROOT),
                    more > 0 ? showing.text("roundtrip.andMore", named, more) : named));
        }
    }

    private List<Button> buttons(Pages<?> pages) {
        List<Button> buttons = new ArrayList<>();
        if (trip.id().isEmpty()) return buttons;
        if (!trip.lines().isEmpty()) buttons.add(record());
        if (pages.left() > 0)
            buttons.add(Button.act(
                    SlackIds.WORKBOOK_PAGE,
                    showing,
                    "roundtrip.button.next",
                    new CarriedTrip(trip.id(), pages.page() + 1).text(),
                    pages.left()));
        else if (!pages.isFirst())
            buttons.add(Button.act(
                    SlackIds.WORKBOOK_PAGE, showing, "roundtrip.button.back", new CarriedTrip(trip.id(), 1).text()));
        lines.again(trip).ifPresent(buttons::add);
        buttons.add(Button.act(SlackIds.WORKBOOK_DROP, showing, "roundtrip.button.drop", trip.id()));
        return buttons;
    }

    /** All that can be recorded; that something is left is said before. */
    private Button record() {
        int many = trip.lines().size();
        return trip.left().isEmpty()
                ? Button.act(SlackIds.WORKBOOK_RECORD, showing, "roundtrip.button.record", trip.id(), many)
                        .primary()
                : Button.act(SlackIds.WORKBOOK_RECORD, showing, "roundtrip.button.rest", trip.id(), many)
                        .asking(
                                showing,
                                "roundtrip.confirm.rest",
                                many,
                                trip.left().size());
    }
}
