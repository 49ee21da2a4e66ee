package torikumi.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.platform.Moment;
import torikumi.staff.Colleague;

/** Who is told instead where somebody or a channel cannot be reached. In the caller's transaction. */
@Component
class Fallback {

    private final Reminders reminders;
    private final Letters letters;
    private final GoneChannels channels;
    private final AddresseeLookup circles;
    private final Dispatch dispatch;

    Fallback(Reminders reminders, Letters letters, GoneChannels channels, AddresseeLookup circles, Dispatch dispatch) {
        this.reminders = reminders;
        this.letters = letters;
        this.channels = channels;
        this.circles = circles;
        this.dispatch = dispatch;
    }

    /** A channel's people are asked, and whoever set it is told; instead of a person who was asked alone, their lead is. */
    void from(LetterRow failed, String why, Moment now) {
        ReminderRow row = failed.reminderId == null
                ? null
                : reminders.findById(failed.reminderId).orElseThrow();
        List<LetterDraft> drafts = new ArrayList<>();
        if (failed.to() instanceof Recipient.Channel(var channelId)) {
            drafts.addAll(channels.gone(channelId, why, row, now.instant()));
            if (row != null)
                drafts.addAll(askInstead(row, failed, circle(row, now).asked(row.about.subject())));
        } else if (row != null && failed.kind == Letter.Kind.ASK && isLast(row)) {
            drafts.addAll(askInstead(row, failed, circle(row, now).leads(row.about.subject())));
        }
        dispatch.send(drafts, now.instant());
    }

    private Addressees circle(ReminderRow row, Moment now) {
        return circles.of(row.about.department, now.today());
    }

    private static List<LetterDraft> askInstead(ReminderRow row, LetterRow failed, List<Colleague> people) {
        return people.stream()
                .filter(person -> !person.id().equals(failed.recipientId))
                .map(person -> LetterDraft.of(failed.kind, person).about(row.id))
                .toList();
    }

    /** Whoever holds the post now gets what its recipient gets no more. Once each, whatever else they were told. */
    void passOn(LetterRow letter, List<Colleague> holders, Instant now) {
        dispatch.send(holders.stream().map(letter::passedTo).toList(), now);
    }

    /** Two who fail at the same moment would each take the other for one who was asked. */
    private boolean isLast(ReminderRow row) {
        reminders.lock(row.id).orElseThrow();
        return letters.findByReminderIdOrderByStagedForAscIdAsc(row.id).stream()
                .noneMatch(other -> other.kind == Letter.Kind.ASK && other.state != Letter.State.FAILED);
    }
}
