package torikumi.slack.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanFixtures;
import torikumi.plan.Scope;
import torikumi.platform.Chance;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Texts;
import torikumi.platform.Workspace;
import torikumi.progress.HealthScales;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.RecordProgress;
import torikumi.progress.Refusal;
import torikumi.progress.Source;
import torikumi.progress.WayIn;
import torikumi.report.WorkbookScope;
import torikumi.report.Workbooks;
import torikumi.report.roundtrip.CellReading;
import torikumi.report.roundtrip.Edits;
import torikumi.report.roundtrip.Edits.Fault;
import torikumi.report.roundtrip.Edits.Remark;
import torikumi.report.roundtrip.Returned;
import torikumi.report.roundtrip.RoundTrip;
import torikumi.report.roundtrip.RoundTrip.Left;
import torikumi.report.roundtrip.RoundTripOutcome;
import torikumi.report.roundtrip.RoundTrips;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.report.WordsOfWorkbooks;
import torikumi.slack.words.SaidFigure;
import torikumi.staff.Appointments;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;
import torikumi.staff.StaffDirectory;

/** A workbook that comes back: just what was changed in it counts, and is recorded all at once or not at all. */
class ReturnedWorkbookTests {

    @Nested
    @OnH2
    class OnH2Database extends Edited {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Edited {}

    abstract static class Edited {

        private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
        private static final LocalDate TODAY = LocalDate.of(2021, 6, 9);
        private static final Instant NOW = at("2021-06-09T10:00");
        private static final Person TANAKA = Someone.staff("田中");
        private static final Person SATO = Someone.staff("佐藤");
        private static final AtomicInteger KEYS = new AtomicInteger();
        private static final String SHEET = "総務課";

        private static final CellReading READING = new CellReading() {
            @Override
            public boolean isUnchanged(String written) {
                return written.equals("変更なし");
            }

            @Override
            public Optional<LocalDate> day(String written) {
                return SaidFigure.day(written, TODAY);
            }

            @Override
            public Optional<Integer> percentage(String written) {
                return SaidFigure.percentage(written, TODAY);
            }
        };

        @Autowired
        JdbcClient jdbc;

        @Autowired
        PlanDirectory plans;

        @Autowired
        Appointments appointments;

        @Autowired
        StaffDirectory staff;

        @Autowired
        ProgressLog log;

        @Autowired
        ProgressHistory history;

        @Autowired
        HealthScales scales;

        @Autowired
        Workbooks workbooks;

        @Autowired
        RoundTrips trips;

        private long planId;

        @BeforeEach
        void aPlanAndItsPeople() {
            planId = new PlanFixtures(jdbc).soumu();
            appoint(TANAKA, SHEET);
            appoint(SATO, SHEET);
        }

        private void appoint(Person whom, String section) {
            appointments.appoint(
                    Someone.administrator("管理者"),
                    whom.colleague(),
                    Role.MEMBER,
                    new Office("総務部", section, null),
                    LocalDate.of(2021, 4, 1),
                    at("2021-04-01T08:00"));
        }

        private static Instant at(String local) {
            return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
        }

        private Found.OfInitiative found(String code) {
            return (Found.OfInitiative) plans.initiative(Scope.CURRENT, code);
        }

        private Outcome.OfRecording record(Person by, String code, Progress said, String local) {
            var source = Source.of(WayIn.BUTTON, "trip." + KEYS.incrementAndGet(), at(local));
            return log.record(new RecordProgress(by, found(code), said, source), at(local));
        }

        private byte[] made(Locale language) {
            Plan plan = plans.plan(planId).orElseThrow();
            var showing = new Showing(Asked.Place.DIRECT, new Texts().in(language), NOW.atZone(TOKYO));
            return workbooks.make(
                    new WorkbookScope(List.of(plan), null, null), TODAY, WordsOfWorkbooks.of("総務部", showing));
        }

        private EditedBook edited() {
            return new EditedBook(made(Locale.JAPANESE));
        }

        private Edits edits(byte[] bytes) {
            return ((Returned.Ours) trips.read(bytes, READING)).edits();
        }

