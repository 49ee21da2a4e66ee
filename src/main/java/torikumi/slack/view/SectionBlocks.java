package torikumi.slack.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.Mission;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.Say;
import torikumi.slack.Reply;

/** A section or one of its units: mission, and every initiative with code and full wording. */
public final class SectionBlocks {

    /** With a heading and a mission for each unit still within Slack's 50 blocks of a message. */
    private static final int PER_PAGE = 15;

    private SectionBlocks() {}

    private record Entry(Unit unit, @Nullable Initiative initiative) {}

    /** @param page from 1; past the end is the last one */
    public static Reply of(Found.OfSection found, int page, Showing showing) {
        Section section = found.section();
        return list(found.plan(), section, section.units(), Asking.section(found.plan(), section), page, showing);
    }

    /** @param page from 1; past the end is the last one */
    public static Reply of(Found.OfUnit found, int page, Showing showing) {
        String words = Asking.unit(found.plan(), found.section(), found.unit());
        return list(found.plan(), found.section(), List.of(found.unit()), words, page, showing);
    }

    private static Reply list(Plan plan, Section section, List<Unit> units, String words, int page, Showing showing) {
        Say say = showing.say();
        boolean headings = units.size() > 1;
        Pages<Entry> pages = Pages.of(entries(units), PER_PAGE, page);
        int size = units.stream().mapToInt(unit -> unit.initiatives().size()).sum();
        String name = headings ? section.name() : Asking.unitName(section, units.getFirst());
        Card card = new Card().header(name).context(say.text("section.summary", showing.plan(plan), size));
        if (!headings) mission(card, units.getFirst().mission(), say);
        card.divider();
        Unit before = null;
        for (Entry entry : pages.shown()) {
            if (headings && entry.unit() != before) heading(card, entry.unit(), say);
            before = entry.unit();
            if (entry.initiative() == null) card.context(say.text("section.empty"));
            else initiative(card, plan, entry.initiative(), say);
        }
        card.links(links(plan, section, units, words, pages, showing));
        return card.reply(say.text("section.fallback", showing.plan(plan), name, size, fallbackMission(units, say)));
    }

    private static List<Entry> entries(List<Unit> units) {
        var entries = new ArrayList<Entry>();
        for (Unit unit : units) {
            if (unit.initiatives().isEmpty()) entries.add(new Entry(unit, null));
            unit.initiatives().forEach(initiative -> entries.add(new Entry(unit, initiative)));
        }
        return entries;
    }

    private static void heading(Card card, Unit unit, Say say) {
        card.heading(unit.title());
        mission(card, unit.mission(), say);
    }

    private static void mission(Card card, @Nullable Mission mission, Say say) {
        if (mission == null) card.context(say.text("mission.none"));
        else if (mission.carriedFrom() == null) card.text(say.text("mission.line", mission.words()));
        else
            card.text(say.text("mission.line", mission.words()) + "\n"
                    + say.text("mission.carried", mission.carriedFrom()));
    }

    private static void initiative(Card card, Plan plan, Initiative initiative, Say say) {
        card.text(
                "%s  %s".formatted(initiative.code(), initiative.wording()),
                Link.openBeside(say, initiative.code(), Asking.initiative(plan, initiative.code())));
    }

    private static List<Link> links(
            Plan plan, Section section, List<Unit> units, String words, Pages<Entry> pages, Showing showing) {
        Say say = showing.say();
        var links = new ArrayList<Link>();
        pages.next(say, "button.next", words).ifPresent(links::add);
        if (units.size() < section.units().size())
            links.add(Link.open(say.text("button.wholeSection", section.name()), Asking.section(plan, section)));
        links.add(Link.open(say.text("button.department"), Asking.department(plan)));
        showing.share(pages.asking(words)).ifPresent(links::add);
        return links;
    }

    private static String fallbackMission(List<Unit> units, Say say) {
        Mission mission = units.getFirst().mission();
        return units.size() > 1 || mission == null ? "" : say.text("mission.line", mission.words());
    }
}
