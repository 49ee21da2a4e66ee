package torikumi.slack.remind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.RuleLine;
import torikumi.reminder.RuleOutcome;
import torikumi.reminder.SectionChannels;
import torikumi.reminder.SetRule;
import torikumi.slack.ask.InitiativeBlocks;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.SpeakableChannels;
import torikumi.slack.identity.People;
import torikumi.slack.people.ChangeFacts;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.CadenceWords;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Shows and sets by which rules people are asked, and in which channel. */
@Component
class RuleAnswers {

    private static final Pattern CHANNEL = Pattern.compile(
            "(?U)(?<channel><#[^>]+>|[#＃]\\S+|\\b[CG][A-Z0-9]{8,}\\b|(?<=^|\\s)(?:ここ|here|なし|off|none)(?=$|\\s))");

    private final ReminderFacts book;
    private final ReminderRules rules;
    private final SectionChannels channels;
    private final SpeakableChannels seen;
    private final People people;
    private final ChangeFacts changes;

    RuleAnswers(
            ReminderFacts book,
            ReminderRules rules,
            SectionChannels channels,
            SpeakableChannels seen,
            People people,
            ChangeFacts changes) {
        this.book = book;
        this.rules = rules;
        this.channels = channels;
        this.seen = seen;
        this.people = people;
        this.changes = changes;
    }

    Reply remind(Asked asked, Command.Remind command, Showing showing) {
        CadenceWords.Said said = CadenceWords.of(command.words(), book.today());
        Found found = book.find(said.place());
        if (said.wish() == CadenceWords.Wish.SHOW && found instanceof Found.OfDepartment(Plan plan))
            return RuleBlocks.list(
                    plan,
                    book.entries(plan, book.powers(person(asked), showing)),
                    book.pause(),
                    command.page(),
                    showing);
        if (found instanceof Found.NoSuchInitiative none) return InitiativeBlocks.missing(none, showing);
        return ReminderFacts.about(found)
                .map(about -> remind(asked, command.words(), said, about, showing))
                .orElseGet(() -> WhichBlocks.of(found, "remind", false, showing));
    }

    private Reply remind(Asked asked, String typed, CadenceWords.Said said, About about, Showing showing) {
        return switch (said.wish()) {
            case SHOW ->
                RuleBlocks.of(
                        book.entries(about, book.powers(person(asked), showing)),
                        book.pause(),
                        changes.lastOfAsking(about),
                        showing);
            case CHANGE -> change(asked, typed, said, about, null, showing);
            case RESET ->
                RuleBlocks.of(
                        rules.remove(person(asked), about.subject(), said.levelOrUsual(), book.now()),
                        about,
                        book.powers(person(asked), showing),
                        book.pause(),
                        showing);
            case SET -> set(asked, typed, said, about, showing);
        };
    }

    private Reply set(Asked asked, String typed, CadenceWords.Said said, About about, Showing showing) {
        RuleLine line = book.line(about, said.levelOrUsual()).orElse(null);
        SetRule rule = said.rule(person(asked), about.subject(), line == null ? null : line.rule());
        if (!said.troubles().isEmpty())
            return mend(
                    asked,
                    typed,
                    said,
                    about,
                    RuleFaults.sentences(said.troubles(), book.wrong(rule), showing.say()),
                    showing);
        RuleOutcome outcome = rules.set(rule, book.now());
        return outcome instanceof RuleOutcome.Refused(var why)
                ? mend(asked, typed, said, about, RuleFaults.sentences(why, showing.say()), showing)
                : RuleBlocks.of(outcome, about, book.powers(person(asked), showing), book.pause(), showing);
    }

    /** Says what would work, and keeps what was typed in the form. */
    private Reply mend(
            Asked asked, String typed, CadenceWords.Said said, About about, String sentence, Showing showing) {
        Reply opened = change(asked, typed, said, about, sentence, showing);
        return RuleBlocks.refused(sentence, typed, opened.form(), showing);
    }

    private Reply change(
            Asked asked, String typed, CadenceWords.Said said, About about, @Nullable String notice, Showing showing) {
        Person person = person(asked);
        Office office = about.subject().office();
        var denied = book.denial(person, Action.SET_REMINDER, office);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
        Optional<RuleLine> line = book.line(about, said.levelOrUsual());
        RuleLine base = line.or(() -> book.line(about, Level.SECTION)).orElseThrow();
        RuleForm.Entered entered = RuleForm.with(RuleForm.of(about, base, showing.say()), said, showing.say());
        List<String> preview = notice == null ? preview(person, said, about, base, showing) : List.of();
        return FormCard.of(
                "rules.form.rule",
                "remind " + (typed.contains("change") ? typed : typed + " change"),
                RuleForm.of(entered, book.choices(person, about), notice, preview, showing.say()),
                showing);
    }

    private List<String> preview(Person person, CadenceWords.Said said, About about, RuleLine base, Showing showing) {
        SetRule rule = said.rule(person, about.subject(), base.rule());
        return RuleBlocks.preview(book.preview(rule), showing);
    }

    Reply remindTo(Asked asked, Command.RemindTo command, Showing showing) {
        Matcher channel = CHANNEL.matcher(command.words());
        boolean named = channel.find();
        String place = named
                ? (command.words().substring(0, channel.start()) + " "
                                + command.words().substring(channel.end()))
                        .strip()
                : command.words();
        Found found = book.find(place);
        return ReminderFacts.about(found)
                .map(about -> remindTo(asked, about, named ? channel.group("channel") : null, showing))
                .orElseGet(() -> WhichBlocks.of(found, "remind-to", true, showing));
    }

    private Reply remindTo(Asked asked, About about, @Nullable String typed, Showing showing) {
        Person person = person(asked);
        Office office = about.subject().office();
        var denied = book.denial(person, Action.SET_REMINDER, office);
        if (denied.isPresent()) return JoinBlocks.refused(denied.get(), office, showing);
        if (typed == null) return form(person, office, showing);
        if (typed.matches("なし|off|none"))
            return ChannelBlocks.of(channels.remove(person, office, book.now()), office, showing);
        String mentioned = asked.mentions().stream()
                .filter(mention -> mention.shown().equals(typed))
                .findFirst()
                .map(Asked.Mention::id)
                .orElse(typed);
        boolean here = typed.matches("ここ|here");
        return switch (here ? seen.of(asked.channelId()) : seen.typed(mentioned)) {
            case SpeakableChannels.Seen.Fine(var id) ->
                ChannelBlocks.of(channels.set(person, office, id, book.now()), office, showing);
            case SpeakableChannels.Seen other ->
                ChannelBlocks.refused(ChannelBlocks.sentence(other, showing), office, showing);
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

    private Person person(Asked asked) {
        return people.person(asked.userId());
    }
}
