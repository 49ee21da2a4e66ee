package torikumi.slack.plan;

import java.util.ArrayList;
import java.util.List;
import torikumi.plan.Proposal;
import torikumi.plan.intake.PlanDocument;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.plan.PreviewPage.Part;
import torikumi.staff.Office;

/** What was read of a file, whatever becomes of it: each initiative of a plan, and the plans where there are several. */
final class ReadBlocks {

    private static final int PER_PAGE = 12;
    private static final int LISTED = 30;

    // A section holds 3000 characters; what is longer is cut at its end.
    private static final int WORDING = 1500;
    private static final int FIELD = 300;

    private ReadBlocks() {}

    private record Line(String place, int number, PlanDocument.Item item) {}

    /** @param page from 1 */
    static Reply of(String proposal, PlanDocument document, int page, Showing showing) {
        List<Line> all = new ArrayList<>();
        for (PlanDocument.Row row : document.rows())
            for (PlanDocument.Item item : row.items())
                all.add(new Line(place(document, row, showing), all.size() + 1, item));
        Pages<Line> pages = Pages.of(all, PER_PAGE, page);
        String title = showing.text("imports.read");
        Card card = new Card().header(title).spoken(title);
        pages.shown().forEach(line -> card.text(words(line, showing)));
        return card.buttons(PreviewBlocks.turning(proposal, Part.READ, pages, showing))
                .reply();
    }

    private static String place(PlanDocument document, PlanDocument.Row row, Showing showing) {
        return row.unit() == null
                ? row.section()
                : PeopleWords.office(new Office(document.department(), row.section(), row.unit()), showing.say());
    }

    private static String words(Line line, Showing showing) {
        List<String> words = new ArrayList<>();
        words.add(showing.text(
                "imports.read.line",
                line.place(),
                String.valueOf(line.number()),
                BlockLimits.cut(line.item().wording(), WORDING)));
        line.item()
                .fields()
                .forEach((heading, value) ->
                        words.add(showing.text("imports.read.field", heading, BlockLimits.cut(value, FIELD))));
        return BlockLimits.cut(String.join("\n", words), BlockLimits.SECTION);
    }

    /**
     * One file, several plans.
     *
     * @param others departments whose plans the person may not take in
     */
    static Reply several(List<Proposal> proposals, List<String> others, Showing showing) {
        Card card = new Card(showing, "imports.several", proposals.size())
                .context(ImportWords.source(proposals.getFirst().fileName(), showing));
        for (Proposal each : proposals.stream().limit(LISTED).toList())
            card.text(
                    ImportWords.line(each, showing),
                    Button.act(SlackIds.PLAN_PREVIEW, showing, "imports.button.check", PreviewPage.FIRST.of(each.id()))
                            .spoken(showing.text("imports.button.check.of", each.department(), each.year())));
        int left = proposals.size() - LISTED;
        if (left > 0) card.text(showing.text("imports.several.more", left));
        if (!others.isEmpty()) card.adds(showing.text("imports.several.others", others));
        return card.reply();
    }
}
