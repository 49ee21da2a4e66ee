package torikumi.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of national holidays as the Cabinet Office publishes it (syukujitsu.csv: 国民の祝日・休日月日,国民の祝日・休日名称; dates such
 * as 2019/1/1; Shift_JIS), or the same in UTF-8 or with dates such as 2019-01-01. Lines that begin with # are notes.
 */
final class HolidayTable {

    static final int LARGEST = 1024 * 1024;

    private static final Pattern DATE = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
    private static final String MARK = "\uFEFF";

    private final SortedMap<LocalDate, String> days = new TreeMap<>();
    private final Map<LocalDate, Integer> lines = new HashMap<>();
    private final List<HolidayFault> faults = new ArrayList<>();

    private HolidayTable() {}

    sealed interface Reading {
        /** @param years the days of each year, complete */
        record Read(SortedMap<Integer, SortedMap<LocalDate, String>> years) implements Reading {}

        record Unreadable(List<HolidayFault> faults) implements Reading {}
    }

    static Reading read(byte[] file) {
        if (file.length > LARGEST) return refused(new HolidayFault.TooLarge(file.length, LARGEST));
        Optional<String> text = decoded(file);
        if (text.isEmpty()) return refused(new HolidayFault.UnknownEncoding());
        var table = new HolidayTable();
        String[] lines = text.get().split("\\R", -1);
        for (int i = 0; i < lines.length; i++)
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) table.take(i + 1, lines[i]);
        SortedMap<Integer, SortedMap<LocalDate, String>> years = table.years();
        if (!table.faults.isEmpty()) return new Reading.Unreadable(List.copyOf(table.faults));
        return years.isEmpty() ? refused(new HolidayFault.Empty()) : new Reading.Read(years);
    }

    private static Reading refused(HolidayFault why) {
        return new Reading.Unreadable(List.of(why));
    }

    private static Optional<String> decoded(byte[] file) {
        return decoded(file, StandardCharsets.UTF_8)
                .or(() -> decoded(file, Charset.forName("windows-31j")))
                .map(text -> text.startsWith(MARK) ? text.substring(1) : text);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private void take(int number, String line) {
        List<String> cells = cells(line);
        boolean first = days.isEmpty() && faults.isEmpty();
        if (cells.size() != 2) {
            faults.add(new HolidayFault.NotTwoColumns(number, cells.size()));
            return;
        }
        Optional<LocalDate> day = day(cells.getFirst());
        if (day.isEmpty()) {
            if (!(first && isHeading(cells.getFirst()))) faults.add(new HolidayFault.NoDate(number, cells.getFirst()));
        } else if (cells.getLast().isBlank()) {
            faults.add(new HolidayFault.NoName(number));
        } else if (lines.containsKey(day.get())) {
            faults.add(new HolidayFault.TwiceTheSame(number, lines.get(day.get())));
        } else {
            days.put(day.get(), cells.getLast().strip());
            lines.put(day.get(), number);
        }
    }

    private static boolean isHeading(String cell) {
        return cell.codePoints().noneMatch(Character::isDigit);
    }

    private static List<String> cells(String line) {
        try (var parser = CSVFormat.DEFAULT.parse(new java.io.StringReader(line))) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.getFirst().toList();
        } catch (IOException | UncheckedIOException e) {
            // A quotation mark that is not closed.
            return List.of(line);
        }
    }

    private static Optional<LocalDate> day(String cell) {
        Matcher date =
                DATE.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC).strip());
        if (!date.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private SortedMap<Integer, SortedMap<LocalDate, String>> years() {
        SortedMap<Integer, SortedMap<LocalDate, String>> years = new TreeMap<>();
        days.forEach((day, name) ->
                years.computeIfAbsent(day.getYear(), year -> new TreeMap<>()).put(day, name));
        years.forEach((year, of) -> {
            if (of.size() < fewest(year)) faults.add(new HolidayFault.YearIncomplete(year, of.size(), fewest(year)));
        });
        return years;
    }

    /** The law on holidays (国民の祝日に関する法律) names 16 since 2016, 15 since 2007, and had nine in 1948. */
    private static int fewest(int year) {
        if (year >= 2016) return 16;
        return year >= 2007 ? 15 : 9;
    }
}
