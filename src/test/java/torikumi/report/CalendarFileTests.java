package torikumi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import torikumi.platform.Chance;

class CalendarFileTests {

    private static final Instant MADE = Instant.parse("2021-06-09T01:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 30);

    private static String file(String title, String note) {
        byte[] bytes = CalendarFile.of("総務課", List.of(new CalendarFile.Entry("1@torikumi", DAY, title, note)), MADE);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void isWhatCalendarsTakeIn() {
        assertThat(file("総務課 進捗の報告期限", "")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Torikumi//Torikumi//JA
                CALSCALE:GREGORIAN
                METHOD:PUBLISH
                X-WR-CALNAME:総務課
                BEGIN:VEVENT
                UID:1@torikumi
                DTSTAMP:20210609T013000Z
                LAST-MODIFIED:20210609T013000Z
                DTSTART;VALUE=DATE:20210630
                DTEND;VALUE=DATE:20210701
                SUMMARY:総務課 進捗の報告期限
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void marksWhatIsASignOfTheFormat() {
        assertThat(file("a,b;c\\d", "一行目\r\n二行目\r三行目\u0007"))
                .contains("SUMMARY:a\\,b\\;c\\\\d\r\n", "DESCRIPTION:一行目\\n二行目\\n三行目\r\n");
    }

    @Test
    void whateverIsTypedIsReadAsItWasInLinesOf75Octets() {
        Chance.tried(2000, Chance::text, typed -> {
            String file = file(typed, "");
            for (String line : file.split("\r\n"))
                assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
            String unfolded = file.replace("\r\n ", "");
            assertThat(unfolded.lines()).hasSize(16);
            String title = unfolded.lines()
                    .filter(line -> line.startsWith("SUMMARY:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("SUMMARY:".length());
            assertThat(unescaped(title)).isEqualTo(readable(typed));
        });
    }

    /** As a calendar reads it, one sign after the other. */
    private static String unescaped(String text) {
        var read = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each != '\\') read.append(each);
            else if (text.charAt(++i) == 'n') read.append('\n');
            else read.append(text.charAt(i));
        }
        return read.toString();
    }

    private static String readable(String typed) {
        return typed.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cntrl}\u0080-\u009f&&[^\n\t]]|\\p{Cs}", "");
    }
}
