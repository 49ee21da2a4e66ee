package torikumi.slack.remind;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRules;
import torikumi.reminder.RuleLine;
import torikumi.reminder.RuleOutcome;
import torikumi.reminder.SetRule;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.FormCard;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.people.ChangeFacts;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.CadenceWords;
import torikumi.slack.words.Command;
import torikumi.staff.Action;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Shows and sets by which rules people are asked. */
@Component
class RuleAnswers {

    private final ReminderFacts book;
    private final ReminderRules rules;
    private final People people;
    private final ChangeFacts changes;

    RuleAnswers(ReminderFacts book, ReminderRules rules, People people, ChangeFacts changes) {
        this.book = book;
        this.rules = rules;
        this.people = people;
        this.changes = changes;
    }

    Reply remind(Asked asked, Command.Remind command, Showing showing) {
        CadenceWords.Said said = CadenceWords.of(command.words(), book.today());
        if (said.wish() == CadenceWords.Wish.SHOW && book.find(said.place()) instanceof Found.OfDepartment(Plan plan))
            return RuleBlocks.list(
                    plan,
                    book.entries(plan, book.powers(person(asked), showing)),
                    showing.place() == Asked.Place.SHARED ? Office.of(plan) : book.settable(person(asked)),
                    book.pause(),
                    command.page(),
                    showing);
        return book.answer(
                said.place(), "remind", false, showing, about -> remind(asked, command.words(), said, about, showing));
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

    private Person person(Asked asked) {
        return people.person(asked.userId());
    }
}
