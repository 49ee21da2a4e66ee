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
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
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
        String name = units.size() == 1 ? PeopleWords.office(section, units.getFirst(), showing.say()) : section.name();
        Card card = new Card().header(showing.text("mission.title", name)).context(showing.plan(plan));
        for (Unit unit : units) {
            if (units.size() > 1) card.heading(unit.title());
            card.text(words(unit.mission(), showing));
            if (unit.mission() != null && unit.mission().carriedFrom() != null)
                card.context(showing.text("mission.carried", unit.mission().carriedFrom()));
        }
        boolean part = units.size() < section.units().size();
        String list = part ? Typed.unit(plan, section, units.getFirst()) : Typed.section(plan, section);
        var links = new ArrayList<Button>();
        links.add(Button.open(showing, "button.initiatives", list));
        links.add(Button.open(showing, "button.department", Typed.department(plan)));
        showing.share(Typed.mission(plan, part ? Typed.unitName(section, units.getFirst()) : section.name()))
                .ifPresent(links::add);
        card.buttons(links);
        return card.reply(showing.text(
                "mission.fallback",
                plan,
                name,
                units.stream()
                        .map(unit -> words(unit.mission(), showing))
                        .distinct()
                        .collect(Collectors.joining(" "))));
    }

    private static String words(@Nullable Mission mission, Showing showing) {
        return mission == null ? showing.text("mission.none") : mission.words();
    }

    /** Vision and operating policy are read together whichever was asked for, as they are published. */
    public static Reply vision(Plan plan, Showing showing) {
        return aims(plan, Typed.vision(plan), "vision.fallback", orNone(plan.vision(), showing), showing);
    }

    public static Reply policy(Plan plan, Showing showing) {
        return aims(plan, Typed.policy(plan), "policy.fallback", orNone(plan.policy(), showing), showing);
    }

    private static Reply aims(Plan plan, String asking, String fallback, String asked, Showing showing) {
        Card card = new Card()
                .header(showing.text("aims.title", plan.department()))
                .context(showing.plan(plan))
                .heading(showing.text("vision.title"))
                .text(orNone(plan.vision(), showing))
                .heading(showing.text("policy.title", plan.year()))
                .text(orNone(plan.policy(), showing));
        var links = new ArrayList<Button>();
        links.add(Button.open(showing, "button.department", Typed.department(plan)));
        showing.share(asking).ifPresent(links::add);
        return card.buttons(links).reply(showing.text(fallback, plan, asked));
    }

    private static String orNone(@Nullable String words, Showing showing) {
        return words == null ? showing.text("plan.notGiven") : words;
    }
}