        private RoundTrip sent(EditedBook book) {
            return sent(book, TANAKA);
        }

        private RoundTrip sent(EditedBook book, Person by) {
            return trips.begin("表.xlsx", edits(book.saved()), by, NOW);
        }

        private RoundTripOutcome recorded(RoundTrip trip, Person by) {
            return trips.record(trip.id(), by, NOW.plusSeconds(60));
        }

        private static Progress onlyLine(RoundTrip trip) {
            assertThat(trip.left()).isEmpty();
            assertThat(trip.lines()).hasSize(1);
            return trip.lines().getFirst().said();
        }

        private Fault onlyFault(RoundTrip trip) {
            assertThat(trip.lines()).isEmpty();
            assertThat(trip.left()).hasSize(1);
            return ((Left.Faulty) trip.left().getFirst()).fault();
        }

        private ProgressUpdate last(String code) {
            return history.latest(found(code).initiative().id(), 1).getFirst();
        }

        private long updates() {
            return jdbc.sql("select count(*) from progress_update where initiative_id in"
                            + " (select id from initiative where plan_id = ?)")
                    .param(planId)
                    .query(Long.class)
                    .single();
        }

        private void someRecord() {
            record(
                    TANAKA,
                    "総務-01",
                    Progress.said("会場調整が長引いた")
                            .health("late")
                            .percentage(60)
                            .reason("会場")
                            .nextStep("6月15日に委員会"),
                    "2021-06-01T10:00");
            record(TANAKA, "総務-02", Progress.NOTHING.health("on-track"), "2021-06-02T10:00");
            record(TANAKA, "総務-03", Progress.said("打合せをした"), "2021-06-03T10:00");
        }

        @Test
        void anUntouchedWorkbookChangesNothingWhateverStandsInIt() {
            List<String> healths = scales.current().offered().stream()
                    .map(grade -> grade.key())
                    .toList();
            Chance.tried(60, chance -> chance, chance -> {
                String code = chance.oneOf(List.of("総務-01", "総務-02", "総務-03", "総務-04", "総務-05"));
                Progress said = Progress.said(chance.text())
                        .reason(chance.text())
                        .nextStep(chance.text())
                        .evidence(chance.text())
                        .health(chance.orNull(40, chance.oneOf(healths)))
                        .percentage(chance.orNull(50, chance.between(0, 100)));
                record(
                        TANAKA,
                        code,
                        said,
                        "2021-06-0%dT%02d:00".formatted(chance.between(1, 8), chance.between(0, 23)));
                if (chance.between(0, 9) > 0) return;
                for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                    byte[] made = made(language);
                    for (byte[] bytes : List.of(made, new EditedBook(made).saved())) {
                        Edits edits = edits(bytes);
                        assertThat(edits.edits()).isEmpty();
                        assertThat(edits.faults()).isEmpty();
                        assertThat(edits.remarks().stream().map(Remark::kind))
                                .containsExactly(Remark.Kind.OTHER_SHEETS);
                    }
                }
            });
        }

