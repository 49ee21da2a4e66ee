package torikumi.slack.roundtrip;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.Found;
import torikumi.plan.RealPlan;
import torikumi.plan.intake.source.Place;
import torikumi.platform.Texts;
import torikumi.progress.Author;
import torikumi.progress.Grade;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.Reported;
import torikumi.progress.Source;
import torikumi.progress.Standing;
import torikumi.progress.TestScale;
import torikumi.progress.WayIn;
import torikumi.report.WorkbookColumn;
import torikumi.report.roundtrip.Edit;
import torikumi.report.roundtrip.Edits.Fault;
import torikumi.report.roundtrip.Edits.Remark;
import torikumi.report.roundtrip.Returned;
import torikumi.report.roundtrip.RoundTrip;
import torikumi.report.roundtrip.RoundTrip.Left;
import torikumi.report.roundtrip.RoundTrip.Line;
import torikumi.report.roundtrip.RoundTripOutcome;
import torikumi.slack.card.Golden;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.record.RecordNews;
import torikumi.slack.words.SampleOfSoumu;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;

/** What is said of a workbook that comes back. */
class RoundTripCardTests {

    @RegisterExtension
    static final Golden golden = Golden.of("roundtrip");

    private static final String ID = "123e4567-e89b-42d3-a456-426614174000";
    private static final String FILE = "総務課 <!channel> 取組の状況.xlsx";
    private static final Instant NOW = Instant.parse("2021-06-09T01:00:00Z");
    private static final Instant MADE = Instant.parse("2021-06-07T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 9);
    private static final Office OFFICE = new Office("総務部", "総務課", null);
    private static final Colleague KAWAKAMI = new Colleague("U0KAWAKAMI1", "川上 直樹");
    private static final Found.OfInitiative THIRD = (Found.OfInitiative) RealPlan.initiative("総務", 3);
    private static final Found.OfInitiative FOURTH = (Found.OfInitiative) RealPlan.initiative("総務", 4);

    private static Showing showing(Locale locale) {
        return new Showing(
                torikumi.slack.card.Asked.Place.DIRECT,
                new Texts().in(locale),
                NOW.atZone(ZoneId.of("Asia/Tokyo")),
                () -> SampleOfSoumu.SAMPLE);
    }

    private static Place at(int row, int column) {
        return new Place("総務課", row, column);
    }

    private static Edit.Cell cell(WorkbookColumn column, String heading, int at, String before, String after) {
        return cell(column, heading, at, before, after, after);
    }

    private static Edit.Cell cell(
            WorkbookColumn column, String heading, int at, String before, String after, String value) {
        return new Edit.Cell(column, heading, at(4, at), before, after, value);
    }

    private static final List<Edit.Cell> CELLS = List.of(
            cell(WorkbookColumn.HEALTH, "状況", 3, "● 順調", "遅れ", "late"),
            cell(WorkbookColumn.PERCENTAGE, "進み（%）", 5, "40%", "60%", "60"),
            cell(WorkbookColumn.WORDS, "報告", 7, "実行委員会を設置した", "会場調整が長引いた *太字* <@U1>"),
            cell(WorkbookColumn.LAST_REPORT_ON, "最後の報告日", 6, "2021/6/1", "2021/6/7", "2021-06-07"));

    private static Line line() {
        return new Line(
                THIRD,
                at(4, 1),
                CELLS,
                Progress.said("会場調整が長引いた *太字* <@U1>")
                        .health("late")
                        .percentage(60)
                        .reason("先方の都合")
                        .asOf(LocalDate.of(2021, 6, 7)));
    }

    private static Line reasonAlone() {
        return new Line(
                FOURTH,
                at(5, 1),
                List.of(cell(WorkbookColumn.REASON, "理由", 8, "", "資材の遅れ")),
                Progress.NOTHING.asBefore().reason("資材の遅れ"));
    }

    private static Grade grade(String key) {
        return TestScale.FIRST.grade(key).orElseThrow();
    }

    private static ProgressUpdate update(Progress said, WayIn way) {
        return new ProgressUpdate(
                42,
                new UUID(0, 42),
                THIRD.initiative().id(),
                1,
                ProgressUpdate.Kind.RECORDED,
                null,
                said.asOf(DAY),
                said.health() == null ? null : grade(said.health()),
                new Author(KAWAKAMI, new Post(OFFICE, Role.LEAD, null)),
                Source.of(way, "k", NOW),
                NOW,
                "");
    }

    private static Standing standing(@Nullable String health, @Nullable Integer percentage) {
        return new Standing(health == null ? null : grade(health), DAY, percentage, false, 42L, DAY, DAY, 2, 2, null);
    }

    private static Left fault(Fault.Kind kind, String heading, String before, String found) {
        return new Left.Faulty(new Fault(at(7, 3), kind, heading, before, found));
    }

    private static List<Left> everyFault() {
        return List.of(
                fault(Fault.Kind.NO_HEADINGS, "", "", ""),
                fault(Fault.Kind.NO_CODE, "", "", "メモ"),
                fault(Fault.Kind.OTHER_CODE, "", "", "総務-99"),
                fault(Fault.Kind.TWICE, "", "A4", "総務-03"),
                fault(Fault.Kind.CALCULATED, "報告", "", "=1+1"),
                fault(Fault.Kind.NO_HEALTH, "状況", "● 順調", "まあまあ"),
                fault(Fault.Kind.NO_PERCENTAGE, "進み（%）", "40%", "半分"),
                fault(Fault.Kind.NO_DAY, "最後の報告日", "2021/6/1", "いつか"),
                fault(Fault.Kind.NOT_REPORTED, "報告者の職", "総務課の職員", "部長"));
    }

    private static List<Left> everyOther() {
        var last = update(Progress.said("課長の報告").health("on-track").percentage(50), WayIn.COMMAND);
        var now = new Reported(THIRD, standing("on-track", 50), last);
        return List.of(
                new Left.Refused(THIRD, at(4, 1), CELLS.subList(0, 1), new Refusal.ReasonMissing(grade("late"))),
                new Left.Refused(
                        FOURTH, at(5, 1), CELLS.subList(2, 3), new Refusal.Denied(Denial.NOT_YOUR_OFFICE, OFFICE)),
                new Left.Overtaken(at(4, 1), CELLS.subList(0, 3), CELLS.subList(1, 3), now),
                new Left.Overtaken(
                        at(4, 1),
                        CELLS.subList(2, 3),
                        CELLS.subList(2, 3),
                        new Reported(THIRD, Standing.UNHEARD, null)),
                new Left.Gone(at(9, 1), CELLS.subList(2, 3)));
    }

    private static RoundTrip trip(List<Line> lines, List<Left> left, int already, List<Remark> remarks) {
        return trip(lines, left, List.of(), already, remarks);
    }

    private static RoundTrip trip(
            List<Line> lines,
            List<Left> left,
            List<RoundTrip.Rewording> rewordings,
            int already,
            List<Remark> remarks) {
        boolean done = lines.isEmpty() && left.isEmpty() && rewordings.isEmpty();
        return new RoundTrip(done ? "" : ID, FILE, MADE, lines, left, rewordings, already, remarks);
    }

    private static List<RoundTrip.Rewording> rewordings() {
        return List.of(
                new RoundTrip.Rewording(THIRD, at(4, 2), "もとの文。", "改めた文。<@U1>"),
                new RoundTrip.Rewording(FOURTH, at(5, 2), "もとの文。", "改めた文。"));
    }

    private static Showing coordinators(Showing s) {
        return new Showing(
                s.place(),
                s.say(),
                s.now(),
                () -> SampleOfSoumu.SAMPLE,
                (why, office) -> Optional.empty(),
                (action, office) -> true);
    }

    private static final Remark SHEETS = new Remark(Remark.Kind.OTHER_SHEETS, List.of("全体", "経過", "出典"));

    private static List<Remark> everyRemark() {
        List<String> many = new ArrayList<>();
        for (int i = 2; i <= 14; i++) many.add("総務課!D" + i);
        return List.of(
                new Remark(Remark.Kind.EMPTIED, many),
                new Remark(Remark.Kind.ROWS_GONE, List.of("総務-07", "総務-08")),
                new Remark(Remark.Kind.COLUMNS_GONE, List.of("総務課!理由")),
                new Remark(Remark.Kind.BESIDE, List.of("総務課!N3")),
                SHEETS);
    }

    private static RoundTripOutcome.Recorded recorded(int left) {
        return new RoundTripOutcome.Recorded(
                trip(List.of(line()), everyFault().subList(0, left), 0, List.of()), List.of(outcome(null)));
    }

    private static Outcome.Recorded outcome(Outcome.@Nullable Recent meanwhile) {
        return new Outcome.Recorded(
                update(line().said(), WayIn.WORKBOOK), standing("on-track", 40), standing("late", 60), meanwhile);
    }

    private static Reply card(String name, Showing s) {
        return switch (name) {
            case "changes" -> of(trip(List.of(line(), reasonAlone()), List.of(), 0, List.of(SHEETS)), null, s);
            case "some-left" ->
                of(trip(List.of(line()), everyOther(), 2, everyRemark()), s.text("roundtrip.changed"), s);
            case "only-faults" -> of(trip(List.of(), everyFault(), 0, List.of()), null, s);
            case "wordings" ->
                of(trip(List.of(line()), everyFault().subList(0, 1), rewordings(), 0, List.of()), null, s);
            case "wordings-to-amend" -> {
                Showing may = coordinators(s);
                yield of(trip(List.of(), List.of(), rewordings(), 0, List.of(SHEETS)), null, may);
            }
            case "recorded-and-wordings" -> {
                var both = new RoundTripOutcome.Recorded(
                        trip(List.of(line()), List.of(), rewordings(), 0, List.of()), List.of(outcome(null)));
                yield RoundTripOutcomeBlocks.recorded(
                        both, List.of(new RecordNews.Told(THIRD, outcome(null))), TestScale.FIRST, coordinators(s));
            }
            case "none" -> of(trip(List.of(), List.of(), 0, List.of(SHEETS)), null, s);
            case "already" -> of(trip(List.of(), List.of(), 3, List.of()), null, s);
            case "other-workspace" -> RoundTripBlocks.refused(FILE, Returned.Refused.Kind.OTHER_WORKSPACE, s);
            case "other-edition" -> RoundTripBlocks.refused(FILE, Returned.Refused.Kind.OTHER_EDITION, s);
            case "broken" -> RoundTripBlocks.refused(FILE, Returned.Refused.Kind.BROKEN, s);
            case "recorded" ->
                RoundTripOutcomeBlocks.recorded(
                        recorded(0), List.of(new RecordNews.Told(THIRD, outcome(null))), TestScale.FIRST, s);
            case "recorded-some" ->
                RoundTripOutcomeBlocks.recorded(
                        recorded(3),
                        List.of(new RecordNews.Told(THIRD, outcome(new Outcome.Recent(KAWAKAMI, 40, NOW)))),
                        TestScale.FIRST,
                        s);
            case "before" -> RoundTripOutcomeBlocks.before(new RoundTripOutcome.RecordedBefore(ID, FILE, 3, NOW), s);
            case "dropped" -> RoundTripOutcomeBlocks.dropped(FILE, s);
            case "unknown" -> RoundTripOutcomeBlocks.unknown(s);
            case "back" ->
                RoundTripOutcomeBlocks.back(
                        new RoundTripOutcome.TakenBack(
                                List.of(new Outcome.Withdrawn(
                                        update(line().said(), WayIn.WORKBOOK),
                                        update(line().said(), WayIn.WORKBOOK),
                                        standing("late", 60),
                                        standing("on-track", 40))),
                                List.of(new RoundTripOutcome.Kept(
                                        update(line().said(), WayIn.WORKBOOK), new Refusal.TooLateToWithdraw(15)))),
                        id -> THIRD,
                        s);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Reply of(RoundTrip trip, @Nullable String notice, Showing showing) {
        return RoundTripBlocks.of(trip, 1, notice, TestScale.FIRST, showing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes",
                "some-left",
                "only-faults",
                "wordings",
                "wordings-to-amend",
                "recorded-and-wordings",
                "none",
                "already",
                "other-workspace",
                "other-edition",
                "broken",
                "recorded",
                "recorded-some",
                "before",
                "dropped",
                "unknown",
                "back"
            })
    void readsSo(String name) {
        golden.holds(name + ".ja", card(name, showing(Locale.JAPANESE)));
        golden.holds(name + ".en", card(name, showing(Locale.ENGLISH)));
    }
}
