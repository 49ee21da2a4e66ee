package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Mission;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.reminder.SummaryLine;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SummaryWords;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.card.YearWords;

/** A section or one of its units: mission, and every initiative with code, full wording and how it stands. */
final class SectionBlocks {

    private static final int PER_PAGE = 15;

    // Slack's 50, without the header, how it stands, mission, summary, divider and buttons, and who shared it.
    private static final int ROOM = 43;

    private SectionBlocks() {}

    private record Entry(Unit unit, @Nullable Reported reported) {}

    /** What is listed. */
    private record Listed(
            Plan plan,
            Section section,
            List<Unit> units,
            Board board,
            @Nullable SummaryLine newest,
            String words) {

        /** Whether each unit has a heading of its own. */
        boolean hasHeadings() {
            return units.size() > 1;
        }

        String name(Showing showing) {
            return hasHeadings() ? section.name() : PeopleWords.office(section, units.getFirst(), showing.say());
        }

        List<Entry> entries() {
            var entries = new ArrayList<Entry>();
            for (Unit unit : units) {
                List<Reported> lines = board.in(unit).lines();
                if (lines.isEmpty()) entries.add(new Entry(unit, null));
                lines.forEach(line -> entries.add(new Entry(unit, line)));
            }
            return entries;
        }
    }

    /**
     * @param board of the whole plan, or of the section alone
     * @param page from 1; past the end is the last one
     */
    public static Reply of(Found.OfSection found, Board board, int page, Showing showing) {
        return section(found, board, null, page, showing);
    }

    /**
     * @param board of the whole plan, or of the section alone
     * @param newest the last summary that its lead has written
     * @param page from 1; past the end is the last one
     */
    public static Reply of(Found.OfSection found, Board board, SummaryLine newest, int page, Showing showing) {
        return section(found, board, newest, page, showing);
    }

    private static Reply section(
            Found.OfSection found, Board board, @Nullable SummaryLine newest, int page, Showing showing) {
        Section section = found.section();
        String words = Typed.section(found.plan(), section);
        return list(
                new Listed(found.plan(), section, section.units(), board.in(section), newest, words), page, showing);
    }

    /**
     * @param board of the whole plan, or of the unit alone
     * @param page from 1; past the end is the last one
     */
    public static Reply of(Found.OfUnit found, Board board, int page, Showing showing) {
        Unit unit = found.unit();
        String words = Typed.unit(found.plan(), found.section(), unit);
        return list(
                new Listed(found.plan(), found.section(), List.of(unit), board.in(unit), null, words), page, showing);
    }

    private static Reply list(Listed listed, int page, Showing showing) {
        Unit first = listed.units().getFirst();
        int size = listed.board().lines().size();
        String tally = StandingWords.tally(listed.board(), showing);
        String summary = showing.text("section.summary", listed.plan(), size);
        int missionBlocks = listed.hasHeadings() ? 0 : blocksOf(first.mission()) - 1;
        Pages<Entry> pages = Pages.fitting(
                listed.entries(),
                PER_PAGE,
                ROOM - missionBlocks,
                (before, entry) -> cost(before, entry, listed.hasHeadings()),
                page);
        String counted = showing.beside(summary, StandingBar.of(listed.board()), tally, showing.asOf());
        Card card = new Card()
                .header(listed.name(showing))
                .context(YearWords.brief(listed.plan(), showing)
                        .map(ends -> counted + "\n" + ends)
                        .orElse(counted));
        if (!listed.hasHeadings()) mission(card, first.mission(), showing);
        if (listed.newest() != null) SummaryWords.add(card, listed.newest(), showing);
        card.divider();
        Unit before = null;
        for (Entry entry : pages.shown()) {
            if (listed.hasHeadings() && entry.unit() != before) heading(card, entry.unit(), showing);
            before = entry.unit();
            if (entry.reported() == null) card.context(showing.text("section.empty"));
            else ReportedLines.add(card, entry.reported(), showing);
        }
        if (!listed.section().joint().isEmpty())
            card.context(listed.section().joint().stream()
                    .map(joint -> showing.text("section.joint", joint.code(), joint.wording()))
                    .collect(Collectors.joining("\n")));
        card.likeliest(links(listed, pages, showing));
        return card.reply(showing.text(
                "standing.section.fallback",
                listed.plan(),
                listed.name(showing),
                size,
                tally,
                showing.asOf(),
                listed.hasHeadings() || first.mission() == null
                        ? ""
                        : showing.text("mission.line", first.mission().words())));
    }

    private static int cost(@Nullable Entry before, Entry entry, boolean headings) {
        boolean heading = headings && (before == null || before.unit() != entry.unit());
        int own = entry.reported() == null ? 1 : ReportedLines.BLOCKS;
        return own + (heading ? 1 + blocksOf(entry.unit().mission()) : 0);
    }

    private static int blocksOf(@Nullable Mission mission) {
        // With 使命 before and 「…」と共通 after it.
        return mission == null ? 1 : 1 + (mission.words().length() + 300) / BlockLimits.SECTION;
    }

    private static void heading(Card card, Unit unit, Showing showing) {
        card.heading(unit.title());
        mission(card, unit.mission(), showing);
    }

    private static void mission(Card card, @Nullable Mission mission, Showing showing) {
        if (mission == null) card.context(showing.text("mission.none"));
        else if (mission.carriedFrom() == null) card.text(showing.text("mission.line", mission.words()));
        else
            card.text(showing.text("mission.line", mission.words()) + "\n"
                    + showing.text("mission.carried", mission.carriedFrom()));
    }

    private static List<Button> links(Listed listed, Pages<Entry> pages, Showing showing) {
        Plan plan = listed.plan();
        Section section = listed.section();
        String words = listed.words();
        var links = new ArrayList<Button>();
        pages.next(showing, "button.next", words).ifPresent(links::add);
        if (!listed.board().open().lines().isEmpty())
            links.add(Button.record(showing, "button.record", words, listed.name(showing)));
        if (!listed.board().late().lines().isEmpty())
            links.add(Button.open(showing, "button.onlyLate", Typed.status(Typed.LATE, Typed.behindVerb(words))));
        if (listed.units().size() < section.units().size())
            links.add(Button.open(showing, "button.wholeSection", Typed.section(plan, section), section.name()));
        showing.share(pages.asking(words)).ifPresent(links::add);
        links.add(Ways.up(plan, showing));
        // The last where there is room.
        links.add(Ways.pictures(Typed.behindVerb(words), showing));
        return links;
    }
}
