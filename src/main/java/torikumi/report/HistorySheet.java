package torikumi.report;

import static torikumi.report.WorkbookColumn.*;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import torikumi.plan.Found;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WholeRecord;

/** The sheet of all updates. What does not hold any more is struck through, and a column says so. */
final class HistorySheet implements AutoCloseable {

    private static final List<WorkbookColumn> COLUMNS = List.of(
            DAY,
            CODE,
            SECTION,
            VALIDITY,
            HEALTH,
            PERCENTAGE,
            INDICATORS,
            WORDS,
            REASON,
            NEXT_STEP,
            EVIDENCE,
            PUBLIC_WORDING,
            APPROVAL,
            POST,
            AMENDMENT,
            WAY,
            SAID_AT,
            LINK);

    private final SheetWriter sheet;
    private final Map<Long, Found.OfInitiative> initiatives;
    private final WorkbookWords words;
    private final ZoneId zone;

    HistorySheet(Workbook book, SheetNames names, WorkbookScope scope, WorkbookWords words, ZoneId zone) {
        this.sheet = new SheetWriter(
                book,
                names.of(words.term(WorkbookTerm.HISTORY_SHEET)),
                List.of(),
                COLUMNS.stream()
                        .map(column -> new SheetWriter.Head(column, words.heading(column)))
                        .toList(),
                words);
        this.initiatives = scope.everInitiatives();
        this.words = words;
        this.zone = zone;
    }

    void add(WholeRecord.Entry entry) {
        ProgressUpdate first = entry.first();
        ProgressUpdate newest = entry.newest();
        Found.OfInitiative of = initiatives.get(newest.initiativeId());
        Progress said = newest.progress();
        String link = first.source().permalink();
        sheet.row(newest.isWithdrawn())
                .day(newest.asOf())
                .text(of.initiative().code().toString())
                .text(of.section().name())
                .text(words.term(validity(newest)))
                .text(StandingSheets.health(newest, words))
                .percentage(said.percentage())
                .text(said.indicators())
                .text(said.words())
                .text(said.reason())
                .text(said.nextStep())
                .text(said.evidence())
                .text(said.publicWording())
                .text(approval(entry))
                .text(words.post(first.author().post()))
                .text(words.amendment(newest))
                .text(words.way(first.source().way()))
                .moment(LocalDateTime.ofInstant(first.source().saidAt(), zone))
                .text(link);
    }

    private static WorkbookTerm validity(ProgressUpdate newest) {
        return switch (newest.kind()) {
            case RECORDED -> WorkbookTerm.VALID;
            case CORRECTED -> WorkbookTerm.CORRECTED;
            case WITHDRAWN -> WorkbookTerm.WITHDRAWN;
        };
    }

    private String approval(WholeRecord.Entry entry) {
        if (entry.newest().isWithdrawn()
                || entry.newest().progress().publicWording().isBlank()) return "";
        return words.term(entry.approved() ? WorkbookTerm.APPROVED : WorkbookTerm.NOT_APPROVED);
    }

    @Override
    public void close() {
        sheet.close();
    }
}
