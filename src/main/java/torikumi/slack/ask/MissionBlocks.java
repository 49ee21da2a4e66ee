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
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** What a section or unit is for, and what the whole department aims at. */
final class MissionBlocks {

    private MissionBlocks() {}

    public static Reply of(Found.OfSection found, Showing showing) {
        return missions(found.plan(), found.section(), found.section().units(), showing);
    }

    public static Reply of(Found.OfUnit found, Showing showing) {
        return missions(found.plan(), found.section(), List.of(found.unit()), showing);
    }

    private static Reply missions(Plan plan, Section section, List<Unit> units, Showing showing) {
        Say say = showing.say();
        String name = units.size() == 1 ? Typed.unitName(section, units.getFirst()) : section.name();
        Card card = new Card().header(say.text("mission.title", name)).context(showing.plan(plan));
        for (Unit unit : units) {
            if (units.size() > 1) card.heading(unit.title());
            card.text(words(unit.mission(), say));
            if (unit.mission() != null && unit.mission().carriedFrom() != null)
                card.context(say.text("mission.carried", unit.mission().carriedFrom()));
        }
        boolean part = units.size() < section.units().size();
        String list = part ? Typed.unit(plan, section, units.getFirst()) : Typed.section(plan, section);
        var links = new ArrayList<Link>();
        links.add(Link.open(say.text("button.initiatives"), list));
        links.add(Link.open(say.text("button.department"), Typed.department(plan)));
        showing.share(Typed.mission(plan, part ? name : section.name())).ifPresent(links::add);
        card.links(links);
        return card.reply(say.text(
                "mission.fallback",
                showing.plan(plan),
                name,
                units.stream()
                        .map(unit -> words(unit.mission(), say))
                        .distinct()
                        .collect(Collectors.joining(" "))));
    }

    private static String words(@Nullable Mission mission, Say say) {
        return mission == null ? say.text("mission.none") : mission.words();
    }

    /** Vision and operating policy are read together whichever was asked for, as they are published. */
    public static Reply vision(Plan plan, Showing showing) {
        return aims(plan, Typed.vision(plan), "vision.fallback", orNone(plan.vision(), showing.say()), showing);
    }

    public static Reply policy(Plan plan, Showing showing) {
        return aims(plan, Typed.policy(plan), "policy.fallback", orNone(plan.policy(), showing.say()), showing);
    }

    private static Reply aims(Plan plan, String asking, String fallback, String asked, Showing showing) {
        Say say = showing.say();
        Card card = new Card()
                .header(say.text("aims.title", plan.department()))
                .context(showing.plan(plan))
                .heading(say.text("vision.title"))
                .text(orNone(plan.vision(), say))
                .heading(say.text("policy.title", showing.year(plan.year())))
                .text(orNone(plan.policy(), say));
        var links = new ArrayList<Link>();
        links.add(Link.open(say.text("button.department"), Typed.department(plan)));
        showing.share(asking).ifPresent(links::add);
        return card.links(links).reply(say.text(fallback, showing.plan(plan), asked));
    }

    private static String orNone(@Nullable String words, Say say) {
        return words == null ? say.text("plan.notGiven") : words;
    }
}
