package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.staff.Colleague;

/** Who is told instead where somebody or a channel cannot be reached. In the caller's transaction. */
@Component
class Fallback {

    private final Reminders reminders;
    private final Letters letters;
    private final Channels channels;
    private final ReminderRules rules;
    private final Circles circles;
    private final Ledger ledger;
    private final LetterQueue queue;

    Fallback(
            Reminders reminders,
            Letters letters,
            Channels channels,
            ReminderRules rules,
            Circles circles,
            Ledger ledger,
            LetterQueue queue) {
        this.reminders = reminders;
        this.letters = letters;
        this.channels = channels;
        this.rules = rules;
        this.circles = circles;
        this.ledger = ledger;
        this.queue = queue;
    }

    /** A channel's people are asked, and whoever set it is told; instead of a person who was asked alone, her lead is. */
    void from(LetterRow failed, String why, LocalDate today, Instant now) {
        List<Ledger.LetterDraft> drafts = new ArrayList<>();
        ReminderRow row = failed.reminderId == null
                ? null
                : reminders.findById(failed.reminderId).orElseThrow();
        if (failed.recipientKind == LetterRow.RecipientKind.CHANNEL) {
            for (ChannelRow channel : channels.findByChannelId(failed.recipientId)) {
                if (channel.gone == null) channel.gone = why;
                drafts.addAll(owners(channel, row, now));
            }
            if (row != null)
                for (Colleague person : circles.of(row.about.department, today).asked(row.about.subject()))
                    drafts.add(Ledger.LetterDraft.about(row.id, failed.kind, new Recipient.Person(person), 1));
        } else if (row != null && failed.kind == Letter.Kind.ASK && isLast(row, failed)) {
            for (Colleague person : circles.of(row.about.department, today).leads(row.about.subject()))
                if (!person.id().equals(failed.recipientId))
                    drafts.add(Ledger.LetterDraft.about(row.id, failed.kind, new Recipient.Person(person), 1));
        }
        queue.send(ledger.stage(drafts, now));
    }

    /** Whoever holds the post now gets what its recipient gets no more. Once each, whatever else they were told. */
    void passOn(LetterRow letter, List<Colleague> holders, Instant now) {
        String number = letter.letterKey.substring(letter.letterKey.lastIndexOf(':') + 1);
        queue.send(ledger.stage(
                holders.stream()
                        .map(holder -> new Ledger.LetterDraft(
                                letter.kind,
                                new Recipient.Person(holder),
                                letter.reminderId,
                                letter.aboutDay,
                                letter.aboutId,
                                number))
                        .toList(),
                now));
    }

    private List<Ledger.LetterDraft> owners(ChannelRow channel, ReminderRow row, Instant now) {
        List<Colleague> owners = new ArrayList<>(List.of(channel.by.person()));
        if (row != null) {
            ReminderRule rule = rules.book(now).nearest(row.about.subject(), row.level);
            if (rule != null
                    && rule.setBy() != null
                    && !rule.setBy().id().equals(channel.by.person().id())) owners.add(rule.setBy());
        }
        return owners.stream()
                .map(owner -> new Ledger.LetterDraft(
                        Letter.Kind.CHANNEL_GONE,
                        new Recipient.Person(owner),
                        null,
                        null,
                        channel.id(),
                        String.valueOf(channel.setAt.getEpochSecond())))
                .toList();
    }

    /** Two who fail at the same moment would each take the other for one who was asked. */
    private boolean isLast(ReminderRow row, LetterRow failed) {
        reminders.lock(row.id).orElseThrow();
        return letters.findByReminderIdOrderByStagedForAscIdAsc(String.valueOf(failed.reminderId)).stream()
                .noneMatch(other -> other.kind == Letter.Kind.ASK && other.state != Letter.State.FAILED);
    }
}
