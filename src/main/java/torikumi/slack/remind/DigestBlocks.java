package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import torikumi.progress.Reported;
import torikumi.reminder.Digest;
import torikumi.slack.ask.ReportedLines;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SummaryWords;
import torikumi.slack.card.Typed;

/** What is new since the digest before: what sections summed up, what was reported, what is late now, what has gone quiet. */
final class DigestBlocks {

    /** What the card about the digest itself is asked for by. */
    static final String DIGEST = "digest";

    // Three lists of two blocks a line and one of one, with a heading and a last line each.
    private static final int SHOWN = 5;

    private DigestBlocks() {}

    static Reply of(Digest digest, Showing showing) {
        String week = digest.since() == null
                ? showing.text("reminder.digest.title.first", digest.until())
                : showing.text("reminder.digest.title", digest.since(), digest.until());
        String counts = showing.text(
                "reminder.digest.counts",
                digest.changed().size(),
                digest.late().size(),
                digest.inAll().overdue(),
                digest.inAll().quiet());
        var blocks = new Card().header(week).spoken(week).adds(counts);
        if (!digest.summaries().isEmpty())
            blocks.adds(
                    showing.text("reminder.digest.summaries", digest.summaries().size()));
        digest.summaries().stream().limit(SHOWN).forEach(line -> SummaryWords.addWithOffice(blocks, line, "", showing));
        if (digest.summaries().size() > SHOWN)
            blocks.context(showing.text("reminder.rest", digest.summaries().size() - SHOWN));
        list(blocks, showing.text("reminder.digest.changed"), digest.changed(), showing);
        list(blocks, showing.text("reminder.digest.late"), digest.late(), showing);
        list(blocks, showing.text("reminder.digest.quiet"), digest.quiet(), showing);
        List<Button> buttons = new ArrayList<>();
        if (!digest.late().isEmpty())
            buttons.add(Button.open(showing, "reminder.button.late", Typed.status(Typed.LATE, "")));
        if (!digest.quiet().isEmpty()) buttons.add(Button.open(showing, "standing.quiet", Typed.quiet("")));
        return ReminderWords.end(blocks, buttons, DIGEST, showing);
    }

    private static void list(Card blocks, String heading, List<Reported> lines, Showing showing) {
        if (lines.isEmpty()) return;
        blocks.heading("%s  %d".formatted(heading, lines.size()));
        lines.stream().limit(SHOWN).forEach(line -> ReportedLines.addWithOffice(blocks, line, showing));
        if (lines.size() > SHOWN) blocks.context(showing.text("reminder.rest", lines.size() - SHOWN));
    }
}
