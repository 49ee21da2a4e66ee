package torikumi.slack.people;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.progress.Standing;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.Handover;

/** 引継ぎ: the form that lists what moves, and the note that both get. */
final class HandoverBlocks {

    private static final int LINES = 60;
    private static final int WORDING = 60;

    private HandoverBlocks() {}

    /**
     * @param posts the person's own, on the day from which they move
     * @param open the initiatives of those posts that wait for news
     */
    public record Moving(Colleague person, List<Assignment> posts, List<Reported> open, LocalDate today) {}

    /** @param own whether the person fills it in herself */
    public static View form(Moving moving, boolean own, LocalDate from, Showing showing) {
        String posts = showing.all(moving.posts());
        return new Form(SlackIds.PEOPLE_HANDOVER, showing.say())
                .about(moving.person().id())
                .card(new Card()
                        .text(
                                own
                                        ? showing.text("people.handover.own", posts)
                                        : showing.text("people.handover.of", moving.person(), posts)))
                .person(PeopleFields.WHOM, showing.text("people.field.successor"), null)
                .date(PeopleFields.FROM, showing.text("people.field.from"), from)
                .hint(showing.text("people.field.handover.hint"))
                .text(PeopleFields.WHY, showing.text("people.field.note"), "")
                .optional()
                .hint(showing.text("people.field.note.hint"))
                .card(list(moving, new Card(), showing))
                .view(showing.text("people.form.handover"), showing.text("people.button.handover.submit"));
    }

    /** Whose posts, for those who may hand over another's. */
    public static View whose(Colleague self, Showing showing) {
        return new Form(SlackIds.PEOPLE_HANDOVER_OF, showing.say())
                .person(PeopleFields.WHOM, showing.text("people.field.handoverOf"), self.id())
                .view(showing.text("people.form.handover"), showing.text("people.button.next"));
    }

    /** The note, for both to keep: who, what, from when, in whose words, and how each initiative stands. */
    public static Reply note(Handover.Outcome.HandedOver done, Moving moving, Colleague by, Showing showing) {
        String sentence = PeopleWords.outcome(done, showing);
        Card card = new Card()
                .header(showing.text("people.handover.title", done.person(), done.successor()))
                .says(sentence);
        if (!by.equals(done.person())) card.context(showing.text("people.handover.by", by));
        if (!done.note().isBlank())
            card.heading(showing.text("people.field.note")).text(done.note());
        list(moving, card, showing);
        return card.spoken(summary(moving, showing))
                .buttons(Ways.mine(showing), Ways.me(showing))
                .reply();
    }

    private static Card list(Moving moving, Card card, Showing showing) {
        if (moving.open().isEmpty()) return card.context(showing.text("people.handover.noneOpen"));
        List<Reported> quiet = moving.open().stream()
                .filter(line -> line.isQuiet(moving.today()))
                .toList();
        List<Reported> others = moving.open().stream()
                .filter(line -> !line.isQuiet(moving.today()))
                .toList();
        card.divider().context(summary(moving, showing));
        part(card, "people.handover.quiet", quiet, moving.today(), showing);
        part(card, "people.handover.others", others, moving.today(), showing);
        return card;
    }

    private static String summary(Moving moving, Showing showing) {
        return showing.text(
                "people.handover.summary",
                moving.open().size(),
                moving.open().stream()
                        .filter(line -> line.isQuiet(moving.today()))
                        .count());
    }

    private static void part(Card card, String heading, List<Reported> lines, LocalDate today, Showing showing) {
        if (lines.isEmpty()) return;
        String shown = lines.stream()
                .limit(LINES)
                .map(line -> line(line, today, showing))
                .collect(Collectors.joining("\n"));
        int left = lines.size() - LINES;
        card.text(showing.text(heading, lines.size()) + "\n" + shown
                + (left > 0 ? "\n" + showing.text("people.handover.more", left) : ""));
    }

    private static String line(Reported line, LocalDate today, Showing showing) {
        Standing standing = line.standing();
        var initiative = line.where().initiative();
        String wording = BlockLimits.cut(initiative.wording(), WORDING);
        String health = StandingWords.health(standing, showing);
        if (standing.heardOn() == null) return showing.text("people.handover.line", initiative.code(), wording, health);
        long days = line.freshness(today).days();
        String age = days == 0 ? showing.text("people.today") : showing.text("people.daysAgo", days);
        String heard = showing.text("people.handover.heardOn", standing.heardOn(), age);
        ProgressUpdate last = line.last();
        String words = last == null ? "" : last.progress().words();
        return showing.text("people.handover.line", initiative.code(), wording, health)
                + "\n"
                + (words.isBlank() ? heard : showing.text("people.handover.words", heard, Mrkdwn.quotable(words)));
    }

    /** There is nothing to hand over, or not by this person: which, says the key. */
    public static Reply nothing(Colleague person, String key, Showing showing) {
        return new Card(showing, key, person).buttons(Ways.me(showing)).reply();
    }
}
