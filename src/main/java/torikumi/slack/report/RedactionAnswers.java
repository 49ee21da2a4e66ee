package torikumi.slack.report;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.progress.HistoryEntry;
import torikumi.report.disclosure.Disclosure;
import torikumi.report.disclosure.Redaction;
import torikumi.report.disclosure.Redactions;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.staff.Action;
import torikumi.staff.Person;

/** 黒塗り: blacks out a passage of what is disclosed, and takes that back. */
@Component
class RedactionAnswers implements Handling {

    private final CommandParser parser = new CommandParser();
    private final DisclosureReading reading;
    private final DisclosureAnswers answers;
    private final Redactions redactions;
    private final People people;
    private final Filing filing;
    private final Pressing pressing;
    private final Clock clock;

    RedactionAnswers(
            DisclosureReading reading,
            DisclosureAnswers answers,
            Redactions redactions,
            People people,
            Filing filing,
            Pressing pressing,
            Clock clock) {
        this.reading = reading;
        this.answers = answers;
        this.redactions = redactions;
        this.people = people;
        this.filing = filing;
        this.pressing = pressing;
        this.clock = clock;
    }

    /** What of an office's is blacked out is asked of {@link Action#REDACT} besides. */
    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Submission(SlackIds.DISCLOSURE_REDACT, Needs.WRITE, this::sent),
                new Registration.Action(SlackIds.DISCLOSURE_SHOW, Needs.WRITE, this::takenBack));
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            DisclosureReading.Subject subject = subject(sent.about(), showing.today());
            return () -> redacted(sent, by, subject, showing);
        });
    }

    private Result redacted(Sent sent, Person by, DisclosureReading.Subject subject, Showing showing) {
        Optional<Reply> refused = answers.refused(by, Action.REDACT, subject, showing);
        if (refused.isPresent())
            return new Result.Mend(RedactionForm.UPDATE, refused.get().text());
        Disclosure disclosure = reading.read(subject.wish());
        HistoryEntry entry = entry(sent.text(RedactionForm.UPDATE), disclosure);
        var why = new Redaction.Why(
                sent.choice(RedactionForm.GROUND, Redaction.Ground.class), sent.text(RedactionForm.REASON));
        List<String> log = entry == null
                ? new DisclosureTables(disclosure.open(), reading.changes(disclosure), List.of(), showing).logged()
                : List.of();
        Redactions.Outcome outcome = redactions.add(
                by, subject.office(), entry, sent.text(RedactionForm.PASSAGE), why, log, clock.instant());
        return Result.of(field(outcome), sentence(outcome, subject, showing));
    }

    /** Null for the log of changes. */
    private static @Nullable HistoryEntry entry(String chosen, Disclosure disclosure) {
        if (chosen.equals(RedactionForm.CHANGES)) return null;
        return disclosure.entries().stream()
                .filter(entry -> entry.first().ref().toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Outdated(chosen));
    }

    private static @Nullable String field(Redactions.Outcome outcome) {
        return switch (outcome) {
            case Redactions.Outcome.Done done -> null;
            case Redactions.Outcome.NoSuchPassage none -> RedactionForm.PASSAGE;
            case Redactions.Outcome.ReasonMissing missing -> RedactionForm.REASON;
            case Redactions.Outcome.ReasonTooLong tooLong -> RedactionForm.REASON;
            case Redactions.Outcome.Refused refused -> RedactionForm.UPDATE;
            case Redactions.Outcome.Gone gone -> RedactionForm.UPDATE;
        };
    }

    private static String sentence(Redactions.Outcome outcome, DisclosureReading.Subject subject, Showing showing) {
        return switch (outcome) {
            case Redactions.Outcome.Done done -> showing.text("disclosure.redacted");
            case Redactions.Outcome.NoSuchPassage none -> showing.text("disclosure.noSuchPassage");
            case Redactions.Outcome.ReasonMissing missing -> showing.text("disclosure.reasonMissing");
            case Redactions.Outcome.ReasonTooLong(var length) ->
                showing.text("disclosure.reasonTooLong", length, Redactions.LONGEST_REASON);
            case Redactions.Outcome.Refused(var why) -> DenialWords.sentence(why, subject.office(), showing);
            case Redactions.Outcome.Gone gone -> showing.text("disclosure.gone");
        };
    }

    private Response takenBack(BlockActionRequest request, ActionContext context) {
        return pressing.next(request, context, press -> {
            Showing showing = press.showing();
            String[] carried = press.pressed().carried().split(" ", 2);
            if (carried.length < 2 || !carried[0].matches("[0-9]{1,18}"))
                throw new Outdated(press.pressed().words());
            DisclosureReading.Subject subject = subject(carried[1], showing.today());
            Person person = people.person(press.userId());
            Optional<Reply> refused = answers.refused(person, Action.REDACT, subject, showing);
            if (refused.isPresent()) return refused.get();
            Redactions.Outcome outcome = redactions.takeBack(person, Long.parseLong(carried[0]), clock.instant());
            String note = outcome instanceof Redactions.Outcome.Done
                    ? showing.text("disclosure.shown")
                    : sentence(outcome, subject, showing);
            return answers.card(subject, note, showing);
        });
    }

    private DisclosureReading.Subject subject(String words, LocalDate today) {
        if (parser.parse(words) instanceof Command.Disclosure command)
            return reading.asking(command, today).subject(today).orElseThrow(() -> new Outdated(words));
        throw new Outdated(words);
    }
}
