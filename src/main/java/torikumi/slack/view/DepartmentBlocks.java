package torikumi.slack.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.platform.Say;
import torikumi.slack.Reply;

/** A department at a glance: year, vision, each section with its mission and the number of its initiatives. */
public final class DepartmentBlocks {

    private static final int SECTIONS_PER_PAGE = 30;

    private DepartmentBlocks() {}

    /** @param page from 1; past the end is the last one */
    public static Reply of(Found.OfDepartment found, int page, Showing showing) {
        Plan plan = found.plan();
        Say say = showing.say();
        var pages = Pages.of(plan.sections(), SECTIONS_PER_PAGE, page);
        Card card = new Card()
                .header(say.text("department.title", plan.department(), showing.year(plan.year())))
                .context(say.text("department.summary", plan.sections().size(), plan.size())
                        + (plan.isOpen() ? "" : " ・ " + say.text("plan.closedOn", say.date(plan.closedOn()))));
        if (plan.vision() != null && pages.isFirst()) card.text(say.text("vision.line", plan.vision()));
        card.divider();
        for (Section section : pages.shown())
            card.text(line(section, say), Link.openBeside(say, section.name(), Asking.section(plan, section)));
        var links = new ArrayList<Link>();
        pages.next(say, "button.nextSections", Asking.department(plan)).ifPresent(links::add);
        if (plan.policy() != null || plan.vision() != null)
            links.add(Link.open(say.text("button.policy"), Asking.policy(plan)));
        links.add(Link.open(say.text("button.help"), "help"));
        showing.share(Asking.department(plan)).ifPresent(links::add);
        card.links(links);
        return card.reply(say.text(
                "department.fallback",
                showing.plan(plan),
                plan.size(),
                plan.sections().stream().map(Section::name).collect(Collectors.joining(say.text("list.comma")))));
    }

    /** Where several departments have a plan. */
    public static Reply of(Found.Departments found, Showing showing) {
        Say say = showing.say();
        Card card = new Card().header(say.text("departments.title"));
        for (Plan plan : found.plans().stream().limit(SECTIONS_PER_PAGE).toList())
            card.text(
                    say.text(
                            "departments.line",
                            showing.plan(plan),
                            plan.sections().size(),
                            plan.size()),
                    Link.openBeside(say, plan.department(), Asking.department(plan)));
        if (found.plans().size() > SECTIONS_PER_PAGE)
            card.context(say.text("departments.more", found.plans().size() - SECTIONS_PER_PAGE));
        return card.reply(say.text(
                "departments.fallback",
                found.plans().stream().map(Plan::department).collect(Collectors.joining(say.text("list.comma")))));
    }

    private static String line(Section section, Say say) {
        List<String> missions = section.units().stream()
                .filter(unit -> unit.mission() != null && unit.mission().carriedFrom() == null)
                .map(unit -> unit.name() == null
                        ? unit.mission().words()
                        : say.text(
                                "department.unitMission",
                                unit.name(),
                                unit.mission().words()))
                .toList();
        return say.text("department.section", section.name(), section.size())
                + (missions.isEmpty() ? "" : "\n" + String.join("\n", missions));
    }
}
