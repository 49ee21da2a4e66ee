package torikumi.slack.report;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import torikumi.plan.Scope;
import torikumi.report.Months;
import torikumi.slack.ask.StandingAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.evaluation.SheetAnswers;
import torikumi.slack.identity.Readers;
import torikumi.slack.words.Command;

/** Answers whoever wants to take along what was recorded. */
@Component
public class ReportCommands {

    private final Readers readers;
    private final StandingAnswers standings;
    private final AccountAnswers accounts;
    private final ResponseAnswers responses;
    private final SheetAnswers sheets;
    private final OutwardAnswers outward;
    private final EvaluationOrders evaluations;
    private final FileDesk desk;

    ReportCommands(
            Readers readers,
            StandingAnswers standings,
            AccountAnswers accounts,
            ResponseAnswers responses,
            SheetAnswers sheets,
            OutwardAnswers outward,
            EvaluationOrders evaluations,
            FileDesk desk) {
        this.readers = readers;
        this.standings = standings;
        this.accounts = accounts;
        this.responses = responses;
        this.sheets = sheets;
        this.outward = outward;
        this.evaluations = evaluations;
        this.desk = desk;
    }

    public Reply answer(Asked asked, Command.AboutReports command, Showing showing) {
        return readers.denial(asked.userId())
                .map(why -> new Card(Readers.sentence(why, showing.say())).reply())
                .orElseGet(() -> answered(asked, command, showing));
    }

    private Reply answered(Asked asked, Command.AboutReports command, Showing showing) {
        return switch (command) {
            case Command.Picture(var scope, var name, var months) ->
                months.isInOrder()
                        ? ordered(scope, name, place -> new PictureWish(place, months), asked, showing)
                        : outOfOrder(months, showing);
            case Command.Account account -> accounts.answer(asked, account, showing);
            case Command.Outward of -> outward.answer(asked, of, showing);
            case Command.Responses of -> responses.answer(asked, of, showing);
            case Command.Table(var scope, var name, var csv) ->
                ordered(scope, name, csv ? TableWish::new : WorkbookWish::new, asked, showing);
            case Command.ShowEvaluation of -> sheets.answer(asked, of, showing);
            case Command.EvaluationFile of -> evaluations.order(asked, of, showing);
            case Command.Dates(var scope, var name) -> ordered(scope, name, DatesWish::new, asked, showing);
        };
    }

    static Reply outOfOrder(Months months, Showing showing) {
        return new Card(
                        showing,
                        "report.months.order",
                        PictureWords.month(months.from(), showing),
                        PictureWords.month(months.until(), showing))
                .reply();
    }

    private Reply ordered(
            Scope scope, String name, Function<WishedPlace, FileWish> wish, Asked asked, Showing showing) {
        return standings.of(
                scope, name, showing, survey -> desk.order(wish.apply(WishedPlace.of(survey)), asked, showing));
    }
}
