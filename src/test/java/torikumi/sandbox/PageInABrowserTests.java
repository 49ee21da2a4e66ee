package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** The page as it behaves: live news, kept text, keyboard, menus, dialogs, narrow screens. */
@NeedsChromium
class PageInABrowserTests extends RunningSandbox {

    @Autowired
    SandboxWorkspace workspace;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private void botSays(String channel, String text) {
        Conversation where = workspace.conversation(channel).orElseThrow();
        workspace.post(where, NewMessage.of(workspace.seed().bot().user(), text));
    }

    @Test
    void aCommandIsAnsweredAndTheComposerEmptied() {
        script.answer(SampleCards::answer);
        browser.open(address("/?as=U0MORIAKARI&in=C0SOUMUKA01")).say("/torikumi 総務課");
        WebElement card = browser.awaitMessage("円滑な区政運営");
        assertThat(card.getText()).contains("あなただけに表示されています");
        Awaitility.await().until(() -> browser.composer().getAttribute("value").isEmpty());
        browser.awaitFocus("#composer-text");
        look("card");
    }

    @Test
    void newsArrivesWithoutTouchingWhatIsBeingTyped() {
        browser.open(address("/?as=U0MORIAKARI&in=C0SHISETSU1"));
        browser.composer().sendKeys("書きかけの");
        botSays("C0SHISETSU1", "新しいお知らせ");
        browser.awaitMessage("新しいお知らせ");
        browser.focused().sendKeys("文");
        assertThat(browser.composer().getAttribute("value")).isEqualTo("書きかけの文");
    }

    @Test
    void whatFailedStaysInTheComposer() {
        browser.open(address("/?as=U0MORIAKARI&in=C0KEIRIKA01")).say("/nosuch 経理");
        browser.awaitMessage("有効なコマンドではありません");
        assertThat(browser.composer().getAttribute("value")).isEqualTo("/nosuch 経理");
    }

    @Test
    void menusAndDialogsWorkFromTheKeyboard() {
        script.answer(SampleCards::answer);
        browser.open(address("/?as=U0KAWAKAMI1&in=C0SOUMUKA01")).say("/torikumi 総務課");
        browser.awaitMessage("円滑な区政運営");

        browser.await("summary[data-action-id='section.choose']").sendKeys(Keys.ENTER);
        browser.press("経理課");
        browser.awaitText("#log summary[data-action-id='section.choose']", "経理課");

        browser.await("button[data-action-id='section.share']").sendKeys(Keys.ENTER);
        WebElement dialog = browser.awaitText("div.sure", "共有しますか");
        Awaitility.await().until(() -> browser.focused().getText().equals("共有する"));
        look("dialog");
        browser.focused().sendKeys(Keys.ESCAPE);
        Awaitility.await().until(() -> !dialog.isDisplayed());
        browser.await("button[data-action-id='section.share']").sendKeys(Keys.ENTER);
        browser.press("共有する");
        Awaitility.await().until(() -> !dialog.isDisplayed());
    }

    @Test
    void aReplyStaysInItsThread() {
        botSays("C0BOUSAI001", "訓練の進捗はどうですか");
        browser.open(address("/?as=U0MORIAKARI&in=C0BOUSAI001"));
        browser.awaitMessage("訓練の進捗").findElement(By.cssSelector("a.replies")).click();
        browser.await("#thread-text").sendKeys("順調です", Keys.ENTER);
        browser.awaitText("#thread-log article", "順調です");
        browser.awaitText("#log article", "1件の返信");
        assertThat(browser.await("#log").getText()).doesNotContain("順調です");
        look("thread");
    }

    @Test
    void aNarrowScreenShowsTheConversationAndKeepsTheListBehindAButton() {
        script.answer(SampleCards::answer);
        browser.size(360, 740).open(address("/?as=U0MORIAKARI&in=C0SOUMUBU01")).say("/torikumi 総務課");
        browser.awaitMessage("円滑な区政運営");
        look("narrow");
        long wide = (Long) browser.script("return document.documentElement.scrollWidth - innerWidth");
        assertThat(wide).isLessThanOrEqualTo(0);
        assertThat(browser.await("#sidebar").isDisplayed()).isFalse();
        browser.press("メニュー");
        assertThat(browser.await("#sidebar").isDisplayed()).isTrue();
        look("list");
        browser.follow("経理課");
        assertThat(browser.await("h1").getText()).contains("経理課");
    }

    /** Keeps a picture where somebody asked for them: {@code -Dsandbox.pictures=folder}. */
    private void look(String name) {
        String folder = System.getProperty("sandbox.pictures", "");
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder))) browser.screenshot(Path.of(folder, name + ".png"));
    }
}
