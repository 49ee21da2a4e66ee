package torikumi.slack.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Office;

/** 変更の記録: the log, and the message to those whom a change concerns. */
public final class ChangeBlocks {

    public static final int PER_PAGE = 15;

    private static final int NAMED = 3;
    private static final int TOLD = 20;

    private ChangeBlocks() {}

    /**
     * A change, and what it is about by the name that bears today.
     *
     * @param place 総務課, 総務-03; empty for the whole workspace
     */
    public record Entry(Change change, String place) {}

    /**
     * @param entries the newest first, those of the next page too
     * @param office whose log it is; null for all that the person may read
     */
    public static Reply log(List<Entry> entries, @Nullable Office office, int page, Showing showing) {
        Say say = showing.say();
        Pages<Entry> pages = Pages.of(entries, PER_PAGE, page);
        String title =
                office == null ? say.text("changes.title") : say.text("changes.title.of", PeopleWords.office(office));
        Card card = new Card().header(title);
        if (entries.isEmpty()) {
            String none = say.text("changes.none");
            return card.text(none).links(List.of(rules(say))).reply(none);
        }
        for (Entry entry : pages.shown()) add(card, entry, showing);
        List<Link> links = new ArrayList<>();
        String words = office == null ? "changes" : "changes " + PeopleWords.typed(office);
        pages.next(say, "changes.next", words).ifPresent(links::add);
        links.add(rules(say));
        return card.links(links)
                .reply(title
                        + " "
                        + pages.shown().stream()
                                .limit(NAMED)
                                .map(entry -> ChangeWords.sentence(entry, showing))
                                .collect(Collectors.joining(" ")));
    }

    private static Link rules(Say say) {
        return Link.open(say.text("rules.button.all"), "remind");
    }

    private static void add(Card card, Entry entry, Showing showing) {
        card.marked(ChangeWords.what(entry, true, showing)).context(ChangeWords.who(entry.change(), showing));
    }

    /** To those whom it concerns and who did not do it. */
    public static Reply told(List<Entry> entries, Showing showing) {
        Say say = showing.say();
        Card card = new Card().context(say.text("changes.told"));
        for (Entry entry : entries.stream().limit(TOLD).toList()) add(card, entry, showing);
        int left = entries.size() - TOLD;
        if (left > 0) card.context(say.text("changes.told.more", left));
        Change first = entries.getFirst().change();
        List<Presses.Press> presses = new ArrayList<>();
        Office office = first.about().office();
        if (office != null) {
            String words = PeopleWords.typed(office);
            if (ChangeLog.POSTS.contains(first.what()))
                presses.add(Presses.ask(say.text("people.button.whoHere"), "who " + words));
            if (ChangeLog.ASKING.contains(first.what()))
                presses.add(Presses.ask(say.text("rules.button.rule"), "remind " + words));
            presses.add(Presses.ask(say.text("changes.button.log"), "changes " + words));
        } else presses.add(Presses.ask(say.text("changes.button.log"), "changes"));
        return card.add(Presses.row(presses, say))
                .reply(entries.stream()
                        .limit(NAMED)
                        .map(entry -> ChangeWords.sentence(entry, showing))
                        .collect(Collectors.joining(" ")));
    }
}
