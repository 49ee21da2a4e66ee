package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.modal.Trigger;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** What people put into the workspace: in a message and in a dialog, as the page sends it and as the app gets it. */
class FilesTests extends RunningSandbox {

    private static final byte[] PLAN = "部,年度\n総務部,令和4年度\n".getBytes(StandardCharsets.UTF_8);

    private static final String FORM = """
            {'type':'modal','callback_id':'plan','title':{'type':'plain_text','text':'計画'},'submit':{'type':'plain_text','text':'読む'},'blocks':[
              {'type':'input','block_id':'file','label':{'type':'plain_text','text':'ファイル'},'element':{'type':'file_input',
               'action_id':'value','filetypes':['csv','xlsx'],'max_files':1}}]}
            """.replace('\'', '"');

    @Autowired
    SandboxWorkspace workspace;

    @Autowired
    Modals modals;

    private final Queue<JsonNode> told = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void anAppThatListens() {
        script.answer(this::heard);
    }

    private String heard(ServerRequest request) {
        try {
            String payload = request.param("payload").orElse("");
            told.add(JsonMapper.shared().readTree(payload.isEmpty() ? request.body(String.class) : payload));
            return "";
        } catch (IOException | jakarta.servlet.ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        modals.clear(nomura());
    }

    private WorkspaceMember nomura() {
        return workspace.person("U0NOMURACHI").orElseThrow();
    }

    private static Connection sending(String path) {
        return Jsoup.connect(address(path))
                .data("as", "U0NOMURACHI", "in", "D0NOMURACHI")
                .followRedirects(false)
                .ignoreContentType(true)
                .ignoreHttpErrors(true)
                .method(Connection.Method.POST);
    }

    private static Connection.Response drop(String name, byte[] bytes, String text) throws IOException {
        return sending("/sandbox/say")
                .data("text", text)
                .data("file", name, new ByteArrayInputStream(bytes), "text/csv")
                .execute();
    }

    private JsonNode event() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> told.stream()
                                .filter(each -> each.at("/event/files").isArray())
                                .findFirst()
                                .orElse(null),
                        each -> each != null)
                .path("event");
    }

    private Connection.Response fetched(String url, String token) throws IOException {
        Connection connection = Jsoup.connect(url)
                .followRedirects(false)
                .ignoreContentType(true)
                .ignoreHttpErrors(true);
        if (!token.isEmpty()) connection.header("Authorization", "Bearer " + token);
        return connection.execute();
    }

    @Test
    void aFileInAMessageComesToTheAppAndIsFetchedWithItsToken() throws IOException {
        drop("総務部 R4.csv", PLAN, "");

        JsonNode event = event();
        JsonNode file = event.path("files").path(0);
        assertThat(event.path("subtype").asString()).isEqualTo("file_share");
        assertThat(event.path("channel_type").asString()).isEqualTo("im");
        assertThat(event.path("text").asString()).isEmpty();
        assertThat(file.path("name").asString()).isEqualTo("総務部 R4.csv");
        assertThat(file.path("size").asInt()).isEqualTo(PLAN.length);
        assertThat(file.path("user").asString()).isEqualTo("U0NOMURACHI");
        for (String field : List.of("url_private", "url_private_download")) {
            String url = file.path(field).asString();
            assertThat(fetched(url, slack.botToken()).bodyAsBytes()).isEqualTo(PLAN);
            assertThat(fetched(url, "").statusCode()).isEqualTo(302);
            assertThat(fetched(url, "xoxb-other").statusCode()).isEqualTo(302);
        }
        assertThat(info(file.path("id").asString()).at("/file/name").asString()).isEqualTo("総務部 R4.csv");
    }

    private JsonNode info(String id) throws IOException {
        return JsonMapper.shared()
                .readTree(fetched(
                                address("/api/files.info?file=" + URLEncoder.encode(id, StandardCharsets.UTF_8)),
                                slack.botToken())
                        .body());
    }

    @Test
    void whatIsNoFileIsNotFound() throws IOException {
        assertThat(info("F0NONE").path("error").asString()).isEqualTo("file_not_found");
        assertThat(fetched(address("/files-pri/T0SANDBOX-F0NONE/x.csv"), slack.botToken())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMessageShowsItsFilesByNameAndSizeAndNeverAsAPage() throws IOException {
        drop("<b>計画</b>.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "これです");

        Document page =
                Jsoup.connect(address("/?as=U0NOMURACHI&in=D0NOMURACHI")).get();
        var link = page.select("ul.files a").last();
        assertThat(link.text()).isEqualTo("b>.html");
        assertThat(link.parent().text()).contains("25 B");
        Connection.Response content = fetched(link.absUrl("href"), "");
        assertThat(content.contentType()).startsWith("application/octet-stream");
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void wordsThatLookLikeACommandAreWordsBesideAFile() throws IOException {
        drop("plan.csv", PLAN, "/torikumi 計画");

        assertThat(event().path("text").asString()).isEqualTo("/torikumi 計画");
    }

    private Connection.Response send(OpenView view, String name, byte[] bytes) throws IOException {
        return sending("/sandbox/view/submit")
                .header("HX-Request", "true")
                .data("view", view.id(), "shown", "")
                .data("value/file/value/drawn", "")
                .data("value/file/value", name, new ByteArrayInputStream(bytes), "text/csv")
                .execute();
    }

    private OpenView open() {
        return modals.open(
                new Trigger(nomura(), null), (ObjectNode) JsonMapper.shared().readTree(FORM));
    }

    private JsonNode sentFiles() {
        return told.stream()
                .filter(each -> each.path("type").asString().equals("view_submission"))
                .map(each -> each.at("/view/state/values/file/value"))
                .findFirst()
                .orElse(JsonMapper.shared().missingNode());
    }

    @Test
    void aDialogSendsTheFilesThatWerePutIntoIt() throws IOException {
        send(open(), "plan.csv", PLAN);

        assertThat(sentFiles().path("type").asString()).isEqualTo("file_input");
        assertThat(sentFiles().at("/files/0/name").asString()).isEqualTo("plan.csv");
        assertThat(fetched(sentFiles().at("/files/0/url_private_download").asString(), slack.botToken())
                        .bodyAsBytes())
                .isEqualTo(PLAN);
    }

    @Test
    void aDialogKeepsItsFilesUntilItIsTakenAndOneCanBeLeftOut() throws IOException {
        OpenView view = open();
        sending("/sandbox/view/typed")
                .header("HX-Request", "true")
                .data("view", view.id(), "shown", "")
                .data("value/file/value", "plan.csv", new ByteArrayInputStream(PLAN), "text/csv")
                .execute();
        Document page =
                Jsoup.connect(address("/?as=U0NOMURACHI&in=D0NOMURACHI")).get();
        var kept = page.selectFirst("dialog input[type=checkbox]");
        assertThat(kept.parent().text()).contains("plan.csv");
        assertThat(page.selectFirst("dialog form").attr("enctype")).isEqualTo("multipart/form-data");

        sending("/sandbox/view/submit")
                .header("HX-Request", "true")
                .data("view", view.id(), "shown", "", "value/file/value/drawn", "")
                .execute();
        assertThat(sentFiles().isMissingNode())
                .as("nothing is sent without a file")
                .isTrue();

        sending("/sandbox/view/submit")
                .header("HX-Request", "true")
                .data("view", view.id(), "shown", "", "value/file/value/drawn", "", "value/file/value", kept.val())
                .execute();
        assertThat(sentFiles().at("/files/0/name").asString()).isEqualTo("plan.csv");
    }

    @Test
    void aDialogTakesNoOtherKindsAndNothingTooLarge() throws IOException {
        assertThat(send(open(), "plan.pdf", PLAN).body()).contains("この種類のファイルは追加できません", "csv, xlsx");
        assertThat(send(open(), "plan.csv", new byte[11 << 20]).body()).contains("10MBを超えるファイル");
        assertThat(sentFiles().isMissingNode()).isTrue();
    }
}
