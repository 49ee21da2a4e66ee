package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.TestSocketUtils;
import torikumi.platform.Databases;
import torikumi.sandbox.Browser;
import torikumi.sandbox.NeedsChromium;

/** Pages, cards and forms for whoever hears them, uses the keyboard alone or has a phone: axe finds nothing, and every step goes without a mouse. */
@NeedsChromium
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutBarriersTests {

    private static final String AXE = axe();

    // What somebody speaks to their device is what they read on the button; what a finger presses is large enough.
    // Nothing is fetched for rules that are not asked for.
    private static final String RUN = """
            return axe.run(arguments[0] ?? document, { resultTypes: ["violations"], preload: false,
              rules: { "label-content-name-mismatch": { enabled: true }, "target-size": { enabled: true } } })
              .then((found) => found.violations.flatMap((each) => each.nodes.map((node) => `${each.id}: ${node.html}`)));
            """;

    private static final String SIDEWAYS = """
            return [document.documentElement, ...document.querySelectorAll(".conversation, .home, dialog .parts")]
              .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.id || one.className);
            """;

    // Where the keyboard is: seen, on the screen, and not below something else; whether it is where it was to go.
    private static final String AT = """
            const at = document.activeElement;
            if (at === document.body) return "on the way";
            const style = getComputedStyle(at);
            const box = at.getBoundingClientRect();
            const x = Math.min(box.left + box.width / 2, innerWidth - 1), y = Math.min(Math.max(box.top + 2, box.top + Math.min(box.height, 30) / 2), innerHeight - 1);
            const top = document.elementFromPoint(x, y);
            const seen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0
              && box.bottom > 0 && box.top < innerHeight && top !== null && (at.contains(top) || top.contains(at));
            if (!seen) return `not seen: ${at.outerHTML.slice(0, 300)}`;
            return at.matches(arguments[0]) ? "there" : "on the way";
            """;

    private static final String FORM = "dialog[open]";
    private static final String NEWEST = "#log article:last-of-type";

    private static final int PORT = TestSocketUtils.findAvailableTcpPort();
    private static ConfigurableApplicationContext application;
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
        application = Delivered.start(PORT, Databases.h2(), "--TORIKUMI_SANDBOX=");
        open("");
        Awaitility.await().atMost(Duration.ofSeconds(120)).until(() -> browser.script(
                        "return document.querySelector('#month').innerText")
                .equals(""));
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
        if (application != null) application.close();
    }

    private static String axe() {
        try (InputStream script = WithoutBarriersTests.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Browser open(String query) {
        return browser.size(1280, 1000).open("http://localhost:%d/%s".formatted(PORT, query));
    }

    /** On the whole page, with every card that stands on it. */
    private static void nothingIsFound(String where) {
        nothingIsFound(where, null);
    }

    /** In a part of a page that was looked at: an open dialog, with nothing else in reach, or a message. */
    private static void nothingIsFound(String where, @Nullable String part) {
        axe(where, part);
        fits(where, 1280);
        browser.size(390, 844);
        fits(where, 390);
        browser.size(1280, 1000);
    }

    private static void axe(String where, @Nullable String part) {
        if ((Boolean) browser.script("return !window.axe")) browser.script(AXE);
        assertThat((List<?>) browser.script(RUN, part)).as(where).isEmpty();
    }

    private static void fits(String where, int width) {
        assertThat((List<?>) browser.script(SIDEWAYS))
                .as("%s at %d scrolls sideways", where, width)
                .isEmpty();
        look(where, width);
    }

    /** What a phone shows in another way. */
    private static void nothingIsFoundOnAPhoneEither(String where, @Nullable String part) {
        nothingIsFound(where, part);
        browser.size(390, 844);
        axe(where + " on a phone", part);
        browser.size(1280, 1000);
    }

    private static void asks(String words, String answer) {
        browser.say(words).awaitText(NEWEST, answer);
        look(words, 1280);
    }

    private static void opens(String words, String title) {
        browser.say(words).awaitText("dialog.view h2", title);
        nothingIsFound(words, FORM);
        browser.click("dialog.view button.back").awaitGone("dialog.view");
    }

    @Test
    @Order(1)
    void channelsCardsAndThreads() {
        open("?as=U0MORIAKARI&in=C0SOUMUKA01");
        nothingIsFoundOnAPhoneEither("channel", null);
        asks("/torikumi 総務課", "円滑な区政運営");
        asks("/torikumi 総務-03", "R3-総務-03");
        asks("/torikumi 状況", "取組の状況");
        asks("/torikumi 検索 電子決裁", "検索結果");
        asks("/torikumi 総努課", "総務課のことですか");
        asks("/torikumi 履歴 総務-06", "総務-06の経過");
        asks("/torikumi まとめ 総務課", "まとめ");
        asks("/shinchoku 総務-04 順調 移転の段取りを確認した", "総務-04を記録しました");
        nothingIsFound("recorded", NEWEST);
        browser.press("取り消す（15分以内）").awaitMessage("総務-04の記録を取り消しました");
        asks("/torikumi ヘルプ", "Torikumiの使い方");
        assertThat((Long) browser.script("return [...document.querySelectorAll('#log article')].at(-1).offsetHeight"))
                .isLessThanOrEqualTo(1200);
        for (String page : List.of("担当と代理", "お知らせの設定", "すべての言葉")) {
            browser.press(page).awaitText(NEWEST, "使い方に戻る");
            nothingIsFound(page, NEWEST);
            browser.press("使い方に戻る").awaitText(NEWEST, "Torikumiの使い方");
        }
        nothingIsFound("cards");
        browser.click("a.replies").await("#thread-text");
        nothingIsFoundOnAPhoneEither("thread", null);
        open("?as=U0NOMURACHI&in=D0NOMURACHI").awaitMessage("動き");
        nothingIsFound("direct message");
    }

    @Test
    @Order(1)
    void onAPhoneTheIntroductionLeavesRoomForTheConversation() {
        for (String person : List.of("U0MORIAKARI", "U0NOMURACHI", "U0ALEXMORGA")) {
            open("?as=" + person).size(390, 844);
            assertThat((Long) browser.script("return document.getElementById('intro').offsetHeight"))
                    .as(person)
                    .isLessThanOrEqualTo(130);
            assertThat(
                            (Boolean)
                                    browser.script(
                                            "return ['try-asking', 'try-recording', 'try-being-asked'].every((id) => document.getElementById(id).checkVisibility())"))
                    .isTrue();
        }
    }

    @Test
    @Order(2)
    void forms() {
        open("?as=U0MORIAKARI&in=C0SOUMUKA01").say("/shinchoku").awaitText("dialog.view h2", "進捗");
        nothingIsFoundOnAPhoneEither("form", FORM);
        browser.press("くわしく書く").awaitText("dialog.view", "公表用の文");
        browser.submit().awaitText("dialog .error", "選択してください");
        nothingIsFound("form with a fault", FORM);
        browser.press("閉じる").awaitGone("dialog.view");
        opens("/shinchoku 総務-04 遅れ 公告を見送った", "遅れの理由");
        opens("/torikumi 訂正", "訂正");
        opens("/torikumi 代理", "代理");
        opens("/torikumi 引継ぎ", "引継ぎ");
        open("?as=U0TAJIMAKEI&in=C0SHOKUIN01");
        opens("/torikumi 任命 職員課", "任命");
        opens("/torikumi 担当を外す 職員課", "外");
        opens("/torikumi 終了 R3 総務部", "終了");
        opens("/torikumi カレンダー 取り込み", "祝日");
        browser.say("/torikumi リマインド 職員課").awaitMessage("既定");
        browser.press("変える").awaitText("dialog.view", "次");
        nothingIsFound("rule", FORM);
        browser.click("dialog.view button.back").awaitGone("dialog.view");
    }

    @ParameterizedTest
    @ValueSource(strings = {"U0MORIAKARI", "U0KAWAKAMI1", "U0NOMURACHI", "U0TAJIMAKEI", "U0KUBORISA1", "U0ALEXMORGA"})
    @Order(3)
    void homeAndItsSettings(String person) {
        boolean english = person.equals("U0ALEXMORGA");
        open("?as=%s&in=home".formatted(person));
        browser.awaitText("#home", person.equals("U0KUBORISA1") ? "ゲスト" : english ? "Settings" : "設定");
        nothingIsFoundOnAPhoneEither("home of " + person, null);
        if (person.equals("U0KUBORISA1")) return;
        browser.press(english ? "Settings" : "設定").awaitText("#home", english ? "Home" : "ホームへ");
        nothingIsFound("settings of " + person);
        browser.click("#home button[data-action-id^='reminder.away']").await("dialog.view");
        nothingIsFound("absence of " + person, FORM);
        browser.click("dialog.view button.back").awaitGone("dialog.view");
    }

    @Test
    @Order(3)
    void aPlanOnItsWayIn() throws IOException {
        open("?as=U0TAJIMAKEI&in=D0TAJIMAKEI");
        asks("計画", "取り込みの履歴");
        browser.press("計画を取り込む").awaitText("dialog.view h2", "計画を取り込む");
        nothingIsFound("form for a plan", FORM);
        Path file = Files.writeString(Files.createTempFile("plan", ".csv"), "部,年度,課,取組\n総務部,令和4年度,総務課,窓口の案内を作り直す。\n");
        browser.field("ファイル").sendKeys(file.toString());
        browser.awaitText("dialog .option", ".csv");
        nothingIsFound("form with a file", FORM);
        browser.submit().awaitText("dialog.view", "読んでいます");
        browser.press("閉じる").awaitMessage("次の年度");
        nothingIsFoundOnAPhoneEither("check of a plan", null);
        browser.press("続きの取組を選ぶ").awaitText("dialog.view h2", "どれの続きですか");
        nothingIsFound("choice in a check", FORM);
        browser.click("dialog.view button.back").awaitGone("dialog.view");
        Files.delete(file);
    }

    @Test
    @Order(3)
    void inEnglish() {
        open("?as=U0ALEXMORGA&in=C0SHOKUIN01");
        asks("/torikumi 職員課", "priority initiatives");
        asks("/torikumi shokuin-3", "R3-職員-03");
        asks("/torikumi help", "How to use Torikumi");
        nothingIsFound("cards in English");
        opens("/shinchoku shokuin-2 late the venue took longer", "Reason");
        opens("/shinchoku", "Record progress");
    }

    /** With Tab to what the selector finds first from here; on the way the keyboard is always seen. */
    private static void tabTo(String selector) {
        for (int i = 0; i < 120; i++) {
            press(Keys.TAB);
            Object at = browser.script(AT, selector);
            if (at.equals("there")) return;
            assertThat(at).isEqualTo("on the way");
        }
        throw new AssertionError("no Tab leads to " + selector);
    }

    private static void press(CharSequence... keys) {
        browser.keys(keys);
    }

    /** The whole of a first day: nothing is clicked. */
    @Test
    @Order(4)
    void theWholeWalkGoesWithTheKeyboard() {
        open("?as=U0MORIAKARI&in=C0SOUMUKA01").awaitFocus("#composer-text");
        press("/to", Keys.ENTER, "総務課", Keys.ENTER);
        browser.awaitText(NEWEST, "円滑な区政運営");
        browser.awaitFocus("#composer-text");

        // Back to what was answered, opened in its place: the keyboard is where that stands.
        browser.script("document.querySelector('#log article:last-of-type').focus()");
        tabTo("button[aria-label='総務-04を開く']");
        press(Keys.ENTER);
        browser.awaitMessage("R3-総務-04");
        browser.awaitFocus("#log article:last-of-type");

        tabTo("[data-action-id^='progress.open']");
        press(Keys.SPACE);
        browser.awaitFocus("dialog.view [id]");
        tabTo("dialog select");
        press("●");
        tabTo("dialog textarea");
        press("移転の段取りを確認した");
        tabTo("dialog button.send");
        press(Keys.ENTER);
        browser.awaitGone("dialog.view").awaitMessage("総務-04を記録しました");

        // A form with a list, closed again with what was typed kept.
        browser.awaitFocus("#log *, #log, #composer-text");
        open("?as=U0MORIAKARI&in=C0SOUMUKA01").awaitFocus("#composer-text");
        press("/shinchoku", Keys.ENTER);
        browser.awaitFocus("dialog [role=combobox]");
        browser.awaitText("dialog .found [role=option]", "総務-02");
        press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        browser.awaitFocus("dialog [role=combobox][data-chosen*='総務-02']");
        tabTo("dialog textarea");
        press("大綱の案を", Keys.ESCAPE);
        browser.awaitGone("dialog.view").awaitMessage("下書きに残しました");
        browser.awaitFocus("#composer-text");

        // The clock, from the top of the page; what is asked then is answered by button and by menu.
        open("?as=U0MORIAKARI&in=home").awaitText("#home", "設定");
        press(Keys.TAB, Keys.ENTER);
        browser.awaitFocus("#home");
        open("?as=U0MORIAKARI&in=C0SOUMUKA01").awaitFocus("#composer-text");
        browser.script("document.querySelector('.skip').focus()");
        tabTo("#try-being-asked");
        press(Keys.ENTER);
        browser.awaitMessage("総務課 4月の進捗");
        nothingIsFound("reminder of few", NEWEST);
        tabTo("#log article:last-of-type button[data-action-id^='reminder.answer']");
        press(Keys.ENTER);
        browser.awaitText("#log article", "● 順調 ・ 森 あかりさん");
        browser.awaitFocus("#log article:last-of-type");
        nothingIsFound("reminder answered", NEWEST);

        browser.script("document.querySelector('.skip').focus()");
        tabTo("#sidebar a[href*='U0KURODAOSA']");
        press(Keys.ENTER);
        open("?as=U0KURODAOSA&in=C0BOUSAI001").awaitMessage("防災危機管理課 4月の進捗");
        browser.script("document.querySelector('#log article:last-of-type').focus()");
        tabTo("summary[data-action-id^='reminder.answer']");
        press(Keys.ENTER);
        tabTo("details[open] .choices button");
        nothingIsFound("menu", NEWEST);
        press(Keys.ESCAPE);
        browser.awaitFocus("summary[data-action-id^='reminder.answer']");
        press(Keys.ENTER);
        tabTo("details[open] .choices button");
        press(Keys.SPACE);
        browser.awaitText("#log article", "1 / 9 回答");
        browser.awaitFocus("#log article:last-of-type, #log article:last-of-type *");
        tabTo("button[data-action-id^='reminder.rest']");
        press(Keys.ENTER);
        browser.awaitFocus(".sure button.confirm");
        nothingIsFound("are you sure", ".sure:popover-open");
        press(Keys.ESCAPE);
        browser.awaitFocus("button[data-action-id^='reminder.rest']");
        press(Keys.ENTER);
        browser.awaitFocus(".sure button.confirm");
        press(Keys.ENTER);
        browser.awaitMessage("8件を「● 順調」と記録しました");
        nothingIsFound("all answered", NEWEST);
        assertThat(browser.complaints()).isEmpty();
    }

    /** Keeps pictures where somebody asked for them: {@code -Dwalk.pictures=folder}. */
    private static void look(String where, int width) {
        String folder = System.getProperty("walk.pictures");
        if (folder != null)
            browser.screenshot(Path.of(folder, "%s-%d.png".formatted(where.replaceAll("\\W+", "-"), width)));
    }
}
