package torikumi.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days as a file that calendars take in (iCalendar, RFC 5545). Pure. */
public final class CalendarFile {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    // RFC 5545, 3.1: lines of at most 75 octets, without their break.
    private static final int LINE = 75;

    private CalendarFile() {}

    /**
     * A whole day.
     *
     * @param uid the same in every file that has it, so that taking in a later file moves the entry and makes no second one
     * @param note may be empty
     */
    public record Entry(String uid, LocalDate day, String title, String note) {}

    /** @param made when; what calendars know the newer of two files by */
    public static byte[] of(String name, List<Entry> entries, Instant made) {
        var text = new StringBuilder();
        line(text, "BEGIN", "VCALENDAR");
        line(text, "VERSION", "2.0");
        line(text, "PRODID", "-//Torikumi//Torikumi//JA");
        line(text, "CALSCALE", "GREGORIAN");
        line(text, "METHOD", "PUBLISH");
        line(text, "X-WR-CALNAME", escaped(name));
        String stamp = STAMP.format(made);
        for (Entry entry : entries) {
            line(text, "BEGIN", "VEVENT");
            line(text, "UID", entry.uid());
            line(text, "DTSTAMP", stamp);
            line(text, "LAST-MODIFIED", stamp);
            line(text, "DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(entry.day()));
            line(
                    text,
                    "DTEND;VALUE=DATE",
                    DateTimeFormatter.BASIC_ISO_DATE.format(entry.day().plusDays(1)));
            line(text, "SUMMARY", escaped(entry.title()));
            if (!entry.note().isEmpty()) line(text, "DESCRIPTION", escaped(entry.note()));
            // A due day is no appointment: nobody is busy all of it.
            line(text, "TRANSP", "TRANSPARENT");
            line(text, "END", "VEVENT");
        }
        line(text, "END", "VCALENDAR");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** RFC 5545, 3.3.11; other control characters are none of its text. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(each -> {
            switch (each) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(each);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append('\t');
                default -> {
                    boolean half = each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
                    if (!Character.isISOControl(each) && !half) escaped.appendCodePoint(each);
                }
            }
        });
        return escaped.toString();
    }

    /** Folded between characters: half of one would be unreadable to whoever joins lines as text. */
    private static void line(StringBuilder text, String property, String value) {
        int room = LINE;
        String whole = property + ":" + value;
        for (int i = 0; i < whole.length(); ) {
            int each = whole.codePointAt(i);
            int octets = octets(each);
            if (octets > room) {
                text.append("\r\n ");
                room = LINE - 1;
            }
            text.appendCodePoint(each);
            room -= octets;
            i += Character.charCount(each);
        }
        text.append("\r\n");
    }

    private static int octets(int codePoint) {
        if (codePoint < 0x80) return 1;
        if (codePoint < 0x800) return 2;
        return codePoint < 0x10000 ? 3 : 4;
    }
}
