package torikumi.slack.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.staff.Colleague;
import torikumi.staff.Holder;
import torikumi.staff.Office;
import torikumi.staff.OfficePeople;
import torikumi.staff.Role;

/** Who acts for a department, a section or a unit. */
final class WhoBlocks {

    private static final int NAMES = 20;
    private static final int PARTS = 30;

    private WhoBlocks() {}

    /**
     * @param parts the office's sections or units in the plan's order; may be empty
     * @param mayJoin whether the person who asks can become a member here and is none yet
     * @param mayAppoint whether she can give somebody a post here, and end it
     * @param last the last change of who acts for it; null where there was none
     */
    public record Who(
            OfficePeople people,
            List<Office> parts,
            boolean mayJoin,
            boolean mayAppoint,
            ChangeBlocks.@Nullable Entry last) {}

    public static Reply of(Who who, Showing showing) {
        Office office = who.people().office();
        String name = PeopleWords.office(office, showing.say());
        Card card = new Card()
                .header(showing.text("people.who.title", name))
                .context(showing.text("people.who.asOf", who.people().on()));
        List<Holder> own = heldIn(who, office);
        if (!own.isEmpty()) card.marked(lines(own, who, showing));
        if (office.section() == null) sections(card, who, showing);
        else {
            for (Office part : parts(who)) {
                card.heading(part.name());
                List<Holder> holders = heldIn(who, part);
                if (holders.isEmpty()) card.context(showing.text("people.who.nobodyHere"));
                else card.marked(lines(holders, who, showing));
            }
            above(card, who, showing);
        }
        if (who.last() != null) card.markedContext(ChangeWords.last(who.last(), showing));
        String gone = gone(who, showing);
        if (!gone.isEmpty()) card.text(gone);
        String nobody = nobody(who, showing);
        if (!nobody.isEmpty()) card.text(nobody);
        return card.buttons(presses(who, showing)).reply(fallback(who, nobody, showing) + " " + gone);
    }

    private static Stream<Holder> ofOffice(Who who) {
        Office office = who.people().office();
        return who.people().holders().stream()
                .filter(holder -> office.covers(holder.post().office()));
    }

    /** Who holds a post and is not in the chat any more, and what to do about it; empty where everybody is there. */
    private static String gone(Who who, Showing showing) {
        List<Colleague> gone = ofOffice(who)
                .filter(holder -> !holder.isThere())
                .map(Holder::person)
                .distinct()
                .toList();
        if (gone.isEmpty()) return "";
        return showing.text(who.mayAppoint() ? "people.who.gone.appoint" : "people.who.gone", gone);
    }

    /** That nobody acts for it, or nobody who is there; empty where somebody does. */
    private static String nobody(Who who, Showing showing) {
        List<Holder> holders = ofOffice(who).toList();
        if (holders.stream().anyMatch(Holder::isThere)) return "";
        String key = holders.isEmpty() ? "people.who.nobody" : "people.who.nobodyLeft";
        return showing.text(who.mayJoin() ? key + ".join" : key, who.people().office());
    }

    private static void sections(Card card, Who who, Showing showing) {
        if (heldIn(who, who.people().office()).isEmpty()) card.context(showing.text("people.who.noCoordinator"));
        card.divider();
        parts(who).stream()
                .limit(PARTS)
                .forEach(part -> card.text(
                        section(who, part, showing),
                        Button.open(showing, "people.button.open", "who " + PeopleWords.typed(part))
                                .spoken(showing.text("people.button.who", part.name()))));
    }

    private static String section(Who who, Office part, Showing showing) {
        List<Holder> all = who.people().holders().stream()
                .filter(holder -> part.covers(holder.post().office()))
                .toList();
        List<Holder> holders = all.stream().filter(Holder::isThere).toList();
        if (holders.isEmpty())
            return showing.text(all.isEmpty() ? "people.who.section.nobody" : "people.who.section.gone", part.name());
        String leads = showing.all(holders.stream()
                .filter(holder ->
                        holder.post().role() == Role.LEAD && holder.post().deputyFor() == null)
                .map(Holder::person)
                .toList());
        long members = holders.stream()
                .filter(holder -> holder.post().role() == Role.MEMBER)
                .map(Holder::person)
                .distinct()
                .count();
        return leads.isEmpty()
                ? showing.text("people.who.section", part.name(), members)
                : showing.text("people.who.section.led", part.name(), leads, members);
    }

    /** Those of the offices above, in one line each. */
    private static void above(Card card, Who who, Showing showing) {
        Office office = who.people().office();
        for (Office above = office.above(); above != null; above = above.above()) {
            List<Holder> holders = heldIn(who, above);
            if (holders.isEmpty()) continue;
            card.heading(PeopleWords.office(above, showing.say()));
            card.marked(lines(holders, who, showing));
        }
    }

    private static List<Holder> heldIn(Who who, Office office) {
        return who.people().holders().stream()
                .filter(holder -> holder.post().office().equals(office))
                .toList();
    }

    /** Those of the plan, then those that only people know: a unit of last year's plan. */
    private static List<Office> parts(Who who) {
        Office office = who.people().office();
        var parts = new LinkedHashSet<>(who.parts());
        who.people().holders().stream()
                .map(holder -> partOf(holder.post().office(), office))
                .filter(part -> office.covers(part) && !part.equals(office))
                .forEach(parts::add);
        return List.copyOf(parts);
    }

    private static Office partOf(Office held, Office office) {
        return office.section() == null && held.unit() != null ? held.above() : held;
    }

    private static String lines(List<Holder> holders, Who who, Showing showing) {
        String lines = holders.stream()
                .limit(NAMES)
                .map(holder -> PeopleWords.line(holder, who.people().on(), showing))
                .collect(Collectors.joining("\n"));
        int left = holders.size() - NAMES;
        return left > 0 ? lines + "\n" + showing.text("people.who.more", left) : lines;
    }

    private static List<Button> presses(Who who, Showing showing) {
        Office office = who.people().office();
        String words = PeopleWords.typed(office);
        var presses = new ArrayList<Button>();
        if (who.mayJoin())
            presses.add(
                    Button.open(showing, "people.button.join", "join " + words).primary());
        if (who.mayAppoint()) {
            presses.add(Button.form(showing, "people.button.appoint", "appoint " + words, office.name()));
            if (ofOffice(who).findAny().isPresent())
                presses.add(Button.form(showing, "people.button.dismiss", "dismiss " + words, office.name()));
        }
        presses.add(Button.open(showing, "people.button.initiatives", "list " + words));
        if (presses.size() < 4) presses.add(Ways.me(showing));
        return presses;
    }

    private static String fallback(Who who, String nobody, Showing showing) {
        Office office = who.people().office();
        String name = PeopleWords.office(office, showing.say());
        if (!nobody.isEmpty()) return nobody;
        return showing.text(
                "people.who.fallback",
                name,
                ofOffice(who)
                        .filter(Holder::isThere)
                        .limit(NAMES)
                        .map(holder -> showing.text(
                                holder.post().deputyFor() == null
                                        ? "people.who.fallback.one"
                                        : "people.who.fallback.deputy",
                                holder.person(),
                                PeopleWords.role(
                                        holder.post().role(), holder.post().office(), showing.say())))
                        .distinct()
                        .toList());
    }
}
