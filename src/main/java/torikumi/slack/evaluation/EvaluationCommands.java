package torikumi.slack.evaluation;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.identity.Readers;
import torikumi.slack.words.Command;

/** Answers whoever wants to see how a half or a year is evaluated. */
@Component
public class EvaluationCommands {

    private final Readers readers;
    private final People people;
    private final SheetAnswers sheets;

    EvaluationCommands(Readers readers, People people, SheetAnswers sheets) {
        this.readers = readers;
        this.people = people;
        this.sheets = sheets;
    }

    public Reply answer(Asked asked, Command.AboutEvaluation command, Showing showing) {
        return readers.denial(asked.userId())
                .map(why -> new Card(Readers.sentence(why, showing.say())).reply())
                .orElseGet(() -> switch (command) {
                    case Command.ShowEvaluation show -> sheets.answer(people.person(asked.userId()), show, showing);
                });
    }
}
