package torikumi.slack.remind;

import java.util.List;
import torikumi.platform.Say;
import torikumi.progress.Reported;
import torikumi.reminder.Digest;
import torikumi.slack.ask.ReportedLines;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** What is new since the digest before: what was reported, what is late now, what has gone quiet. */
final class DigestBlocks {

    /** What the card about the digest itself is asked for by. */
    static final String DIGEST = "digest";

    // Three lists of two blocks a line, with a heading and a last line each.
    private static final int SHOWN = 5;

    private DigestBlocks() {}

    static Reply of(Digest digest, Showing showing) {
        Say say = showing.say();
        String week = digest.since() == null
                ? say.text("reminder.digest.title.first", showing.date(digest.until()))
                : say.text("reminder.digest.title", showing.date(digest.since()), showing.date(digest.until()));
        String counts = say.text(
                "reminder.digest.counts",
                digest.changed().size(),
                digest.late().size(),
                digest.inAll().overdue(),
                digest.inAll().quiet());
        var blocks = new Card().header(week).context(counts);
        list(blocks, say.text("reminder.digest.changed"), digest.changed(), showing);
        list(blocks, say.text("reminder.digest.late"), digest.late(), showing);
        list(blocks, say.text("reminder.digest.quiet"), digest.quiet(), showing);
        var buttons = new Buttons();
        if (!digest.late().isEmpty())
            buttons.ask(
                    say.text("reminder.button.late"), say.text("reminder.button.late"), Typed.status(Typed.LATE, ""));
        if (!digest.quiet().isEmpty())
            buttons.ask(say.text("standing.quiet"), say.text("standing.quiet"), Typed.quiet(""));
        ReminderWords.buttons(buttons, DIGEST, say).blocks().forEach(blocks::add);
        return blocks.context(ReminderWords.stop(showing))
                .reply("%s %s %s".formatted(week, counts, ReminderWords.stop(showing)));
    }

    private static void list(Card blocks, String heading, List<Reported> lines, Showing showing) {
        if (lines.isEmpty()) return;
        blocks.heading("%s  %d".formatted(heading, lines.size()));
        lines.stream().limit(SHOWN).forEach(line -> ReportedLines.addWithOffice(blocks, line, showing));
        if (lines.size() > SHOWN) blocks.context(showing.say().text("reminder.rest", lines.size() - SHOWN));
    }
}
