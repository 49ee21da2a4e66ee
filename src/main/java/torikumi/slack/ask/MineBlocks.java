package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.staff.Acting;

/** What somebody acts for: what is late, what is overdue, what was not heard of for long, then the rest, each with a button to say how it goes. */
public final class MineBlocks {

    private static final int PER_PAGE = 15;
    private static final int ROOM = 40;

    /** On the Home tab. */
    private static final int AT_HOME = 5;

    private MineBlocks() {}

    private enum Group {
        LATE,
        OVERDUE,
        QUIET,
        OTHER,
        CLOSED
    }

    /** What the Home tab opens on. */
    private static final Set<Group> CONCERNS = EnumSet.of(Group.LATE, Group.OVERDUE, Group.QUIET);

    private record Entry(Group group, Reported reported) {}

    /**
     * @param board of what she acts for
     * @param page from 1; past the end is the last one
     */
    static Reply of(Acting acting, Board board, int page, Showing showing) {
        if (acting.posts().isEmpty()) return nobody(showing);
        List<Entry> entries = entries(board, showing);
        Pages<Entry> pages = Pages.fitting(
                entries,
                PER_PAGE,
                ROOM,
                (before, entry) -> ReportedLines.BLOCKS + (before == null || before.group() != entry.group() ? 1 : 0),
                page);
        Card card = new Card().header(showing.text("mine.title"));
        summary(card, acting, board, showing);
        if (entries.isEmpty()) card.text(showing.text("mine.empty"));
        else card.divider();
        Group before = null;
        for (Entry entry : pages.shown()) {
            if (entry.group() != before) card.heading(heading(entry.group(), entries, board, showing));
            before = entry.group();
            ReportedLines.addForUpdate(card, entry.reported(), overSeveral(entries), showing);
        }
        var links = new ArrayList<Button>();
        pages.next(showing, "button.next", "mine").ifPresent(links::add);
        links.add(Button.open(showing, "button.me", "me"));
        links.add(Ways.up(showing));
        return card.likeliest(links).reply(fallback(acting, board, showing));
    }

    private static void summary(Card card, Acting acting, Board board, Showing showing) {
        String tally = StandingWords.tally(board, showing);
        card.context(showing.beside(whose(acting, board, showing), StandingBar.of(board), tally, showing.asOf()));
    }

    /** 総務課 ・ 8件. */
    private static String whose(Acting acting, Board board, Showing showing) {
        return showing.beside(
                showing.all(acting.offices()),
                showing.text("standing.size", board.lines().size()));
    }

    private static String fallback(Acting acting, Board board, Showing showing) {
        if (board.lines().isEmpty()) return showing.text("mine.empty");
        return showing.text(
                "mine.fallback",
                acting.offices(),
                board.lines().size(),
                board.open().late().lines().size(),
                board.overdue(showing.today()).lines().size(),
                board.quiet(showing.today()).lines().size(),
                showing.asOf());
    }

    private static List<Entry> entries(Board board, Showing showing) {
        var entries = new ArrayList<Entry>();
        Set<Long> listed = new HashSet<>();
        for (Group group : Group.values())
            for (Reported line : of(group, board, showing).lines())
                if (listed.add(line.where().initiative().id())) entries.add(new Entry(group, line));
        return entries;
    }

    /** All of the group; each is listed once, in the first that it belongs to. */
    private static Board of(Group group, Board board, Showing showing) {
        return switch (group) {
            case LATE -> board.open().late();
            case OVERDUE -> board.overdue(showing.today());
            case QUIET -> board.quiet(showing.today());
            case OTHER -> board.open();
            case CLOSED -> board;
        };
    }

    private static boolean overSeveral(List<Entry> entries) {
        return entries.stream()
                        .map(entry -> entry.reported().where().unit().id())
                        .distinct()
                        .count()
                > 1;
    }

    /** 期限を過ぎて未報告 3件（うち1件は上に表示）: how many there are, and how many of them stand in a group above. */
    private static String heading(Group group, List<Entry> entries, Board board, Showing showing) {
        int listed =
                (int) entries.stream().filter(entry -> entry.group() == group).count();
        int all = of(group, board, showing).lines().size();
        return switch (group) {
            case LATE -> showing.text("mine.late", listed);
            case OVERDUE -> showing.text("mine.silence", showing.text("standing.overdue"), all, all - listed);
            case QUIET -> showing.text("mine.silence", showing.text("standing.quiet"), all, all - listed);
            case OTHER -> showing.text("mine.other", listed);
            case CLOSED -> showing.text("mine.closed", listed);
        };
    }

    /** Acts for nothing yet: how to begin. */
    private static Reply nobody(Showing showing) {
        return new Card()
                .header(showing.text("mine.title"))
                .text(showing.text("mine.nobody"))
                .likeliest(List.of(Ways.begin(showing), Ways.up(showing), Ways.help(showing)))
                .reply(showing.text("mine.nobody"));
    }

    /**
     * On the Home tab: what needs a word.
     *
     * @param board of what they act for
     * @param shown the ids of those that stand on it already
     * @param summedUp whether the tab says of the same initiatives, as a department's, how they stand
     */
    public static void atHome(
            Card card, Acting acting, Board board, Set<Long> shown, boolean summedUp, Showing showing) {
        card.header(showing.text("mine.title"));
        if (summedUp) card.context(whose(acting, board, showing));
        else summary(card, acting, board, showing);
        List<Entry> entries = entries(board, showing);
        List<Entry> concerns = entries.stream()
                .filter(entry -> CONCERNS.contains(entry.group()))
                .toList();
        List<Entry> others = concerns.stream()
                .filter(entry ->
                        !shown.contains(entry.reported().where().initiative().id()))
                .toList();
        Group before = null;
        for (Entry entry : others.stream().limit(AT_HOME).toList()) {
            if (entry.group() != before) card.heading(heading(entry.group(), entries, board, showing));
            before = entry.group();
            ReportedLines.addBriefly(card, entry.reported(), overSeveral(entries), showing);
        }
        if (others.size() > AT_HOME) card.context(showing.text("mine.more", others.size() - AT_HOME));
        if (concerns.isEmpty() && shown.isEmpty())
            card.text(showing.text(board.open().lines().isEmpty() ? "mine.empty" : "mine.allWell"));
        card.buttons(Button.open(showing, "button.mine", "mine"));
    }

    /** What it says in a sentence. */
    public static String spoken(Acting acting, Board board, Showing showing) {
        return acting.posts().isEmpty() ? showing.text("mine.nobody") : fallback(acting, board, showing);
    }
}
