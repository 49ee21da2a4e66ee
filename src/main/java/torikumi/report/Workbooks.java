package torikumi.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PublishedWordings;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.progress.Board;
import torikumi.progress.WholeRecord;
import torikumi.reminder.Boards;

/** Makes a workbook of how initiatives stand, what was said of them, and where each sentence of it comes from. */
@Component
public class Workbooks {

    private static final String PROGRAM = "Torikumi";

    private final Boards boards;
    private final WholeRecord record;
    private final PublishedWordings wordings;
    private final ZoneId zone;
    private final Clock clock;

    Workbooks(Boards boards, WholeRecord record, PublishedWordings wordings, Settings settings, Clock clock) {
        this.boards = boards;
        this.record = record;
        this.wordings = wordings;
        this.zone = settings.zone();
        this.clock = clock;
    }

    /** What of those plans is now in the scope. */
    public Board board(WorkbookScope scope) {
        return scope.of(boards.of(scope.plans()));
    }

    /** The file, in the format that Excel calls xlsx. */
    public byte[] make(WorkbookScope scope, LocalDate today, WorkbookWords words) {
        Board board = board(scope);
        Map<Long, PublishedWordings.Wording> since =
                wordings.of(scope.plans().stream().map(Plan::id).toList());
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, PROGRAM, null)) {
            book.properties().setTitle(CellText.of(words.title()));
            var sheets = new StandingSheets(book, scope, words, today);
            sheets.overview(board);
            sheets.sections(board);
            try (var history = new HistorySheet(book, sheets.names(), scope, words, zone)) {
                record.read(scope.everInitiatives().keySet(), history::add);
            }
            sheets.sources(board, since);
            sheets.stamp(board, CurrentWorkspace.get().id(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
