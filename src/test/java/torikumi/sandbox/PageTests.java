package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.sandbox.workspace.Person;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** The page without a browser: what is drawn, and what its forms do. */
class PageTests extends RunningSandbox {

    @Autowired
    SandboxWorkspace workspace;

    private static Document page(String query) throws IOException {
        return Jsoup.connect(address("/?" + query)).get();
    }

    private static Connection.Response post(String path, String... fields) throws IOException {
        return Jsoup.connect(address(path))
                .data(fields)
                .header("HX-Request", "true")
                .ignoreContentType(true)
                .ignoreHttpErrors(true)
                .method(Connection.Method.POST)
                .execute();
    }

    private static Connection.Response news(String query) throws IOException {
        return Jsoup.connect(address("/sandbox/news?" + query))
                .ignoreContentType(true)
                .ignoreHttpErrors(true)
                .execute();
    }

    @Test
    void everyPersonSeesEveryRoomInTheirOwnLanguage() throws IOException {
        for (Person person : workspace.people())
            for (String in : List.of("C0SOUMUBU01", "C0SHINKUYAK", person.dm(), "home")) {
                Document page = page("as=" + person.id() + "&in=" + in);
                boolean english = person.locale().startsWith("en");
                assertThat(page.select("html").attr("lang")).isEqualTo(english ? "en" : "ja");
                assertThat(page.select("nav a[aria-current=true]").text()).contains(person.name());
                assertThat(page.select("nav a[aria-current=page]")).hasSize(1);
                assertThat(page.select("main h1").text()).isNotBlank();
                assertThat(page.select("p.note").text()).contains(english ? "Sandbox" : "サンドボックス");
                assertThat(page.select("#composer").isEmpty()).isEqualTo(in.equals("home"));
            }
    }

    @Test
    void everyFieldHasALabelAndEveryButtonAName() throws IOException {
        Document page = page("as=U0MORIAKARI&in=C0SOUMUKA01");
        for (Element field : page.select("textarea"))
            assertThat(page.select("label[for=" + field.id() + "]"))
                    .as(field.id())
                    .hasSize(1);
        assertThat(page.select("button")).allSatisfy(button -> assertThat(button.text() + button.attr("aria-label"))
                .isNotBlank());
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#composer-text");
        assertThat(page.select("[role=log][aria-live=polite]")).hasSize(1);
    }

    @Test
    void anUnknownPersonOrRoomIsTheFirst() throws IOException {
        assertThat(page("as=U0NOBODY&in=C0NOWHERE").title()).startsWith("# 総務部");
        assertThat(page("as=U0MORIAKARI&in=D0KAWAKAMI1").title()).startsWith("# 総務部");
    }

    @Test
    void whatOnePersonSeesNobodyElseSees() throws IOException {
        script.answer(request -> "{\"text\":\"ひみつの答え\"}");
        post("/sandbox/say", "as", "U0MORIAKARI", "in", "C0SHISETSU1", "text", "/torikumi");
        Element seen = page("as=U0MORIAKARI&in=C0SHISETSU1").selectFirst("article[data-ephemeral]");
        assertThat(seen.text()).contains("ひみつの答え").contains("あなただけに表示されています");
        assertThat(page("as=U0KAWAKAMI1&in=C0SHISETSU1").select("article")).isEmpty();
    }

    @Test
    void cardsAreDrawnWithTheirControls() throws IOException {
        script.answer(request -> SampleCards.SECTION);
        post("/sandbox/say", "as", "U0ALEXMORGA", "in", "C0SHOKUIN01", "text", "/torikumi");
        Element card = page("as=U0ALEXMORGA&in=C0SHOKUIN01").select("article").last();
        assertThat(card.select("h3.header").text()).isEqualTo("総務課");
        assertThat(card.select("ul.fields li")).hasSize(4);
        assertThat(card.select("button[data-action-id=initiative.open]").text()).isEqualTo("開く");
        assertThat(card.select("button.primary").first().text()).isEqualTo("進捗を記録");
        assertThat(card.select("details.overflow .choices button")).hasSize(2);
        assertThat(card.select("div[popover][role=dialog] h4").text()).isEqualTo("共有しますか");
        assertThat(card.select("input[type=date]").attr("value")).isEqualTo("2021-06-09");
        assertThat(card.select("details.notice p").text()).isEqualTo("総務課の重点取組み事項は8件です。");
    }

