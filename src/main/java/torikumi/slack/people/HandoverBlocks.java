package torikumi.slack.people;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.progress.Standing;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
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
    public static View form(Moving moving, boolean own, LocalDate from, Say say) {
        String posts = PeopleWords.posts(moving.posts(), say);
        return new Form(SlackIds.PEOPLE_HANDOVER, say)
                .about(moving.person().id())
                .card(new Card()
                        .text(
                                own
                                        ? say.text("people.handover.own", posts)
                                        : say.text(
                                                "people.handover.of", PeopleWords.person(moving.person(), say), posts)))
                .person(PeopleFields.WHOM, say.text("people.field.successor"), null)
                .date(PeopleFields.FROM, say.text("people.field.from"), from)
                .hint(say.text("people.field.handover.hint"))
                .text(PeopleFields.WHY, say.text("people.field.note"), "")
                .optional()
                .hint(say.text("people.field.note.hint"))
                .card(list(moving, new Card(), say))
                .view(say.text("people.form.handover"), say.text("people.button.handover.submit"));
    }

    /** Whose posts, for those who may hand over another's. */
    public static View whose(Colleague self, Say say) {
        return new Form(SlackIds.PEOPLE_HANDOVER_OF, say)
                .person(PeopleFields.WHOM, say.text("people.field.handoverOf"), self.id())
                .view(say.text("people.form.handover"), say.text("people.button.next"));
    }

    /** The note, for both to keep: who, what, from when, in whose words, and how each initiative stands. */
    public static Reply note(Handover.Outcome.HandedOver done, Moving moving, Colleague by, Showing showing) {
        Say say = showing.say();
        String sentence = PeopleWords.outcome(done, moving.today(), say);
        Card card = new Card()
                .header(say.text(
                        "people.handover.title",
                        Mrkdwn.name(done.person().name()),
                        done.successor().name()))
                .text(sentence);
        if (!by.equals(done.person())) card.context(say.text("people.handover.by", PeopleWords.person(by, say)));
        if (!done.note().isBlank()) card.heading(say.text("people.field.note")).text(done.note());
        list(moving, card, say);
        return card.add(Presses.row(
                        List.of(
                                Presses.ask(say.text("people.button.mine"), "mine"),
                                Presses.ask(say.text("people.button.me"), "me")),
                        say))
                .reply(sentence + " " + summary(moving, say));
    }

    private static Card list(Moving moving, Card card, Say say) {
        if (moving.open().isEmpty()) return card.context(say.text("people.handover.noneOpen"));
        List<Reported> quiet = moving.open().stream()
                .filter(line -> line.isQuiet(moving.today()))
                .toList();
        List<Reported> others = moving.open().stream()
                .filter(line -> !line.isQuiet(moving.today()))
                .toList();
        card.divider().context(summary(moving, say));
        part(card, "people.handover.quiet", quiet, moving.today(), say);
        part(card, "people.handover.others", others, moving.today(), say);
        return card;
    }

    private static String summary(Moving moving, Say say) {
        return say.text(
                "people.handover.summary",
                moving.open().size(),
                moving.open().stream()
                        .filter(line -> line.isQuiet(moving.today()))
                        .count());
    }

    private static void part(Card card, String heading, List<Reported> lines, LocalDate today, Say say) {
        if (lines.isEmpty()) return;
        String shown =
                lines.stream().limit(LINES).map(line -> line(line, today, say)).collect(Collectors.joining("\n"));
        int left = lines.size() - LINES;
        card.text(say.text(heading, lines.size()) + "\n" + shown
                + (left > 0 ? "\n" + say.text("people.handover.more", left) : ""));
    }

    private static String line(Reported line, LocalDate today, Say say) {
        Standing standing = line.standing();
        var initiative = line.where().initiative();
        String wording = BlockLimits.cut(initiative.wording(), WORDING);
        String health = StandingWords.health(standing, say);
        if (standing.heardOn() == null) return say.text("people.handover.line", initiative.code(), wording, health);
        long days = line.freshness(today).days();
        String age = days == 0 ? say.text("people.today") : say.text("people.daysAgo", days);
        String heard = say.text("people.handover.heardOn", PeopleWords.date(standing.heardOn(), today, say), age);
        ProgressUpdate last = line.last();
        String words = last == null ? "" : last.progress().words();
        return say.text("people.handover.line", initiative.code(), wording, health)
                + "\n"
                + (words.isBlank() ? heard : say.text("people.handover.words", heard, Mrkdwn.quotable(words)));
    }

    /** There is nothing to hand over, or not by this person: which, says the key. */
    public static Reply nothing(Colleague person, String key, Say say) {
        String sentence = say.text(key, PeopleWords.person(person, say));
        return new Card()
                .text(sentence)
                .add(Presses.row(List.of(Presses.ask(say.text("people.button.me"), "me")), say))
                .reply(sentence);
    }
}
