package torikumi.slack;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.plan.ImportCommands;
import torikumi.slack.wording.WordingAnswers;
import torikumi.slack.words.Command;

/** Which folder answers what is asked about the plans themselves. */
@Component
class ChangingPlans {

    private final ImportCommands imports;
    private final WordingAnswers wordings;

    ChangingPlans(ImportCommands imports, WordingAnswers wordings) {
        this.imports = imports;
        this.wordings = wordings;
    }

    Reply answer(Asked asked, Command.AboutPlans command, Showing showing) {
        return switch (command) {
            case Command.AboutImports of -> imports.answer(asked, of, showing);
            case Command.ShowWordings of -> wordings.answer(of, showing);
        };
    }
}
