package torikumi.slack.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.report.disclosure.Disclosure;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;
import torikumi.slack.identity.People;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Permissions;

/** What is disclosed, as a zip of a page and tables; only for whoever still may once it is made. */
@Component
class DisclosureMaking implements Making<DisclosureWish> {

    private final DisclosureReading reading;
    private final PlanDirectory directory;
    private final Permissions permissions;
    private final People people;
    private final Clock clock;

    DisclosureMaking(
            DisclosureReading reading, PlanDirectory directory, Permissions permissions, People people, Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.permissions = permissions;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Class<DisclosureWish> of() {
        return DisclosureWish.class;
    }

    @Override
    public Made make(DisclosureWish wish, String personId, Showing showing) {
        List<Plan> plans = wish.place().plans(directory);
        if (plans.isEmpty()) return new Made.Instead(showing.text("report.nothing"));
        Office office = Office.of(plans.getFirst());
        Optional<Denial> denied = permissions.denial(people.person(personId), Action.DISCLOSE, office, clock.instant());
        if (denied.isPresent()) return new Made.Instead(DenialWords.sentence(denied.get(), office, showing));
        Disclosure disclosure = reading.read(wish);
        if (disclosure.isEmpty()) return new Made.Instead(showing.text("disclosure.nothing"));
        var tables = new DisclosureTables(disclosure, reading.changes(disclosure), reading.erased(wish), showing);
        String name = reading.name(wish, DisclosureTables.onTheLastDay(showing, wish.until()));
        String title = showing.text(
                "disclosure.file", name, wish.from().toString(), wish.until().toString());
        byte[] zip = DisclosureFile.of(name, tables, showing);
        var file = new OutgoingFile(Making.fileName(title, "zip"), title, "", zip);
        int blacked = disclosure.redactions().size();
        return new Made.File(
                file,
                showing.text(
                        "disclosure.sentence",
                        title,
                        disclosure.entries().size(),
                        disclosure.changes().size(),
                        blacked));
    }
}
