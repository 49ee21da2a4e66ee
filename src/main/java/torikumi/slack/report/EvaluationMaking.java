package torikumi.slack.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Reported;
import torikumi.reminder.Boards;
import torikumi.report.evaluation.EvaluationBook;
import torikumi.report.evaluation.EvaluationReading;
import torikumi.report.evaluation.Sheet;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;
import torikumi.slack.evaluation.EvaluationWords;

/** Evaluation sheets as a workbook, or as a page to print. */
@Component
class EvaluationMaking implements Making<EvaluationWish> {

    private final PlanDirectory directory;
    private final Boards boards;
    private final EvaluationReading reading;

    EvaluationMaking(PlanDirectory directory, Boards boards, EvaluationReading reading) {
        this.directory = directory;
        this.boards = boards;
        this.reading = reading;
    }

    @Override
    public Class<EvaluationWish> of() {
        return EvaluationWish.class;
    }

    @Override
    public Made make(EvaluationWish wish, String personId, Showing showing) {
        List<Plan> plans = wish.place().plans(directory);
        List<Sheet> sheets = plans.stream()
                .flatMap(plan -> reading.of(about(wish, plan), wish.term(), showing.today()).stream())
                .toList();
        if (sheets.isEmpty()) return new Made.Instead(nothing(wish, plans, showing));
        String name = wish.initiative() == null
                ? wish.place().name(plans, showing)
                : sheets.getFirst().reported().where().initiative().code().toString();
        String title =
                showing.text("evaluation.file", name, EvaluationWords.term(wish.term(), showing), showing.today());
        byte[] content = wish.print()
                ? EvaluationPage.of(sheets, name, showing).getBytes(StandardCharsets.UTF_8)
                : EvaluationBook.of(sheets, new EvaluationTexts(name, showing));
        var file = new OutgoingFile(Making.fileName(title, wish.print() ? "html" : "xlsx"), title, "", content);
        long confirmed = sheets.stream().filter(Sheet::isConfirmed).count();
        return new Made.File(
                file,
                showing.text(
                        wish.print() ? "evaluation.file.page" : "evaluation.file.workbook",
                        title,
                        sheets.size(),
                        confirmed));
    }

    private List<Reported> about(EvaluationWish wish, Plan plan) {
        if (wish.initiative() != null)
            return directory.initiative(wish.initiative()).map(boards::of).stream()
                    .toList();
        return boards.of(plan).where(line -> wish.place().has(line.where())).lines();
    }

    private static String nothing(EvaluationWish wish, List<Plan> plans, Showing showing) {
        boolean toCome = plans.stream()
                .anyMatch(
                        plan -> wish.term().period(plan.year(), showing.today()).isEmpty());
        return toCome
                ? showing.text("evaluation.notBegun", EvaluationWords.term(wish.term(), showing))
                : showing.text("report.nothing");
    }
}
