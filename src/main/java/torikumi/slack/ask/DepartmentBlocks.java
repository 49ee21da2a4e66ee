package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.platform.Say;
import torikumi.progress.Board;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.YearWords;
import torikumi.staff.Office;

/** A department at a glance: year, vision, each section with its mission and how its initiatives stand. */
final class DepartmentBlocks {

    private static final int SECTIONS_PER_PAGE = 30;

    private DepartmentBlocks() {}

    /**
     * @param board of the whole plan
     * @param page from 1; past the end is the last one
     */
    public static Reply of(Found.OfDepartment found, Board board, int page, Showing showing) {
        Plan plan = found.plan();
        Say say = showing.say();
        String tally = StandingWords.tally(board, showing);
        var pages = Pages.of(plan.sections(), SECTIONS_PER_PAGE, page);
        Card card = new Card()
                .header(say.text("department.title", plan.department(), showing.year(plan.year())))
                .context(summary(plan, showing))
                .context(showing.beside(StandingBar.of(board), tally, showing.asOf()));
        YearWords.ends(plan, showing).ifPresent(card::text);
        boolean atHome = showing.place() == Place.HOME;
        if (plan.vision() != null && pages.isFirst() && !atHome) card.text(say.text("vision.line", plan.vision()));
        card.divider();
        for (Section section : pages.shown()) {
            Board own = board.in(section);
            String name = heading(section, own, showing);
            card.marked(
                    atHome ? name : name + missions(section, say),
                    Link.open(say.text("button.open"), spoken(section, own, say), Typed.section(plan, section)));
        }
        var links = new ArrayList<Link>();
        pages.next(say, "button.nextSections", Typed.department(plan)).ifPresent(links::add);
        if (!board.late().lines().isEmpty())
            links.add(Link.open(say.text("button.onlyLate"), Typed.status(Typed.LATE, Typed.place(found))));
        if (plan.policy() != null || plan.vision() != null)
            links.add(Link.open(say.text("button.policy"), Typed.policy(plan)));
        showing.share(Typed.department(plan)).ifPresent(links::add);
        links.add(Link.open(say.text("button.help"), "help"));
        card.likeliest(links);
        return card.reply(say.text(
                "standing.department.fallback",
                showing.plan(plan),
                plan.size(),
                tally,
                showing.asOf(),
                plan.sections().stream().map(Section::name).collect(Collectors.joining(say.text("list.comma")))));
    }

    private static String summary(Plan plan, Showing showing) {
        Say say = showing.say();
        String summary = say.text("department.summary", plan.sections().size(), plan.size());
        return plan.closedOn() == null
                ? summary
                : showing.beside(summary, say.text("plan.closedOn", say.date(plan.closedOn())));
    }

    /**
     * Where several departments have a plan.
     *
     * @param board of all these plans
     */
    public static Reply of(Found.Departments found, Board board, Showing showing) {
        Say say = showing.say();
        Card card = new Card().header(say.text("departments.title")).context(showing.asOf());
        for (Plan plan : found.plans().stream().limit(SECTIONS_PER_PAGE).toList())
            card.text(line(plan, board, showing), Link.openBeside(say, plan.department(), Typed.department(plan)));
        if (found.plans().size() > SECTIONS_PER_PAGE)
            card.context(say.text("departments.more", found.plans().size() - SECTIONS_PER_PAGE));
        return card.reply(say.text(
                "departments.fallback",
                found.plans().stream().map(Plan::department).collect(Collectors.joining(say.text("list.comma")))));
    }

    private static String line(Plan plan, Board board, Showing showing) {
        Say say = showing.say();
        Board own = board.in(Office.of(plan));
        String tally = showing.beside(StandingBar.of(own), StandingWords.tally(own, showing));
        String line =
                say.text("departments.line", showing.plan(plan), plan.sections().size(), plan.size());
        if (!tally.isEmpty()) line += "\n" + tally;
        Optional<String> ends = YearWords.ends(plan, showing);
        return ends.isEmpty() ? line : line + "\n" + ends.get();
    }

    /** *総務課*  ■▲●●●□□□ ・ 8件 ・ 期限を過ぎて未報告 4. */
    private static String heading(Section section, Board board, Showing showing) {
        return showing.beside(
                "*%s*  %s"
                        .formatted(Mrkdwn.escape(section.name()), StandingBar.of(board))
                        .strip(),
                showing.say().text("standing.size", section.size()),
                StandingWords.waiting(board, showing));
    }

    /** 総務課 を開く、8件、■ 遅れ 1: the shapes in words. */
    private static String spoken(Section section, Board board, Say say) {
        return Stream.of(
                        say.text("button.open.spoken", section.name()),
                        say.text("standing.size", section.size()),
                        StandingWords.tally(board.tally(), say))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(say.text("list.comma")));
    }

    private static String missions(Section section, Say say) {
        return section.units().stream()
                .filter(unit -> unit.mission() != null && unit.mission().carriedFrom() == null)
                .map(unit -> unit.name() == null
                        ? unit.mission().words()
                        : say.text(
                                "department.unitMission",
                                unit.name(),
                                unit.mission().words()))
                .map(mission -> "\n" + Mrkdwn.escape(mission))
                .collect(Collectors.joining());
    }
}
