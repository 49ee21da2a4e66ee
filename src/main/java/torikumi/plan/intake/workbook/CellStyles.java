package torikumi.plan.intake.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import torikumi.platform.FiscalYear;

/** How a workbook shows its cells: numbers and dates as a reader of the sheet sees them, and what is struck out. */
final class CellStyles extends DefaultHandler {

    private static final int MOST = 200_000;
    private static final Pattern ERA = Pattern.compile("g{1,3}e");

    private record Style(int format, int font) {}

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> struckFonts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.JAPAN);
    private boolean inCells;
    private boolean inFonts;
    private boolean from1904;

    void from1904() {
        from1904 = true;
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) {
        switch (name) {
            case "numFmt" -> {
                if (formats.size() < MOST)
                    formats.put(number(attributes, "numFmtId"), attributes.getValue("formatCode"));
            }
            case "fonts" -> inFonts = true;
            case "font" -> {
                if (inFonts && struckFonts.size() < MOST) struckFonts.add(false);
            }
            case "strike" -> {
                if (inFonts && !struckFonts.isEmpty() && !isFalse(attributes.getValue("val")))
                    struckFonts.set(struckFonts.size() - 1, true);
            }
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells && styles.size() < MOST)
                    styles.add(new Style(number(attributes, "numFmtId"), number(attributes, "fontId")));
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String prefixed) {
        if (name.equals("cellXfs")) inCells = false;
        if (name.equals("fonts")) inFonts = false;
    }

    static int number(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null || !value.matches("[0-9]{1,9}") ? 0 : Integer.parseInt(value);
    }

    static boolean isTrue(@Nullable String written) {
        return "1".equals(written) || "true".equals(written);
    }

    /** An element such as {@code <strike/>} holds unless it says that it does not. */
    static boolean isFalse(@Nullable String written) {
        return "0".equals(written) || "false".equals(written);
    }

    boolean isStruckOut(int style) {
        int font = style < styles.size() ? styles.get(style).font() : 0;
        return font < struckFonts.size() && struckFonts.get(font);
    }

    /** @param value as the file keeps it, such as 45383 for a day */
    String shown(String value, int style) {
        int format = format(style);
        String code = code(style);
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (isDate(format, code) && DateUtil.isValidExcelDate(number)) return date(number, code);
        if (code.equals("General") || code.equals("@")) return plain(number);
        return formatter.formatRawCellContents(number, format, code, from1904).strip();
    }

    boolean isPercentage(int style) {
        return code(style).replaceAll("\"[^\"]*\"", "").contains("%");
    }

    /** The day that a number is shown as; null where it is not shown as one. */
    @Nullable
    LocalDate day(double number, int style) {
        return isDate(format(style), code(style)) && DateUtil.isValidExcelDate(number)
                ? DateUtil.getLocalDateTime(number, from1904, true).toLocalDate()
                : null;
    }

    private int format(int style) {
        return style < styles.size() ? styles.get(style).format() : 0;
    }

    private String code(int style) {
        int format = format(style);
        return formats.getOrDefault(format, builtin(format));
    }

    /** The library does not know eras. */
    private static boolean isDate(int format, String code) {
        return DateUtil.isADateFormat(format, code) || ERA.matcher(code).find();
    }

    private static String builtin(int format) {
        String code = BuiltinFormats.getBuiltinFormat(format);
        // 27 to 36 and 50 to 58 are Japanese dates that Excel does not write down.
        if (code == null && (format >= 27 && format <= 31 || format >= 50 && format <= 58))
            return "ggge\"年\"m\"月\"d\"日\"";
        return code == null ? "General" : code;
    }

    private static String plain(double number) {
        // Excel keeps 15 digits; what is behind them is the binary's.
        BigDecimal exact = new BigDecimal(number).round(new java.math.MathContext(15, RoundingMode.HALF_UP));
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** As Japanese sheets write it; the library would write an American one. */
    private String date(double number, String code) {
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904, true);
        String bare = code.replaceAll("\\[[^\\]]*\\]|\"|\\\\", "").toLowerCase(Locale.ROOT);
        boolean year = bare.contains("y") || bare.contains("e");
        boolean day = bare.contains("d");
        boolean clock = bare.contains("h");
        if (clock && !year && !day) return DateTimeFormatter.ofPattern("H:mm").format(time);
        String written;
        if (bare.contains("g") && year) {
            FiscalYear era = FiscalYear.of(time.toLocalDate().withMonth(4).withDayOfMonth(1));
            boolean stillBefore = time.getYear() == 2019 && time.getMonthValue() < 5;
            String name = stillBefore ? "平成31年度" : era.inJapanese();
            written = name.replace("年度", "年") + time.getMonthValue() + "月" + (day ? time.getDayOfMonth() + "日" : "");
        } else if (bare.contains("月")) {
            written = (year ? time.getYear() + "年" : "") + time.getMonthValue() + "月"
                    + (day ? time.getDayOfMonth() + "日" : "");
        } else {
            written = DateTimeFormatter.ofPattern(year ? day ? "yyyy/M/d" : "yyyy/M" : "M/d")
                    .format(time);
        }
        return clock ? written + " " + DateTimeFormatter.ofPattern("H:mm").format(time) : written;
    }
}
