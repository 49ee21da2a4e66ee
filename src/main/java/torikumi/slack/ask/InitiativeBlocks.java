package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.Mission;
import torikumi.plan.Plan;
import torikumi.plan.PlanWordings;
import torikumi.plan.Unit;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.progress.Standing;
import torikumi.slack.card.About;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.card.YearWords;
import torikumi.slack.words.CommandCatalogue;
import torikumi.staff.Action;
import torikumi.staff.Office;

/** One initiative: its wording, whose it is, the mission it serves, how it stands, what was said last. */
public final class InitiativeBlocks {

    private static final int RECENT = 3;
    private static final int RECENT_WORDS = 300;

    private InitiativeBlocks() {}

    /** @param entries its updates, the newest first; the first three that were not withdrawn are shown */
    static Reply of(Reported reported, List<HistoryEntry> entries, Lineage lineage, Showing showing) {
        Found.OfInitiative found = reported.where();
        Plan plan = found.plan();
        Initiative initiative = found.initiative();
        String summary =
                showing.text("initiative.summary", plan, initiative.code().full());
        Card card = new Card().header(initiative.code().toString()).context(showing.beside(summary, showing.asOf()));
        wording(card, found, lineage.amended(), showing);
        if (initiative.withdrawnOn() != null)
            card.context(showing.text("initiative.withdrawn", initiative.withdrawnOn()));
        card.fields(fields(reported, lineage, showing));
        if (found.unit().mission() != null) card.context(mission(found.unit().mission(), showing));
        List<ProgressUpdate> recent = entries.stream()
                .map(HistoryEntry::newest)
                .filter(update -> !update.isWithdrawn())
                .limit(RECENT)
                .toList();
        if (!recent.isEmpty()) card.heading(showing.text("standing.recent"));
        for (ProgressUpdate update : recent)
            card.text(EntryWords.said(update, RECENT_WORDS, showing)).context(by(update, showing));
        if (!reported.isOpen()) card.context(whyNotOpen(reported, showing));
        else YearWords.brief(plan, showing).ifPresent(card::context);
        card.likeliest(links(reported, lineage, showing));
        return card.reply(showing.text(
                "standing.initiative.fallback",
                StandingWords.sentence(reported, showing),
                initiative.wording(),
                found.section(),
                plan));
    }

    /** To whoever may amend it, and to all where it was amended, with the way to what it said before. */
    private static void wording(
            Card card, Found.OfInitiative found, PlanWordings.@Nullable Amended amended, Showing showing) {
        Initiative initiative = found.initiative();
        boolean isOpen = found.plan().isOpen() && initiative.withdrawnOn() == null;
        if (isOpen && showing.offers(Action.IMPORT_PLAN, Office.of(found.plan())))
            card.text(
                    initiative.wording(),
                    Button.act(SlackIds.PLAN_AMEND, showing, "button.amend", initiative.id(), initiative.code()));
        else card.text(initiative.wording());
        if (amended != null)
            card.text(
                    showing.text("initiative.amended", showing.day(amended.since()), amended.version()),
                    Button.open(showing, "button.wordings", Typed.wordings(found), initiative.code()));
    }

    private static Map<String, String> fields(Reported reported, Lineage lineage, Showing showing) {
        Found.OfInitiative found = reported.where();
        Standing standing = reported.standing();
        var fields = new LinkedHashMap<String, String>();
        List<String> owners = new ArrayList<>(List.of(found.section().name()));
        owners.addAll(found.initiative().jointWith());
        fields.put(showing.text("field.section"), String.join("・", owners));
        if (found.unit().name() != null)
            fields.put(showing.text("field.unit"), found.unit().name());
        String health = StandingWords.health(standing, showing);
        fields.put(
                showing.text("field.standing"),
                standing.since() == null || !standing.isHeard()
                        ? health
                        : showing.text("standing.since", health, standing.since()));
        if (standing.percentage() != null)
            fields.put(showing.text("field.percentage"), "%d%%".formatted(standing.percentage()));
        if (standing.isHeard() && standing.heardOn() != null) {
            String last = StandingWords.age(standing.heardOn(), showing);
            boolean same = standing.heardOn().equals(standing.asOf());
            fields.put(
                    showing.text("field.lastReport"),
                    same
                            ? last
                            : last + "\n" + showing.text("standing.refersTo", Objects.requireNonNull(standing.asOf())));
        }
        List<String> silence = new ArrayList<>();
        if (reported.isOverdue(showing.today())) silence.add(showing.text("standing.overdue"));
        if (reported.isQuiet(showing.today())) silence.add(showing.text("standing.quiet"));
        if (!silence.isEmpty()) fields.put(showing.text("field.waiting"), String.join("\n", silence));
        if (!lineage.before().isEmpty())
            fields.put(
                    showing.text("field.yearBefore"),
                    lineage.before().stream()
                            .map(before -> "%s %s"
                                    .formatted(
                                            before.where().initiative().code().full(),
                                            StandingWords.health(before.standing(), showing)))
                            .collect(Collectors.joining("\n")));
        if (!lineage.after().isEmpty())
            fields.put(
                    showing.text("field.yearAfter"),
                    lineage.after().stream()
                            .map(after -> after.initiative().code().full())
                            .collect(Collectors.joining("\n")));
        fields.putAll(found.initiative().fields());
        return fields;
    }