        @Test
        void justWhatIsTypedIsRecordedWhereverItIsTyped() {
            someRecord();
            Chance.tried(12, chance -> chance, chance -> {
                EditedBook book = edited();
                Map<String, Progress> expected = new LinkedHashMap<>();
                for (int i = 4; i <= 8; i++) {
                    if (chance.between(0, 2) == 0) continue;
                    String code = "総務-0" + i;
                    Progress said = Progress.NOTHING;
                    if (chance.between(0, 1) == 0) {
                        book.type(SHEET, code, "状況", chance.oneOf(List.of("順調", "● 順調", "on track")));
                        said = said.health("on-track");
                    }
                    if (chance.between(0, 1) == 0) {
                        int percentage = chance.between(0, 100);
                        switch (chance.between(0, 2)) {
                            case 0 -> book.percent(SHEET, code, "進み（%）", percentage);
                            case 1 -> book.number(SHEET, code, "進み（%）", percentage);
                            default -> book.type(SHEET, code, "進み（%）", percentage + "%");
                        }
                        said = said.percentage(percentage);
                    }
                    String words = typed(chance);
                    if (!words.isEmpty()) {
                        book.type(SHEET, code, "報告", words);
                        said = said.words(words);
                    }
                    if (!said.saysSomething()) continue;
                    String next = typed(chance);
                    if (!next.isEmpty()) {
                        book.type(SHEET, code, "次の予定", next);
                        said = said.nextStep(next);
                    }
                    if (chance.between(0, 1) == 0) {
                        book.day(SHEET, code, "最後の報告日", LocalDate.of(2021, 6, 7));
                        said = said.asOf(LocalDate.of(2021, 6, 7));
                    }
                    expected.put(code, said);
                }
                RoundTrip trip = sent(chance.between(0, 1) == 0 ? book : book.sorted(SHEET));
                assertThat(trip.left()).isEmpty();
                assertThat(trip.lines().stream()
                                .collect(Collectors.toMap(
                                        line -> line.about().initiative().code().toString(), RoundTrip.Line::said)))
                        .isEqualTo(expected);
            });
        }

        /** As people type: something, or nothing. */
        private static String typed(Chance chance) {
            String text = torikumi.report.CellText.of(chance.text()).strip();
            return text.codePointCount(0, text.length()) > 3000 ? "長い報告".repeat(700) : text;
        }

        @Test
        void whatIsChangedBesidesWhatStandsSaysNoMoreThanThat() {
            someRecord();
            assertThat(onlyLine(sent(edited().type(SHEET, "総務-01", "報告", "会場が決まった"))))
                    .isEqualTo(Progress.said("会場が決まった"));
            assertThat(onlyLine(sent(edited().type(SHEET, "総務-01", "状況", "順調"))))
                    .isEqualTo(Progress.NOTHING.health("on-track"));
            assertThat(onlyLine(sent(edited().put(SHEET, "総務-01", "報告", "会場が決まった"))))
                    .isEqualTo(Progress.said("会場が決まった"));
            assertThat(onlyLine(sent(edited().percent(SHEET, "総務-01", "進み（%）", 75))))
                    .isEqualTo(Progress.NOTHING.percentage(75));
            assertThat(onlyLine(sent(edited().type(SHEET, "総務-02", "状況", "変更なし"))))
                    .isEqualTo(Progress.NOTHING.asBefore());
        }

