package torikumi.slack.remind;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.progress.HealthScales;
import torikumi.reminder.Letter;
import torikumi.reminder.LetterContent;
import torikumi.reminder.Recipient;
import torikumi.reminder.ReminderReading;
import torikumi.reminder.ReminderSender;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Destination;
import torikumi.slack.delivery.LastingRefusal;
import torikumi.slack.delivery.Mark;
import torikumi.slack.delivery.Posted;
import torikumi.slack.delivery.PostedMessages;
import torikumi.slack.delivery.SlackMessenger;
import torikumi.slack.delivery.Throttle;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.identity.Readers;
import torikumi.slack.transport.SlackAnswer;
import torikumi.staff.Denial;

/** Letters in Slack: a channel's in Japanese, a person's in her own and in her direct conversation. */
@Component
class SlackReminderSender implements ReminderSender {

    private static final Logger log = LoggerFactory.getLogger(SlackReminderSender.class);

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

    private final SlackMessenger messenger;
    private final PostedMessages posted;
    private final Throttle pace;
    private final ReminderReading reading;
    private final HealthScales scales;
    private final People people;
    private final Readers readers;
    private final Showings showings;

    SlackReminderSender(
            SlackMessenger messenger,
            PostedMessages posted,
            Throttle pace,
            ReminderReading reading,
            HealthScales scales,
            People people,
            Readers readers,
            Showings showings) {
        this.messenger = messenger;
        this.posted = posted;
        this.pace = pace;
        this.reading = reading;
        this.scales = scales;
        this.people = people;
        this.readers = readers;
        this.showings = showings;
    }

    @Override
    public Optional<Instant> turn(Letter letter) {
        return pace.turn(letter.id(), letter.to().id());
    }

    @Override
    public Result send(Letter letter, LetterContent content, boolean doubtful) {
        String thread = thread(letter);
        if (doubtful) {
            Result before = before(letter, thread);
            if (before != null) return before;
        }
        if (letter.to() instanceof Recipient.Person(var who)) {
            // Slack would take it and say that all is well.
            if (people.isGone(who.id())) return new Result.Never("deleted", true);
            Result withheld = withheld(who.id());
            if (withheld != null) return withheld;
        }
        var to = new Destination.Channel(letter.to().id(), thread);
        return switch (messenger.post(to, card(letter, content), letter.id())) {
            case SlackAnswer.Done(Posted(var channel, var ts)) -> {
                pace.answered();
                yield channel == null || ts == null
                        ? new Result.Later("Slack did not say where it stands", SlackAnswer.A_MINUTE, true)
                        : new Result.Sent(channel, ts);
            }
            case SlackAnswer.NotNow(var why, var rest) ->
                later(why, rest, false, letter.to().id());
            case SlackAnswer.Doubtful(var why, var rest) ->
                later(why, rest, true, letter.to().id());
            case SlackAnswer.Refused(var why) -> refused(letter, why);
        };
    }

    /** Whoever may not read it now does not get it, whatever they might when it was staged; null where they may. */
    private @Nullable Result withheld(String personId) {
        return readers.denial(personId)
                .map(why -> why == Denial.NOT_KNOWN
                        ? new Result.Later("it is not known who they are", SlackAnswer.A_MINUTE)
                        : new Result.Never("they may not read it: " + why, true))
                .orElse(null);
    }

    /** What an earlier attempt that ended in the dark has led to; null where the letter is not there. */
    private @Nullable Result before(Letter letter, @Nullable String thread) {
        var to = new Destination.Channel(letter.to().id(), thread);
        return switch (posted.find(Mark.letter(letter.id()), to, letter.stagedFor())) {
            case SlackAnswer.Done(var found) ->
                found.map(there -> new Result.Sent(there.channelId(), there.ts()))
                        .orElse(null);
            case SlackAnswer.Refused(var why) -> later(why, null, false, null);
            case SlackAnswer.NotNow(var why, var rest) -> later(why, rest, false, null);
            case SlackAnswer.Doubtful(var why, var rest) -> later(why, rest, false, null);
        };
    }

    /** @param conversationId where it was to be posted; null where it was only looked for */
    private Result later(String why, @Nullable Duration rest, boolean inDoubt, @Nullable String conversationId) {
        if (rest == null) pace.stumbled();
        else if (conversationId == null) pace.hold(rest);
        else pace.hold(conversationId, rest);
        return new Result.Later(why, rest, inDoubt);
    }

    private Result refused(Letter letter, String why) {
        return switch (LastingRefusal.of(why)) {
            case WORKSPACE -> {
                log.error("Slack does not admit us: {}. Look at the app's tokens and scopes.", why);
                yield new Result.Later(why, UNTIL_MENDED);
            }
            case CARD -> {
                // Whoever is asked instead would get the same one.
                log.error("The card of letter {} ({}) is not one of Slack's: {}", letter.id(), letter.kind(), why);
                yield new Result.Never(why, false);
            }
            case READER -> new Result.Never(why, true);
            case PLACE -> {
                if (letter.to() instanceof Recipient.Person(var who)) people.refused(who.id(), why);
                yield new Result.Never(why, true);
            }
        };
    }

    @Override
    public Result refresh(Letter letter, LetterContent content) {
        String channel = letter.channelId();
        String ts = letter.messageTs();
        if (channel == null || ts == null) return new Result.Never("it was never sent", false);
        if (letter.to() instanceof Recipient.Person(var who)) {
            Result withheld = withheld(who.id());
            if (withheld != null) return withheld;
        }
        return switch (messenger.update(channel, ts, card(letter, content))) {
            case SlackAnswer.Done<Posted> done -> new Result.Sent(channel, ts);
            case SlackAnswer.NotNow(var why, var rest) -> new Result.Later(why, rest);
            case SlackAnswer.Doubtful(var why, var rest) -> new Result.Later(why, rest);
            case SlackAnswer.Refused(var why) -> {
                log.warn("Letter {} cannot be drawn anew: {}", letter.id(), why);
                yield new Result.Never(why, false);
            }
        };
    }

    /** Asked again in a channel, it is asked in the thread of the first question. */
    private @Nullable String thread(Letter letter) {
        boolean again = letter.kind() == Letter.Kind.SNOOZE_OVER && letter.to() instanceof Recipient.Channel;
        if (!again || letter.reminderId() == null) return null;
        return reading.letters(letter.reminderId()).stream()
                .filter(first -> first.kind() == Letter.Kind.ASK
                        && first.state() == Letter.State.SENT
                        && letter.to().id().equals(first.channelId()))
                .map(Letter::messageTs)
                .findFirst()
                .orElse(null);
    }

    private Reply card(Letter letter, LetterContent content) {
        boolean shared = letter.to() instanceof Recipient.Channel;
        Locale locale = shared ? people.workspace() : people.of(letter.to().id());
        Showing showing = showings.of(shared ? Asked.Place.SHARED : Asked.Place.DIRECT, locale);
        return LetterBlocks.of(letter.kind(), content, scales.current(), showing);
    }
}
