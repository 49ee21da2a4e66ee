package torikumi.report.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanFixtures;
import torikumi.platform.ByHand;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.FiscalYear;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.progress.CorrectProgress;
import torikumi.progress.LivedRecord;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Source;
import torikumi.progress.SourceMarks;
import torikumi.progress.Standings;
import torikumi.progress.WayIn;
import torikumi.progress.WithdrawProgress;
import torikumi.report.WorkbookScope;
import torikumi.report.disclosure.Disclosures;
import torikumi.report.disclosure.Redaction;
import torikumi.report.disclosure.Redactions;
import torikumi.report.publication.PublicRecord;
import torikumi.report.publication.PublicRecords;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** What was kept long enough is erased, on the day on which it is and not before; a year in force is never touched. */
class RetentionTests {

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    abstract static class OnAnyDatabase extends LivedRecord {

        private static final Person TANAKA = Someone.staff("田中");
        private static final Person LEAD = Someone.staff("課長");
        private static final Person COORDINATOR = Someone.staff("野村");
        private static final Office DEPARTMENT = new Office("総務部", null, null);
        private static final AtomicInteger KEYS = new AtomicInteger();

        @Autowired
        ProgressHistory history;

        @Autowired
        SourceMarks marks;

        @Autowired
        Standings standings;

        @Autowired
        PublicRecords published;

        @Autowired
        Disclosures disclosures;

        @Autowired
        Redactions redactions;

        @Autowired
        Retention retention;

        private long planId;
        private long corrected;

        @BeforeEach
        void aYearThatWasLived() {
            planId = new PlanFixtures(jdbc).soumu();
            appoint(TANAKA, Role.MEMBER, GENERAL);
            appoint(LEAD, Role.LEAD, GENERAL);
            appoint(COORDINATOR, Role.COORDINATOR, DEPARTMENT);
            var message = new Source(
                    WayIn.THREAD,
                    "retention." + KEYS.incrementAndGet(),
                    at("2021-05-10T10:00"),
                    "C1",
                    "1620608400.0001" + KEYS.get(),
                    "https://example.slack.com/archives/C1/p1");
            corrected = record(
                    "R3-総務-01",
                    Progress.said("庁内の言葉").health("late").reason("庁内の理由").percentage(40),
                    message);
            marks.edited("C1", message.messageTs(), at("2021-05-10T11:00"));
            long again = ((Outcome.Corrected) log.correct(
                            new CorrectProgress(
                                    TANAKA,
                                    corrected,
                                    Progress.said("庁内の訂正").publicWording("公表した文です。"),
                                    "庁内の訂正理由",
                                    click("2021-05-11T10:00")),
                            at("2021-05-11T10:00")))
                    .update()
                    .id();
            approve(again, "2021-05-11T11:00");
            long taken = record("R3-総務-02", Progress.said("い").publicWording("承認後に取り消した文"), click("2021-05-12T10:00"));
            approve(taken, "2021-05-12T10:01");
            log.withdraw(new WithdrawProgress(TANAKA, taken, click("2021-05-12T10:05")), at("2021-05-12T10:05"));
            record("R3-総務-03", Progress.said("庁内の言葉").publicWording("承認待ちの文"), click("2021-05-13T10:00"));
            letter(planId, 2021);
        }

        private long record(String code, Progress said, Source source) {
            return record(TANAKA, code, said, source).update().id();
        }

        private void approve(long version, String local) {
            approve(LEAD, version, local);
        }

        private void letter(long plan, int year) {
            String id = "r" + KEYS.incrementAndGet();
            String workspace = CurrentWorkspace.get().id();
            var then = at(year + "-05-27T10:00").atOffset(ZoneOffset.UTC);
            jdbc.sql(
                            "insert into reminder (id, workspace_id, department, section, unit, initiative_id, level, period, due_on,"
                                    + " plan_id, quiet_from, quiet_until, asked_at, steps, snoozes_over) values"
                                    + " (?, ?, '総務部', '総務課', '', 0, 'SECTION', ?, ?, ?, '18:00', '8:30', ?, 0, 0)")
                    .params(id, workspace, LocalDate.of(year, 5, 31), LocalDate.of(year, 5, 31), plan, then)
                    .update();
            jdbc.sql(
                            "insert into letter (id, workspace_id, letter_key, kind, recipient_kind, recipient_id, recipient_name,"
                                    + " reminder_id, staged_for, state) values (?, ?, ?, 'QUESTION', 'PERSON', 'U1', '田中', ?, ?, 'SENT')")
                    .params("l" + id, workspace, "key." + id, id, then)
                    .update();
            jdbc.sql(
                            "insert into letter_attempt (letter_id, number, workspace_id, begun_at, result) values (?, 1, ?, ?, 'SENT')")
                    .params("l" + id, workspace, then)
                    .update();
            jdbc.sql("insert into summary (workspace_id, reminder_id, words, by_id, by_name, written_at)"
                            + " values (?, ?, ?, 'U1', '課長', ?)")
                    .params(workspace, id, year + "年のまとめ", then)
                    .update();
        }

        private void close(String day) {
            jdbc.sql("update plan set closed_on = ?, revision = revision + 1 where id = ?")
                    .params(LocalDate.parse(day), planId)
                    .update();
            ByHand.changed(jdbc, CurrentWorkspace.get().id());
        }

        private Plan plan() {
            return plans.plan(planId).orElseThrow();
        }

        private List<Map<String, Object>> words() {
            return jdbc.sql(
                            "select words, reason, next_step, evidence, indicators, why, public_wording, channel_id, permalink"
                                    + " from progress_update where workspace_id = ? order by id")
                    .param(CurrentWorkspace.get().id())
                    .query()
                    .listOfRows();
        }

        private long count(String table) {
            return jdbc.sql("select count(*) from %s where workspace_id = ?".formatted(table))
                    .param(CurrentWorkspace.get().id())
                    .query(Long.class)
                    .single();
        }

        private List<String> summaries() {
            return jdbc.sql("select words from summary where workspace_id = ?")
                    .param(CurrentWorkspace.get().id())
                    .query(String.class)
                    .list();
        }

        private int eraseAll(int kept, String local) {
            int batches = 0;
            while (retention.erase(kept, 2, at(local))) batches++;
            return batches;
        }

        private List<String> publicWords() {
            return published.now().plans().stream()
                    .flatMap(each -> each.initiatives().stream())
                    .flatMap(each -> each.wordings().stream())
                    .map(PublicRecord.Wording::words)
                    .toList();
        }

        @Test
        void theDayIsTheFirstOfAprilAfterThatManyWholeYears() {
            close("2022-05-31");
            assertThat(Retention.isDue(plan(), 3, LocalDate.of(2025, 3, 31))).isFalse();
            assertThat(Retention.isDue(plan(), 3, LocalDate.of(2025, 4, 1))).isTrue();
            assertThat(Retention.isDue(plan(), 1, LocalDate.of(2023, 4, 1))).isTrue();
            assertThat(eraseAll(3, "2025-03-31T23:59")).isZero();
            assertThat(words().toString()).contains("庁内の言葉", "庁内の理由");
            assertThat(eraseAll(3, "2025-04-01T00:00")).isPositive();
            assertThat(words().toString()).doesNotContain("庁内");
        }

        @Test
        void wordsAreErasedAndWhatWasApprovedAndEveryCountStays() {
            close("2022-03-31");
            var boards = standings.of(plan());
            var initiatives = Found.initiatives(plan()).stream()
                    .map(found -> found.initiative().id())
                    .toList();
            int valid = history.countValid(initiatives, LocalDate.of(2021, 4, 1), LocalDate.of(2022, 3, 31));
            assertThat(publicWords()).containsExactly("公表した文です。");
            long updates = count("progress_update");
            long approvals = count("public_approval");
            assertThat(count("source_mark")).isEqualTo(1);

            assertThat(eraseAll(5, "2027-04-01T02:00")).isEqualTo(3);

            assertThat(words().toString())
                    .doesNotContain("庁内", "承認", "slack.com", "C1")
                    .contains("公表した文です。");
            assertThat(publicWords()).containsExactly("公表した文です。");
            assertThat(count("progress_update")).isEqualTo(updates);
            assertThat(count("public_approval")).isEqualTo(approvals);
            assertThat(count("source_mark")).isZero();
            assertThat(count("letter") + count("letter_attempt")).isZero();
            assertThat(count("reminder")).isEqualTo(1);
            assertThat(summaries()).containsExactly("-");
            assertThat(history.countValid(initiatives, LocalDate.of(2021, 4, 1), LocalDate.of(2022, 3, 31)))
                    .isEqualTo(valid);
            assertThat(standings.of(plan()).lines().stream()
                            .map(line -> line.standing().grade()))
                    .isEqualTo(boards.lines().stream()
                            .map(line -> line.standing().grade())
                            .toList());
            ProgressUpdate first = history.entry(corrected).orElseThrow().first();
            assertThat(first.progress().percentage()).isEqualTo(40);
            assertThat(first.author().post().office()).isEqualTo(GENERAL);
            assertThat(first.recordedAt()).isEqualTo(at("2021-05-10T10:00"));
        }

        @Test
        void whatWasErasedIsLoggedForThePlanAndShownWhereItIsDisclosed() {
            close("2022-03-31");
            eraseAll(5, "2027-04-01T02:00");
            List<Erasure> erased = retention.of(planId);
            assertThat(erased).hasSize(3).allMatch(each -> each.years() == 5);
            assertThat(erased.stream().mapToInt(Erasure::updates).sum()).isEqualTo(5);
            assertThat(erased.stream().mapToInt(Erasure::marks).sum()).isEqualTo(1);
            assertThat(erased.stream().mapToInt(Erasure::letters).sum()).isEqualTo(1);
            assertThat(erased.stream().mapToInt(Erasure::summaries).sum()).isEqualTo(1);
            var disclosure = disclosures.of(
                    new WorkbookScope(
                            List.of(plan()), plan().sections().getFirst().id(), null),
                    null,
                    GENERAL,
                    LocalDate.of(2021, 4, 1),
                    LocalDate.of(2022, 3, 31));
            assertThat(disclosure.entries()).hasSize(3).allMatch(entry -> entry.erased());
            assertThat(eraseAll(5, "2028-04-01T02:00")).isZero();
        }

        @Test
        void aPassageThatWasBlackedOutIsErasedToo() {
            assertThat(redactions.add(
                            COORDINATOR,
                            GENERAL,
                            history.entry(corrected).orElseThrow(),
                            "庁内の言葉",
                            new Redaction.Why(Redaction.Ground.PERSON, ""),
                            List.of(),
                            at("2021-06-01T10:00")))
                    .isInstanceOf(Redactions.Outcome.Done.class);
            close("2022-03-31");
            eraseAll(5, "2027-04-01T02:00");
            assertThat(jdbc.sql("select passage from redaction where workspace_id = ?")
                            .param(CurrentWorkspace.get().id())
                            .query(String.class)
                            .list())
                    .containsExactly("");
        }

        @Test
        void neverAnythingOfAPlanThatIsOpenOrOfAnotherYear() {
            assertThat(eraseAll(1, "2040-04-01T02:00")).isZero();
            close("2022-03-31");
            long next = new PlanFixtures(jdbc).soumu(2022);
            ByHand.changed(jdbc, CurrentWorkspace.get().id());
            record("R4-総務-01", Progress.said("今年度の言葉"), click("2022-05-10T10:00"));
            letter(next, 2022);
            assertThat(eraseAll(0, "2040-04-01T02:00")).isZero();
            assertThat(eraseAll(1, "2023-03-31T23:00")).isZero();
            assertThat(eraseAll(1, "2023-04-01T02:00")).isPositive();
            assertThat(words().toString()).contains("今年度の言葉").doesNotContain("庁内");
            assertThat(count("letter")).isEqualTo(1);
            assertThat(summaries()).containsExactlyInAnyOrder("-", "2022年のまとめ");
            assertThat(plans.plan(next).orElseThrow().year()).isEqualTo(new FiscalYear(2022));
        }

        @Test
        void theDatabaseLetsNothingElseBeChanged() {
            close("2022-03-31");
            assertRefused("update progress_update set words = '' where id = " + corrected);
            assertRefused(
                    "update progress_update set health = null, erased_at = current_timestamp where id = " + corrected);
            assertRefused("delete from progress_update where id = " + corrected);
            assertRefused("delete from source_mark where update_id = " + corrected);
            eraseAll(5, "2027-04-01T02:00");
            assertRefused(
                    "update progress_update set words = 'x', erased_at = current_timestamp where id = " + corrected);
            assertRefused("update progress_update set words = 'x' where id = " + corrected);
            assertRefused("update erasure set updates = 0");
            assertRefused("delete from erasure");
        }

        private void assertRefused(String sql) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }
}
