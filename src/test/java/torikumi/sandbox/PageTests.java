package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import torikumi.platform.WorkOnTheWay;
import torikumi.sandbox.clock.Leap;
import torikumi.sandbox.clock.OfficeDays;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** The page without a browser: what is drawn, and what its forms do. */
class PageTests extends RunningSandbox {

    @Autowired
    SandboxWorkspace workspace;

    @Autowired
    Clock clock;

    @Autowired
    WorkOnTheWay work;

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
        for (WorkspaceMember person : workspace.people())
            for (String in : List.of("C0SOUMUBU01", "C0SHINKUYAK", person.dm(), "home")) {
                Document page = page("as=" + person.id() + "&in=" + in);
                boolean english = person.locale().startsWith("en");
                assertThat(page.select("html").attr("lang")).isEqualTo(english ? "en" : "ja");
                assertThat(page.select("nav a[aria-current=true]").text()).contains(person.name());
                assertThat(page.select("nav a[aria-current=page]")).hasSize(1);
                assertThat(page.select("main h1").text()).isNotBlank();
                assertThat(page.select("#intro p").text()).contains(english ? "this machine" : "このパソコン");
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
    void everybodyIsToldWhoTheyAreAndOfferedThreeThingsToTry() throws IOException {
        for (WorkspaceMember person : workspace.people())
            for (String in : List.of("C0SOUMUBU01", person.dm(), "home")) {
                Element intro = page("as=" + person.id() + "&in=" + in).selectFirst("details#intro[open]");
                assertThat(intro.select("p")).hasSize(2);
                assertThat(intro.text()).contains(person.name(), person.section());
                boolean guest = person.guest();
                assertThat(intro.select("#try-asking").attr("value"))
                        .isEqualTo(guest ? "/torikumi" : "/torikumi " + person.section());
                assertThat(intro.select("#try-recording").attr("value")).isEqualTo("/shinchoku");
                assertThat(intro.select("form:has(#try-asking) [name=in]").attr("value"))
                        .isEqualTo(in.equals("home") ? person.dm() : in);
                assertThat(intro.select("#try-being-asked").attr("value")).isEqualTo("next-request");
                assertThat(intro.select("#requested").text()).contains("10:00");
            }
    }

    @Test
    void whoDoesNotSayWhereLooksAtTheirSectionsChannel() throws IOException {
        assertThat(page("").select("h1").text()).isEqualTo("# 総務課");
        assertThat(page("as=U0OOTANIMIO").select("h1").text()).isEqualTo("# 経理課");
        assertThat(page("as=U0KUBORISA1").select("h1").text()).isEqualTo("# 総務部");
    }

    @Test
    void theNextRequestIsGoneToAndShownToWhomItIsFor() throws IOException {
        Instant asked = Leap.NEXT_REQUEST
                .from(clock.instant().atZone(clock.getZone()), OfficeDays.bundled())
                .toInstant();
        work.at(
                asked,
                () -> workspace.post(
                        workspace.conversation("C0KEIRIKA01").orElseThrow(),
                        NewMessage.of(workspace.seed().bot().user(), "経理課の進捗")));
        Connection.Response answer = post("/sandbox/clock", "as", "U0OOTANIMIO", "in", "home", "to", "next-request");
        assertThat(answer.header("HX-Redirect")).startsWith("/?as=U0OOTANIMIO&in=C0KEIRIKA01#m-");
        assertThat(clock.instant()).isBetween(asked, asked.plusSeconds(60));

        Connection.Response without = post("/sandbox/clock", "as", "U0KUBORISA1", "in", "home", "to", "next-request");
        assertThat(without.hasHeader("HX-Redirect")).isFalse();
        assertThat(without.body()).contains("その間に送られたメッセージはありません");
    }

    @Test
    void theComposerOffersTheCommandsThatTheAppHas() throws IOException {
        Document page = page("as=U0MORIAKARI&in=C0SOUMUKA01");
        assertThat(page.select("#commands[role=listbox][hidden] [role=option] code")
                        .eachText())
                .containsExactly("/torikumi", "/shinchoku");
        assertThat(page.select("#commands [role=option] small").eachText())
                .containsExactlyElementsOf(workspace.seed().commands().stream()
                        .map(Seed.SlashCommand::hint)
                        .toList());
    }

    @Test
    void anUnknownPersonOrRoomIsTheFirst() throws IOException {
        assertThat(page("as=U0NOBODY&in=C0NOWHERE").select("h1").text()).isEqualTo("# 総務部");
        assertThat(page("as=U0MORIAKARI&in=D0KAWAKAMI1").select("h1").text()).isEqualTo("# 総務部");
    }

    @Test
    void whatOnePersonSeesNobodyElseSees() throws IOException {
        script.answer(request -> "{\"text\":\"ひみつの答え\"}");
        post("/sandbox/say", "as", "U0MORIAKARI", "in", "C0SHISETSU1", "text", "/torikumi");
        Element seen = page("as=U0MORIAKARI&in=C0SHISETSU1")
                .select("article[data-ephemeral]")
                .last();
        assertThat(seen.text()).contains("ひみつの答え").contains("あなただけに表示されています");
        assertThat(page("as=U0KAWAKAMI1&in=C0SHISETSU1").select("article").eachText())
                .noneMatch(shown -> shown.contains("ひみつの答え"));
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
        assertThat(card.select("div[popover][role=dialog] h3").text()).isEqualTo("共有しますか");
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
                .isEqualTo("1件の返信");
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

    private void sendsOnTheWay(int hours, String conversation, String text) {
        work.at(
                clock.instant().plus(Duration.ofHours(hours)),
                () -> workspace.post(
                        workspace.conversation(conversation).orElseThrow(),
                        NewMessage.of(workspace.seed().bot().user(), text)));
    }

    private static Document forward(String as) throws IOException {
        return Jsoup.parse(
                post("/sandbox/clock", "as", as, "in", "home", "to", "week").body());
    }

    @Test
    void whatWasSentOnTheWayIsListedWithWhenToWhomAndWhere() throws IOException {
        Instant before = clock.instant();
        sendsOnTheWay(1, "D0OOTANIMIO", "経理課 4月の進捗を *お知らせ* ください。<b>&lt;6件&gt;");
        sendsOnTheWay(30, "C0BOUSAI001", "防災危機管理課 4月の進捗をお知らせください。" + "あ".repeat(80));
        Document answer = forward("U0MORIAKARI");

        assertThat(answer.select("#clock-said[role=status]").text()).contains("まで進めました。", "その間に2件のメッセージが送られました。");
        Element list = answer.selectFirst("section#sent[aria-labelledby=sent-title]");
        assertThat(list.select("h2#sent-title").text()).startsWith("送られたメッセージ2件（");
        assertThat(list.select("details.sent").hasAttr("open")).isTrue();
        assertThat(list.select("details.earlier")).isEmpty();
        List<Element> lines = list.select("ol > li > a");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().text()).contains("大谷 美緒さん 経理課 4月の進捗を お知らせ ください。<b><6件>");
        assertThat(lines.getLast().select("strong").text()).isEqualTo("# 防災危機管理課");
        assertThat(lines.getLast().select("span").text()).endsWith("ああ…").hasSizeLessThan(65);
        assertThat(lines)
                .extracting(line -> OffsetDateTime.parse(line.select("time").attr("datetime"))
                        .toInstant())
                .allMatch(at -> at.isAfter(before))
                .isSorted();
        assertThat(lines.getLast().select("time").text()).matches(".*月\\d+日（.）\\d+:\\d\\d");

        String link = lines.getFirst().attr("href");
        assertThat(link).startsWith("/?as=U0OOTANIMIO&in=D0OOTANIMIO#m-");
        Document there = Jsoup.connect(address(link)).get();
        assertThat(there.select(link.substring(link.indexOf('#'))).text()).contains("4月の進捗を");
        assertThat(there.select("#sent details.sent").hasAttr("open")).isFalse();
        assertThat(there.select("#sent li")).hasSize(2);
        assertThat(lines.getLast().attr("href")).startsWith("/?as=U0MORIAKARI&in=C0BOUSAI001#m-");
    }

    @Test
    void ofManyThatWereSentTheLatestAreShownAndTheOthersFolded() throws IOException {
        for (int i = 1; i <= 20; i++) sendsOnTheWay(i, "D0TAJIMAKEI", "お知らせ" + i);
        Document answer = forward("U0ALEXMORGA");
        assertThat(answer.select("#clock-said").text()).contains("Put forward to", "20 messages were sent meanwhile.");
        Element list = answer.selectFirst("#sent");
        assertThat(list.select("h2").text()).startsWith("20 sent, ");
        assertThat(list.select("details.earlier summary").text()).isEqualTo("5 more before these");
        assertThat(list.select("details.earlier li")).hasSize(5);
        List<Element> shown = list.select("details.sent > ol > li");
        assertThat(shown).hasSize(15);
        assertThat(shown.getLast().text()).contains("to 田島 圭", "お知らせ20");
    }

    @Test
    void whereNothingWasSentItSaysSoAndListsNothing() throws IOException {
        forward("U0MORIAKARI");
        Document answer = forward("U0MORIAKARI");
        assertThat(answer.select("#clock-said").text()).endsWith("その間に送られたメッセージはありません。");
        assertThat(answer.select("#sent").html()).isEmpty();
    }

    @Test
    void aButtonThatIsGoneIsNotFound() throws IOException {
        String[] press = {"as", "U0MORIAKARI", "in", "C0SOUMUKA01", "at", "1.000000", "block", "b", "action", "a"};
        assertThat(post("/sandbox/use", press).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox.css", "sandbox.js", "commands.js", "modal.js", "htmx.js", "icon.svg"})
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
