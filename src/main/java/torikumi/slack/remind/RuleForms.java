package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.reminder.Addressee;
import torikumi.reminder.Impossible;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.RuleOutcome;
import torikumi.reminder.SectionChannels;
import torikumi.reminder.SetRule;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.OpenForms;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.CadenceWords;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** The form of a rule: drawn anew while it is filled in, and what is sent with it. */
@Component
class RuleForms implements Handling {

    private final ReminderRules rules;
    private final ChannelAnswers channels;
    private final ReminderFacts book;
    private final People people;
    private final Filing filing;
    private final OpenForms forms;
    private final Showings showings;

    RuleForms(
            ReminderRules rules,
            ChannelAnswers channels,
            ReminderFacts book,
            People people,
            Filing filing,
            OpenForms forms,
            Showings showings) {
        this.rules = rules;
        this.channels = channels;
        this.book = book;
        this.people = people;
        this.filing = filing;
        this.forms = forms;
        this.showings = showings;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.FORM_VALUE, Needs.WRITE, this::entered),
                new Registration.Submission(SlackIds.REMIND_RULE, Needs.WRITE, this::rule));
    }

    /** Something was chosen: the form is drawn anew with the next dates. */
    private Response entered(BlockActionRequest request, ActionContext context) {
        View open = request.getPayload().getView();
        if (open == null) return context.ack();
        String userId = request.getPayload().getUser().getId();
        Sent sent = Sent.in(userId, open);
        Person person = people.person(userId);
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(userId), userId);
        RuleForm.Entered entered = entered(sent);
        About about = ReminderFacts.about(book.find(entered.about())).orElse(null);
        if (about == null) return context.ack();
        List<String> preview = preview(entered.said(book.today()), about, person, showing);
        forms.update(open, RuleForm.of(entered, book.choices(person, about), null, preview, showing.say()));
        return context.ack();
    }

    private List<String> preview(CadenceWords.Said said, About about, Person person, Showing showing) {
        return said.troubles().isEmpty()
                ? RuleBlocks.preview(book.preview(said.rule(person, about.subject(), null)), showing)
                : said.troubles().stream()
                        .map(trouble -> RuleFaults.sentence(trouble, showing.say()))
                        .toList();
    }

    private static RuleForm.Entered entered(Sent sent) {
        return new RuleForm.Entered(
                sent.text(RuleForm.ABOUT),
                sent.choice(RuleForm.LEVEL, Level.class),
                sent.choice(RuleForm.ASKED, Addressee.class),
                sent.textOrNull(RuleForm.CHANNEL),
                sent.choice(RuleForm.CADENCE, RuleForm.Often.class).name(),
                sent.text(RuleForm.DAY),
                sent.text(RuleForm.TIME),
                sent.text(RuleForm.LEAD).isEmpty()
                        ? null
                        : (int) Math.min(sent.number(RuleForm.LEAD), Integer.MAX_VALUE),
                sent.text(RuleForm.QUIET));
    }

    /** Sets a rule, and the channel where another one was chosen. */
    private Response rule(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            RuleForm.Entered entered = entered(sent);
            About about = ReminderFacts.about(book.find(entered.about())).orElse(null);
            if (about == null) return () -> new Result.Mend(RuleForm.ABOUT, RuleBlocks.gone(showing));
            CadenceWords.Said said = entered.said(book.today());
            SetRule rule = said.rule(by, about.subject(), null);
            Optional<Result.Mend> wrong = wrong(said, rule, showing.say());
            if (wrong.isPresent()) return wrong::get;
            Office office = about.subject().office();
            String channel = entered.asked() == Addressee.CHANNEL ? entered.channel() : null;
            var now = book.channel(office);
            boolean other = channel != null && (now == null || !channel.equals(now.channelId()) || !now.isThere());
            Optional<Result> fault = other ? channels.fault(channel, showing) : Optional.empty();
            if (fault.isPresent()) return fault::get;
            return () -> {
                if (other && channels.set(by, office, channel) instanceof SectionChannels.Outcome.Denied denied)
                    return new Result.Mend(
                            RuleForm.ABOUT, DenialWords.sentence(denied.why(), denied.office(), showing));
                return result(rules.set(rule, book.now()), rule, about, showing);
            };
        });
    }

    /** All that cannot be, each at its field; empty where nothing is wrong. */
    private Optional<Result.Mend> wrong(CadenceWords.Said said, SetRule rule, Say say) {
        Stream<String> words = said.troubles().isEmpty() && said.cadence() == null
                ? Stream.of(say.text("rules.trouble.weekday"))
                : said.troubles().stream().map(trouble -> RuleFaults.sentence(trouble, say));
        return Stream.concat(
                        words.map(sentence -> new Result.Mend(RuleForm.DAY, sentence)),
                        book.wrong(rule).stream().map(each -> mend(each, rule, say)))
                .reduce(Result.Mend::and);
    }

    private static Result.Mend mend(Impossible why, SetRule rule, Say say) {
        return new Result.Mend(RuleFaults.field(why, rule), RuleFaults.sentence(why, say));
    }

    private static Result result(RuleOutcome outcome, SetRule rule, About about, Showing showing) {
        return switch (outcome) {
            case RuleOutcome.Set(var line) -> new Result.Done(RuleWords.done(about, line, showing));
            case RuleOutcome.Refused(var why) ->
                why.stream()
                        .map(each -> mend(each, rule, showing.say()))
                        .reduce(Result.Mend::and)
                        .orElseThrow();
            case RuleOutcome.Denied(var why, var office) ->
                new Result.Mend(RuleForm.ABOUT, DenialWords.sentence(why, office, showing));
            case RuleOutcome.Removed removed -> new Result.Mend(null, RuleBlocks.gone(showing));
            case RuleOutcome.NoneToRemove none -> new Result.Mend(null, RuleBlocks.gone(showing));
        };
    }
}
