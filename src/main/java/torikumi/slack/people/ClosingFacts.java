package torikumi.slack.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Reported;
import torikumi.progress.Standings;
import torikumi.report.evaluation.EvaluationReading;
import torikumi.report.evaluation.SectionLine;
import torikumi.report.evaluation.Term;
import torikumi.staff.Office;

/** What somebody should know before a plan is closed. */
@Component
class ClosingFacts {

    private final PlanDirectory directory;
    private final Standings standings;
    private final EvaluationReading evaluations;

    ClosingFacts(PlanDirectory directory, Standings standings, EvaluationReading evaluations) {
        this.directory = directory;
        this.standings = standings;
        this.evaluations = evaluations;
    }

    /** What is not finished and goes on in none of the next year's. */
    List<Found.OfInitiative> ending(Plan plan) {
        return standings.ofAll(directory.withoutSuccessor(plan)).open().lines().stream()
                .map(Reported::where)
                .toList();
    }

    /** The sections whose year is evaluated and not confirmed in all; none where nobody evaluates. */
    List<SectionLine> unconfirmed(Plan plan, LocalDate today) {
        List<SectionLine> lines = evaluations.sections(plan, List.of(Office.of(plan)), Term.YEAR, today);
        return lines.stream().anyMatch(line -> line.decided() > 0)
                ? lines.stream().filter(SectionLine::isMissing).toList()
                : List.of();
    }

    boolean isClosed(Found.OfInitiative found) {
        return standings.of(found).standing().closed();
    }
}
