package torikumi.slack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.PlanFixtures;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Texts;
import torikumi.progress.CorrectProgress;
import torikumi.progress.LivedRecord;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.WithdrawProgress;
import torikumi.report.publication.PublicFolder;
import torikumi.report.publication.PublicRecords;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.staff.Person;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** What everybody may read: the wordings that were approved and hold, and not a byte of the record besides. */
class PublicPageTests {

    @Nested
    @OnH2
    class OnH2Database extends Read {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends Read {}

    abstract static class Read extends LivedRecord {

        private static final Person TANAKA = Someone.staff("田中一郎太");
        private static final Person LEAD = Someone.staff("鈴木二郎太");

        @Autowired
        PublicRecords records;

        @BeforeEach
        void aPlanAndItsPeople() {
            new PlanFixtures(jdbc).soumu();
            appoint(TANAKA, Role.MEMBER, GENERAL);
            appoint(LEAD, Role.LEAD, GENERAL);
        }

        private long record(String code, Progress said, String local) {
            return record(TANAKA, code, said, click(local)).update().id();
        }

        private void approve(long version, String local) {
            approve(LEAD, version, local);
        }

        private long correct(long version, String publicWording, String local) {
            return ((Outcome.Corrected) log.correct(
                            new CorrectProgress(
                                    TANAKA,
                                    version,
                                    Progress.said("庁内だけの訂正文").publicWording(publicWording),
                                    "庁内だけの訂正理由",
                                    click(local)),
                            at(local)))
                    .update()
                    .id();
        }

        private Map<String, String> files(Locale language) {
            var showing = new Showing(
                    Asked.Place.SHARED,
                    new Texts().in(language),
                    at("2021-06-09T10:00").atZone(TOKYO));
            Map<String, String> texts = new LinkedHashMap<>();
            PublicPages.of(records.now(), showing)
                    .forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
            return texts;
        }

        private String page() {
            return files(Locale.JAPANESE).entrySet().stream()
                    .filter(file -> file.getKey().startsWith("2021-"))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }

        /** Of every kind that there is. */
        private void everyKind() {
            long shown = record(
                    "総務-01",
                    Progress.said("庁内だけの経過")
                            .health("late")
                            .reason("庁内だけの理由")
                            .nextStep("庁内だけの次の予定")
                            .evidence("https://internal.example/庁内だけの根拠")
                            .percentage(47)
                            .publicWording("検討会を設けました。"),
                    "2021-05-10T10:00");
            approve(shown, "2021-05-10T12:00");
            record("総務-01", Progress.said("あ").publicWording("まだ承認されていない文"), "2021-05-11T10:00");
            long taken = record("総務-02", Progress.said("い").publicWording("承認後に取り消した文"), "2021-05-12T10:00");
            approve(taken, "2021-05-12T10:01");
            log.withdraw(new WithdrawProgress(TANAKA, taken, click("2021-05-12T10:05")), at("2021-05-12T10:05"));
            long corrected = record("総務-03", Progress.said("う").publicWording("訂正前の承認された文"), "2021-05-13T10:00");
            approve(corrected, "2021-05-13T12:00");
            correct(corrected, "訂正後の承認待ちの文", "2021-05-14T10:00");
            long again = record("総務-04", Progress.said("え").publicWording("一度目の文"), "2021-05-15T10:00");
            approve(again, "2021-05-15T12:00");
            approve(correct(again, "二度目の文です。<b>＆", "2021-05-16T10:00"), "2021-05-16T12:00");
        }

        @Test
        void nothingOfTheRecordButApprovedWordingsThatHoldIsInAnyByte() {
            everyKind();
            Map<String, String> files = files(Locale.JAPANESE);
            String all = String.join("\n", files.values());
            assertThat(all).contains("検討会を設けました。", "二度目の文です。");
            assertThat(all)
                    .doesNotContain(
                            "庁内だけ",
                            "まだ承認",
                            "承認後",
                            "訂正",
                            "一度目",
                            "取り消し",
                            "internal.example",
                            "田中",
                            "鈴木",
                            "一郎太",
                            "二郎太",
                            "47");
            List<String> approved = List.of("検討会を設けました。", "二度目の文です。<b>＆");
            for (String column : List.of(
                    "words",
                    "reason",
                    "next_step",
                    "evidence",
                    "public_wording",
                    "why",
                    "author_id",
                    "author_name",
                    "source_key",
                    "health"))
                for (String text : jdbc.sql(
                                "select distinct %s from progress_update where %1$s <> '' and workspace_id = ?"
                                        .formatted(column))
                        .param(CurrentWorkspace.get().id())
                        .query(String.class)
                        .list())
                    if (!approved.contains(text) && text.length() > 1)
                        assertThat(all).as(column).doesNotContain(text);
            for (String ref : jdbc.sql("select cast(ref as varchar(40)) from progress_update where workspace_id = ?")
                    .param(CurrentWorkspace.get().id())
                    .query(String.class)
                    .list()) assertThat(all).doesNotContain(ref.substring(0, 8));
        }

