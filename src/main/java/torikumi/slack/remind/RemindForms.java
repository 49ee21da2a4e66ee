package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.calendar.WorkingDays;
import torikumi.platform.Say;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Impossible;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.RuleOutcome;
import torikumi.reminder.SectionChannels;
import torikumi.reminder.SetRule;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.PeopleForm;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.ChannelBook;
import torikumi.slack.edge.ChannelBook.Seen;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.OpenForms;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.words.CadenceWords;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** What people enter about asking: rules, channels, closed days, tables of holidays. */
@Component
public class RemindForms {

    // Stands where none was understood, so that the rest is looked at too; it takes any number of days ahead.
    private static final Cadence ANY = new Cadence.YearEnd(0);

    private final ReminderRules rules;
    private final SectionChannels channels;
    private final WorkingDays days;
    private final CalendarDesk calendar;
    private final RemindBook book;
    private final ChannelBook seen;
    private final People people;
    private final Filing filing;
    private final OpenForms forms;
    private final Showings showings;

    RemindForms(
            ReminderRules rules,
            SectionChannels channels,
            WorkingDays days,
            CalendarDesk calendar,
            RemindBook book,
            ChannelBook seen,
            People people,
            Filing filing,
            OpenForms forms,
            Showings showings) {
        this.rules = rules;
        this.channels = channels;
        this.days = days;
        this.calendar = calendar;
        this.book = book;
        this.seen = seen;
        this.people = people;
        this.filing = filing;
        this.forms = forms;
        this.showings = showings;
    }

