package torikumi.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium looking at the sandbox, as somebody who reads, types and presses. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    // The field whose label or legend begins with these words: the thing with the label's id, or the group below the
    // legend.
    private static final String FIELD = """
            const field = [...document.querySelectorAll("dialog .field")].find((one) =>
              one.querySelector("label, legend").textContent.trim().startsWith(arguments[0]));
            const label = field?.querySelector(":scope > label");
            return label ? document.getElementById(label.htmlFor) : field?.querySelector(".options");
            """;

    private static final Queue<Chromium> IDLE = new ConcurrentLinkedQueue<>();

    private final Chromium chromium;
    private final ChromeDriver driver;

    /** In a window of its own, of a Chromium that nobody uses just now: to start one takes seconds. */
    public Browser() {
        Chromium idle = IDLE.poll();
        chromium = idle == null ? Chromium.start() : idle;
        driver = chromium.driver;
        driver.switchTo().newWindow(WindowType.TAB);
        size(1280, 1000);
    }

    /** Ends with this process. */
    private record Chromium(ChromeDriver driver, Path profile, String first) {

        static Chromium start() {
            Path profile;
            try {
                profile = Files.createTempDirectory("torikumi-browser");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            ChromeOptions options = new ChromeOptions();
            options.setBinary(chromium().orElseThrow());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--lang=ja",
                    "--user-data-dir=" + profile);
            var kept = new LoggingPreferences();
            kept.enable(LogType.BROWSER, Level.ALL);
            options.setCapability("goog:loggingPrefs", kept);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(Browser.driver().orElseThrow())
                    .build();
            ChromeDriver driver = new ChromeDriver(service, options);
            var started = new Chromium(driver, profile, driver.getWindowHandle());
            Runtime.getRuntime().addShutdownHook(new Thread(started::end));
            return started;
        }

        private void end() {
            driver.quit();
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException | UncheckedIOException e) {
                // Chromium may still be letting go of it; it lies in the temporary folder.
            }
        }
    }

    static Optional<File> chromium() {
        String named = System.getenv("CHROME_BIN");
        if (named != null && new File(named).canExecute()) return Optional.of(new File(named));
        return onPath("chromium", "chromium-browser", "google-chrome");
    }

    static Optional<File> driver() {
        return onPath("chromedriver");
    }

    private static Optional<File> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    // Selenium itself looks twice a second, and a page is ready within some hundredths.
    private WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    }

    public Browser open(String address) {
        driver.get(address);
        return this;
    }

    /** A page of exactly this size; a window would not become narrower than 500. */
    public Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Types a line into the conversation's composer and sends it with Enter. */
    public Browser say(String line) {
        composer().sendKeys(line, Keys.ENTER);
        return this;
    }

    public WebElement composer() {
        return await("#composer-text");
    }

    /** Waits for what the selector finds, and gives the last of it. */
    public WebElement await(String selector) {
        return patiently().until(page -> {
            List<WebElement> found = page.findElements(By.cssSelector(selector));
            return found.isEmpty() ? null : found.getLast();
        });
    }

    /** Waits until the newest message of the conversation has these words, and gives it. */
    public WebElement awaitMessage(String words) {
        return awaitText("#log article.message", words);
    }

    /** Waits until one of those the selector finds has these words, and gives the last such. */
    public WebElement awaitText(String selector, String words) {
        return patiently()
                .withMessage(() -> "\"%s\" in %s; there was: %s".formatted(words, selector, shown()))
                .ignoring(StaleElementReferenceException.class)
                .until(page -> page.findElements(By.cssSelector(selector)).reversed().stream()
                        .filter(one -> one.getText().contains(words))
                        .findFirst()
                        .orElse(null));
    }

    /** Presses the button with this label, the newest if there are several. */
    public Browser press(String label) {
        By button = By.xpath("//button[normalize-space()='%s']".formatted(label));
        patiently()
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
                .until(page -> {
                    var shown = page.findElements(button).reversed().stream()
                            .filter(WebElement::isDisplayed)
                            .findFirst();
                    shown.ifPresent(WebElement::click);
                    return shown.isPresent();
                });
        return this;
    }

    /** Clicks what the selector finds, the last of it, however often the page is drawn anew meanwhile. */
    public Browser click(String selector) {
        patiently()
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
                .until(page -> {
                    List<WebElement> found = page.findElements(By.cssSelector(selector));
                    if (found.isEmpty()) return false;
                    found.getLast().click();
                    return true;
                });
        return this;
    }

    /** Waits until a dialog shows the field with this label, and gives what is filled in: an input, or the group of a choice. */
    public WebElement field(String label) {
        return patiently()
                .withMessage(() -> "a field \"%s\" in a dialog".formatted(label))
                .until(page -> (WebElement) driver.executeScript(FIELD, label));
    }

    /** Puts text, or a date as {@code 2021-06-09}, into the field of a dialog, in place of what was there. */
    public Browser fill(String label, String text) {
        return steadily(() -> {
            WebElement field = field(label);
            String type = String.valueOf(field.getDomAttribute("type"));
            if (type.equals("date") || type.equals("time")) {
                driver.executeScript(
                        "arguments[0].value = arguments[1];"
                                + "arguments[0].dispatchEvent(new Event('change', { bubbles: true }));",
                        field,
                        text);
            } else {
                field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
                field.sendKeys(text);
            }
            return true;
        });
    }

    /** Chooses an option of a dialog's field by its words, or a part of them: a menu, a search, a radio button or a box. */
    public Browser choose(String label, String option) {
        return steadily(() -> {
            WebElement field = field(label);
            if ("combobox".equals(field.getDomAttribute("role"))) {
                fill(label, option);
                awaitText("dialog .found [role=option]", option).click();
                // The list may have moved under the mouse.
                return String.valueOf(field(label).getDomAttribute("data-chosen"))
                        .contains(option);
            }
            String options = field.getTagName().equals("select") ? "option" : "label.option";
            field.findElements(By.cssSelector(options)).stream()
                    .filter(one -> one.getText().contains(option))
                    .findFirst()
                    .orElseThrow()
                    .click();
            return true;
        });
    }

    /** Does something again if the page was drawn anew in the middle of it, or it did not come off. */
    private Browser steadily(BooleanSupplier work) {
        patiently()
                .ignoreAll(List.of(
                        StaleElementReferenceException.class,
                        ElementClickInterceptedException.class,
                        ElementNotInteractableException.class))
                .until(page -> work.getAsBoolean());
        return this;
    }

    /** Sends the dialog. */
    public Browser submit() {
        return click("dialog.view button.send");
    }

    // To whatever has the keyboard: a dialog that is drawn anew has it nowhere for a moment.
    public Browser escape() {
        return keys(Keys.ESCAPE);
    }

    /** Waits until the selector finds nothing. */
    public Browser awaitGone(String selector) {
        patiently()
                .withMessage(() -> "%s is still there; there was: %s".formatted(selector, shown()))
                .until(page -> page.findElements(By.cssSelector(selector)).isEmpty());
        return this;
    }

    // What somebody reads who wonders why nothing came.
    private Object shown() {
        return driver.executeScript(
                "const read = (document.querySelector('dialog[open]') ?? document.body);"
                        + " return read.innerText.slice(-1500) + ' ' + [...read.querySelectorAll('input, textarea, select')]"
                        + ".filter((one) => one.value).map((one) => `${one.name}=${one.checked ?? ''}${one.value}`).join(' | ').slice(-1500)");
    }

    /** Opens the menu of the newest message of the conversation with these words. */
    public Browser openMore(String words) {
        awaitMessage(words)
                .findElement(By.cssSelector("details.more > summary"))
                .click();
        return this;
    }

    /** Chooses an entry of a message's menu: a shortcut, or what one may do to one's own. */
    public Browser more(String words, String entry) {
        openMore(words);
        awaitText("details.more[open] :is(button, a)", entry).click();
        return this;
    }

    public Browser follow(String linkText) {
        driver.findElement(By.partialLinkText(linkText)).click();
        return this;
    }

    /** Presses keys one after another, wherever the keyboard is. */
    public Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /** The element that has the keyboard. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until what the selector finds has the focus: a page gives it a moment after it shows something. */
    public WebElement awaitFocus(String selector) {
        patiently()
                .withMessage(() -> "%s has no focus; there was: %s".formatted(selector, shown()))
                .until(page -> (Boolean) driver.executeScript(
                        "return document.activeElement !== null && document.activeElement.matches(arguments[0])",
                        selector));
        return focused();
    }

    public Object script(String javaScript, Object... arguments) {
        return driver.executeScript(javaScript, arguments);
    }

    /** What the page has complained of since it was last asked, of whatever page this browser had open. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    public Path screenshot(Path file) {
        try {
            return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.manage().deleteAllCookies();
        for (String each : driver.getWindowHandles())
            if (!each.equals(chromium.first)) driver.switchTo().window(each).close();
        driver.switchTo().window(chromium.first);
        IDLE.add(chromium);
    }
}
