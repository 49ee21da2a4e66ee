package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.progress.Board;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.card.YearWords;
import torikumi.staff.Office;

/** A department at a glance: year, vision, each section with its mission and how its initiatives stand. */
public final class DepartmentBlocks {

    private static final int SECTIONS_PER_PAGE = 30;

    private DepartmentBlocks() {}

    /**
     * @param board of the whole plan
     * @param page from 1; past the end is the last one
     */
    static Reply of(Found.OfDepartment found, Board board, int page, Showing showing) {
        Plan plan = found.plan();
        String tally = StandingWords.tally(board, showing);
        var pages = Pages.of(plan.sections(), SECTIONS_PER_PAGE, page);
        Card card = new Card();
        head(card, plan, board, tally, showing);
        if (plan.vision() != null && pages.isFirst()) card.text(showing.text("vision.line", plan.vision()));
        card.divider();
        for (Section section : pages.shown()) section(card, plan, section, board, missions(section, showing), showing);
        var links = new ArrayList<Button>();
        pages.next(showing, "button.nextSections", Typed.department(plan)).ifPresent(links::add);
        if (!board.late().lines().isEmpty())
            links.add(Button.open(showing, "button.onlyLate", Typed.status(Typed.LATE, Typed.place(found))));
        if (plan.policy() != null || plan.vision() != null)
            links.add(Button.open(showing, "button.policy", Typed.policy(plan)));
        showing.share(Typed.department(plan)).ifPresent(links::add);
        links.add(Ways.help(showing));
        card.likeliest(links);
        return card.reply(showing.text(
                "standing.department.fallback", plan, plan.size(), tally, showing.asOf(), plan.sections()));
    }

    /**
     * On the Home tab: a bar for each section; a line for each department where there are several.
     *
     * @param board of all these plans
     */
    public static void atHome(Card card, Survey survey, Showing showing) {
        if (!(survey.place() instanceof Found.OfDepartment(Plan plan))) {
            departments(card, Survey.plans(survey.place()), survey.board(), showing);
            return;
        }
        var pages = Pages.of(plan.sections(), SECTIONS_PER_PAGE, 1);
        head(card, plan, survey.board(), StandingWords.tally(survey.board(), showing), showing);
        for (Section section : pages.shown()) section(card, plan, section, survey.board(), "", showing);
        card.buttons(pages.next(showing, "button.nextSections", Typed.department(plan)).stream()
                .toList());
    }

    private static void head(Card card, Plan plan, Board board, String tally, Showing showing) {
        card.header(showing.text("department.title", plan.department(), plan.year()))
                .context(summary(plan, showing))
                .context(showing.beside(StandingBar.of(board), tally, showing.asOf()));
        YearWords.ends(plan, showing).ifPresent(card::text);
    }

    private static void section(Card card, Plan plan, Section section, Board board, String beneath, Showing showing) {
        Board own = board.in(section);
        card.marked(
                heading(section, own, showing) + beneath,
                Button.open(showing, "button.open", Typed.section(plan, section), section.name())
                        .spoken(spoken(section, own, showing)));
    }

    private static String summary(Plan plan, Showing showing) {
        String summary = showing.text("department.summary", plan.sections().size(), plan.size());
        return plan.closedOn() == null
                ? summary
                : showing.beside(summary, showing.text("plan.closedOn", plan.closedOn()));
    }

    /**
     * Where several departments have a plan.
     *
     * @param board of all these plans
     */
    static Reply of(Found.Departments found, Board board, Showing showing) {
        Card card = new Card();
        departments(card, found.plans(), board, showing);
        return card.reply(showing.text(
                "departments.fallback",
                found.plans().stream().map(Plan::department).toList()));
    }

    private static void departments(Card card, List<Plan> plans, Board board, Showing showing) {
        card.header(showing.text("departments.title")).context(showing.asOf());
        for (Plan plan : plans.stream().limit(SECTIONS_PER_PAGE).toList())
            card.text(
                    line(plan, board, showing),
                    Button.open(showing, "button.open", Typed.department(plan), plan.department()));
        if (plans.size() > SECTIONS_PER_PAGE)
            card.context(showing.text("departments.more", plans.size() - SECTIONS_PER_PAGE));
    }

    private static String line(Plan plan, Board board, Showing showing) {
        Board own = board.in(Office.of(plan));
        String tally = showing.beside(StandingBar.of(own), StandingWords.tally(own, showing));
        String line = showing.text("departments.line", plan, plan.sections().size(), plan.size());
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
                showing.text("standing.size", section.size()),
                StandingWords.waiting(board, showing));
    }

    /** 総務課 を開く、8件、■ 遅れ 1: the shapes in words. */
    private static String spoken(Section section, Board board, Showing showing) {
        return Stream.of(
                        showing.text("button.open.spoken", section.name()),
                        showing.text("standing.size", section.size()),
                        StandingWords.tally(board.tally(), showing))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(showing.text("list.comma")));
    }

    private static String missions(Section section, Showing showing) {
        return section.units().stream()
                .filter(unit -> unit.mission() != null && unit.mission().carriedFrom() == null)
                .map(unit -> unit.name() == null
                        ? unit.mission().words()
                        : showing.text(
                                "department.unitMission",
                                unit.name(),
                                unit.mission().words()))
                .map(mission -> "\n" + Mrkdwn.escape(mission))
                .collect(Collectors.joining());
    }
}
