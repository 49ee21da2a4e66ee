package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import torikumi.platform.Databases;
import torikumi.sandbox.Browser;
import torikumi.sandbox.NeedsChromium;

/** The first minutes of somebody who was told nothing, in a sandbox that has lived its April. */
@NeedsChromium
class FirstMinutesTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static ConfigurableApplicationContext application;
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
        application = Delivered.start(PORT, Databases.h2(), "--TORIKUMI_SANDBOX=");
        browser.open(page("")).composer().sendKeys("書きかけの文");
        assertThat(text("#month")).isEqualTo("4月の記録を用意しています…");
        look("april");
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> text("#month")
                .isEmpty());
        assertThat(browser.composer().getAttribute("value")).isEqualTo("書きかけの文");
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    private static String page(String query) {
        return "http://localhost:%d/%s".formatted(PORT, query);
    }

    /** At once: the page may draw anew what was found a moment ago. */
    private static String text(String selector) {
        return (String) browser.script("return document.querySelector(arguments[0]).innerText", selector);
    }

    private static String title() {
        return (String) browser.script("return document.title");
    }

    @Test
    void asksRecordsAndAnswersTheFirstRequestWithoutHavingReadAnything() {
        browser.open(page(""));
        assertThat(text("#intro")).contains("いまは森 あかりさん（総務課・課の職員）です。", "4月27日（火）10:00");
        assertThat(text("#log")).contains("第2回定例会", "川上 直樹");
        assertThat(title()).startsWith("# 総務課");
        look("first");
        browser.click("#try-asking");
        assertThat(browser.awaitMessage("円滑な区政運営").getText()).contains("● 順調", "■ 遅れ");
        look("asked");
        browser.click("#try-recording");
        browser.awaitText("dialog.view h2", "進捗");
        look("form");
        browser.click("dialog.view button.back").awaitGone("dialog.view");

        browser.open(page("?as=U0MORIAKARI&in=home")).click("#try-asking");
        browser.awaitMessage("円滑な区政運営");
        assertThat(browser.await("h1").getText()).isEqualTo("Torikumi");

        browser.click("#try-being-asked");
        assertThat(browser.awaitText("#log article:target", "総務課 4月の進捗").getText())
                .contains("4月30日（金）まで", "総務-04");
        assertThat(browser.await("h1").getText()).isEqualTo("# 総務課");
        assertThat(text("#sent h2")).contains("送られたメッセージ");
        look("asked-for");

        // What was sent to others is marked, and what is for them is counted.
        assertThat(text("#unread-C0KEIRIKA01")).contains("•");
        assertThat(text("#unread-C0SOUMUKA01")).isEmpty();
        assertThat(text("#unread-U0OOTANIMIO")).contains("1");
        browser.open(page("?as=U0OOTANIMIO&in=home"));
        assertThat(title()).matches("\\(\\d+\\) .*");
        assertThat(text("#unread-C0KEIRIKA01")).contains("未読1件");
        look("unread");
        browser.follow("経理課");
        browser.awaitMessage("経理課 4月の進捗");
        Awaitility.await().until(() -> text("#unread-C0KEIRIKA01").isEmpty());

        browser.open(page("?as=U0MORIAKARI&in=C0SOUMUKA01"));
        browser.press("順調");
        assertThat(browser.awaitText("#log article", "● 順調 ・ 森 あかりさん").getText())
                .contains("2件");
        look("answered");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatComesMeanwhileIsCountedInTheTitle() {
        browser.open(page("?as=U0KURODAOSA&in=C0SHISETSU1"));
        int before = unread("D0KURODAOSA");
        browser.say("/torikumi 担当をやめる 防災危機管理課").awaitMessage("防災危機管理課");
        browser.open(page("?as=U0KURODAOSA&in=C0BOUSAI001")).say("@torikumi 総務課");
        browser.follow("総務部");
        Awaitility.await().until(() -> title().startsWith("(" + (before + 1) + ")"));
    }

    private static int unread(String place) {
        String text = text("#unread-" + place).replaceAll("\\D.*", "");
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    @Test
    void aSlashOffersTheCommands() {
        browser.open(page("?as=U0ALEXMORGA&in=C0SHOKUIN01")).composer().sendKeys("/");
        assertThat(text("#commands")).contains("/torikumi", "/shinchoku");
        look("commands");
        browser.composer().sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.composer().getAttribute("aria-activedescendant")).isEqualTo("command-1");
        assertThat(browser.await("#command-1").getAttribute("aria-selected")).isEqualTo("true");
        browser.composer().sendKeys(Keys.ENTER);
        assertThat(browser.composer().getAttribute("value")).isEqualTo("/shinchoku ");
        assertThat(browser.await("#commands").isDisplayed()).isFalse();

        browser.composer().clear();
        browser.composer().sendKeys("/to");
        assertThat(text("#commands")).contains("/torikumi").doesNotContain("/shinchoku");
        browser.composer().sendKeys(Keys.ESCAPE);
        assertThat(browser.await("#commands").isDisplayed()).isFalse();
        assertThat(browser.composer().getAttribute("value")).isEqualTo("/to");

        browser.composer().clear();
        browser.composer().sendKeys("/torikumi", Keys.ENTER);
        browser.awaitMessage("priority initiatives");
    }

    @Test
    void looksAsInTheReadme() {
        String picture = System.getProperty("readme.picture");
        browser.open(page("?as=U0MORIAKARI&in=C0SOUMUKA01")).say("/torikumi 総務課");
        browser.awaitMessage("円滑な区政運営");
        if (picture == null) return;
        browser.size(1200, 860);
        Awaitility.await().during(Duration.ofMillis(500)).until(() -> (Boolean) browser.script("""
                        const card = document.querySelector("#log article:last-of-type");
                        card.scrollIntoView({ block: "start" });
                        return Math.abs(card.getBoundingClientRect().top
                          - document.getElementById("conversation").getBoundingClientRect().top) < 20;
                        """));
        browser.screenshot(Path.of(picture));
        browser.size(1280, 1000);
    }

    /** Keeps pictures of both widths where somebody asked for them: {@code -Dwalk.pictures=folder}. */
    private static void look(String name) {
        String folder = System.getProperty("walk.pictures");
        if (folder == null) return;
        browser.size(390, 844).screenshot(Path.of(folder, name + "-390.png"));
        browser.size(1280, 1000).screenshot(Path.of(folder, name + ".png"));
    }
}
