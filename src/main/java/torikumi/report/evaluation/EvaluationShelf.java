package torikumi.report.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.progress.HealthScale;
import torikumi.progress.HealthScales;

/** Where it is kept what people decided. */
@Component
class EvaluationShelf {

    private final JdbcClient jdbc;
    private final SheetRows sheets;
    private final EvaluationRows evaluations;
    private final ConfirmationRows confirmations;
    private final HealthScales scales;

    EvaluationShelf(
            JdbcClient jdbc,
            SheetRows sheets,
            EvaluationRows evaluations,
            ConfirmationRows confirmations,
            HealthScales scales) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.evaluations = evaluations;
        this.confirmations = confirmations;
        this.scales = scales;
    }

    /**
     * What is kept of an initiative.
     *
     * @param last null where nobody has confirmed it
     */
    record Kept(List<Evaluation> versions, @Nullable Confirmation last) {

        static final Kept NOTHING = new Kept(List.of(), null);
    }

    /** By initiative, without those of which nothing is kept. Three queries. */
    Map<Long, Kept> of(Collection<Long> initiativeIds, Term term) {
        if (initiativeIds.isEmpty()) return Map.of();
        List<SheetRow> found = sheets.findByInitiativeIdInAndTerm(initiativeIds, term);
        if (found.isEmpty()) return Map.of();
        List<Long> ids = found.stream().map(SheetRow::id).toList();
        HealthScale scale = scales.current();
        Map<Long, List<Evaluation>> versions = evaluations.findBySheetIdInOrderByVersion(ids).stream()
                .collect(Collectors.groupingBy(
                        row -> row.sheetId, Collectors.mapping(row -> row.evaluation(scale), Collectors.toList())));
        Map<Long, Confirmation> last = confirmations.findBySheetIdInOrderById(ids).stream()
                .collect(
                        Collectors.toMap(row -> row.sheetId, ConfirmationRow::confirmation, (earlier, later) -> later));
        return found.stream()
                .collect(Collectors.toMap(
                        row -> row.initiativeId,
                        row -> new Kept(versions.getOrDefault(row.id(), List.of()), last.get(row.id()))));
    }

    /** Nobody else writes about it until the transaction ends. */
    long lock(long initiativeId, Term term) {
        return sheets.lock(initiativeId, term)
                .or(() -> {
                    // Two may be the first at once, which is no error of the second.
                    jdbc.sql("insert into evaluation_sheet (workspace_id, initiative_id, term) values (?, ?, ?)"
                                    + " on conflict do nothing")
                            .params(CurrentWorkspace.get().id(), initiativeId, term.name())
                            .update();
                    return sheets.lock(initiativeId, term);
                })
                .orElseThrow()
                .id();
    }

    void add(EvaluationRow row) {
        evaluations.save(row);
    }

    void add(ConfirmationRow row) {
        confirmations.save(row);
    }
}