    /** Something was chosen: the form is drawn anew with the next dates. */
    public Response entered(BlockActionRequest request, ActionContext context) {
        View open = request.getPayload().getView();
        if (open == null) return context.ack();
        String userId = request.getPayload().getUser().getId();
        Sent sent = Sent.in(userId, open);
        Person person = people.person(userId);
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(userId), userId);
        RuleForm.Entered entered = entered(sent);
        About about = RemindBook.about(book.find(entered.about())).orElse(null);
        if (about == null) return context.ack();
        forms.update(
                open,
                RuleForm.of(
                        entered,
                        book.choices(person, about),
                        null,
                        preview(entered, about, person, showing),
                        showing.say()));
        return context.ack();
    }

    private List<String> preview(RuleForm.Entered entered, About about, Person person, Showing showing) {
        var said = entered.said(book.today());
        return said.troubles().isEmpty()
                ? RemindBlocks.preview(book.preview(request(entered, about, person)), showing)
                : said.troubles().stream()
                        .map(trouble -> RuleFaults.sentence(trouble, showing.say()))
                        .toList();
    }

    private static RuleForm.Entered entered(Sent sent) {
        return new RuleForm.Entered(
                sent.text(RuleForm.ABOUT),
                Level.valueOf(sent.text(RuleForm.LEVEL)),
                Addressee.valueOf(sent.text(RuleForm.ASKED)),
                sent.text(RuleForm.CHANNEL).isEmpty() ? null : sent.text(RuleForm.CHANNEL),
                sent.text(RuleForm.CADENCE),
                sent.text(RuleForm.DAY),
                sent.text(RuleForm.TIME),
                sent.text(RuleForm.LEAD).isEmpty() ? null : Integer.valueOf(sent.text(RuleForm.LEAD)),
                sent.text(RuleForm.QUIET));
    }

    private SetRule request(RuleForm.Entered entered, About about, Person person) {
        var said = entered.said(book.today());
        String[] quiet = entered.quiet().split("(?U)\\s*(?:[-－〜～~–]|から)\\s*", 2);
        return new SetRule(
                person,
                about.subject(),
                entered.level(),
                said.cadence() == null ? ANY : said.cadence(),
                entered.asked(),
                orNull(entered.time()),
                entered.lead(),
                orNull(quiet[0]),
                quiet.length < 2 ? null : orNull(quiet[1]));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Sets a rule, and the channel where another one was chosen. */
    public Response rule(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            RuleForm.Entered entered = entered(sent);
            About about = RemindBook.about(book.find(entered.about())).orElse(null);
            if (about == null)
                return () -> new Result.Mend(RuleForm.ABOUT, showing.say().text("asking.gone"));
            Result.Mend wrong = wrong(entered, about, by, showing.say());
            if (wrong != null) return () -> wrong;
            Office office = about.subject().office();
            String channel = entered.asked() == Addressee.CHANNEL ? entered.channel() : null;
            var now = book.channel(office);
            boolean other = channel != null && (now == null || !channel.equals(now.channelId()) || now.gone() != null);
            if (other) {
                Seen there = seen.of(channel);
                if (!(there instanceof Seen.Fine)) return mendChannel(there, showing);
            }
            SetRule rule = request(entered, about, by);
            return () -> {
                if (other
                        && channels.set(by, office, channel, book.now())
                                instanceof SectionChannels.Outcome.Denied denied)
                    return new Result.Mend(
                            RuleForm.ABOUT, PeopleWords.denial(denied.why(), denied.office(), showing.say()));
                return result(rules.set(rule, book.now()), rule, about, showing);
            };
        });
    }

    /** All that cannot be, each at its field; null where nothing is wrong. */
    private Result.@Nullable Mend wrong(RuleForm.Entered entered, About about, Person by, Say say) {
        var said = entered.said(book.today());
        Map<String, String> faults = new LinkedHashMap<>();
        for (CadenceWords.Trouble trouble : said.troubles())
            faults.merge(RuleForm.DAY, RuleFaults.sentence(trouble, say), RemindForms::beneath);
        if (said.cadence() == null && faults.isEmpty()) faults.put(RuleForm.DAY, say.text("asking.trouble.weekday"));
        SetRule rule = request(entered, about, by);
        for (Impossible each : book.wrong(rule))
            faults.merge(RuleFaults.field(each, rule), RuleFaults.sentence(each, say), RemindForms::beneath);
        return faults.isEmpty() ? null : new Result.Mend(faults);
    }

    private static String beneath(String one, String two) {
        return one + "\n" + two;
    }

    private static Supplier<Result> mendChannel(Seen seen, Showing showing) {
        return () -> new Result.Mend(RuleForm.CHANNEL, ChannelBlocks.sentence(seen, showing.say()));
    }

    private static Result result(RuleOutcome outcome, SetRule rule, About about, Showing showing) {
        return switch (outcome) {
            case RuleOutcome.Set(var line) -> new Result.Done(RuleWords.done(about, line, showing));
            case RuleOutcome.Refused(var why) ->
                new Result.Mend(RuleFaults.field(why.getFirst(), rule), RuleFaults.sentences(why, showing.say()));
            case RuleOutcome.Denied(var why, var office) ->
                new Result.Mend(RuleForm.ABOUT, PeopleWords.denial(why, office, showing.say()));
            case RuleOutcome.Removed removed ->
                new Result.Mend(null, showing.say().text("asking.gone"));
            case RuleOutcome.NoneToRemove none ->
                new Result.Mend(null, showing.say().text("asking.gone"));
        };
    }

    /** In which channel a section is asked; in none where it was left empty. */
    public Response channel(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            About about = RemindBook.about(book.find(sent.text(RuleForm.ABOUT))).orElse(null);
            if (about == null)
                return () -> new Result.Mend(RuleForm.ABOUT, showing.say().text("asking.gone"));
            Office office = about.subject().office();
            String channel = sent.text(RuleForm.CHANNEL);
            if (channel.isEmpty()) return () -> result(channels.remove(by, office, book.now()), office, showing);
            return switch (seen.of(channel)) {
                case Seen.Fine(var id) -> () -> result(channels.set(by, office, id, book.now()), office, showing);
                case Seen other -> mendChannel(other, showing);
            };
        });
    }

    private static Result result(SectionChannels.Outcome outcome, Office office, Showing showing) {
        String sentence = ChannelBlocks.sentence(outcome, office, showing.say());
        return outcome instanceof SectionChannels.Outcome.Denied
                ? new Result.Mend(RuleForm.ABOUT, sentence)
                : new Result.Done(sentence);
    }

    /** Closes the office for some days. */
    public Response closure(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> () -> {
            var from = sent.date(PeopleForm.FROM, book.today());
            var until = sent.date(PeopleForm.UNTIL, from);
            return result(days.close(by, from, until, sent.text(PeopleForm.WHY), book.now()), showing);
        });
    }

    /** Takes in a table of national holidays. */
    public Response table(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(
                request,
                context,
                (sent, by, showing) -> () -> result(calendar.take(by, sent.text(CalendarBlocks.TABLE)), showing));
    }

    private static Result result(WorkingDays.Outcome outcome, Showing showing) {
        String sentence = CalendarBlocks.sentence(outcome, showing);
        return CalendarBlocks.isDone(outcome)
                ? new Result.Done(sentence)
                : new Result.Mend(CalendarBlocks.field(outcome), sentence);
    }
}
