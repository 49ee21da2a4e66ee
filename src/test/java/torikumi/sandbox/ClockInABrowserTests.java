package torikumi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.awaitility.Awaitility;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** The sandbox's clock as somebody puts it forward. Other tests may have done so before. */
@NeedsChromium
class ClockInABrowserTests extends RunningSandbox {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    Clock clock;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }

    private OffsetDateTime shown() {
        return OffsetDateTime.parse(
                (String) browser.script("return document.querySelector('#face time').getAttribute('datetime')"));
    }

    private void awaitShown(LocalDate day) {
        Awaitility.await().until(() -> shown().toLocalDate().equals(day));
    }

    @Test
    void theButtonsPutTheClockForwardAndThePageStaysAsItIs() {
        browser.open(address("/?as=U0MORIAKARI&in=C0SOUMUKA01"));
        assertThat(browser.await("header.clock").getText())
                .contains("サンドボックスの時刻", "実際の時刻ではありません", today().getYear() + "年");
        browser.composer().sendKeys("書きかけの");

        LocalDate before = today();
        browser.press("翌開庁日 10:00");
        browser.awaitText("#clock-said", "まで進めました");
        assertThat(today()).isAfter(before);
        awaitShown(today());
        assertThat(browser.await("#face time").getText()).endsWith("10:00");

        LocalDate morning = today();
        browser.press("＋1週間");
        awaitShown(morning.plusWeeks(1));

        browser.press("月末 17:00");
        awaitShown(today().with(TemporalAdjusters.lastDayOfMonth()));
        assertThat(shown().getHour()).isEqualTo(17);

        browser.press("いま：予定を実行");
        browser.awaitText("#clock-said", "までの予定を実行しました");

        browser.press("年度末 3月31日");
        Awaitility.await().until(() -> shown().getMonthValue() == 3 && shown().getDayOfMonth() == 31);

        assertThat(browser.composer().getAttribute("value")).isEqualTo("書きかけの");
    }

    @Test
    void messagesAreSaidAtTheSandboxsTimeInTheirOrder() {
        browser.open(address("/?as=U0MORIAKARI&in=C0SHISETSU1")).say("進める前の発言");
        String before = browser.awaitMessage("進める前の発言").getAttribute("data-ts");
        LocalDate day = today();
        browser.press("翌開庁日 10:00");
        browser.awaitText("#clock-said", "まで進めました");
        browser.composer().sendKeys("進めた後の発言", Keys.ENTER);
        var message = browser.awaitMessage("進めた後の発言");
        assertThat(message.getText()).contains("%d月%d日".formatted(today().getMonthValue(), today().getDayOfMonth()));
        assertThat(message.getAttribute("data-ts")).isGreaterThan(before);
        assertThat(browser.awaitMessage("進める前の発言").getText())
                .contains("%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth()));
    }

    @Test
    void aNarrowScreenKeepsTheButtonsBehindOne() {
        browser.size(360, 740).open(address("/?as=U0ALEXMORGA&in=C0SHOKUIN01"));
        assertThat(browser.await("#face").getText()).contains("Sandbox time");
        assertThat(browser.await("#leaps").isDisplayed()).isFalse();
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - innerWidth"))
                .isLessThanOrEqualTo(0);
        LocalDate before = today();
        browser.press("Put the clock forward");
        browser.await("#leaps:popover-open");
        browser.press("+1 week");
        awaitShown(before.plusWeeks(1));
        assertThat(browser.await("#leaps").isDisplayed()).isFalse();
        browser.awaitText("#clock-said", "Put forward to");
    }

    @Test
    void withoutAScriptTheWholePageComesBack() throws IOException {
        LocalDate before = today();
        Connection.Response page = Jsoup.connect(address("/sandbox/clock"))
                .data("as", "U0MORIAKARI", "in", "home", "to", "week")
                .method(Connection.Method.POST)
                .execute();
        assertThat(page.url().getQuery()).isEqualTo("as=U0MORIAKARI&in=home");
        assertThat(page.parse().select("#face time").attr("datetime"))
                .startsWith(before.plusWeeks(1).toString());
    }

    @Test
    void theNewsBringTheTimeOnlyWhereThePageShowsAnother() throws IOException {
        String who = "as=U0KAWAKAMI1&in=C0KEIRIKA01";
        var page = Jsoup.connect(address("/?" + who)).get();
        String news = address(
                "/sandbox/news?%s&since=%s".formatted(who, page.select("#since").attr("value")));
        assertThat(Jsoup.connect(news + "&face=1").get().select("#face time")).hasSize(1);
        assertThat(Jsoup.connect(news).ignoreContentType(true).execute().statusCode())
                .isEqualTo(204);
    }

    @Test
    void thereIsNoOtherWayToGo() throws IOException {
        assertThat(Jsoup.connect(address("/sandbox/clock"))
                        .data("as", "U0MORIAKARI", "in", "home", "to", "yesterday")
                        .ignoreHttpErrors(true)
                        .ignoreContentType(true)
                        .method(Connection.Method.POST)
                        .execute()
                        .statusCode())
                .isEqualTo(404);
    }
}
