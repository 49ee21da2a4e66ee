package torikumi.report.evaluation;

import static torikumi.report.WorkbookColumn.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.ValidUpdate;
import torikumi.report.CellText;
import torikumi.report.SheetNames;
import torikumi.report.SheetWriter;
import torikumi.report.WorkbookColumn;

/** Evaluation sheets as a workbook: one sheet for each section, and one of the reports that they are made of. */
public final class EvaluationBook {

    private static final String PROGRAM = "Torikumi";

    private final SheetTexts texts;
    private final SheetNames names = new SheetNames();

    private EvaluationBook(SheetTexts texts) {
        this.texts = texts;
    }

    /** The file, in the format that Excel calls xlsx. */
    public static byte[] of(List<Sheet> sheets, SheetTexts texts) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, PROGRAM, null)) {
            book.properties().setTitle(CellText.of(texts.common().title()));
            new EvaluationBook(texts).write(book, sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(Workbook book, List<Sheet> sheets) {
        // Two departments may have a section of one name.
        Map<Long, List<Sheet>> sections = new LinkedHashMap<>();
        for (Sheet sheet : sheets)
            sections.computeIfAbsent(sheet.reported().where().section().id(), section -> new ArrayList<>())
                    .add(sheet);
        for (List<Sheet> of : sections.values())
            section(book, of.getFirst().reported().where().section().name(), of);
        reports(book, sheets);
    }

    private List<SheetWriter.Head> heads(WorkbookColumn... columns) {
        return Stream.of(columns)
                .map(column -> new SheetWriter.Head(column, texts.common().heading(column)))
                .toList();
    }

    private void section(Workbook book, String name, List<Sheet> sheets) {
        try (var writer = new SheetWriter(
                book,
                names.of(name),
                texts.above(name, sheets),
                heads(CODE, INITIATIVE, INDICATORS, RESULTS, ISSUES, HEALTH, SELF_EVALUATION, DIRECTION, CONFIRMED),
                texts.common())) {
            for (Sheet sheet : sheets)
                writer.row()
                        .text(sheet.reported().where().initiative().code().toString())
                        .text(sheet.reported().where().initiative().wording())
                        .text(texts.indicators(sheet))
                        .text(texts.results(sheet))
                        .text(texts.issues(sheet))
                        .text(texts.health(sheet))
                        .text(texts.selfEvaluation(sheet))
                        .text(texts.direction(sheet))
                        .text(texts.confirmed(sheet));
        }
    }

    private void reports(Workbook book, List<Sheet> sheets) {
        try (var writer = new SheetWriter(
                book,
                names.of(texts.reports()),
                List.of(),
                heads(
                        CODE,
                        DAY,
                        HEALTH,
                        PERCENTAGE,
                        INDICATORS,
                        WORDS,
                        REASON,
                        NEXT_STEP,
                        EVIDENCE,
                        POST,
                        RECORD,
                        LINK),
                texts.common())) {
            for (Sheet sheet : sheets)
                for (ValidUpdate valid : sheet.account().said()) report(writer.row(), sheet, valid);
        }
    }

    private void report(SheetWriter.Row row, Sheet sheet, ValidUpdate valid) {
        ProgressUpdate update = valid.update();
        Progress said = update.progress();
        row.text(sheet.reported().where().initiative().code().toString())
                .day(update.asOf())
                .text(update.grade() == null ? "" : texts.common().health(update.grade()))
                .percentage(said.percentage())
                .text(said.indicators())
                .text(said.words())
                .text(said.reason())
                .text(said.nextStep())
                .text(said.evidence())
                .text(texts.common().post(update.author().post()))
                .text(texts.record(valid))
                .text(update.source().permalink());
    }
}
