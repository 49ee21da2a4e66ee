package torikumi.slack.card;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import torikumi.reminder.SummaryLine;

/** Summaries as they are called wherever one leads to them. */
public final class SummaryWords {

    private SummaryWords() {}

    /** 5月. */
    public static String month(LocalDate day, Showing showing) {
        return DateTimeFormatter.ofPattern(
                        showing.text("reminder.month"), showing.say().locale())
                .format(day);
    }

    /** 総務課 5月のまとめ; where a month has several, 総務課 5月24日（月）までのまとめ. */
    public static String title(SummaryLine line, boolean aloneInItsMonth, Showing showing) {
        return aloneInItsMonth
                ? showing.text("reminder.summary.title", line.office(), month(line.period(), showing))
                : showing.text("summary.title.until", line.office(), line.due());
    }

    /** A line on the card of its office: 5月のまとめ ・ △△さん ・ 5月31日（月）, and a button that opens it. */
    public static void add(Card card, SummaryLine line, Showing showing) {
        card.text(line(line, showing), open(line, showing));
    }

    /** The same with whose it is, and how it begins where that is to be read here. */
    public static void addWithOffice(Card card, SummaryLine line, String words, Showing showing) {
        String whose = showing.text("summary.line.of", line.office(), line(line, showing));
        card.text(words.isEmpty() ? whose : whose + "\n" + showing.text("record.words", words), open(line, showing));
    }

    /** 5月のまとめ ・ △△さん ・ 5月31日（月）. */
    public static String line(SummaryLine line, Showing showing) {
        return showing.text(
                line.isCorrected() ? "summary.line.corrected" : "summary.line",
                month(line.period(), showing),
                line.by(),
                showing.day(line.at()));
    }

    public static Button open(SummaryLine line, Showing showing) {
        return Button.open(showing, "summary.button.open", Typed.summary(line), line.office());
    }
}
