package torikumi.slack.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.Mission;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.platform.Say;
import torikumi.slack.Reply;

/** One initiative: its wording, whose it is, the mission it serves, how it stands. */
public final class InitiativeBlocks {

    private InitiativeBlocks() {}

    public static Reply of(Found.OfInitiative found, Showing showing) {
        Plan plan = found.plan();
        Section section = found.section();
        Unit unit = found.unit();
        Initiative initiative = found.initiative();
        Say say = showing.say();
        Card card = new Card()
                .header(initiative.code().toString())
                .context(say.text(
                        "initiative.summary",
                        showing.plan(plan),
                        initiative.code().full()))
                .text(initiative.wording());
        if (initiative.withdrawnOn() != null)
            card.context(say.text("initiative.withdrawn", say.date(initiative.withdrawnOn())));
        var fields = new LinkedHashMap<String, String>();
        fields.put(say.text("field.section"), section.name());
        if (unit.name() != null) fields.put(say.text("field.unit"), unit.name());
        fields.put(say.text("field.standing"), say.text("standing.unheard"));
        fields.putAll(initiative.fields());
        card.fields(fields);
        if (unit.mission() != null) card.context(mission(unit.mission(), say));
        card.links(links(plan, section, unit, initiative, showing));
        return card.reply(say.text(
                "initiative.fallback", initiative.code(), initiative.wording(), section.name(), showing.plan(plan)));
    }

    /** The section is there, the number is not: which ones there are. */
    public static Reply missing(Found.NoSuchInitiative found, Showing showing) {
        Say say = showing.say();
        List<Unit> units = found.units().stream()
                .filter(unit -> !unit.initiatives().isEmpty())
                .toList();
        String ranges = units.stream().map(InitiativeBlocks::range).collect(Collectors.joining(say.text("list.comma")));
        String sentence =
                say.text("initiative.missing", found.section().name(), String.valueOf(found.number()), ranges);
        Card card = new Card().text(sentence);
        var links = new ArrayList<Link>();
        units.stream()
                .flatMap(unit -> unit.initiatives().stream())
                .filter(initiative -> initiative.code().number() == found.number())
                .limit(2)
                .forEach(initiative -> links.add(
                        Link.open(initiative.code().toString(), Asking.initiative(found.plan(), initiative.code()))));
        links.add(Link.open(
                say.text("button.listOf", found.section().name()), Asking.section(found.plan(), found.section())));
        return card.links(links).reply(sentence);
    }

    private static String range(Unit unit) {
        Initiative first = unit.initiatives().getFirst();
        Initiative last = unit.initiatives().getLast();
        return first == last
                ? first.code().toString()
                : "%s〜%02d".formatted(first.code(), last.code().number());
    }

    private static String mission(Mission mission, Say say) {
        String line = say.text("mission.line", mission.words());
        return mission.carriedFrom() == null ? line : line + say.text("mission.carriedShort", mission.carriedFrom());
    }

    private static List<Link> links(Plan plan, Section section, Unit unit, Initiative initiative, Showing showing) {
        Say say = showing.say();
        var links = new ArrayList<Link>();
        links.add(Link.open(say.text("button.backTo", section.name()), Asking.section(plan, section)));
        int next = unit.initiatives().indexOf(initiative) + 1;
        if (next > 0 && next < unit.initiatives().size()) {
            var code = unit.initiatives().get(next).code();
            links.add(Link.open(say.text("button.nextInitiative", code), Asking.initiative(plan, code)));
        }
        showing.share(Asking.initiative(plan, initiative.code())).ifPresent(links::add);
        return links;
    }
}