        @Test
        void theSameInOtherWordsIsNoChange() {
            someRecord();
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "状況", "遅れ")
                    .number(SHEET, "総務-01", "進み（%）", 60)
                    .type(SHEET, "総務-01", "最後の報告日", "令和3年6月1日")
                    .type(SHEET, "総務-01", "報告", "会場調整が長引いた　\r\n"));
            assertThat(trip.lines()).isEmpty();
            assertThat(trip.left()).isEmpty();
            assertThat(trip.id()).isEmpty();
        }

        @Test
        void aReasonThatStandsInTheRowIsSaidOnceMoreWhereOneIsRequired() {
            record(TANAKA, "総務-01", Progress.NOTHING.health("on-track").reason("会場"), "2021-06-01T10:00");
            assertThat(onlyLine(sent(edited().type(SHEET, "総務-01", "状況", "遅れ"))))
                    .isEqualTo(Progress.NOTHING.health("late").reason("会場"));
            RoundTrip missing = sent(edited().type(SHEET, "総務-02", "状況", "遅れ"));
            assertThat(((Left.Refused) missing.left().getFirst()).why()).isInstanceOf(Refusal.ReasonMissing.class);
        }

        @Test
        void aDayOrAReasonAloneSaysThatAllIsAsBefore() {
            someRecord();
            assertThat(onlyLine(sent(edited().day(SHEET, "総務-01", "最後の報告日", TODAY))))
                    .isEqualTo(Progress.NOTHING.asBefore().asOf(TODAY));
            assertThat(onlyLine(sent(edited().type(SHEET, "総務-01", "理由", "会場と日程"))))
                    .isEqualTo(Progress.NOTHING.asBefore().reason("会場と日程"));
        }

        @Test
        void rowsAndColumnsMayBeMovedHiddenAndDeleted() {
            someRecord();
            EditedBook book = edited().type(SHEET, "総務-04", "報告", "四番")
                    .sorted(SHEET)
                    .swapped(SHEET, "報告", "根拠")
                    .without(SHEET, "理由")
                    .withoutRow(SHEET, "総務-07");
            book.row(SHEET, "総務-04").setZeroHeight(true);
            book.sheet(SHEET).setColumnHidden(book.column(SHEET, "報告"), true);
            book.book().setSheetName(book.book().getSheetIndex(SHEET), "うちの課");
            RoundTrip trip = sent(book);
            assertThat(onlyLine(trip)).isEqualTo(Progress.said("四番"));
            assertThat(trip.remarks())
                    .contains(
                            new Remark(Remark.Kind.ROWS_GONE, List.of("総務-07")),
                            new Remark(Remark.Kind.COLUMNS_GONE, List.of("うちの課!理由")));
        }

        @Test
        void whatIsEmptiedTakesNothingBackAndIsToldWithItsCell() {
            someRecord();
            RoundTrip trip = sent(edited().empty(SHEET, "総務-01", "報告").type(SHEET, "総務-01", "状況", "順調"));
            assertThat(onlyLine(trip)).isEqualTo(Progress.NOTHING.health("on-track"));
            assertThat(trip.remarks().stream().filter(remark -> remark.kind() == Remark.Kind.EMPTIED))
                    .singleElement()
                    .satisfies(remark -> assertThat(remark.found()).containsExactly("総務課!G2"));
        }

        @Test
        void whatNobodyCanRecordIsToldWithItsCell() {
            someRecord();
            Fault health = onlyFault(sent(edited().type(SHEET, "総務-02", "状況", "まあまあ")));
            assertThat(health)
                    .returns(Fault.Kind.NO_HEALTH, Fault::kind)
                    .returns("まあまあ", Fault::found)
                    .returns("● 順調", Fault::before);
            assertThat(health.place().cell()).isEqualTo("C3");
            assertThat(onlyFault(sent(edited().percent(SHEET, "総務-02", "進み（%）", 12.5)))
                            .kind())
                    .isEqualTo(Fault.Kind.NO_PERCENTAGE);
            assertThat(onlyFault(sent(edited().type(SHEET, "総務-02", "進み（%）", "半分")))
                            .kind())
                    .isEqualTo(Fault.Kind.NO_PERCENTAGE);
            assertThat(onlyFault(sent(edited().type(SHEET, "総務-02", "最後の報告日", "いつか")))
                            .kind())
                    .isEqualTo(Fault.Kind.NO_DAY);
            assertThat(onlyFault(sent(edited().formula(SHEET, "総務-02", "報告", "1+1")))
                            .kind())
                    .isEqualTo(Fault.Kind.CALCULATED);
            assertThat(onlyFault(sent(edited().type(SHEET, "総務-02", "報告者の職", "部長")))
                            .kind())
                    .isEqualTo(Fault.Kind.NOT_REPORTED);
            assertThat(onlyFault(sent(edited().added(SHEET, "総務-99", "", "順調"))).kind())
                    .isEqualTo(Fault.Kind.OTHER_CODE);
            assertThat(onlyFault(sent(edited().added(SHEET, "", "メモ"))).kind()).isEqualTo(Fault.Kind.NO_CODE);
            assertThat(onlyFault(sent(edited().without(SHEET, "番号"))).kind()).isEqualTo(Fault.Kind.NO_HEADINGS);
        }

        @Test
        void aWordingOfThePlanIsNoReportAndWaitsForWhoeverMayAmendIt() {
            someRecord();
            RoundTrip trip = sent(edited().type(SHEET, "総務-02", "取組", "改めた文。")
                    .type(SHEET, "総務-02", "報告", "二番の報告")
                    .empty(SHEET, "総務-03", "取組")
                    .formula(SHEET, "総務-04", "取組", "1+1"));
            assertThat(trip.lines()).hasSize(1);
            assertThat(trip.left().stream()
                            .map(left -> ((Left.Faulty) left).fault().kind()))
                    .containsExactly(Fault.Kind.CALCULATED);
            assertThat(trip.rewordings()).singleElement().satisfies(each -> {
                assertThat(each.before()).isEqualTo("総務の取組2を進める。");
                assertThat(each.after()).isEqualTo("改めた文。");
                assertThat(each.place().cell()).isEqualTo("B3");
            });
            recorded(trip, TANAKA);
            long second = found("総務-02").initiative().id();
            assertThat(found("総務-02").initiative().wording()).isEqualTo("総務の取組2を進める。");
            assertThat(trips.rewording(trip.id(), second, TANAKA)).contains("改めた文。");
            assertThat(trips.rewording(trip.id(), second, SATO)).isEmpty();
            assertThat(trips.rewording(trip.id(), second + 1, TANAKA)).isEmpty();
            jdbc.sql("update initiative set wording = ? where id = ?")
                    .params("改めた文。", second)
                    .update();
            jdbc.sql("update plan set revision = revision + 1 where id = ?")
                    .param(planId)
                    .update();
            torikumi.platform.ByHand.changed(jdbc, CurrentWorkspace.get().id());
            assertThat(sent(edited().type(SHEET, "総務-02", "取組", "改めた文。")).rewordings())
                    .isEmpty();
        }

        @Test
        void whatTheRecordRefusesIsRefusedHereInTheSameWay() {
            someRecord();
            assertThat(why(edited().percent(SHEET, "総務-02", "進み（%）", 150)))
                    .isEqualTo(new Refusal.PercentageOutOfRange(150));
            assertThat(why(edited().type(SHEET, "総務-02", "報告", "あ".repeat(3001))))
                    .isEqualTo(new Refusal.TooLong(Progress.Part.WORDS, 3001, 3000));
            assertThat(why(edited().day(SHEET, "総務-02", "最後の報告日", LocalDate.of(2021, 6, 10))
                            .type(SHEET, "総務-02", "報告", "先の話")))
                    .isInstanceOf(Refusal.DateInFuture.class);
            assertThat(why(edited().type("職員課", "職員-01", "報告", "よその課"))).isInstanceOf(Refusal.Denied.class);
            EditedBook before = edited();
            new PlanFixtures(jdbc).withdraw(found("総務-08").initiative().id(), TODAY);
            assertThat(why(before.type(SHEET, "総務-08", "報告", "外れた"))).isInstanceOf(Refusal.InitiativeWithdrawn.class);
        }

        private Refusal why(EditedBook book) {
            RoundTrip trip = sent(book);
            assertThat(trip.lines()).isEmpty();
            return ((Left.Refused) trip.left().getFirst()).why();
        }

        @Test
        void whereOthersHaveRecordedSomethingElseSinceNothingIsTakenForIt() {
            someRecord();
            EditedBook book = edited().type(SHEET, "総務-01", "報告", "わたしの報告")
                    .percent(SHEET, "総務-01", "進み（%）", 80)
                    .type(SHEET, "総務-02", "報告", "二番の報告");
            record(SATO, "総務-01", Progress.said("佐藤の報告"), "2021-06-09T09:00");
            RoundTrip trip = sent(book);
            assertThat(trip.lines()).hasSize(1);
            var overtaken = (Left.Overtaken) trip.left().getFirst();
            assertThat(overtaken.cells()).hasSize(2);
            assertThat(overtaken.overtaken().stream().map(cell -> cell.after())).containsExactly("わたしの報告");
            assertThat(overtaken.now().last().progress().words()).isEqualTo("佐藤の報告");
        }

        @Test
        void whatOthersRecordedElsewhereOrJustSoIsNoneOfItsBusiness() {
            someRecord();
            EditedBook book = edited().percent(SHEET, "総務-01", "進み（%）", 80).type(SHEET, "総務-02", "報告", "同じこと");
            record(SATO, "総務-01", Progress.said("佐藤の報告"), "2021-06-09T09:00");
            record(SATO, "総務-02", Progress.said("同じこと"), "2021-06-09T09:00");
            record(SATO, "総務-04", Progress.said("ほかの取組"), "2021-06-09T09:00");
            RoundTrip trip = sent(book);
            assertThat(onlyLine(trip)).isEqualTo(Progress.NOTHING.percentage(80));
            assertThat(trip.already()).isEqualTo(1);
        }

        @Test
        void allIsRecordedAtOnceAndOnce() {
            someRecord();
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "状況", "順調")
                    .type(SHEET, "総務-02", "報告", "二番の報告")
                    .type(SHEET, "総務-05", "報告", "五番の報告"));
            long before = updates();
            var recorded = (RoundTripOutcome.Recorded) recorded(trip, TANAKA);
            assertThat(recorded.recorded()).hasSize(3);
            assertThat(updates()).isEqualTo(before + 3);
            assertThat(last("総務-05").source().way()).isEqualTo(WayIn.WORKBOOK);
            assertThat(last("総務-05").author().person().id()).isEqualTo(TANAKA.id());
            assertThat(last("総務-05").asOf()).isEqualTo(TODAY);
            assertThat(recorded(trip, TANAKA))
                    .isInstanceOfSatisfying(RoundTripOutcome.RecordedBefore.class, again -> assertThat(again.many())
                            .isEqualTo(3));
            assertThat(updates()).isEqualTo(before + 3);
        }

        @Test
        void whoeverComesWithTheSameAgainFindsItOnRecordAndCanGoOnWithIt() {
            someRecord();
            EditedBook book = edited().type(SHEET, "総務-01", "報告", "六月の報告");
            recorded(sent(book), TANAKA);
            assertThat(sent(book)).satisfies(again -> {
                assertThat(again.lines()).isEmpty();
                assertThat(again.left()).isEmpty();
                assertThat(again.already()).isEqualTo(1);
            });
            book.type(SHEET, "総務-01", "報告", "七月の報告");
            assertThat(onlyLine(sent(book))).isEqualTo(Progress.said("七月の報告"));
            assertThat(sent(book, SATO).left()).hasSize(1).allMatch(Left.Overtaken.class::isInstance);
        }

        @Test
        void nothingIsRecordedWhereAnyOfItWouldBeAnotherThingThanWasShown() {
            someRecord();
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "報告", "一番の報告").type(SHEET, "総務-02", "報告", "二番の報告"));
            record(SATO, "総務-02", Progress.said("佐藤の報告"), "2021-06-09T10:00");
            long before = updates();
            var changed = (RoundTripOutcome.Changed) recorded(trip, TANAKA);
            assertThat(updates()).isEqualTo(before);
            assertThat(changed.trip().lines()).hasSize(1);
            assertThat(changed.trip().left()).hasSize(1);
            assertThat(recorded(trip, TANAKA)).isInstanceOf(RoundTripOutcome.Recorded.class);
            assertThat(updates()).isEqualTo(before + 1);
        }

        @Test
        void whoeverHasLostTheRightMeanwhileRecordsNothing() {
            someRecord();
            appoint(SATO, "職員課");
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "報告", "一番").type("職員課", "職員-01", "報告", "職員の一番"), SATO);
            assertThat(trip.lines()).hasSize(2);
            staff.assignmentsOf(SATO.id()).stream()
                    .filter(assignment -> SHEET.equals(assignment.office().section()))
                    .forEach(assignment ->
                            appointments.end(SATO, assignment.id(), TODAY.minusDays(1), "異動", at("2021-06-09T10:00")));
            long before = updates();
            assertThat(recorded(trip, SATO)).isInstanceOf(RoundTripOutcome.Changed.class);
            assertThat(updates()).isEqualTo(before);
        }

        @Test
        void nobodyElseFindsIt() {
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "報告", "一番"));
            assertThat(recorded(trip, SATO)).isInstanceOf(RoundTripOutcome.Unknown.class);
            assertThat(trips.show(trip.id(), SATO, NOW)).isInstanceOf(RoundTripOutcome.Unknown.class);
            assertThat(trips.drop(trip.id(), SATO, NOW)).isInstanceOf(RoundTripOutcome.Unknown.class);
            assertThat(recorded(trip, TANAKA)).isInstanceOf(RoundTripOutcome.Recorded.class);
        }

        @Test
        void whatWasLeftIsRecordedByNobody() {
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "報告", "一番"));
            assertThat(trips.drop(trip.id(), TANAKA, NOW)).isEqualTo(new RoundTripOutcome.Dropped("表.xlsx"));
            assertThat(recorded(trip, TANAKA)).isInstanceOf(RoundTripOutcome.Dropped.class);
            assertThat(updates()).isZero();
        }

        @Test
        void allOfItIsTakenBackWithOnePressWhileThereIsTime() {
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "報告", "一番").type(SHEET, "総務-02", "報告", "二番"));
            recorded(trip, TANAKA);
            Source press = Source.of(WayIn.BUTTON, "back." + trip.id(), NOW.plusSeconds(120));
            var back = (RoundTripOutcome.TakenBack) trips.takeBack(trip.id(), TANAKA, press, NOW.plusSeconds(120));
            assertThat(back.withdrawn()).hasSize(2);
            assertThat(last("総務-01").isWithdrawn()).isTrue();
        }

        @Test
        void aWorkbookOfAnotherWorkspaceOrEditionOrWithABrokenStampIsRefused() {
            byte[] made = made(Locale.JAPANESE);
            assertThat(CurrentWorkspace.within(new Workspace("T0ELSEWHERE"), () -> trips.read(made, READING)))
                    .isEqualTo(new Returned.Refused(Returned.Refused.Kind.OTHER_WORKSPACE));
            EditedBook later = new EditedBook(made);
            later.sheet("_torikumi").getRow(0).getCell(1).setCellValue("99");
            assertThat(trips.read(later.saved(), READING))
                    .isEqualTo(new Returned.Refused(Returned.Refused.Kind.OTHER_EDITION));
            for (int row : List.of(8, 9, 10)) {
                EditedBook broken = new EditedBook(made);
                broken.sheet("_torikumi").getRow(row).forEach(cell -> cell.setCellValue("壊れた"));
                assertThat(trips.read(broken.saved(), READING))
                        .as("row " + row)
                        .isEqualTo(new Returned.Refused(Returned.Refused.Kind.BROKEN));
            }
            EditedBook without = new EditedBook(made);
            without.book().removeSheetAt(without.book().getSheetIndex("_torikumi"));
            assertThat(trips.read(without.saved(), READING)).isEqualTo(new Returned.Another());
            assertThat(trips.read(new byte[] {'P', 'K', 3, 4}, READING)).isEqualTo(new Returned.Another());
        }

        @Test
        void twoRowsOfOneInitiativeCountWhereTheySayTheSame() {
            EditedBook book = edited().added(SHEET, "総務-01", "総務の取組1を進める。", "順調");
            assertThat(onlyFaultlessLine(sent(book))).isEqualTo(Progress.NOTHING.health("on-track"));
            book.type(SHEET, "総務-01", "状況", "未着手");
            RoundTrip differ = sent(book);
            assertThat(differ.left().stream()
                            .map(left -> ((Left.Faulty) left).fault().kind()))
                    .contains(Fault.Kind.TWICE);
        }

        private static Progress onlyFaultlessLine(RoundTrip trip) {
            assertThat(trip.left()).isEmpty();
            return trip.lines().getFirst().said();
        }

        @Test
        void whatNobodyComesBackToIsForgotten() {
            RoundTrip trip = sent(edited().type(SHEET, "総務-01", "報告", "一番"));
            trips.forget(NOW);
            assertThat(trips.show(trip.id(), TANAKA, NOW)).isInstanceOf(RoundTripOutcome.Changed.class);
            trips.forget(NOW.plusSeconds(1));
            assertThat(trips.show(trip.id(), TANAKA, NOW)).isInstanceOf(RoundTripOutcome.Unknown.class);
        }
    }
}
