package torikumi.report.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.progress.Board;
import torikumi.progress.ProgressHistory;
import torikumi.progress.Reported;
import torikumi.reminder.Boards;
import torikumi.report.Account;
import torikumi.report.Accounts;
import torikumi.report.Period;
import torikumi.staff.Office;

/** Where evaluation sheets are read. */
@Component
@Transactional(readOnly = true)
public class EvaluationReading {

    private final Boards boards;
    private final Accounts accounts;
    private final ProgressHistory history;
    private final EvaluationShelf shelf;

    EvaluationReading(Boards boards, Accounts accounts, ProgressHistory history, EvaluationShelf shelf) {
        this.boards = boards;
        this.accounts = accounts;
        this.history = history;
        this.shelf = shelf;
    }

    /** One of each, in their order; none where nothing of that time is past. Five queries, however many there are. */
    public List<Sheet> of(List<Reported> initiatives, Term term, LocalDate today) {
        if (initiatives.isEmpty()) return List.of();
        Optional<Period> period =
                term.period(initiatives.getFirst().where().plan().year(), today);
        if (period.isEmpty()) return List.of();
        List<Long> ids = ids(initiatives);
        Map<Long, EvaluationShelf.Kept> kept = shelf.of(ids, term);
        List<Sheet> sheets = new ArrayList<>();
        for (Account account : accounts.of(initiatives, period.get(), today)) {
            var of = kept.getOrDefault(account.reported().where().initiative().id(), EvaluationShelf.Kept.NOTHING);
            sheets.add(new Sheet(term, account, of.versions(), of.last()));
        }
        return sheets;
    }

    /** Of all that the plan has now in that office, in its order. */
    public List<Sheet> of(Plan plan, Office office, Term term, LocalDate today) {
        return of(boards.of(plan).in(office).lines(), term, today);
    }

    /** Also of one that was taken out of the plan. */
    public Optional<Sheet> of(Found.OfInitiative found, Term term, LocalDate today) {
        return of(List.of(boards.of(found)), term, today).stream().findFirst();
    }

    private static List<Long> ids(List<Reported> initiatives) {
        return initiatives.stream().map(each -> each.where().initiative().id()).toList();
    }

    /**
     * How far the sections of a plan are, in its order; none where nothing of that time is past. Four queries, however many there are.
     *
     * @param offices those of which it is told
     */
    public List<SectionLine> sections(Plan plan, List<Office> offices, Term term, LocalDate today) {
        Optional<Period> period = term.period(plan.year(), today);
        if (period.isEmpty()) return List.of();
        Board board = boards.of(plan).in(offices);
        Map<Long, EvaluationShelf.Kept> kept = shelf.of(ids(board.lines()), term);
        List<Long> confirmed = new ArrayList<>();
        kept.forEach((initiative, of) -> {
            if (of.last() != null && of.last().confirmed()) confirmed.add(initiative);
        });
        Map<Long, List<Long>> record =
                history.validIds(confirmed, period.get().from(), period.get().until());
        Map<Office, SectionLine> lines = new LinkedHashMap<>();
        for (Reported each : board.lines()) {
            long id = each.where().initiative().id();
            var of = kept.getOrDefault(id, EvaluationShelf.Kept.NOTHING);
            boolean done = of.last() != null && of.last().confirmed();
            boolean changed = done && !of.last().record().equals(record.getOrDefault(id, List.of()));
            boolean decided =
                    !of.versions().isEmpty() && of.versions().getLast().direction() != null;
            Office section = each.office().wholeSection();
            lines.merge(
                    section,
                    new SectionLine(section, 1, decided ? 1 : 0, done ? 1 : 0, changed ? 1 : 0),
                    SectionLine::and);
        }
        return List.copyOf(lines.values());
    }
}