    @Test
    void nothingTypedIsMarkup() throws IOException {
        String evil = "<img src=x onerror=alert(1)> \"><script>alert(1)</script> <https://e.org|<b>x</b>>";
        post("/sandbox/say", "as", "U0MORIAKARI", "in", "D0MORIAKARI", "text", evil);
        Document page = page("as=U0MORIAKARI&in=D0MORIAKARI");
        Element message = page.select("article").last();
        assertThat(message.select("img,script,b")).isEmpty();
        assertThat(message.text()).contains("<script>alert(1)</script>");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.html()).doesNotContain("hx-on").doesNotContain(" onclick=");
    }

    @Test
    void nothingTheBotSaysIsMarkup() throws IOException {
        String evil = "<img src=x onerror=alert(1)>";
        script.answer(request ->
                SampleCards.SECTION.replace("総務課", evil).replace("開く", evil).replace("共有する", evil));
        post("/sandbox/say", "as", "U0TAJIMAKEI", "in", "D0TAJIMAKEI", "text", "/torikumi");
        Element card = page("as=U0TAJIMAKEI&in=D0TAJIMAKEI").select("article").last();
        assertThat(card.select("[onerror]")).isEmpty();
        assertThat(card.select("h3.header").text()).isEqualTo(evil);
    }

    @Test
    void newsBringsWhatIsNewAndNothingElse() throws IOException {
        String who = "as=U0KAWAKAMI1&in=C0KEIRIKA01";
        String since = page(who).select("#since").attr("value");
        assertThat(news(who + "&since=" + since).statusCode()).isEqualTo(204);
        post("/sandbox/say", "as", "U0MORIAKARI", "in", "C0KEIRIKA01", "text", "おはようございます");
        Document news = Jsoup.parse(news(who + "&since=" + since).body());
        assertThat(news.select("div[hx-swap-oob=beforeend:#log] article").text())
                .contains("おはようございます");
        assertThat(news.select("#since").attr("value")).isNotEqualTo(since);
        assertThat(news.select("textarea")).isEmpty();
    }

    @Test
    void aPageFromBeforeARestartIsDrawnAgain() throws IOException {
        Connection.Response news = news("as=U0KAWAKAMI1&in=C0KEIRIKA01&since=old-12");
        assertThat(news.header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void aThreadOpensBesideTheConversation() throws IOException {
        post("/sandbox/say", "as", "U0MORIAKARI", "in", "C0BOUSAI001", "text", "親の発言");
        Element parent =
                page("as=U0MORIAKARI&in=C0BOUSAI001").select("#log article").last();
        String ts = parent.attr("data-ts");
        post("/sandbox/say", "as", "U0KAWAKAMI1", "in", "C0BOUSAI001", "thread", ts, "text", "返事");
        Document page = page("as=U0MORIAKARI&in=C0BOUSAI001&thread=" + ts);
        assertThat(page.select("#thread-log article")).hasSize(2);
        assertThat(page.select("#thread-log article").last().text()).contains("返事");
        assertThat(page.select("#log article").last().select("a.replies").text())
                .isEqualTo("1 件の返信");
        assertThat(page.select("#log").text()).doesNotContain("返事");
    }

    @Test
    void theComposerIsToldWhetherItMayForget() throws IOException {
        assertThat(post("/sandbox/say", "as", "U0MORIAKARI", "in", "C0SOUMUKA01", "text", "/torikumi")
                        .header("X-Sandbox-Taken"))
                .isEqualTo("true");
        assertThat(post("/sandbox/say", "as", "U0MORIAKARI", "in", "C0SOUMUKA01", "text", "/nosuch")
                        .header("X-Sandbox-Taken"))
                .isEqualTo("false");
    }

    @Test
    void aButtonThatIsGoneIsNotFound() throws IOException {
        String[] press = {"as", "U0MORIAKARI", "in", "C0SOUMUKA01", "at", "1.000000", "block", "b", "action", "a"};
        assertThat(post("/sandbox/use", press).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox.css", "sandbox.js", "htmx.js", "icon.svg"})
    void servesWhatThePageNeeds(String file) throws IOException {
        Connection.Response response = Jsoup.connect(address("/sandbox/static/" + file))
                .ignoreContentType(true)
                .maxBodySize(0)
                .execute();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Security-Policy")).contains("script-src 'self';");
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        int port = slack.apiBase().getPort();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces()))
            for (InetAddress address : Collections.list(network.getInetAddresses()))
                if (!address.isLoopbackAddress())
                    assertThat(answers(address, port)).as(address.toString()).isFalse();
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void everyStaticNameInThePageExists() throws IOException {
        Matcher name = Pattern.compile("/sandbox/static/[\\w.]+").matcher(page("").html());
        while (name.find())
            assertThat(Jsoup.connect(address(name.group()))
                            .ignoreContentType(true)
                            .maxBodySize(0)
                            .execute()
                            .statusCode())
                    .isEqualTo(200);
    }
}
