package torikumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
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

    @TempDir
    static Path shown;

    @BeforeAll
    static void start() {
        application = Delivered.start(PORT, Databases.h2(), "--TORIKUMI_PUBLIC=" + shown);
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
    void thePublicPageIsThereFromTheStartAndIsWrittenAtOnceWhenAnAdministratorAsks() throws IOException {
        Path index = shown.resolve("index.html");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(index));
        assertThat(index).content().contains("令和3年度 総務部");
        browser.open(index.toUri().toString()).size(390, 844).click("ul a");
        assertThat((Boolean) browser.script(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("the page of a department does not scroll sideways on a phone")
                .isTrue();
        browser.size(1280, 1000);
        Files.delete(index);
        browser.open(page("U0TAJIMAKEI", "D0TAJIMAKEI")).say("公表ページ");
        assertThat(browser.awaitMessage("公表ページを書き直しています").getText()).contains("0件");
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(index));
    }

    @Test
    void asksOpensSharesAndReadsHome() {
        browser.open(page("U0MORIAKARI", "C0SOUMUBU01")).say("/torikumi 総務課");
        assertThat(browser.awaitMessage("円滑な区政運営").getText()).contains("総務-01", "総務-08", "令和3年度 総務部");

        browser.await("button[data-action-id='answer.open'][aria-label='総務-03を開く']")
                .click();
        assertThat(browser.awaitMessage("R3-総務-03").getText()).contains("報告なし", "総務課に戻る");

        browser.press("このチャンネルに共有");
        assertThat(browser.awaitMessage("さんが共有しました").getText()).contains("森 あかり", "総務-03");

        browser.open(page("U0KAWAKAMI1", "C0SOUMUBU01"));
        assertThat(browser.awaitMessage("さんが共有しました").getText()).contains("総務-03");
        browser.press("総務課に戻る");
        assertThat(browser.awaitMessage("総務-08").getText()).contains("円滑な区政運営");

        browser.open(page("U0KAWAKAMI1", "home"));
        assertThat(browser.awaitText("#home", "新区役所整備課").getText()).contains("総務部 令和3年度", "37件");
        browser.click("#home button[aria-label^='経理課を開く']");
        assertThat(browser.awaitText("#home", "経理-06").getText()).contains("公共調達の品質の向上");
        browser.press("ホームへ");
        browser.awaitText("#home", "新区役所整備課");
    }

    @Test
    void answersAMentionInItsThreadAndADirectMessage() {
        browser.open(page("U0NOMURACHI", "C0KEIRIKA01")).say("@torikumi 経理課のミッションは？");
        browser.click("a.replies");
        assertThat(browser.awaitText("#thread-log article", "公共調達の品質").getText())
                .contains("経理課の使命");

        browser.open(page("U0ALEXMORGA", "D0ALEXMORGA")).say("／torikumi 総務課");
        // Not what the bot may have asked her of itself.
        assertThat(browser.awaitMessage("8 priority initiatives").getText()).contains("総務-08", "Mission");
        browser.say("電子決裁の取組は？");
        assertThat(browser.awaitMessage("Results for").getText()).contains("総務-06");
    }

    @Test
    void aWrongWordOffersTheRightOne() {
        browser.open(page("U0NOMURACHI", "C0SHISETSU1")).say("/torikumi 総努課");
        browser.awaitMessage("総務課のことですか？");
        browser.press("総務課");
        browser.awaitMessage("円滑な区政運営");
    }

    @Test
    void joinsRecordsCorrectsAndReadsItBack() {
        browser.open(page("U0OOTANIMIO", "C0KEIRIKA01")).say("/shinchoku 経理-01 やや遅れ 契約の準備が遅れている 40%");
        browser.awaitMessage("を記録できるのは経理課の担当者です");
        browser.press("経理課の担当になって記録する");
        assertThat(browser.awaitMessage("経理-01を記録しました").getText()).contains("報告なし → ▲ やや遅れ", "進み 40%", "経理課として");

        browser.press("次の予定を書く");
        browser.fill("次の予定", "7月に公告").submit();
        assertThat(browser.awaitMessage("経理-01の記録を訂正しました").getText()).contains("次: 7月に公告");

        browser.say("/shinchoku 経理-01 遅れ 公告を見送った");
        browser.awaitText("dialog", "理由を書いてください");
        browser.press("くわしく書く");
        browser.awaitText("dialog", "進み");
        browser.fill("進み", "1000").fill("理由", "仕様の見直し").submit();
        browser.awaitText("dialog .error", "0から100");
        browser.fill("進み", "40").submit();
        assertThat(browser.awaitMessage("▲ やや遅れ → ■ 遅れ").getText()).contains("公告を見送った", "理由: 仕様の見直し");

        browser.say("/torikumi 履歴 経理-01");
        assertThat(browser.awaitMessage("経理-01の経過").getText()).contains("公告を見送った", "7月に公告", "訂正あり", "大谷 美緒");

        browser.open(page("U0OOTANIMIO", "home"));
        assertThat(browser.awaitText("#home", "自分の取組").getText()).contains("遅れている取組 1件", "■ 遅れ 40%");
    }

    @Test
    void keepsGuestsOut() {
        browser.open(page("U0KUBORISA1", "C0KEIRIKA01")).say("/shinchoku 経理-02 順調 見ました");
        browser.awaitMessage("ゲストや他の組織の方には表示していません");
        browser.say("/torikumi 状況");
        browser.awaitMessage("ゲストや他の組織の方には表示していません");
    }

    @Test
    void theBotGoesWithTheSandboxsTime() {
        browser.open(page("U0TAJIMAKEI", "C0SHOKUIN01")).say("/torikumi 担当になる 職員課");
        browser.awaitMessage("担当者になりました");
        browser.say("/torikumi 更新 職員-01 順調 基準を見直した");
        browser.awaitMessage("記録しました");
        browser.press("＋1週間");
        browser.awaitText("#clock-said", "まで進めました");
        browser.say("/torikumi 職員-01");
        assertThat(browser.awaitMessage("R3-職員-01").getText()).contains("7日前");
        browser.press("進捗を記録");
        browser.awaitText("dialog.view", "ひとこと");
        browser.escape().awaitGone("dialog.view");
    }

    @Test
    void isAskedAtTheMonthsEndAndAnswersInSeconds() {
        browser.open(page("U0MORIAKARI", "C0BOUSAI001")).say("/torikumi 担当になる 防災危機管理課");
        browser.awaitMessage("担当者になりました");
        browser.open(page("U0KAWAKAMI1", "C0SHISETSU1")).say("/torikumi 担当になる 施設課");
        browser.awaitMessage("担当者になりました");
        browser.press("月末 17:00");
        browser.awaitText("#clock-said", "まで進めました");

        browser.open(page("U0KAWAKAMI1", "D0KAWAKAMI1"));
        assertThat(browser.awaitMessage("施設課 4月の進捗").getText()).contains("4月30日（金）まで", "0 / 4 回答");
        browser.click("#log summary[data-action-id^='reminder.answer']");
        browser.press("● 順調");
        assertThat(browser.awaitMessage("施設-04  ● 順調 ・ 川上 直樹さん").getText()).contains("1 / 4 回答", "直す");
        browser.say("/torikumi 施設-04");
        assertThat(browser.awaitMessage("R3-施設-04").getText()).contains("● 順調");

        browser.size(1280, 1000).open(page("U0MORIAKARI", "D0MORIAKARI"));
        WebElement fourteen = browser.awaitMessage("防災危機管理課 4月の進捗");
        look("fourteen");
        assertThat(fourteen.getText()).contains("0 / 14 回答");
        assertThat(fourteen.getSize().getHeight()).isLessThanOrEqualTo(1000);
        assertThat(fourteen.findElements(By.cssSelector(".accessory summary, .actions summary, .actions button")))
                .filteredOn(WebElement::isDisplayed)
                .hasSizeLessThanOrEqualTo(20);
        browser.press("残りはすべて順調");
        browser.awaitText("div.sure", "次の14件を「順調」と記録します");
        look("sure");
        browser.focused().click();
        assertThat(browser.awaitMessage("14件を「● 順調」と記録しました").getText()).contains("取り消す（15分以内）");
        browser.awaitMessage("14件すべて報告済みです");
        look("answered");
        browser.press("取り消す（15分以内）");
        browser.awaitMessage("14件の記録を取り消しました");
        browser.awaitMessage("0 / 14 回答");
    }

    @Test
    void setsARuleInTheFormThatShowsTheNextDates() {
        browser.open(page("U0ALEXMORGA", "C0SOUMUKA01")).say("/torikumi join 総務課");
        browser.awaitMessage("総務課");
        browser.say("/torikumi remind 総務課");
        browser.awaitMessage("the default");
        look("rule");
        browser.press("Change");
        browser.awaitText("dialog.view", "The next times");
        browser.choose("How often", "Weekly");
        browser.awaitText("dialog.view", "Add a day of the week");
        browser.fill("Day", "Friday").choose("When to ask", "1 working day before it");
        browser.awaitText("dialog.view", "due Fri");
        look("form");
        browser.fill("Time", "25:00").submit();
        browser.awaitText("dialog .error", "25:00");
        look("refused");
        browser.fill("Time", "9:30").choose("The section’s channel", "総務課").submit();
        browser.awaitText("dialog.view", "The reminder for 総務課 is set");
        look("done");
        browser.escape().awaitGone("dialog.view");
        browser.say("/torikumi remind");
        browser.awaitMessage("every Friday · 1 working day ahead at 9:30");
        look("list");
    }

    private static void look(String name) {
        String folder = System.getProperty("walk.pictures");
        if (folder != null) browser.size(1280, 1000).screenshot(Path.of(folder, name + ".png"));
    }
}
