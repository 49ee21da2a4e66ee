package torikumi.slack.report;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.report.disclosure.Disclosure;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.Command;
import torikumi.slack.words.SaidPeriod.Span;
import torikumi.staff.Action;
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** 開示: tells coordinators and administrators what the record holds of some days, and gives it to them. */
@Component
class DisclosureAnswers {

    private final DisclosureReading reading;
    private final PlanAnswers planned;
    private final Permissions permissions;
    private final People people;
    private final FileDesk desk;
    private final Clock clock;

    DisclosureAnswers(
            DisclosureReading reading,
            PlanAnswers planned,
            Permissions permissions,
            People people,
            FileDesk desk,
            Clock clock) {
        this.reading = reading;
        this.planned = planned;
        this.permissions = permissions;
        this.people = people;
        this.desk = desk;
        this.clock = clock;
    }

    Reply answer(Asked asked, Command.Disclosure command, Showing showing) {
        DisclosureReading.Asking asking = reading.asking(command, showing.today());
        if (asking.said().span() instanceof Span.Unclear(var why))
            return new Card(DayFaults.sentence(why, showing.say())).reply().forAskerAlone();
        Optional<DisclosureReading.Subject> subject = asking.subject(showing.today());
        return subject.map(each -> refused(people.person(asked.userId()), needed(command.part()), each, showing)
                        .orElseGet(() -> permitted(asked, command.part(), each, showing)))
                .orElseGet(() -> planned.show(asking.found(), command.scope(), 1, showing)
                        .forAskerAlone());
    }

    private static Action needed(Command.Disclosure.Part part) {
        return part == Command.Disclosure.Part.REDACTION ? Action.REDACT : Action.DISCLOSE;
    }

    private Reply permitted(
            Asked asked, Command.Disclosure.Part part, DisclosureReading.Subject subject, Showing showing) {
        if (part == Command.Disclosure.Part.FILE)
            return desk.order(subject.wish(), asked, showing).forAskerAlone();
        Disclosure disclosure = reading.read(subject.wish());
        if (part == Command.Disclosure.Part.OVERVIEW || disclosure.isEmpty())
            return card(subject, disclosure, "", showing);
        return FormCard.of(
                        "disclosure.form.title",
                        subject.words() + " redact",
                        RedactionForm.of(disclosure, subject.words(), showing),
                        showing)
                .forAskerAlone();
    }

    /** Why somebody may not; empty where they may. */
    Optional<Reply> refused(Person person, Action action, DisclosureReading.Subject subject, Showing showing) {
        return permissions
                .denial(person, action, subject.office(), clock.instant())
                .map(why -> JoinBlocks.refused(why, subject.office(), showing));
    }

    /** What there is now. */
    Reply card(DisclosureReading.Subject subject, String note, Showing showing) {
        return card(subject, reading.read(subject.wish()), note, showing);
    }

    private Reply card(DisclosureReading.Subject subject, Disclosure disclosure, String note, Showing showing) {
        return DisclosureBlocks.of(subject, reading.name(subject.wish(), showing), disclosure, note, showing);
    }
}
