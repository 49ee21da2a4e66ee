package torikumi.slack.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.plan.Found;
import torikumi.plan.PlanFixtures;
import torikumi.plan.Scope;
import torikumi.platform.Chance;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Texts;
import torikumi.progress.ApproveWording;
import torikumi.progress.CorrectProgress;
import torikumi.progress.HistoryEntry;
import torikumi.progress.LivedRecord;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;
import torikumi.progress.SourceMarks;
import torikumi.progress.WayIn;
import torikumi.progress.WithdrawProgress;
import torikumi.report.WorkbookScope;
import torikumi.report.disclosure.Archive;
import torikumi.report.disclosure.Disclosure;
import torikumi.report.disclosure.Disclosures;
import torikumi.report.disclosure.Redaction;
import torikumi.report.disclosure.Redactions;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.people.ChangeBlocks;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** The file for a request for disclosure, unpacked: all that was ever said, nothing that is blacked out, and the same bytes each time. */
class DisclosureTests {

    @Nested
    @OnH2
    class OnH2Database extends Read {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Read {}

    abstract static class Read extends LivedRecord {

        private static final Person TANAKA = Someone.staff("田中");
        private static final Person LEAD = Someone.staff("課長");
        private static final Person COORDINATOR = Someone.staff("野村");
        private static final AtomicInteger KEYS = new AtomicInteger();

        @Autowired
        SourceMarks marks;

        @Autowired
        Disclosures disclosures;

        @Autowired
        Redactions redactions;

        private long planId;

        @BeforeEach
        void aPlanAndItsPeople() {
            planId = new PlanFixtures(jdbc).soumu();
            appoint(TANAKA, Role.MEMBER, GENERAL);
            appoint(LEAD, Role.LEAD, GENERAL);
            appoint(COORDINATOR, Role.COORDINATOR, new Office("総務部", null, null));
        }

        private Outcome.Recorded record(String code, Progress said, String local) {
            return record(code, said, click(local), local);
        }

        private Outcome.Recorded record(String code, Progress said, Source source, String local) {
            var found = (Found.OfInitiative) plans.initiative(Scope.CURRENT, code);
            return (Outcome.Recorded) log.record(new RecordProgress(TANAKA, found, said, source), at(local));
        }

        private Disclosure disclosed(@Nullable String code, String from, String until) {
            Long id = code == null
                    ? null
                    : ((Found.OfInitiative) plans.initiative(Scope.CURRENT, code))
                            .initiative()
                            .id();
            var plan = plans.plan(planId).orElseThrow();
            return disclosures.of(
                    new WorkbookScope(List.of(plan), plan.sections().getFirst().id(), null),
                    id,
                    GENERAL,
                    LocalDate.parse(from),
                    LocalDate.parse(until));
        }

        private static byte[] zip(Disclosure disclosure, Locale language, String today) {
            var showing = new Showing(
                    Asked.Place.DIRECT, new Texts().in(language), at(today).atZone(TOKYO));
            List<ChangeBlocks.Entry> changes = disclosure.changes().stream()
                    .map(change -> new ChangeBlocks.Entry(change, null))
                    .toList();
            return DisclosureFile.of("総務課", new DisclosureTables(disclosure, changes, List.of(), showing), showing);
        }

        private byte[] zip() {
            return zip(disclosed(null, "2021-04-01", "2022-03-31"), Locale.JAPANESE, "2021-06-09T10:00");
        }

        private static Map<String, String> unpacked(byte[] zip) {
            Map<String, String> files = new LinkedHashMap<>();
            try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return files;
        }

