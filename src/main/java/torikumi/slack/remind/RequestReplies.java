package torikumi.slack.remind;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.ReminderReading;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.OwnThreads;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.record.AskBackBlocks;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.InCharge;
import torikumi.slack.record.InitiativeFinder;
import torikumi.slack.record.InitiativeGuess;
import torikumi.slack.record.ProgressReader;
import torikumi.slack.record.ThreadTalk;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.slack.words.Talk;
import torikumi.staff.Person;

/** Replies in the thread of a reminder: about the one initiative it asks about, or about the one that the words name. */
@Component
public class RequestReplies implements OwnThreads {

    private final CommandParser parser = new CommandParser();
    private final ReminderReading reading;
    private final ThreadTalk talk;
    private final InitiativeFinder finder;
    private final ProgressReader reader;
    private final InCharge inCharge;
    private final Drafts drafts;
    private final Showings showings;
    private final People people;

    RequestReplies(
            ReminderReading reading,
            ThreadTalk talk,
            InitiativeFinder finder,
            ProgressReader reader,
            InCharge inCharge,
            Drafts drafts,
            Showings showings,
            People people) {
        this.reading = reading;
        this.talk = talk;
        this.finder = finder;
        this.reader = reader;
        this.inCharge = inCharge;
        this.drafts = drafts;
        this.showings = showings;
        this.people = people;
    }

    /** The reminder whose thread that is. */
    public Optional<ReminderCard> at(String channelId, String threadTs) {
        return reading.at(channelId, threadTs).filter(card -> !card.lines().isEmpty());
    }

    @Override
    public boolean isOurs(String channelId, String threadTs) {
        return at(channelId, threadTs).isPresent();
    }

    /** Whether what is typed there to the bot alone is a report, and not something that it is asked or told to do. */
    public boolean isReport(Asked asked) {
        // Of what is too long the answer says so, wherever it was said.
        return !asked.isTooLong()
                && parser.parse(asked.words()) instanceof Command.Ask
                && tone(asked.words(), asked) != Talk.Tone.CONVERSATION;
    }

    private Talk.Tone tone(String words, Asked asked) {
        return Talk.tone(words, reader.read(words, asked.origin().saidAt()));
    }

    /**
     * Records a report, or asks privately which initiative it is about.
     *
     * @param asked with the person's own language
     * @return null where there is nothing to say
     */
    public Answering.@Nullable Letter reply(Asked asked, ReminderCard card) {
        List<Found.OfInitiative> lines =
                card.lines().stream().map(line -> line.reported().where()).toList();
        if (asked.isTooLong())
            return lines.stream()
                    .map(line -> talk.tooLong(asked, line.initiative().id()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        if (coded.initiative() != null) return talk.named(asked, coded);
        if (lines.size() == 1)
            return talk.reply(asked, lines.getFirst().initiative().id());
        Talk.Tone tone = tone(asked.words(), asked);
        if (tone == Talk.Tone.CONVERSATION) return null;
        InitiativeGuess guess = finder.guess(asked.words());
        List<Found.OfInitiative> likely =
                guess.likely().stream().filter(each -> isAmong(each, lines)).toList();
        if (guess.clear()
                && !likely.isEmpty()
                && likely.getFirst().equals(guess.likely().getFirst()))
            return talk.reply(asked, likely.getFirst().initiative().id());
        return which(asked, card, likely.isEmpty() ? lines : likely, tone);
    }

    private static boolean isAmong(Found.OfInitiative one, List<Found.OfInitiative> lines) {
        return lines.stream()
                .anyMatch(line -> line.initiative().id() == one.initiative().id());
    }

    private Answering.@Nullable Letter which(
            Asked asked, ReminderCard card, List<Found.OfInitiative> choices, Talk.Tone tone) {
        Person person = people.person(asked.userId());
        boolean acts = choices.stream().anyMatch(choice -> inCharge.actsFor(person, choice));
        // Who does not act for it is most likely talking.
        if (!acts && tone == Talk.Tone.EITHER) return null;
        List<Long> open =
                card.open().stream().map(ReminderCard.Line::initiativeId).toList();
        List<Found.OfInitiative> openFirst = choices.stream()
                .sorted(Comparator.comparing(
                        choice -> !open.contains(choice.initiative().id())))
                .toList();
        Showing privately = showings.of(asked);
        String draftId = drafts.keep(asked, asked.words());
        return new Answering.Letter(
                ThreadTalk.toAuthor(asked), AskBackBlocks.which(openFirst, asked.words(), draftId, privately));
    }
}
