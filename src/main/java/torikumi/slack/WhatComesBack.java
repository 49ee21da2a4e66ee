package torikumi.slack;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.evaluation.EvaluationCommands;
import torikumi.slack.report.ReportCommands;
import torikumi.slack.words.Command;

/** Which folder makes what out of what was recorded. */
@Component
class WhatComesBack {

    private final EvaluationCommands evaluations;
    private final ReportCommands reports;

    WhatComesBack(EvaluationCommands evaluations, ReportCommands reports) {
        this.evaluations = evaluations;
        this.reports = reports;
    }

    Reply answer(Asked asked, Command.WhatComesBack command, Showing showing) {
        return switch (command) {
            case Command.AboutEvaluation of -> evaluations.answer(asked, of, showing);
            case Command.AboutReports of -> reports.answer(asked, of, showing);
        };
    }
}
