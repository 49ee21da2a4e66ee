package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Unread;

/** What is marked as unread, for whom, and what the title counts. */
class UnreadTests extends RunningSandbox {

    @Autowired
    SandboxWorkspace workspace;

    @Autowired
    Unread unread;

    @BeforeEach
    void everythingIsSeen() {
        unread.begin();
    }

    private Message says(String author, String in, @Nullable String thread, String text) {
        return workspace.post(
                workspace.conversation(in).orElseThrow(),
                NewMessage.of(author, text).inThread(thread));
    }

    private Message botSays(String in, String text) {
        return says(workspace.seed().bot().user(), in, null, text);
    }

    private static Document page(String as, String in) throws IOException {
        return Jsoup.connect(address("/?as=" + as + "&in=" + in)).get();
    }

    private static String mark(Document page, String id) {
        return String.join(" ", page.select("#unread-" + id + " > span").eachText());
    }

    @Test
    void oneIsToldOfOnesOwnInNumbersAndOfTheRestByADot() throws IOException {
        botSays("C0KEIRIKA01", "経理課 4月の進捗");
        botSays("D0OOTANIMIO", "お知らせ");
        botSays("C0SHISETSU1", "施設課 4月の進捗");
        Document page = page("U0OOTANIMIO", "home");
        assertThat(mark(page, "C0KEIRIKA01")).isEqualTo("1 未読1件");
        assertThat(mark(page, "D0OOTANIMIO")).isEqualTo("1 未読1件");
        assertThat(mark(page, "C0SHISETSU1")).isEqualTo("• 未読1件");
        assertThat(mark(page, "C0SOUMUKA01")).isEmpty();
        assertThat(page.title()).isEqualTo("(2) Torikumi ホーム — Torikumiサンドボックス");
        assertThat(mark(page("U0ALEXMORGA", "home"), "U0OOTANIMIO")).isEqualTo("2 2 unread");
    }

    @Test
    void whatWasLookedAtIsNotUnreadAnyMore() throws IOException {
        botSays("C0KEIRIKA01", "経理課 4月の進捗");
        page("U0OOTANIMIO", "C0KEIRIKA01");
        Document page = page("U0OOTANIMIO", "home");
        assertThat(mark(page, "C0KEIRIKA01")).isEmpty();
        assertThat(page.title()).startsWith("Torikumi");
        assertThat(mark(page("U0KAWAKAMI1", "home"), "C0KEIRIKA01")).isEqualTo("• 未読1件");
    }

    @Test
    void beingNamedOrAnsweredCountsWhereverItIs() throws IOException {
        says("U0MORIAKARI", "C0SOUMUBU01", null, "<@U0ALEXMORGA> さん、お願いします");
        Message own = says("U0ALEXMORGA", "C0SHISETSU1", null, "どうですか");
        says("U0MORIAKARI", "C0SHISETSU1", own.ts(), "順調です");
        Document page = page("U0ALEXMORGA", "home");
        assertThat(mark(page, "C0SOUMUBU01")).isEqualTo("1 1 unread");
        assertThat(mark(page, "C0SHISETSU1")).isEqualTo("1 1 unread");
        assertThat(mark(page("U0OOTANIMIO", "home"), "C0SHISETSU1"))
                .as("a channel is not marked for its threads")
                .isEqualTo("• 未読1件");
        assertThat(mark(page("U0MORIAKARI", "home"), "C0SOUMUBU01"))
                .as("what one said oneself")
                .isEmpty();
    }

    @Test
    void newsBringTheMarksAndTheTitleAndKeepWhatComesWhileNobodyLooks() throws IOException {
        Document page = page("U0OOTANIMIO", "C0KEIRIKA01");
        botSays("C0KEIRIKA01", "経理課 4月の進捗");
        assertThat(news(page, "true").select("title").text()).startsWith("(1) # 経理課");
        assertThat(mark(news(page, "true"), "C0KEIRIKA01")).isEqualTo("1 未読1件");
        assertThat(mark(page("U0KAWAKAMI1", "home"), "U0OOTANIMIO")).isEqualTo("1 未読1件");
        Document looked = news(page, "false");
        assertThat(looked.select("article").text()).contains("経理課 4月の進捗");
        assertThat(looked.select("#unread-C0KEIRIKA01")).isEmpty();
        assertThat(mark(page("U0KAWAKAMI1", "home"), "U0OOTANIMIO")).isEmpty();
    }

    private static Document news(Document page, String away) throws IOException {
        return Jsoup.connect(address("/sandbox/news?as=U0OOTANIMIO&in=C0KEIRIKA01"))
                .data("since", page.select("#since").attr("value"))
                .data("marks", page.select("#marks-shown").attr("value"))
                .data("away", away)
                .get();
    }
}
