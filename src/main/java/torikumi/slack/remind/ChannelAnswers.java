package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.reminder.SectionChannels;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.SpeakableChannels;
import torikumi.slack.edge.SpeakableChannels.Seen;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** リマインド先: in which channel a section is asked, typed or entered in the form. */
@Component
class ChannelAnswers implements Handling {

    private static final Pattern CHANNEL = Pattern.compile(
            "(?U)(?<channel><#[^>]+>|[#＃]\\S+|\\b[CG][A-Z0-9]{8,}\\b|(?<=^|\\s)(?:ここ|here|なし|off|none)(?=$|\\s))");

    private final ReminderFacts book;
    private final SectionChannels channels;
    private final SpeakableChannels seen;
    private final People people;
    private final Filing filing;

    ChannelAnswers(ReminderFacts book, SectionChannels channels, SpeakableChannels seen, People people, Filing filing) {
        this.book = book;
        this.channels = channels;
        this.seen = seen;
        this.people = people;
        this.filing = filing;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Submission(SlackIds.REMIND_CHANNEL, Needs.WRITE, this::sent));
    }

    Reply remindTo(Asked asked, Command.RemindTo command, Showing showing) {
        String words = command.words();
        Matcher channel = CHANNEL.matcher(words);
        boolean named = channel.find();
        String place =
                named ? (words.substring(0, channel.start()) + " " + words.substring(channel.end())).strip() : words;
        String typed = named ? channel.group("channel") : null;
        Office own = place.isEmpty() ? book.settable(people.person(asked.userId())) : null;
        return book.answer(
                own == null ? place : PeopleWords.typed(own),
                "remind-to",
                true,
                showing,
                about -> remindTo(asked, about, typed, showing));
    }

    private Reply remindTo(Asked asked, About about, @Nullable String typed, Showing showing) {
        Person person = people.person(asked.userId());
        Office office = about.subject().office();
        var denied = book.denial(person, Action.SET_REMINDER, office);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
        if (typed == null) return form(person, office, showing);
        if (typed.matches("なし|off|none")) return ChannelBlocks.of(set(person, office, null), office, showing);
        String mentioned = asked.mentions().stream()
                .filter(mention -> mention.shown().equals(typed))
                .findFirst()
                .map(Asked.Mention::id)
                .orElse(typed);
        boolean here = typed.matches("ここ|here");
        return switch (here ? seen.of(asked.channelId()) : seen.typed(mentioned)) {
            case Seen.Fine(var id) -> ChannelBlocks.of(set(person, office, id), office, showing);
            case Seen other -> ChannelBlocks.refused(ChannelBlocks.sentence(other, showing), office, showing);
        };
    }

    private Reply form(Person person, Office office, Showing showing) {
        About about = About.of(office);
        var channel = book.channel(office);
        return FormCard.of(
                "rules.form.channel",
                "remind-to " + about.words(),
                RuleForm.channel(
                        about.words(),
                        book.choices(person, about),
                        channel == null ? null : channel.channelId(),
                        showing.say()),
                showing);
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            About about =
                    ReminderFacts.about(book.find(sent.text(RuleForm.ABOUT))).orElse(null);
            if (about == null) return () -> new Result.Mend(RuleForm.ABOUT, RuleBlocks.gone(showing));
            Office office = about.subject().office();
            String channel = sent.text(RuleForm.CHANNEL).isEmpty() ? null : sent.text(RuleForm.CHANNEL);
            Optional<Result> fault = fault(channel, showing);
            return () -> fault.orElseGet(() -> {
                var outcome = set(by, office, channel);
                return Result.of(
                        !(outcome instanceof SectionChannels.Outcome.Denied),
                        RuleForm.ABOUT,
                        ChannelBlocks.sentence(outcome, office, showing));
            });
        });
    }

    /** Why nobody can be asked there, at the field of a form; Slack is asked, so not within a transaction. */
    Optional<Result> fault(@Nullable String channelId, Showing showing) {
        Seen there = channelId == null ? null : seen.of(channelId);
        return there == null || there instanceof Seen.Fine
                ? Optional.empty()
                : Optional.of(new Result.Mend(RuleForm.CHANNEL, ChannelBlocks.sentence(there, showing)));
    }

    /** @param channelId null for none */
    SectionChannels.Outcome set(Person by, Office office, @Nullable String channelId) {
        return channelId == null
                ? channels.remove(by, office, book.now())
                : channels.set(by, office, channelId, book.now());
    }
}
