package torikumi.report;

import static torikumi.report.WorkbookColumn.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Initiative;
import torikumi.plan.PublishedWordings.Wording;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.progress.Standing;

/** The sheets of how initiatives stand now: the overview, one for each section, and where their sentences come from. */
final class StandingSheets {

    private final Workbook book;
    private final SheetNames names = new SheetNames();
    private final WorkbookScope scope;
    private final WorkbookWords words;
    private final LocalDate today;
    private final List<Written> written = new ArrayList<>();

    StandingSheets(Workbook book, WorkbookScope scope, WorkbookWords words, LocalDate today) {
        this.book = book;
        this.scope = scope;
        this.words = words;
        this.today = today;
    }

    SheetNames names() {
        return names;
    }

    private SheetWriter sheet(String name, List<String> above, List<SheetWriter.Head> heads) {
        return new SheetWriter(book, names.of(name), above, heads, words);
    }

    /** Of one section, as it was written. */
    private record Written(
            String name, List<SheetWriter.Head> heads, List<Reported> lines, boolean units, Set<String> further) {}

    private List<SheetWriter.Head> heads(WorkbookColumn... columns) {
        return Stream.of(columns)
                .map(column -> new SheetWriter.Head(column, words.heading(column)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The same numbers as on the cards. */
    void overview(Board board) {
        List<Grade> grades = board.scale().grades().stream()
                .filter(grade -> grade.offered() || !board.graded(grade).lines().isEmpty())
                .toList();
        List<SheetWriter.Head> heads = heads(YEAR, DEPARTMENT, SECTION, BAR, INITIATIVES);
        grades.forEach(grade -> heads.add(new SheetWriter.Head(COUNT, words.health(grade))));
        for (WorkbookTerm term :
                List.of(WorkbookTerm.UNGRADED, WorkbookTerm.UNHEARD, WorkbookTerm.OVERDUE, WorkbookTerm.QUIET))
            heads.add(new SheetWriter.Head(COUNT, words.term(term)));
        List<String> above = List.of(words.title(), words.asOf());
        try (var sheet = sheet(words.term(WorkbookTerm.OVERVIEW_SHEET), above, heads)) {
            for (WorkbookScope.InPlan each : scope.sections()) {
                Board of = board.in(each.section());
                SheetWriter.Row row = sheet.row()
                        .text(words.year(each.plan().year()))
                        .text(each.plan().department())
                        .text(each.section().name());
                counts(row, of, grades);
            }
            counts(sheet.sum().text(words.term(WorkbookTerm.TOTAL)).text("").text(""), board, grades);
        }
    }

    private void counts(SheetWriter.Row row, Board board, List<Grade> grades) {
        Board.Tally tally = board.tally();
        row.text(words.bar(board)).number(tally.all());
        for (Grade grade : grades) row.number(tally.byGrade().getOrDefault(grade, 0));
        row.number(board.ungraded().lines().size())
                .number(tally.unheard())
                .number(board.overdue(today).lines().size())
                .number(board.quiet(today).lines().size());
    }

    void sections(Board board) {
        boolean severalDepartments =
                scope.plans().stream().map(plan -> plan.department()).distinct().count() > 1;
        boolean severalYears =
                scope.plans().stream().map(plan -> plan.year()).distinct().count() > 1;
        for (WorkbookScope.InPlan each : scope.sections()) {
            String name = each.section().name();
            if (severalDepartments) name = each.plan().department() + " " + name;
            if (severalYears) name = each.plan().year().shortName() + " " + name;
            section(names.of(name), board.in(each.section()), each.section().hasUnits());
        }
    }

    /** Those that can be chosen in them. */
    private static List<Grade> offered(Board board) {
        return board.scale().offered();
    }

    private void section(String name, Board board, boolean units) {
        List<SheetWriter.Head> heads = heads(CODE);
        if (units) heads.addAll(heads(UNIT));
        heads.addAll(heads(
                INITIATIVE,
                HEALTH,
                SINCE,
                PERCENTAGE,
                LAST_REPORT_ON,
                WORDS,
                REASON,
                NEXT_STEP,
                EVIDENCE,
                POST,
                SILENCE));
        Set<String> further = new LinkedHashSet<>();
        board.lines()
                .forEach(line ->
                        further.addAll(line.where().initiative().fields().keySet()));
        further.forEach(heading -> heads.add(new SheetWriter.Head(FURTHER, heading)));
        List<SheetWriter.Head> reported = heads.stream()
                .map(head -> WorkbookStamp.REPORTED.contains(head.column())
                        ? new SheetWriter.Head(head.column(), head.heading(), true)
                        : head)
                .toList();
        try (var sheet = new SheetWriter(book, name, List.of(), reported, words)) {
            for (Reported line : board.lines()) line(sheet.row(), line, units, further);
            sheet.offer(HEALTH, StampSheet.healths(offered(board).size()));
        }
        written.add(new Written(name, reported, board.lines(), units, further));
    }

    /** Says what it all is, once the sections are written. */
    void stamp(Board board, String workspaceId, Instant madeAt) {
        try (var stamp = new StampSheet(book, workspaceId, madeAt, offered(board), words)) {
            for (Written sheet : written) {
                stamp.sheet(sheet.name(), sheet.heads());
                for (Reported line : sheet.lines())
                    line(
                            stamp.initiative(line.where().initiative().id(), line.standing()),
                            line,
                            sheet.units(),
                            sheet.further());
            }
        }
    }

    private void line(RowCells row, Reported line, boolean units, Set<String> further) {
        Initiative initiative = line.where().initiative();
        Standing standing = line.standing();
        @Nullable ProgressUpdate last = line.last();
        Progress said = last == null ? Progress.NOTHING : last.progress();
        row.text(initiative.code().toString());
        if (units) row.text(line.where().unit().name());
        row.text(initiative.wording())
                .text(health(standing))
                .day(standing.since())
                .percentage(standing.percentage())
                .day(standing.asOf())
                .text(said.words())
                .text(said.reason())
                .text(said.nextStep())
                .text(said.evidence())
                .text(last == null ? "" : words.post(last.author().post()))
                .text(silence(line));
        further.forEach(heading -> row.text(initiative.fields().get(heading)));
    }

    private String health(Standing standing) {
        if (!standing.isHeard()) return words.term(WorkbookTerm.UNHEARD);
        return standing.grade() == null ? words.term(WorkbookTerm.UNGRADED) : words.health(standing.grade());
    }

    static String health(ProgressUpdate update, WorkbookWords words) {
        if (update.grade() != null) return words.health(update.grade());
        return update.progress().unchanged() ? words.term(WorkbookTerm.UNCHANGED) : "";
    }

    private String silence(Reported line) {
        if (line.isOverdue(today)) return words.term(WorkbookTerm.OVERDUE);
        return line.isQuiet(today) ? words.term(WorkbookTerm.QUIET) : "";
    }

    void sources(Board board, Map<Long, Wording> since) {
        try (var sheet = sheet(
                words.term(WorkbookTerm.SOURCES_SHEET),
                List.of(),
                heads(CODE, SENTENCE_OF, SENTENCE, SOURCE, DAY, POST, LINK))) {
            for (Reported line : board.lines()) {
                Initiative initiative = line.where().initiative();
                @Nullable Wording wording = since.get(initiative.id());
                sheet.row()
                        .text(initiative.code().toString())
                        .text(words.term(WorkbookTerm.PLANNED))
                        .text(initiative.wording())
                        .text(wording == null ? "" : words.source(line.where().plan(), wording));
                @Nullable ProgressUpdate last = line.last();
                if (last == null) continue;
                Progress said = last.progress();
                sheet.row()
                        .text(initiative.code().toString())
                        .text(words.term(WorkbookTerm.LAST_SAID))
                        .text(Stream.of(said.words(), said.reason(), said.nextStep(), said.evidence())
                                .filter(part -> !part.isBlank())
                                .collect(Collectors.joining("\n")))
                        .text(words.source(last))
                        .day(last.asOf())
                        .text(words.post(last.author().post()))
                        .text(last.source().permalink());
            }
        }
    }
}
