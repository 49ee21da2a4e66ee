package torikumi.slack.view;

import java.util.ArrayList;
import java.util.List;
import torikumi.platform.Say;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.slack.Reply;
import torikumi.slack.command.StandingQuestion;
import torikumi.staff.Acting;

/** What somebody acts for: what is late, what nothing was heard of, then the rest, each with a button to say how it goes. */
public final class MineBlocks {

    private static final int PER_PAGE = 15;
    private static final int ROOM = 40;

    /** On the Home tab, of each group. */
    private static final int AT_HOME = 10;

    private MineBlocks() {}

    private enum Group {
        LATE,
        SILENT,
        OTHER,
        CLOSED
    }

    private record Entry(Group group, Reported reported) {}

    /**
     * @param board of what she acts for
     * @param page from 1; past the end is the last one
     */
    public static Reply of(Acting acting, Board board, int page, Showing showing) {
        if (acting.posts().isEmpty()) return nobody(showing);
        Say say = showing.say();
        List<Entry> entries = entries(board, showing);
        Pages<Entry> pages = Pages.fitting(
                entries,
                PER_PAGE,
                ROOM,
                (before, entry) -> ReportedLines.BLOCKS + (before == null || before.group() != entry.group() ? 1 : 0),
                page);
        Card card = new Card().header(say.text("mine.title"));
        summary(card, acting, board, showing);
        if (entries.isEmpty()) card.text(say.text("mine.empty"));
        else card.divider();
        Group before = null;
        for (Entry entry : pages.shown()) {
            if (entry.group() != before) card.heading(heading(entry.group(), entries, say));
            before = entry.group();
            ReportedLines.addForUpdate(card, entry.reported(), overSeveral(entries), showing);
        }
        var links = new ArrayList<Link>();
        pages.next(say, "button.next", "mine").ifPresent(links::add);
        links.add(Link.open(say.text("button.me"), "me"));
        links.add(Link.up(showing));
        return card.likeliest(links).reply(fallback(acting, board, showing));
    }

    private static void summary(Card card, Acting acting, Board board, Showing showing) {
        Say say = showing.say();
        String size = say.text("standing.size", board.lines().size());
        String tally = StandingWords.tally(board.tally(), say);
        String offices = EntryWords.offices(acting.offices(), say);
        card.context(
                tally.isEmpty()
                        ? showing.beside(offices, size, showing.asOf())
                        : showing.beside(offices, size, tally, showing.asOf()));
    }

    private static String fallback(Acting acting, Board board, Showing showing) {
        if (board.lines().isEmpty()) return showing.say().text("mine.empty");
        return showing.say()
                .text(
                        "mine.fallback",
                        EntryWords.offices(acting.offices(), showing.say()),
                        board.lines().size(),
                        board.open().late().lines().size(),
                        silent(board, showing).lines().size(),
                        showing.asOf());
    }

    private static Board silent(Board board, Showing showing) {
        return board.stale(StandingQuestion.DAYS_OF_SILENCE, showing.today());
    }

    private static List<Entry> entries(Board board, Showing showing) {
        var entries = new ArrayList<Entry>();
        board.open().late().lines().forEach(line -> entries.add(new Entry(Group.LATE, line)));
        silent(board, showing).lines().stream()
                .filter(line -> !line.standing().isLate())
                .forEach(line -> entries.add(new Entry(Group.SILENT, line)));
        List<Reported> listed = entries.stream().map(Entry::reported).toList();
        board.open().lines().stream()
                .filter(line -> !listed.contains(line))
                .forEach(line -> entries.add(new Entry(Group.OTHER, line)));
        board.lines().stream()
                .filter(line -> !line.isOpen())
                .forEach(line -> entries.add(new Entry(Group.CLOSED, line)));
        return entries;
    }

    private static boolean overSeveral(List<Entry> entries) {
        return entries.stream()
                        .map(entry -> entry.reported().where().unit().id())
                        .distinct()
                        .count()
                > 1;
    }

    private static String heading(Group group, List<Entry> entries, Say say) {
        long size = entries.stream().filter(entry -> entry.group() == group).count();
        return switch (group) {
            case LATE -> say.text("mine.late", size);
            case SILENT -> say.text("mine.silent", StandingQuestion.DAYS_OF_SILENCE, size);
            case OTHER -> say.text("mine.other", size);
            case CLOSED -> say.text("mine.closed", size);
        };
    }

    /** Acts for nothing yet: how to begin. */
    private static Reply nobody(Showing showing) {
        Say say = showing.say();
        return new Card()
                .header(say.text("mine.title"))
                .text(say.text("mine.nobody"))
                .likeliest(List.of(
                        Link.open(say.text("button.join"), "me"),
                        Link.up(showing),
                        Link.open(say.text("button.help"), "help")))
                .reply(say.text("mine.nobody"));
    }

    /**
     * The Home tab: what she acts for that is late or that nothing was heard of, then the department.
     *
     * @param board of what she acts for
     * @param department the card that follows
     */
    public static Reply home(Acting acting, Board board, Reply department, Showing showing) {
        Say say = showing.say();
        Card card = new Card().header(say.text("mine.title"));
        if (acting.posts().isEmpty())
            card.text(say.text("mine.nobody")).links(List.of(Link.open(say.text("button.join"), "me")));
        else {
            summary(card, acting, board, showing);
            List<Entry> entries = entries(board, showing);
            group(card, Group.LATE, entries, showing);
            group(card, Group.SILENT, entries, showing);
            if (entries.stream().noneMatch(entry -> entry.group() == Group.LATE || entry.group() == Group.SILENT))
                card.text(say.text(board.open().lines().isEmpty() ? "mine.empty" : "mine.allWell"));
            card.links(List.of(Link.open(say.text("button.mine"), "mine"), Link.open(say.text("button.me"), "me")));
        }
        card.divider();
        department.blocks().forEach(card::add);
        String mine = acting.posts().isEmpty() ? say.text("mine.nobody") : fallback(acting, board, showing);
        return new Reply(Mrkdwn.escape(mine) + " " + department.text(), card.blocks());
    }

    private static void group(Card card, Group group, List<Entry> entries, Showing showing) {
        List<Reported> lines = entries.stream()
                .filter(entry -> entry.group() == group)
                .map(Entry::reported)
                .toList();
        if (lines.isEmpty()) return;
        card.heading(heading(group, entries, showing.say()));
        lines.stream()
                .limit(AT_HOME)
                .forEach(line -> ReportedLines.addForUpdate(card, line, overSeveral(entries), showing));
        if (lines.size() > AT_HOME) card.context(showing.say().text("mine.more", lines.size() - AT_HOME));
    }
}
