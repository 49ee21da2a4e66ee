package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import torikumi.platform.Databases;
import torikumi.sandbox.Browser;
import torikumi.sandbox.NeedsChromium;

/** The whole of it as a person meets it: the sandbox's page, the protocol, the bot and the real plan, in a browser. */
@NeedsChromium
class WalkTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static ConfigurableApplicationContext application;
    private static Browser browser;

    @BeforeAll
    static void start() {
        var builder = new SpringApplicationBuilder(Torikumi.class).properties("TORIKUMI_PORT=" + PORT);
        Databases.h2().forEach((name, value) -> builder.properties(name + "=" + value));
        application = builder.run("--TORIKUMI_PORT=" + PORT, "--torikumi.settings-file=none");
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    private static String page(String person, String place) {
        return "http://localhost:%d/?as=%s&in=%s".formatted(PORT, person, place);
    }

    @Test
    void asksOpensSharesAndReadsHome() {
        browser.open("http://localhost:%d/".formatted(PORT)).say("/torikumi 総務課");
        assertThat(browser.awaitMessage("円滑な区政運営").getText()).contains("総務-01", "総務-08", "令和3年度 総務部");

        browser.await("button[data-action-id='answer.open'][aria-label='総務-03 を開く']")
                .click();
        assertThat(browser.awaitMessage("R3-総務-03").getText()).contains("報告なし", "総務課 に戻る");

        browser.press("このチャンネルに共有");
        assertThat(browser.awaitMessage("さんが共有しました").getText()).contains("森 あかり", "総務-03");

        browser.open(page("U0KAWAKAMI1", "C0SOUMUBU01"));
        assertThat(browser.awaitMessage("さんが共有しました").getText()).contains("総務-03");
        browser.press("総務課 に戻る");
        assertThat(browser.awaitMessage("総務-08").getText()).contains("円滑な区政運営");

        browser.open(page("U0KAWAKAMI1", "home"));
        assertThat(browser.awaitText("#home", "新区役所整備課").getText()).contains("総務部 令和3年度", "37件");
        browser.click("#home button[aria-label='経理課 を開く']");
        assertThat(browser.awaitText("#home", "経理-06").getText()).contains("公共調達の品質の向上");
        browser.press("ホーム");
        browser.awaitText("#home", "新区役所整備課");
    }

    @Test
    void answersAMentionInItsThreadAndADirectMessage() {
        browser.open(page("U0NOMURACHI", "C0KEIRIKA01")).say("@torikumi 経理課のミッションは？");
        browser.click("a.replies");
        assertThat(browser.awaitText("#thread-log article", "公共調達の品質").getText())
                .contains("経理課 の使命");

        browser.open(page("U0ALEXMORGA", "D0ALEXMORGA")).say("／torikumi 総務課");
        assertThat(browser.awaitMessage("総務-08").getText()).contains("8 priority initiatives", "Mission");
        browser.say("電子決裁の取組は？");
        assertThat(browser.awaitMessage("Results for").getText()).contains("総務-06");
    }

    @Test
    void aWrongWordOffersTheRightOne() {
        browser.open(page("U0NOMURACHI", "C0SHISETSU1")).say("/torikumi 総努課");
        browser.awaitMessage("総務課 のことですか？");
        browser.press("総務課");
        browser.awaitMessage("円滑な区政運営");
    }

    @Test
    void setsARuleInTheFormThatShowsTheNextDates() {
        browser.open(page("U0ALEXMORGA", "C0SOUMUKA01")).say("/torikumi join 総務課");
        browser.awaitMessage("総務課");
        browser.say("/torikumi remind 総務課");
        browser.awaitMessage("the default");
        look("rule");
        browser.press("Change");
        browser.awaitText("dialog.view", "The next three times");
        browser.choose("How often", "Weekly");
        browser.awaitText("dialog.view", "Add a day of the week");
        browser.fill("Day", "Friday").choose("When to ask", "1 working day before it");
        browser.awaitText("dialog.view", "due Fri");
        look("form");
        browser.fill("Time", "25:00").submit();
        browser.awaitText("dialog .error", "25:00");
        look("refused");
        browser.fill("Time", "9:30").choose("The section’s channel", "総務課").submit();
        browser.awaitText("dialog.view", "is set");
        look("done");
        browser.escape();
        browser.say("/torikumi remind");
        browser.awaitMessage("every Friday · 1 working day ahead at 9:30");
        look("list");
    }

    private static void look(String name) {
        String folder = System.getProperty("walk.pictures");
        if (folder != null) browser.size(1200, 1000).screenshot(Path.of(folder, name + ".png"));
    }

    @Test
    void looksAsInTheReadme() throws Exception {
        String picture = System.getProperty("readme.picture");
        browser.open(page("U0MORIAKARI", "C0SOUMUKA01")).say("/torikumi 総務課");
        browser.awaitMessage("円滑な区政運営");
        if (picture != null) browser.size(1200, 800).screenshot(Path.of(picture));
    }
}