        @Test
        void whatIsTakenBackOrCorrectedIsGoneWithTheNextWriting() {
            long version = record("総務-01", Progress.said("あ").publicWording("検討会を設けました。"), "2021-05-10T10:00");
            assertThat(page()).doesNotContain("検討会");
            approve(version, "2021-05-10T10:05");
            assertThat(page()).contains("検討会を設けました。", "令和3年5月10日");
            log.withdraw(new WithdrawProgress(TANAKA, version, click("2021-05-10T10:10")), at("2021-05-10T10:10"));
            assertThat(page()).doesNotContain("検討会");
        }

        @Test
        void isReadWithAScreenReaderAndWithoutAnythingFromElsewhere() {
            everyKind();
            files(Locale.JAPANESE).forEach((name, text) -> {
                if (!name.endsWith(".html")) return;
                Document page = Jsoup.parse(text);
                assertThat(text).startsWith("<!DOCTYPE html>");
                assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ja");
                assertThat(page.title()).isNotBlank();
                assertThat(page.select("h1")).hasSize(1);
                assertThat(page.select("main")).hasSize(1);
                assertThat(page.select("meta[name=viewport]")).hasSize(1);
                assertThat(page.select("script, iframe, img, link, form, [onclick], [src], [style]"))
                        .isEmpty();
                for (Element table : page.select("table")) {
                    assertThat(table.select("> caption").text()).isNotBlank();
                    assertThat(table.select("thead th[scope=col]")).hasSize(3);
                    assertThat(table.select("tbody tr")).allSatisfy(row -> assertThat(row.select("> th[scope=row]"))
                            .hasSize(1));
                }
                assertThat(page.select("a")).allSatisfy(link -> assertThat(link.attr("href"))
                        .matches("index\\.html|record\\.json|\\d{4}-[0-9a-f]{8}\\.html"));
            });
            Document page = Jsoup.parse(page());
            assertThat(page.select("h2").eachText()).containsExactly("総務課", "職員課", "防災危機管理課（防災危機管理）", "防災危機管理課（地域防災）");
            assertThat(page.select("time").eachAttr("datetime")).containsExactly("2021-05-10", "2021-05-15");
            assertThat(page.select("li .words").last().text()).isEqualTo("二度目の文です。<b>＆");
            assertThat(files(Locale.ENGLISH).get("index.html")).contains("<html lang=\"en\">", "FY2021");
        }

        @Test
        void theJsonSaysTheSameAsItsSchemaHasIt() throws IOException {
            everyKind();
            JsonNode json = JsonMapper.shared().readTree(files(Locale.JAPANESE).get(PublicFolder.JSON));
            JsonNode schema = JsonMapper.shared()
                    .readTree(Path.of("docs/public-record.schema.json").toFile());
            fits(json, schema, "$");
            JsonNode initiatives = json.get("plans").get(0).get("initiatives");
            assertThat(initiatives).hasSize(19);
            assertThat(initiatives.get(0).get("published").toString())
                    .isEqualTo("[{\"day\":\"2021-05-10\",\"words\":\"検討会を設けました。\"}]");
            assertThat(initiatives.get(1).get("published")).isEmpty();
        }

        /** As far as our schema goes: types, what is required, and nothing besides. */
        private static void fits(JsonNode value, JsonNode schema, String where) {
            String types = schema.get("type").toString();
            String type = value.isObject()
                    ? "object"
                    : value.isArray() ? "array" : value.isInt() ? "integer" : value.isNull() ? "null" : "string";
            assertThat(types).as(where).contains("\"" + type + "\"");
            if (schema.has("const")) assertThat(value).as(where).isEqualTo(schema.get("const"));
            if (schema.has("pattern"))
                assertThat(value.asString())
                        .as(where)
                        .matches(schema.get("pattern").asString());
            if (type.equals("array")) value.forEach(each -> fits(each, schema.get("items"), where + "[]"));
            if (!type.equals("object")) return;
            assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
            schema.get("required").forEach(name -> assertThat(value.has(name.asString()))
                    .as(where + name)
                    .isTrue());
            value.properties().forEach(each -> {
                JsonNode of = schema.get("properties").get(each.getKey());
                assertThat(of).as(where + "." + each.getKey()).isNotNull();
                fits(each.getValue(), of, where + "." + each.getKey());
            });
        }

        @Test
        void theSameRecordWritesNothingAnew() throws IOException {
            everyKind();
            Path folder = Files.createTempDirectory("public");
            var showing = new Showing(
                    Asked.Place.SHARED,
                    new Texts().in(Locale.JAPANESE),
                    at("2021-06-09T10:00").atZone(TOKYO));
            var later = new Showing(
                    Asked.Place.SHARED,
                    new Texts().in(Locale.JAPANESE),
                    at("2024-06-09T10:00").atZone(TOKYO));
            assertThat(new PublicFolder(folder).show(PublicPages.of(records.now(), showing)))
                    .isEqualTo(3);
            assertThat(new PublicFolder(folder).show(PublicPages.of(records.now(), later)))
                    .isZero();
        }
    }
}
