package torikumi.slack.report;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import torikumi.progress.HistoryEntry;
import torikumi.report.disclosure.Disclosure;
import torikumi.report.disclosure.Redaction;
import torikumi.report.disclosure.Redactions;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** 黒塗り: which passage of which update, and why. */
final class RedactionForm {

    static final String UPDATE = "update";
    static final String PASSAGE = "passage";
    static final String GROUND = "ground";
    static final String REASON = "reason";

    /** In place of an update's name: 変更の記録. */
    static final String CHANGES = "changes";

    // Slack's 100 for a menu, less the one for the log of changes.
    private static final int LISTED = 99;

    private RedactionForm() {}

    /** @param words that ask for what is disclosed */
    static View of(Disclosure disclosure, String words, Showing showing) {
        List<Form.Option> updates = updates(disclosure, showing);
        List<Form.Option> offered =
                new ArrayList<>(updates.subList(Math.max(0, updates.size() - LISTED), updates.size()));
        if (!disclosure.changes().isEmpty())
            offered.add(new Form.Option(showing.text("disclosure.form.changes"), CHANGES));
        List<Form.Option> grounds = Arrays.stream(Redaction.Ground.values())
                .map(ground -> new Form.Option(
                        showing.text("disclosure.ground." + ground.name().toLowerCase(Locale.ROOT)), ground.name()))
                .toList();
        return new Form(SlackIds.DISCLOSURE_REDACT, showing.say())
                .about(words)
                .notice(updates.size() > LISTED ? showing.text("disclosure.form.tooMany", LISTED) : null)
                .choice(
                        UPDATE,
                        showing.text("disclosure.form.update"),
                        offered,
                        offered.size() == 1 ? offered.getFirst().value() : null)
                .text(PASSAGE, showing.text("disclosure.form.passage"), "")
                .optional()
                .hint(showing.text("disclosure.form.passage.hint"))
                .choice(GROUND, showing.text("disclosure.form.ground"), grounds, null)
                .line(REASON, showing.text("disclosure.form.reason"), "")
                .optional()
                .hint(showing.text("disclosure.form.reason.hint", Redactions.LONGEST_REASON))
                .view(showing.text("disclosure.form.title"), showing.text("disclosure.form.submit"));
    }

    private static List<Form.Option> updates(Disclosure disclosure, Showing showing) {
        List<Form.Option> options = new ArrayList<>();
        for (Disclosure.Part part : disclosure.parts())
            for (HistoryEntry entry : part.entries())
                options.add(new Form.Option(
                        showing.text(
                                "disclosure.form.option",
                                part.where(),
                                entry.newest().asOf(),
                                Refs.brief(entry.first().ref()),
                                Mrkdwn.quotable(entry.newest().progress().words())),
                        entry.first().ref().toString()));
        return options;
    }
}
