package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;

/** Whom the next step of escalation tells, or the end of a snooze. */
@Component
class EscalationLetters {

    private final Letters letters;
    private final Settings settings;

    EscalationLetters(Letters letters, Settings settings) {
        this.letters = letters;
        this.settings = settings;
    }

    /** When a reminder is looked at next; null for never. */
    @Nullable
    Instant next(ReminderRow row, Schedule schedule, LocalDate today) {
        return EscalationSteps.next(schedule, settings.escalation(), row.dueOn, today, row.steps, row.quiet());
    }

    /** Whom a step tells: some in letters of their own, coordinators in the one about everything that was due then. */
    record Step(List<LetterDraft> drafts, List<Colleague> coordinators) {

        static final Step NONE = new Step(List.of(), List.of());

        static Step of(List<LetterDraft> drafts) {
            return new Step(drafts, List.of());
        }
    }

    Step take(ReminderRow row, ReminderCard card, Addressees circle) {
        Subject about = row.about.subject();
        int snoozes = card.snoozes().size();
        if (snoozes > row.snoozesOver) {
            row.snoozed(snoozes);
            return Step.of(askedBefore(row, circle)
                    .map(to -> LetterDraft.of(Letter.Kind.SNOOZE_OVER, to)
                            .about(row.id)
                            .number(snoozes))
                    .toList());
        }
        int most = settings.escalation().workingDays().size();
        if (row.steps >= most) return Step.NONE;
        row.step(most);
        return switch (row.level) {
            case SECTION -> ofSection(row, about, circle);
            case LEAD, DEPARTMENT -> Step.of(ofSummary(row, about, circle));
        };
    }

    private static Step ofSection(ReminderRow row, Subject about, Addressees circle) {
        int coordinators = circle.coordinatorsStep(about);
        // Where they are all there is, once is enough.
        if (circle.hasNobody(about) && row.steps > coordinators) return Step.NONE;
        if (row.steps >= coordinators) return new Step(List.of(), circle.told(about));
        Letter.Kind kind = EscalationSteps.kind(row.steps);
        return Step.of(drafts(row, kind, kind == Letter.Kind.STILL_OPEN ? circle.asked(about) : circle.leads(about)));
    }

    private static List<LetterDraft> ofSummary(ReminderRow row, Subject about, Addressees circle) {
        Letter.Kind kind = EscalationSteps.kind(row.steps);
        List<Colleague> asked = circle.asked(about, row.level);
        if (kind == Letter.Kind.STILL_OPEN) return drafts(row, kind, asked);
        // Leads were asked themselves, and nobody stands above a department's coordinators.
        if (kind == Letter.Kind.TO_LEAD || row.level == Level.DEPARTMENT) return List.of();
        return drafts(row, kind, circle.coordinatorsBut(about, asked));
    }

    private static List<LetterDraft> drafts(ReminderRow row, Letter.Kind kind, List<Colleague> people) {
        return people.stream()
                .map(person -> LetterDraft.of(kind, person).about(row.id))
                .toList();
    }

    /** The channel where the question stands, or the people who can be asked now. */
    private Stream<Recipient> askedBefore(ReminderRow row, Addressees circle) {
        List<Recipient> channels = letters.findByReminderIdOrderByStagedForAscIdAsc(row.id).stream()
                .filter(letter -> letter.kind == Letter.Kind.ASK && letter.state == Letter.State.SENT)
                .map(LetterRow::to)
                .filter(Recipient.Channel.class::isInstance)
                .toList();
        return channels.isEmpty()
                ? circle.asked(row.about.subject(), row.level).stream().map(Recipient.Person::new)
                : channels.stream();
    }
}
