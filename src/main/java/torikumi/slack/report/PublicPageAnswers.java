package torikumi.slack.report;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.report.publication.PublicRecords;
import torikumi.slack.ask.HelpBlocks;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** 公表ページ: has the public page written at once, for coordinators and administrators. */
@Component
class PublicPageAnswers {

    private final PlanDirectory directory;
    private final PublicRecords records;
    private final PublicPageTask.PublicPageBell bell;
    private final Permissions permissions;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    PublicPageAnswers(
            PlanDirectory directory,
            PublicRecords records,
            PublicPageTask.PublicPageBell bell,
            Permissions permissions,
            People people,
            Settings settings,
            Clock clock) {
        this.directory = directory;
        this.records = records;
        this.bell = bell;
        this.permissions = permissions;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    Reply answer(Asked asked, Showing showing) {
        Person person = people.person(asked.userId());
        Optional<Plan> any = directory.current().stream().findFirst();
        if (any.isEmpty()) return HelpBlocks.noPlan(showing);
        Office office = directory.current().stream()
                .map(Office::of)
                .filter(each -> denial(person, each).isEmpty())
                .findFirst()
                .orElseGet(() -> Office.of(any.get()));
        Optional<Denial> denied = denial(person, office);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
        if (settings.publicFolder() == null)
            return new Card(showing, "public.off").reply().forAskerAlone();
        bell.ring();
        return new Card(showing, "public.written", records.now().wordings())
                .reply()
                .forAskerAlone();
    }

    private Optional<Denial> denial(Person person, Office office) {
        return permissions.denial(person, Action.PUBLISH, office, clock.instant());
    }
}