        private static List<CSVRecord> rows(Map<String, String> files, String name) {
            String csv = files.get(name);
            assertThat(csv).startsWith("\uFEFF");
            try (var read = CSVFormat.EXCEL
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(csv.substring(1)))) {
                return read.getRecords();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void redact(Outcome.@Nullable Recorded of, String passage, Redaction.Ground ground, String reason) {
            HistoryEntry entry = of == null
                    ? null
                    : disclosed(null, "2021-04-01", "2022-03-31").entries().stream()
                            .filter(each -> each.first().id() == of.update().id())
                            .findFirst()
                            .orElseThrow();
            assertThat(redactions.add(
                            COORDINATOR,
                            GENERAL,
                            entry,
                            passage,
                            new Redaction.Why(ground, reason),
                            List.of("課長さんが総務課の課長に任命されました"),
                            at("2021-06-09T10:00")))
                    .isInstanceOf(Redactions.Outcome.Done.class);
        }

        @Test
        void everyVersionIsThereWithWhoThenAndWhatBecameOfIt() {
            var message = new Source(WayIn.THREAD, "m1", at("2021-05-10T10:00"), "C1", "1620608400.000100", null);
            var first = record("総務-01", Progress.said("会場を押さえた").health("on-track"), message, "2021-05-10T10:00");
            var corrected = (Outcome.Corrected) log.correct(
                    new CorrectProgress(
                            TANAKA,
                            first.update().id(),
                            Progress.said("会場を仮に押さえた").publicWording("会場を決めています。"),
                            "仮だった",
                            click("2021-05-11T09:00")),
                    at("2021-05-11T09:00"));
            log.approve(
                    new ApproveWording(LEAD, corrected.update().id(), click("2021-05-12T09:00")),
                    at("2021-05-12T09:00"));
            marks.edited("C1", "1620608400.000100", at("2021-05-13T09:00"));
            var gone = record("総務-02", Progress.said("まちがい"), "2021-05-20T10:00");
            log.withdraw(
                    new WithdrawProgress(TANAKA, gone.update().id(), click("2021-05-20T10:05")),
                    at("2021-05-20T10:05"));

            var files = unpacked(zip());
            assertThat(files.keySet())
                    .containsExactly(
                            "disclosure.html",
                            "initiatives.csv",
                            "updates.csv",
                            "approvals.csv",
                            "chat.csv",
                            "reopenings.csv",
                            "changes.csv",
                            "erasures.csv",
                            "redactions.csv",
                            Archive.MANIFEST);
            assertThat(rows(files, "updates.csv"))
                    .extracting(
                            row -> row.get("取組の番号"),
                            row -> row.get("版"),
                            row -> row.get("区分"),
                            row -> row.get("報告"),
                            row -> row.get("報告者の職（当時）"),
                            row -> row.get("記録した日時"))
                    .containsExactly(
                            tuple("総務-01", "1", "記録", "会場を押さえた", "総務課の職員", "2021-05-10 10:00"),
                            tuple("総務-01", "2", "訂正", "会場を仮に押さえた", "総務課の職員", "2021-05-11 09:00"),
                            tuple("総務-02", "1", "記録", "まちがい", "総務課の職員", "2021-05-20 10:00"),
                            tuple("総務-02", "2", "取り消し", "まちがい", "総務課の職員", "2021-05-20 10:05"));
            assertThat(rows(files, "approvals.csv"))
                    .extracting(row -> row.get("版"), row -> row.get("承認者の職（当時）"))
                    .containsExactly(tuple("2", "総務課の課長"));
            assertThat(rows(files, "chat.csv"))
                    .extracting(row -> row.get("内容"), row -> row.get("日時"))
                    .containsExactly(tuple("元の発言が編集された", "2021-05-13 09:00"));
            assertThat(rows(files, "changes.csv"))
                    .extracting(row -> row.get("変更"))
                    .anySatisfy(change -> assertThat(change).contains("課長", "総務課の課長"));
            assertThat(files.get("disclosure.html"))
                    .contains("<html lang=\"ja\">", "令和3年4月1日から令和4年3月31日まで", "仮だった", "会場を決めています。")
                    .doesNotContain("<script", "http://", "https://", "U0");
        }

        @Test
        void onlyWhatIsAboutThoseDaysAndThatInitiativeIsThere() {
            record("総務-01", Progress.said("四月のこと"), "2021-04-30T23:59");
            record("総務-01", Progress.said("五月のこと"), "2021-05-01T00:00");
            record("総務-02", Progress.said("ほかの取組"), "2021-05-02T10:00");
            var files =
                    unpacked(zip(disclosed("総務-01", "2021-05-01", "2021-05-31"), Locale.JAPANESE, "2021-06-09T10:00"));
            assertThat(files.get("updates.csv")).contains("五月のこと").doesNotContain("四月のこと", "ほかの取組");
            assertThat(rows(files, "initiatives.csv")).hasSize(1);
            assertThat(rows(files, "changes.csv")).isEmpty();
        }

        @Test
        void whatIsBlackedOutStandsInNoFileAndIsLeftInTheRecord() {
            var first = record("総務-01", Progress.said("みどり町の田辺 太郎さんから相談").reason("田辺太郎の都合"), "2021-05-10T10:00");
            log.correct(
                    new CorrectProgress(
                            TANAKA,
                            first.update().id(),
                            Progress.said("田辺　太郎さんの相談に答えた"),
                            "田辺太郎さんに確かめた",
                            click("2021-05-11T09:00")),
                    at("2021-05-11T09:00"));
            record("総務-02", Progress.said("ﾀﾅﾍﾞ ＝ 田 辺 太 郎"), "2021-05-12T10:00");
            var whole = record("総務-03", Progress.said("契約前の金額は百万円").nextStep("入札を行う"), "2021-05-13T10:00");
            redact(first, "田辺太郎", Redaction.Ground.PERSON, "");
            redact(whole, "", Redaction.Ground.OTHER, "入札を行う前のため");
            redact(null, "課長さん", Redaction.Ground.PERSON, "");

            var files = unpacked(zip());
            files.forEach((name, text) -> assertThat(text.replaceAll("[\\s　]", ""))
                    .as(name)
                    .doesNotContain("田辺太郎", "契約前の金額は百万円", "入札を行う", "課長さん"));
            assertThat(files.get("updates.csv")).contains("みどり町の■■[1]さんから相談", "ﾀﾅﾍﾞ ＝ ■■[1]", "■■[2]");
            assertThat(rows(files, "redactions.csv"))
                    .extracting(row -> row.get("番号"), row -> row.get("理由"))
                    .containsExactly(tuple("[1]", "個人に関する情報"), tuple("[2]", "■■[2]前のため"));
            assertThat(jdbc.sql("select count(*) from progress_update where words like '%田辺%'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2);

            long id = disclosed(null, "2021-04-01", "2022-03-31")
                    .redactions()
                    .getFirst()
                    .id();
            assertThat(redactions.takeBack(TANAKA, id, at("2021-06-09T10:00")))
                    .isInstanceOf(Redactions.Outcome.Refused.class);
            assertThat(redactions.takeBack(COORDINATOR, id, at("2021-06-09T10:00")))
                    .isInstanceOf(Redactions.Outcome.Done.class);
            assertThat(redactions.takeBack(COORDINATOR, id, at("2021-06-09T10:00")))
                    .isInstanceOf(Redactions.Outcome.Gone.class);
            assertThat(unpacked(zip()).get("updates.csv")).contains("みどり町の田辺 太郎さんから相談");
        }

        @Test
        void nobodyElseBlacksOutAndNothingThatIsNotThere() {
            var said = record("総務-01", Progress.said("相談"), "2021-05-10T10:00");
            HistoryEntry entry =
                    disclosed(null, "2021-04-01", "2022-03-31").entries().getFirst();
            var why = new Redaction.Why(Redaction.Ground.PERSON, "");
            for (Person person : List.of(TANAKA, LEAD, Someone.staff("佐藤")))
                assertThat(redactions.add(person, GENERAL, entry, "相談", why, List.of(), at("2021-06-09T10:00")))
                        .isInstanceOf(Redactions.Outcome.Refused.class);
            assertThat(redactions.add(COORDINATOR, GENERAL, entry, "契約", why, List.of(), at("2021-06-09T10:00")))
                    .isInstanceOf(Redactions.Outcome.NoSuchPassage.class);
            assertThat(redactions.add(COORDINATOR, GENERAL, null, "", why, List.of("変更"), at("2021-06-09T10:00")))
                    .isInstanceOf(Redactions.Outcome.NoSuchPassage.class);
            var untold = new Redaction.Why(Redaction.Ground.OTHER, " ");
            assertThat(redactions.add(COORDINATOR, GENERAL, entry, "相談", untold, List.of(), at("2021-06-09T10:00")))
                    .isInstanceOf(Redactions.Outcome.ReasonMissing.class);
            assertThat(said.update().progress().words()).isEqualTo("相談");
        }

        @Test
        void theSameRecordGivesTheSameBytesOnWhateverDayAndMachine() {
            Chance.tried(8, chance -> List.of(chance.text(), chance.text(), chance.text()), texts -> {
                var last = record(
                        "総務-0" + (1 + KEYS.get() % 8),
                        Progress.said("報告" + cut(texts.get(0)))
                                .reason(cut(texts.get(1)))
                                .nextStep(cut(texts.get(2))),
                        "2021-05-1" + KEYS.get() % 10 + "T10:00");
                if (KEYS.get() % 3 == 0) redact(last, "報告", Redaction.Ground.DELIBERATION, "");
                byte[] one = zip();
                Disclosure again = disclosed(null, "2021-04-01", "2022-03-31");
                TimeZone before = TimeZone.getDefault();
                Locale language = Locale.getDefault();
                try {
                    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
                    Locale.setDefault(Locale.of("ar", "EG"));
                    byte[] other = zip(again, Locale.JAPANESE, "2024-12-31T23:00");
                    assertThat(unpacked(other)).isEqualTo(unpacked(one));
                    assertThat(Arrays.equals(other, one)).isTrue();
                } finally {
                    TimeZone.setDefault(before);
                    Locale.setDefault(language);
                }
            });
        }

        private static String cut(String text) {
            return text.length() > 500 ? text.substring(0, 500) : text;
        }

        @Test
        void theListOfDigestsIsThatOfItsFiles() throws Exception {
            record("総務-01", Progress.said("相談"), "2021-05-10T10:00");
            var files = unpacked(zip());
            var sha = MessageDigest.getInstance("SHA-256");
            StringBuilder expected = new StringBuilder();
            files.forEach((name, text) -> {
                if (!name.equals(Archive.MANIFEST))
                    expected.append(HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8))))
                            .append("  ")
                            .append(name)
                            .append('\n');
            });
            assertThat(files.get(Archive.MANIFEST)).isEqualTo(expected.toString());
        }

        @Test
        void whatPeopleTypeIsTextOnThePageAndNoFormulaInATable() {
            record(
                    "総務-01",
                    Progress.said("=HYPERLINK(\"http://x\")")
                            .reason("<script>alert('1')</script> & \u202Eabc")
                            .nextStep("＋1"),
                    "2021-05-10T10:00");
            var files = unpacked(zip());
            assertThat(files.get("disclosure.html"))
                    .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; abc")
                    .doesNotContain("<script", "\u202E");
            assertThat(rows(files, "updates.csv").getFirst())
                    .contains("'=HYPERLINK(\"http://x\")", "'＋1", "<script>alert('1')</script> & abc");
        }

        @Test
        void isInEnglishForWhoeverReadsEnglish() {
            record("総務-01", Progress.said("started").health("late").reason("venue"), "2021-05-10T10:00");
            var files = unpacked(zip(disclosed(null, "2021-04-01", "2022-03-31"), Locale.ENGLISH, "2021-06-09T10:00"));
            assertThat(files.get("disclosure.html"))
                    .contains("<html lang=\"en\">", "Every version of every update", "Late");
            assertThat(rows(files, "updates.csv").getFirst().get("Reported as (then)"))
                    .contains("総務課");
        }
    }
}
