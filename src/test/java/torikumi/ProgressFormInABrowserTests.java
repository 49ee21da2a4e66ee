package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import torikumi.platform.Databases;
import torikumi.sandbox.Browser;
import torikumi.sandbox.NeedsChromium;

/** The form for recording as somebody fills it in: two fields, more when it is asked for, the reason once it is required. */
@NeedsChromium
class ProgressFormInABrowserTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static ConfigurableApplicationContext application;
    private static Browser browser;

    @BeforeAll
    static void start() {
        application = Delivered.start(PORT, Databases.h2());
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    private static void at(String person, String place) {
        browser.open("http://localhost:%d/?as=%s&in=%s".formatted(PORT, person, place));
    }

    private static Object fields() {
        return browser.script("return document.querySelectorAll('dialog.view .field').length");
    }

    private static void look(String name) {
        String folder = System.getProperty("form.pictures");
        if (folder == null) return;
        browser.size(1280, 1000).screenshot(Path.of(folder, name + "-1280.png"));
        browser.size(390, 844).screenshot(Path.of(folder, name + "-390.png"));
        browser.size(1280, 1000);
    }

    @Test
    void asksForTwoFieldsAndForMoreWithoutLosingWhatWasTyped() {
        at("U0OOTANIMIO", "C0KEIRIKA01");
        browser.say("/torikumi 担当になる 経理課").awaitMessage("担当者になりました");
        browser.say("/shinchoku 経理-02 順調 仕様を決めた").awaitMessage("経理-02を記録しました");
        browser.say("/shinchoku 経理-02");
        browser.awaitText("dialog.view", "経理-02  ");
        look("two");
        assertThat(fields()).isEqualTo(2L);
        assertThat(browser.field("状況").getText()).contains("いまの● 順調のまま");

        browser.fill("ひとこと", "入札の公告を").press("くわしく書く");
        browser.awaitText("dialog.view", "公表用の文");
        look("more");
        assertThat(browser.field("ひとこと").getAttribute("value")).isEqualTo("入札の公告を");
        browser.awaitFocus("dialog.view textarea[name='value/reason/reason']");

        browser.choose("状況", "■ 遅れ");
        browser.awaitText("dialog.view h2", "遅れの理由");
        browser.awaitFocus("dialog.view textarea[name='value/reason/reason']");
        look("more-late");
        browser.fill("理由", "仕様の見直し").fill("進み", "40");
        assertThat(browser.field("ひとこと").getAttribute("value")).isEqualTo("入札の公告を");
        browser.submit().awaitGone("dialog.view");
        assertThat(browser.awaitMessage("● 順調 → ■ 遅れ").getText()).contains("入札の公告を", "仕様の見直し", "40%");
    }

    @Test
    void showsHowTheInitiativeThatIsChosenStandsWithoutLosingWhatWasTyped() {
        at("U0KAWAKAMI1", "C0KEIRIKA01");
        browser.say("/torikumi 担当になる 経理課").awaitMessage("担当者になりました");
        browser.say("/shinchoku 経理-04 順調 要領を見直した").awaitMessage("経理-04を記録しました");
        browser.say("/shinchoku");
        browser.awaitText("dialog.view", "取組");
        browser.fill("ひとこと", "説明会の日を決めた").choose("取組", "経理-04");
        browser.awaitText("dialog.view select", "いまの● 順調のまま");
        look("about");
        assertThat(browser.field("ひとこと").getAttribute("value")).isEqualTo("説明会の日を決めた");
        assertThat(browser.field("取組").getAttribute("value")).startsWith("経理-04");

        browser.choose("状況", "▲ やや遅れ").choose("取組", "経理-05");
        browser.awaitGone("dialog.view select option:nth-child(9)");
        look("about-another");
        assertThat(browser.script(
                        "return document.querySelector('dialog.view select').selectedOptions[0].textContent.trim()"))
                .isEqualTo("▲ やや遅れ");
        assertThat(browser.field("ひとこと").getAttribute("value")).isEqualTo("説明会の日を決めた");
        browser.submit().awaitGone("dialog.view");
        assertThat(browser.awaitMessage("経理-05を記録しました").getText()).contains("▲ やや遅れ", "説明会の日を決めた");
    }

    @Test
    void beginsWithTheReasonOnceItIsRequiredAndMixesNothingUp() {
        at("U0NOMURACHI", "C0KEIRIKA01");
        browser.say("/torikumi 担当になる 経理課").awaitMessage("担当者になりました");
        browser.say("/shinchoku 経理-03");
        browser.awaitText("dialog.view", "経理-03  ");
        browser.fill("ひとこと", "会場が決まらない").choose("状況", "■ 遅れ");
        browser.awaitText("dialog.view h2", "遅れの理由");
        WebElement reason = browser.awaitFocus("dialog.view textarea[name='value/reason/reason']");
        look("late");
        assertThat(reason.getAttribute("value")).isEmpty();
        assertThat(browser.field("ひとこと").getAttribute("value")).isEqualTo("会場が決まらない");
        browser.submit();
        browser.awaitText("dialog .error", "このフィールドに入力してください");

        browser.fill("理由", "先方の都合").submit().awaitGone("dialog.view");
        assertThat(browser.awaitMessage("経理-03を記録しました").getText()).contains("会場が決まらない", "理由: 先方の都合");
    }
}
