package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Databases;
import torikumi.platform.Workspace;
import torikumi.sandbox.Browser;
import torikumi.sandbox.NeedsChromium;
import torikumi.staff.Appointments;
import torikumi.staff.Colleague;
import torikumi.staff.Office;
import torikumi.staff.Role;
import torikumi.staff.Someone;

/** A year's change as a coordinator lives through it: the next year's file dropped into the chat, put right, applied, asked about. */
@NeedsChromium
class YearsChangeWalkTests {

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;
    private static Browser browser;

    @BeforeAll
    static void start() {
        application = Delivered.start(PORT, Databases.h2(), "--TORIKUMI_SANDBOX=empty");
        CurrentWorkspace.within(new Workspace("T0SANDBOX"), () -> application
                .getBean(Appointments.class)
                .appoint(
                        Someone.administrator("管理者"),
                        new Colleague("U0ALEXMORGA", "Alex Morgan"),
                        Role.COORDINATOR,
                        new Office("総務部", null, null),
                        LocalDate.of(2021, 4, 1),
                        LocalDate.of(2021, 4, 1)
                                .atStartOfDay(ZoneId.of("Asia/Tokyo"))
                                .toInstant()));
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    private static Browser open(String person) {
        return browser.open("http://localhost:%d/?as=%s&in=%s".formatted(PORT, person, person.replaceFirst("U", "D")));
    }

    /** The bundled plan, with what changes from year to year. */
    private static Path nextYear() throws IOException {
        String plan = new String(
                Objects.requireNonNull(YearsChangeWalkTests.class.getResourceAsStream("/plan/soumu-r3.txt"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        String next = plan.replace("令和3年度の組織運営方針", "令和4年度の組織運営方針")
                .replace("教育大綱の改定に向け、総合教育会議の運営を適切に行う。", "改定した教育大綱に沿い、総合教育会議の運営を適切に行う。")
                .replace(
                        "<li>○ 議会と円滑な政策議論が行われるよう的確な調整を行う。</li>",
                        "<li>○ 議会と円滑な政策議論が行われるよう的確な調整を行う。</li> <li>○ 公文書の電子化の手引きを作り、各課に広める。</li>")
                .replace("経理課\t", "契約課\t");
        assertThat(next).contains("公文書の電子化", "契約課");
        return Files.writeString(folder.resolve("総務部 令和4年度.txt"), next);
    }

    private static void drop(Path file) {
        browser.await("#composer-file").sendKeys(file.toString());
        browser.press("送信");
    }

    private static void look(String name) {
        String pictures = System.getProperty("walk.pictures", "");
        if (pictures.isEmpty()) return;
        for (int width : new int[] {1280, 390}) {
            browser.size(width, width == 390 ? 844 : 1000);
            browser.script(
                    "document.querySelectorAll('.conversation, dialog .parts').forEach((one) => { one.scrollTop = one.scrollHeight; })");
            browser.screenshot(Path.of(pictures, "%s-%d.png".formatted(name, width)));
        }
        browser.size(1280, 1000);
    }

    @Test
    void livesThroughIt() throws IOException {
        open("U0TAJIMAKEI").say("計画");
        browser.awaitMessage("取り込みの履歴");
        look("1-plans");
        browser.press("計画を取り込む");
        browser.awaitText("dialog.view h2", "計画を取り込む");
        look("2-form");
        browser.field("ファイル").sendKeys(nextYear().toString());
        browser.awaitText("dialog .option", "総務部 令和4年度.txt");
        look("3-form-file");
        browser.submit();
        browser.awaitText("dialog.view", "読んでいます");
        look("4-form-done");
        browser.press("閉じる");

        WebElement preview = browser.awaitMessage("次の年度");
        assertThat(preview.getText()).contains("令和4年度", "まだ取り込んでいません", "総務部 令和4年度.txt");
        look("5-preview");
        browser.press("読んだ内容を見る");
        browser.awaitMessage("次の12件");
        look("5-read");
        browser.press("確認に戻る");
        browser.awaitMessage("次の年度");
        browser.press("別の取組");
        browser.awaitMessage("終了 1件");
        look("5-put-right");
        browser.press("続きの取組を選ぶ");
        browser.awaitText("dialog.view h2", "どれの続きですか");
        browser.choose("どの取組に続きますか", "改定した教育大綱に沿い");
        look("5-choice");
        browser.submit();
        browser.awaitGone("dialog.view");
        browser.awaitMessage("改題 1件");
        browser.press("適用する");
        browser.press("適用する");
        browser.awaitMessage("計画を取り込みました");
        look("6-applied");
        browser.say("R4 契約課");
        browser.awaitMessage("契約-01");
        // Nothing of the next year is past: this year's is meant.
        browser.say("評価 総務課");
        assertThat(browser.awaitMessage("総務課の評価").getText()).contains("令和3年度", "年度（4月1日");
        browser.say("評価 R4-総務-02");
        browser.awaitMessage("年度はまだ始まっていません");
        browser.say("計画 履歴");
        browser.awaitMessage("適用 ・ 令和4年度");
        look("7-history");
        browser.say("計画");
        assertThat(browser.awaitMessage("総務部 令和4年度.txt").getText()).contains("令和4年度 総務部");
        look("8-plans");

        open("U0ALEXMORGA");
        Path mended = Files.writeString(
                folder.resolve("mended.txt"),
                Files.readString(folder.resolve("総務部 令和4年度.txt")).replace("手引きを作り、各課に広める。", "手引きを作り、全庁に広める。"));
        browser.await("#composer-file").sendKeys(mended.toString());
        browser.press("Send");
        browser.awaitMessage("Nothing has changed yet");
        look("9-english");
        browser.press("Apply");
        browser.press("Apply");
        browser.awaitMessage("Applied to");
        look("10-english-applied");
        drop(Files.writeString(folder.resolve("broken.csv"), "部,年度,課,取組\n総務部,令和4年度,,\n"), "Send");
        browser.awaitMessage("No plan was changed");
        look("11-english-fault");

        open("U0MORIAKARI");
        drop(folder.resolve("mended.txt"));
        browser.awaitMessage("このファイルは開いていません");
        look("12-refused");
    }

    private static void drop(Path file, String send) {
        browser.await("#composer-file").sendKeys(file.toString());
        browser.press(send);
    }
}
