package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import torikumi.report.disclosure.Disclosure;
import torikumi.report.disclosure.Redaction;
import torikumi.slack.ask.AccountLines;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;

/** 開示: what there is of those days, what is blacked out of it, and the ways to either. For whoever asked alone. */
final class DisclosureBlocks {

    private static final int LISTED = 15;

    private DisclosureBlocks() {}

    /**
     * @param name of what it is about
     * @param note what has just become of it; empty for nothing
     */
    static Reply of(
            DisclosureReading.Subject subject, String name, Disclosure disclosure, String note, Showing showing) {
        String words = subject.words();
        String title = showing.text("disclosure.title", name);
        Card card = new Card()
                .header(title)
                .context(showing.beside(
                        showing.text(
                                "report.account.period",
                                AccountLines.day(subject.wish().from(), showing),
                                AccountLines.day(subject.wish().until(), showing)),
                        showing.text("rules.pending.onlyYou")));
        if (!note.isEmpty()) card.says(note);
        Button open = Button.open(showing, "disclosure.button.open", Typed.of(subject.found()));
        if (disclosure.isEmpty())
            return card.says(showing.text("disclosure.nothing"))
                    .buttons(open)
                    .reply()
                    .forAskerAlone();
        card.text(counted(disclosure, showing));
        redactions(card, disclosure, words, showing);
        return card.buttons(
                        Button.open(showing, "disclosure.button.file", words + " file")
                                .primary(),
                        Button.form(showing, "disclosure.button.redact", words + " redact"),
                        open)
                .reply(note + showing.text("disclosure.fallback", title, counted(disclosure, showing)))
                .forAskerAlone();
    }

    private static String counted(Disclosure disclosure, Showing showing) {
        int approvals = disclosure.entries().stream()
                .mapToInt(entry -> entry.approvals().size())
                .sum();
        int marks = disclosure.entries().stream()
                .mapToInt(entry -> entry.marks().size())
                .sum();
        return showing.text(
                "disclosure.counted",
                disclosure.entries().size(),
                disclosure.versions(),
                approvals,
                marks,
                disclosure.changes().size());
    }

    private static void redactions(Card card, Disclosure disclosure, String words, Showing showing) {
        List<Redaction> redactions = disclosure.redactions();
        if (redactions.isEmpty()) {
            card.text(showing.text("disclosure.redactions.none"));
            return;
        }
        card.heading(showing.text("disclosure.redactions", redactions.size()));
        List<Redaction.Why> reasons = disclosure.blackout().reasons();
        for (Redaction redaction : redactions.subList(0, Math.min(LISTED, redactions.size()))) {
            String what = redaction.passage().isEmpty()
                    ? showing.text("disclosure.redaction.whole")
                    : showing.text("disclosure.redaction.passage", Mrkdwn.quotable(redaction.passage()));
            String line = showing.text(
                    "disclosure.redaction",
                    reasons.indexOf(redaction.why()) + 1,
                    what,
                    DisclosureTables.why(redaction.why(), showing));
            card.text(
                    line,
                    Button.act(
                                    SlackIds.DISCLOSURE_SHOW,
                                    showing,
                                    "disclosure.button.show",
                                    redaction.id() + " " + words)
                            .asking(showing, "disclosure.button.show.sure"));
            List<String> parts = new ArrayList<>();
            parts.add(
                    redaction.updateId() == null
                            ? showing.text("disclosure.redaction.inChanges")
                            : showing.text("disclosure.redaction.in", record(disclosure, redaction)));
            parts.add(showing.text(
                    "disclosure.redaction.by", PeopleWords.person(redaction.by(), showing.say()), redaction.at()));
            card.context(showing.beside(parts));
        }
        int left = redactions.size() - LISTED;
        if (left > 0) card.context(showing.text("disclosure.redactions.more", left));
    }

    private static String record(Disclosure disclosure, Redaction redaction) {
        return disclosure.parts().stream()
                .flatMap(part -> part.entries().stream()
                        .filter(entry ->
                                redaction.updateId() != null && entry.first().id() == redaction.updateId())
                        .map(entry -> "%s #%s"
                                .formatted(
                                        part.where().initiative().code(),
                                        Refs.brief(entry.first().ref()))))
                .findFirst()
                .orElse("");
    }
}