    private static String by(ProgressUpdate update, Showing showing) {
        String by = EntryWords.by(update.author(), showing);
        return update.isCorrected() ? showing.beside(by, showing.text("standing.corrected")) : by;
    }

    /** Why nothing can be recorded now, and what would change that. */
    private static String whyNotOpen(Reported reported, Showing showing) {
        Plan plan = reported.where().plan();
        Initiative initiative = reported.where().initiative();
        if (plan.closedOn() != null)
            return showing.text(
                    "standing.planClosed", plan.closedOn(), showing.typed(CommandCatalogue.REOPEN, Typed.of(plan)));
        if (initiative.withdrawnOn() != null) return showing.text("standing.outOfPlan");
        return showing.text(
                "standing.closed",
                StandingWords.health(reported.standing(), showing),
                showing.typed(CommandCatalogue.REOPEN, initiative.code()));
    }

    /** Of another year. */
    private static Button another(Found.OfInitiative found) {
        return Button.open(found.initiative().code().full(), Typed.of(found));
    }

    /** The section is there, the number is not: which ones there are. */
    public static Reply missing(Found.NoSuchInitiative found, Showing showing) {
        List<Unit> units = found.units().stream()
                .filter(unit -> !unit.initiatives().isEmpty())
                .toList();
        String ranges =
                units.stream().map(InitiativeBlocks::range).collect(Collectors.joining(showing.text("list.comma")));
        Card card = new Card(showing, "initiative.missing", found.section(), String.valueOf(found.number()), ranges);
        var links = new ArrayList<Button>();
        units.stream()
                .flatMap(unit -> unit.initiatives().stream())
                .filter(initiative -> initiative.code().number() == found.number())
                .limit(1)
                .forEach(initiative -> links.add(
                        Button.open(initiative.code().toString(), Typed.initiative(found.plan(), initiative.code()))));
        links.add(Button.open(showing, "button.listOf", Typed.section(found.plan(), found.section()), found.section()));
        links.addAll(Ways.lost(showing));
        return card.likeliest(links).reply().forAskerAlone();
    }

    private static String range(Unit unit) {
        Initiative first = unit.initiatives().getFirst();
        Initiative last = unit.initiatives().getLast();
        return first == last
                ? first.code().toString()
                : "%s〜%02d".formatted(first.code(), last.code().number());
    }

    private static String mission(Mission mission, Showing showing) {
        String line = showing.text("mission.line", mission.words());
        return mission.carriedFrom() == null
                ? line
                : line + showing.text("mission.carriedShort", mission.carriedFrom());
    }

    private static List<Button> links(Reported reported, Lineage lineage, Showing showing) {
        Found.OfInitiative found = reported.where();
        Plan plan = found.plan();
        var code = found.initiative().code();
        var links = new ArrayList<Button>();
        if (reported.isOpen()) links.add(Button.record(showing, "button.record", Typed.of(found), code));
        if (reported.standing().entries() > 0)
            links.add(Button.open(showing, "button.history", Typed.history(plan, code)));
        showing.share(Typed.of(found)).ifPresent(links::add);
        About about = About.of(found);
        if (reported.isOpen())
            links.add(Button.open(showing, "rules.button.follow.one", "follow " + about.words(), code));
        links.add(Button.open(showing, "button.backTo", Typed.section(plan, found.section()), found.section()));
        for (Reported before : lineage.before()) links.add(another(before.where()));
        for (Found.OfInitiative after : lineage.after()) links.add(another(after));
        List<Initiative> all = found.unit().initiatives();
        int next = all.indexOf(found.initiative()) + 1;
        if (next > 0 && next < all.size())
            links.add(Button.open(
                    showing,
                    "button.nextInitiative",
                    Typed.initiative(plan, all.get(next).code()),
                    all.get(next).code()));
        if (reported.isOpen()) links.add(Button.open(showing, "rules.button.remind", "remind " + about.words(), code));
        return links;
    }
}
