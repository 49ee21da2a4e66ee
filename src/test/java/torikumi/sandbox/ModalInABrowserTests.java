package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Dialogs and the menu of a message, as they behave. */
@NeedsChromium
class ModalInABrowserTests extends RunningSandbox {

    @Autowired
    SandboxWorkspace workspace;

    @Autowired
    Modals modals;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        List<String> complaints = browser.complaints();
        browser.close();
        workspace.people().forEach(modals::clear);
        assertThat(complaints).isEmpty();
    }

    private WorkspaceMember mori() {
        return workspace.person("U0MORIAKARI").orElseThrow();
    }

    private SampleForms forms() {
        SampleForms forms = new SampleForms(slack);
        script.answer(forms::answer);
        return forms;
    }

    private Browser form(String channel) {
        forms();
        browser.open(address("/?as=U0MORIAKARI&in=" + channel)).say("/shinchoku");
        browser.awaitText("dialog.view h2", "進捗の記録");
        return browser;
    }

    @Test
    void aFormIsFilledInFromTheKeyboardAndSent() {
        form("C0SOUMUKA01");
        browser.awaitFocus("[role=combobox]").sendKeys("復興");
        browser.awaitText("dialog .found [role=option]", "総務-03");
        look("search");
        Awaitility.await()
                .until(() -> browser.script("return document.querySelectorAll('dialog .found [role=option]').length")
                        .equals(1L));
        browser.focused().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(browser.focused().getAttribute("value")).isEqualTo("総務-03 東北復興大祭典");
        browser.choose("状況", "順調").fill("したこと", "実行委員会を設置した");
        look("form");
        browser.script("document.querySelector('dialog .parts').scrollTop = 9999");
        look("form-below");
        browser.submit();
        browser.awaitGone("dialog.view");
        browser.awaitFocus("#composer-text");
    }

    @Test
    void aSearchAnsweredLateDoesNotCoverWhatComesNext() {
        form("C0SOUMUKA01");
        CountDownLatch searches = new CountDownLatch(1);
        SampleForms forms = new SampleForms(slack);
        browser.awaitFocus("[role=combobox]").sendKeys("情報");
        browser.awaitText("dialog .found [role=option]", "総務-02");
        script.answer(request -> {
            if (request.param("payload").orElse("").contains("block_suggestion")) await(searches);
            return forms.answer(request);
        });
        browser.focused().sendKeys("公開");
        browser.await("dialog input.htmx-request[role=combobox]");
        browser.awaitText("dialog .found [role=option]", "総務-02").click();
        searches.countDown();
        browser.awaitGone("dialog input.htmx-request[role=combobox]");
        assertThat(browser.field("取組").getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(browser.field("取組").getDomAttribute("data-chosen")).contains("情報公開");
    }

    @Test
    void whatIsMissingIsSaidUnderTheFieldAndWhatWasTypedStays() {
        form("C0SOUMUKA01");
        browser.submit();
        browser.awaitText("dialog .error", "このフィールドに入力してください");
        browser.awaitFocus("[role=combobox]");
        browser.choose("取組", "情報公開")
                .choose("状況", "■ 遅れ")
                .fill("したこと", "調整が長引いた")
                .fill("進み（%）", "40");
        browser.submit();
        browser.awaitText("dialog .error", "遅れの理由を書いてください");
        WebElement reason = browser.field("理由");
        Awaitility.await().until(browser::focused, reason::equals);
        assertThat(reason.getAttribute("aria-describedby")).contains("-error");
        assertThat(browser.field("したこと").getAttribute("value")).isEqualTo("調整が長引いた");
        assertThat(browser.field("進み（%）").getAttribute("value")).isEqualTo("40");
        assertThat(browser.field("取組").getAttribute("value")).contains("情報公開");
        look("errors");
        browser.fill("理由", "会場の都合").submit();
        browser.awaitGone("dialog.view");
    }

    @Test
    void whenTheBotFailsEverythingStays() {
        form("C0SOUMUKA01");
        browser.choose("取組", "情報公開").choose("状況", "順調").fill("したこと", "消えないでほしい");
        script.answer(request -> "no json");
        browser.submit();
        browser.awaitText("dialog .trouble", "接続に問題がありました");
        assertThat(browser.field("したこと").getAttribute("value")).isEqualTo("消えないでほしい");
        browser.awaitFocus("#modal-send");
        look("trouble");
        forms();
        browser.submit();
        browser.awaitGone("dialog.view");
    }

    @Test
    void whatIsEnteredWhileTheBotThinksIsNotLost() {
        form("C0SOUMUKA01");
        browser.choose("取組", "情報公開").choose("状況", "■ 遅れ").fill("したこと", "調整が長引いた");
        CountDownLatch thinks = new CountDownLatch(1);
        SampleForms forms = new SampleForms(slack);
        script.answer(request -> {
            if (request.param("payload").orElse("").contains("view_submission")) await(thinks);
            return forms.answer(request);
        });
        browser.submit();
        browser.choose("状況", "やや遅れ").fill("進み（%）", "55").choose("扱い", "公表する");
        thinks.countDown();
        // On a slow machine its three seconds are over by now; then the dialog says that instead.
        browser.await("dialog .error, dialog .trouble");
        assertThat(browser.field("進み（%）").getAttribute("value")).isEqualTo("55");
        assertThat(browser.script("return [...document.querySelectorAll('dialog :checked')].map((one) =>"
                        + " one.closest('label')?.innerText.trim()).filter((one) => one).join()"))
                .isEqualTo("▲ やや遅れ,公表する");
        assertThat(browser.field("したこと").getAttribute("value")).isEqualTo("調整が長引いた");
    }

    @Test
    void anAnswerToADialogThatWasDrawnAnewMeanwhileArrivesAllTheSame() {
        form("C0SOUMUKA01");
        CountDownLatch thinks = new CountDownLatch(1);
        SampleForms forms = new SampleForms(slack);
        script.answer(request -> {
            if (request.param("payload").orElse("").contains("view_submission")) await(thinks);
            return forms.answer(request);
        });
        browser.choose("取組", "情報公開").choose("状況", "順調").fill("したこと", "設置した").submit();
        modals.say(modals.top(mori()).orElseThrow().id(), Map.of(), "そのあいだの知らせ");
        browser.awaitText("dialog .trouble", "そのあいだの知らせ");
        thinks.countDown();
        browser.awaitGone("dialog.view");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void newsAndAnotherTitleLeaveWhatIsBeingTyped() {
        SampleForms forms = forms();
        form("C0SHISETSU1");
        WebElement words = browser.field("したこと");
        words.sendKeys("書きかけの");
        workspace.post(workspace.conversation("C0SHISETSU1").orElseThrow(), NewMessage.of("U0TORIKUMI", "新しいお知らせ"));
        browser.awaitText("#log article", "新しいお知らせ");
        browser.focused().sendKeys("こと");
        OpenView view = modals.top(mori()).orElseThrow();
        ObjectNode body = JsonMapper.shared().createObjectNode().put("view_id", view.id());
        body.set("view", JsonMapper.shared().readTree(SampleForms.FORM.replace("進捗の記録", "外から変えた題")));
        forms.call("views.update", body);
        browser.awaitText("dialog.view h2", "外から変えた題");
        browser.focused().sendKeys("ば");
        assertThat(browser.field("したこと").getAttribute("value")).isEqualTo("書きかけのことば");
    }

    @Test
    void buttonsAndMenusInAFormTellTheBotAndLoseNothing() {
        form("C0SOUMUKA01");
        browser.fill("したこと", "書きかけ").press("題を変える");
        browser.awaitText("dialog.view h2", "変えた題");
        assertThat(browser.field("したこと").getAttribute("value")).isEqualTo("書きかけ");
        browser.press("前の記録を見る");
        browser.awaitText("dialog.view h2", "前の記録");
        look("pushed");
        browser.press("← 戻る");
        browser.awaitText("dialog.view h2", "変えた題");
        assertThat(browser.field("したこと").getAttribute("value")).isEqualTo("書きかけ");
    }

    @Test
    void escapeClosesOneViewAfterAnother() {
        form("C0SOUMUKA01");
        browser.press("前の記録を見る");
        browser.awaitText("dialog.view h2", "前の記録");
        browser.escape();
        browser.awaitText("dialog.view h2", "進捗の記録");
        browser.escape();
        browser.awaitGone("dialog.view");
        assertThat(modals.top(mori())).isEmpty();
    }

    @Test
    void theKeyboardStaysInTheDialog() {
        form("C0SOUMUKA01");
        for (int i = 0; i < 40; i++) {
            browser.focused().sendKeys(Keys.TAB);
            assertThat(browser.script("const at = document.activeElement;"
                            + " return at === document.body || document.querySelector('dialog.view').contains(at)"))
                    .isEqualTo(true);
        }
    }

    @Test
    void aPhoneShowsTheWholeFormWithoutScrollingSideways() {
        browser.size(390, 800);
        form("C0SOUMUKA01");
        browser.submit();
        browser.awaitText("dialog .error", "このフィールドに入力してください");
        look("phone");
        browser.script("document.querySelector('dialog .parts').scrollTop = 9999");
        look("phone-below");
        assertThat((Long) browser.script("return document.querySelector('dialog .parts').scrollWidth"
                        + " - document.querySelector('dialog .parts').clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void aMessageShortcutOpensTheFormWithItsWords() {
        forms();
        browser.open(address("/?as=U0MORIAKARI&in=C0KEIRIKA01")).say("電子契約の試行を始めた");
        browser.awaitMessage("電子契約の試行");
        browser.openMore("電子契約の試行");
        look("menu");
        browser.press("進捗として記録");
        browser.awaitText("dialog.view h2", "進捗の記録");
        assertThat(browser.field("したこと").getAttribute("value")).isEqualTo("電子契約の試行を始めた");
    }

    @Test
    void onesOwnMessageIsEditedAndDeleted() {
        browser.open(address("/?as=U0MORIAKARI&in=C0BOUSAI001")).say("訓練は６月です");
        browser.awaitMessage("訓練は６月");
        browser.more("訓練は６月", "編集する");
        WebElement box = browser.awaitFocus("#editor-text");
        look("edit");
        browser.size(390, 800);
        look("edit-phone");
        browser.size(1280, 1000);
        box.sendKeys(Keys.END, "。7月に延期");
        browser.press("保存");
        browser.awaitMessage("7月に延期");
        assertThat(browser.awaitMessage("訓練は６月").getText()).contains("編集済み");
        browser.more("訓練は６月", "削除する");
        browser.awaitText("dialog.editor", "削除しますか");
        look("delete");
        browser.press("削除");
        Awaitility.await().until(() -> !browser.await("#log").getText().contains("訓練は６月"));
    }

    @Test
    void anAnsweredMessageThatIsDeletedLeavesItsPlace() {
        browser.open(address("/?as=U0MORIAKARI&in=C0SHINKUYAK")).say("設計の進み");
        browser.awaitMessage("設計の進み").findElement(By.cssSelector("a.replies")).click();
        browser.await("#thread-text").sendKeys("60% です", Keys.ENTER);
        browser.awaitText("#log article", "1件の返信");
        browser.more("設計の進み", "削除する");
        browser.awaitText("dialog.editor", "削除しますか");
        browser.press("削除");
        browser.awaitText("#log article", "このメッセージは削除されました");
        look("tombstone");
    }

    /** Keeps a picture where somebody asked for them: {@code -Dsandbox.pictures=folder}. */
    private void look(String name) {
        String folder = System.getProperty("sandbox.pictures", "");
        if (!folder.isEmpty() && Files.isDirectory(Path.of(folder)))
            browser.screenshot(Path.of(folder, "modal-" + name + ".png"));
    }
}
