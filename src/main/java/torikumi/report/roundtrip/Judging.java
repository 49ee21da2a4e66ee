package torikumi.report.roundtrip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.intake.source.Place;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Refusal;
import torikumi.progress.Reported;
import torikumi.progress.Source;
import torikumi.progress.Standing;
import torikumi.progress.Standings;
import torikumi.progress.WayIn;
import torikumi.report.WorkbookColumn;
import torikumi.report.roundtrip.RoundTrip.Left;
import torikumi.report.roundtrip.RoundTrip.Line;
import torikumi.staff.Person;

/** Tells what of somebody's edits can be recorded as everything stands now. Nothing is written. */
@Component
class Judging {

    private final PlanDirectory plans;
    private final Standings standings;
    private final ProgressLog log;

    Judging(PlanDirectory plans, Standings standings, ProgressLog log) {
        this.plans = plans;
        this.standings = standings;
        this.log = log;
    }

    /** Of those edits, once for each. */
    List<Found.OfInitiative> initiatives(Edits edits) {
        return edits.edits().stream()
                .map(edit -> plans.initiative(edit.initiativeId()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** One query for how all of them stand. */
    RoundTrip judge(String id, String fileName, Edits edits, Person by, Instant now) {
        Board board = standings.ofAll(initiatives(edits));
        List<Line> lines = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        edits.faults().forEach(fault -> left.add(new Left.Faulty(fault)));
        int already = 0;
        for (Edit edit : edits.edits()) {
            Reported stands = board.of(edit.initiativeId()).orElse(null);
            if (stands == null) {
                left.add(new Left.Gone(edit.place(), edit.cells()));
                continue;
            }
            List<Edit.Cell> overtaken = overtaken(edit, stands, by);
            if (!overtaken.isEmpty()) {
                left.add(new Left.Overtaken(edit.place(), edit.cells(), overtaken, stands));
                continue;
            }
            List<Edit.Cell> wanted = wanted(edit, stands);
            if (wanted.isEmpty()) {
                already++;
                continue;
            }
            Progress said = said(edit, wanted, stands, board.scale());
            Optional<Refusal> refused = log.unrecordable(
                    new RecordProgress(by, stands.where(), said, source(id, edit.initiativeId(), now)),
                    stands.standing());
            if (refused.isPresent()) left.add(new Left.Refused(stands.where(), edit.place(), wanted, refused.get()));
            else lines.add(new Line(stands.where(), edit.place(), wanted, said));
        }
        left.sort(Comparator.comparing(
                Left::place,
                Comparator.comparing((Place place) -> String.valueOf(place.sheet()))
                        .thenComparing(Place::compareTo)));
        return new RoundTrip(id, fileName, edits.madeAt(), lines, left, rewordings(edits), already, edits.remarks());
    }

    /** Those that do not stand in the plan yet. */
    private List<RoundTrip.Rewording> rewordings(Edits edits) {
        return edits.rewordings().stream()
                .flatMap(each -> plans.initiative(each.initiativeId()).stream()
                        .filter(found ->
                                !CellWords.even(found.initiative().wording()).equals(each.after()))
                        .map(found -> new RoundTrip.Rewording(found, each.place(), each.before(), each.after())))
                .toList();
    }

    static Source source(String id, long initiativeId, Instant now) {
        return Source.of(WayIn.WORKBOOK, key(id, initiativeId), now);
    }

    static String key(String id, long initiativeId) {
        return "workbook.%s.%d".formatted(id, initiativeId);
    }

    /** What counts. The day says of the rest which day is meant; alone it says that all was as before on that day. */
    private static List<Edit.Cell> compared(Edit edit) {
        List<Edit.Cell> besideDay = edit.cells().stream()
                .filter(cell -> cell.column() != WorkbookColumn.LAST_REPORT_ON)
                .toList();
        return besideDay.isEmpty() ? edit.cells() : besideDay;
    }

    private static boolean isOnRecord(Edit.Cell cell, Reported now) {
        return cell.value().equals(stands(cell.column(), now));
    }

    /** Where something else stands than when the workbook was made, which whoever edited it has not seen. */
    private static List<Edit.Cell> overtaken(Edit edit, Reported now, Person by) {
        return compared(edit).stream()
                .filter(cell -> !isOnRecord(cell, now))
                .filter(cell -> !Objects.equals(stands(cell.column(), now), stood(cell.column(), edit.before())))
                .filter(cell -> !isOwn(cell.column(), now, by))
                .toList();
    }

    /** Whether what stands there came from a workbook of theirs: it may be the same, which they go on with. */
    private static boolean isOwn(WorkbookColumn column, Reported now, Person by) {
        ProgressUpdate last = now.last();
        return last != null
                && last.source().way() == WayIn.WORKBOOK
                && last.author().person().id().equals(by.id())
                && switch (column) {
                    case HEALTH -> last.grade() != null;
                    case PERCENTAGE -> last.progress().percentage() != null;
                    default -> true;
                };
    }

    private static List<Edit.Cell> wanted(Edit edit, Reported now) {
        List<Edit.Cell> wanted =
                compared(edit).stream().filter(cell -> !isOnRecord(cell, now)).toList();
        return wanted.isEmpty()
                ? wanted
                : edit.cells().stream()
                        .filter(cell -> wanted.contains(cell) || cell.column() == WorkbookColumn.LAST_REPORT_ON)
                        .toList();
    }

    /** As it is compared; null for nothing. */
    private static @Nullable String stands(WorkbookColumn column, Reported now) {
        Standing standing = now.standing();
        ProgressUpdate last = now.last();
        return switch (column) {
            case HEALTH -> standing.grade() == null ? null : standing.grade().key();
            case PERCENTAGE ->
                standing.percentage() == null ? null : standing.percentage().toString();
            case LAST_REPORT_ON ->
                standing.asOf() == null ? null : standing.asOf().toString();
            default ->
                last == null
                        ? ""
                        : CellWords.even(ReportedCells.WORDS.get(column).of(last.progress()));
        };
    }

    private static @Nullable String stood(WorkbookColumn column, Edit.Before before) {
        return switch (column) {
            case HEALTH -> before.health();
            case PERCENTAGE ->
                before.percentage() == null ? null : before.percentage().toString();
            case LAST_REPORT_ON ->
                before.lastReportOn() == null ? null : before.lastReportOn().toString();
            default -> before.words().getOrDefault(column, "");
        };
    }

    private static Progress said(Edit edit, List<Edit.Cell> cells, Reported now, HealthScale scale) {
        Progress said = Progress.NOTHING;
        for (Edit.Cell cell : cells)
            said = switch (cell.column()) {
                case HEALTH -> cell.isUnchanged() ? said.asBefore() : said.health(cell.value());
                case PERCENTAGE -> said.percentage(Integer.valueOf(cell.value()));
                case LAST_REPORT_ON -> said.asOf(LocalDate.parse(cell.value()));
                default -> ReportedCells.WORDS.get(cell.column()).in(said, cell.value());
            };
        // A reason or a day alone is said of how it stands.
        if (!said.saysSomething()) said = said.asBefore();
        return isReasonStanding(said, scale) ? said.reason(reason(edit, now)) : said;
    }

    private static boolean isReasonStanding(Progress said, HealthScale scale) {
        return said.health() != null
                && said.reason().isBlank()
                && scale.grade(said.health()).filter(Grade::reasonRequired).isPresent();
    }

    /** The one that stands in the row and on record; it is said once more. */
    private static String reason(Edit edit, Reported now) {
        String written = edit.cells().stream()
                .filter(cell -> cell.column() == WorkbookColumn.REASON)
                .map(Edit.Cell::value)
                .findFirst()
                .orElseGet(() -> edit.before().words().getOrDefault(WorkbookColumn.REASON, ""));
        return written.equals(stands(WorkbookColumn.REASON, now)) ? written : "";
    }
}
