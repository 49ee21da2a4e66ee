package torikumi.slack.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
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
     * @param name 総務-03; null where it is about an office, or the whole workspace
     */
    public record Entry(Change change, @Nullable String name) {

        String place(Say say) {
            if (name != null) return name;
            Office office = change.about().office();
            return office == null ? "" : PeopleWords.office(office, say);
        }
    }

    /**
     * @param entries the newest first, those of the next page too
     * @param office whose log it is; null for all that the person may read
     */
    public static Reply log(List<Entry> entries, @Nullable Office office, int page, Showing showing) {
        Pages<Entry> pages = Pages.of(entries, PER_PAGE, page);
        String title = office == null ? showing.text("changes.title") : showing.text("changes.title.of", office);
        Card card = new Card().header(title);
        if (entries.isEmpty()) {
            String none = showing.text("changes.none");
            return card.says(none).buttons(Ways.rules(showing)).reply();
        }
        for (Entry entry : pages.shown()) add(card, entry, showing);
        List<Button> links = new ArrayList<>();
        String words = office == null ? "changes" : "changes " + PeopleWords.typed(office);
        pages.next(showing, "changes.next", words).ifPresent(links::add);
        links.add(Ways.rules(showing));
        return card.buttons(links)
                .reply(title
                        + " "
                        + pages.shown().stream()
                                .limit(NAMED)
                                .map(entry -> ChangeWords.sentence(entry, showing))
                                .collect(Collectors.joining(" ")));
    }

    private static void add(Card card, Entry entry, Showing showing) {
        card.marked(ChangeWords.what(entry, ChangeWords.Manner.MARKED, showing))
                .context(ChangeWords.who(entry.change(), showing));
    }

    /** To those whom it concerns and who did not do it. */
    public static Reply told(List<Entry> entries, Showing showing) {
        Card card = new Card().context(showing.text("changes.told"));
        for (Entry entry : entries.stream().limit(TOLD).toList()) add(card, entry, showing);
        int left = entries.size() - TOLD;
        if (left > 0) card.context(showing.text("changes.told.more", left));
        Change first = entries.getFirst().change();
        List<Button> presses = new ArrayList<>();
        Office office = first.about().office();
        if (office != null) {
            String words = PeopleWords.typed(office);
            if (ChangeLog.POSTS.contains(first.what())) presses.add(Ways.who(office, showing));
            if (ChangeLog.ASKING.contains(first.what()))
                presses.add(Button.open(showing, "rules.button.rule", "remind " + words));
            presses.add(Button.open(showing, "changes.button.log", "changes " + words));
        } else presses.add(Button.open(showing, "changes.button.log", "changes"));
        return card.buttons(presses)
                .reply(entries.stream()
                        .limit(NAMED)
                        .map(entry -> ChangeWords.sentence(entry, showing))
                        .collect(Collectors.joining(" ")));
    }
}
