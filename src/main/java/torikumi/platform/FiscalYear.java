package torikumi.platform;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fiscal year (年度): 1 April to 31 March.
 *
 * @param startYear the calendar year of its 1 April, 1989 to 2999; 2021 is 令和3年度
 */
public record FiscalYear(int startYear) implements Comparable<FiscalYear> {

    /** The eras by the fiscal year they give their name to; a fiscal year bears the name of the era it spends most of its time in. */
    private enum Era {
        // From 1 May 2019 the fiscal year that had begun as 平成31年度 is 令和元年度.
        REIWA("令和", "R", 2019),
        // 8 January 1989.
        HEISEI("平成", "H", 1989);

        final String name;
        final String letter;
        final int first;

        Era(String name, String letter, int first) {
            this.name = name;
            this.letter = letter;
            this.first = first;
        }
    }

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(令和|平成|r|h)\\s*(元|\\d{1,2})|((?:19|20|21)\\d{2})(?:[-–/](\\d{2}|\\d{4}))?)\\s*(?:年度?|fy)?");

    public FiscalYear {
        if (startYear < Era.HEISEI.first || startYear > 2999)
            throw new IllegalArgumentException("fiscal years are kept from 1989 to 2999, not " + startYear);
    }

    /**
     * Reads what people write: 令和3年度, 令和３年度, 令和元年, R3, r3年度, 平成31年度, 2021, 2021年度, FY2021,
     * FY2021-22.
     *
     * @return empty when the whole text is not a fiscal year
     */
    public static Optional<FiscalYear> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        Matcher written =
                WRITTEN.matcher(plain.startsWith("fy") ? plain.substring(2).strip() : plain);
        if (!written.matches()) return Optional.empty();
        if (written.group(3) != null) {
            int start = Integer.parseInt(written.group(3));
            // 2021-06 is a month.
            boolean ends = written.group(4) == null || String.valueOf(start + 1).endsWith(written.group(4));
            return ends ? of(start) : Optional.empty();
        }
        Era era = written.group(1).startsWith("r") || written.group(1).equals("令和") ? Era.REIWA : Era.HEISEI;
        int year = written.group(2).equals("元") ? 1 : Integer.parseInt(written.group(2));
        return year == 0 ? Optional.empty() : of(era.first + year - 1);
    }

    private static Optional<FiscalYear> of(int startYear) {
        return startYear < Era.HEISEI.first ? Optional.empty() : Optional.of(new FiscalYear(startYear));
    }

    /** The one that has that day. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    private Era era() {
        return startYear >= Era.REIWA.first ? Era.REIWA : Era.HEISEI;
    }

    private int yearOfEra() {
        return startYear - era().first + 1;
    }

    /** As in an initiative's full code: {@code R3}. */
    public String shortName() {
        return era().letter + yearOfEra();
    }

    /** As a document says it: 令和3年度, 令和元年度. */
    public String inJapanese() {
        return era().name + (yearOfEra() == 1 ? "元" : yearOfEra()) + "年度";
    }

    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    /** Whether the day is one of its days. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(startYear, other.startYear);
    }
}
