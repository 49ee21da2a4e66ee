package torikumi.slack.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.platform.CurrentWorkspace;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.StaffDirectory;

/** Tells others what was written into the record and concerns them. Staged within the caller's transaction. */
@Component
public class RecordNews {

    private final StaffDirectory staff;
    private final People people;
    private final Deliveries deliveries;
    private final Showings showings;
    private final RecordedCards cards;
    private final ProgressReader reader;

    RecordNews(
            StaffDirectory staff,
            People people,
            Deliveries deliveries,
            Showings showings,
            RecordedCards cards,
            ProgressReader reader) {
        this.staff = staff;
        this.people = people;
        this.deliveries = deliveries;
        this.showings = showings;
        this.cards = cards;
        this.reader = reader;
    }

    /** Something that was recorded, and about what. */
    public record Told(Found.OfInitiative about, Outcome.Recorded recorded) {}

    /** Who recorded the same initiative just before, and the leads where a wording waits for them. */
    public void tell(Outcome.Recorded recorded, Found.OfInitiative about) {
        tell(List.of(new Told(about, recorded)));
    }

    /** The same of what was recorded at once: each of the others is told once of all that concerns them. */
    public void tell(List<Told> recorded) {
        Map<String, List<Told>> others = new LinkedHashMap<>();
        for (Told each : recorded) {
            Outcome.Recent meanwhile = each.recorded().meanwhile();
            if (meanwhile != null)
                others.computeIfAbsent(meanwhile.author().id(), id -> new ArrayList<>())
                        .add(each);
            tellLeads(each.recorded().update(), each.about());
        }
        others.forEach((other, theirs) -> tell(other, meanwhile(theirs, privately(other))));
    }

    private Reply meanwhile(List<Told> theirs, Showing showing) {
        Told first = theirs.getFirst();
        ProgressUpdate update = first.recorded().update();
        return theirs.size() == 1
                ? RecordedBlocks.meanwhile(update, cards.around(first.about()), showing)
                : RecordedBlocks.meanwhile(
                        update.author().person(),
                        theirs.stream().map(Told::about).toList(),
                        showing);
    }

    /** The leads, where a public wording waits for their approval. */
    void tellLeads(ProgressUpdate update, Found.OfInitiative about) {
        if (update.progress().publicWording().isBlank()) return;
        String author = update.author().person().id();
        List<String> leads = staff.peopleOf(Office.of(about), reader.today()).there().stream()
                .filter(holder -> holder.post().role() == Role.LEAD
                        && holder.post().office().covers(Office.of(about)))
                .map(holder -> holder.person().id())
                .distinct()
                .toList();
        if (leads.contains(author)) return;
        for (String lead : leads) tell(lead, RecordedBlocks.toApprove(update, cards.around(about), privately(lead)));
    }

    private Showing privately(String userId) {
        // Within a transaction nobody is waited for.
        return showings.of(
                Asked.Place.DIRECT, people.ofIfKnown(CurrentWorkspace.get().id(), userId));
    }

    private void tell(String userId, Reply reply) {
        deliveries.stage(new Destination.Channel(userId, null), reply);
    }
}
