package torikumi.slack.roundtrip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook as somebody edits it in a spreadsheet and saves it. */
public final class EditedBook {

    private final XSSFWorkbook book;

    public EditedBook(byte[] bytes) {
        try {
            book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] saved() {
        try (var bytes = new ByteArrayOutputStream()) {
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public XSSFWorkbook book() {
        return book;
    }

    public XSSFSheet sheet(String name) {
        XSSFSheet sheet = book.getSheet(name);
        if (sheet == null) throw new AssertionError("no sheet " + name);
        return sheet;
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }

    public int column(String sheet, String heading) {
        for (Cell cell : sheet(sheet).getRow(0)) if (text(cell).equals(heading)) return cell.getColumnIndex();
        throw new AssertionError("no column " + heading);
    }

    public XSSFRow row(String sheet, String code) {
        int column = column(sheet, sheet(sheet).getRow(0).getCell(0).getStringCellValue());
        for (Row row : sheet(sheet)) if (text(row.getCell(column)).equals(code)) return (XSSFRow) row;
        throw new AssertionError("no row of " + code);
    }

    private Cell cell(String sheet, String code, String heading) {
        return row(sheet, code).getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public EditedBook type(String sheet, String code, String heading, String words) {
        put(cell(sheet, code, heading), words);
        return this;
    }

    /** As Apache POI does by itself, which leaves what stood there beside what is typed. */
    public EditedBook put(String sheet, String code, String heading, String words) {
        cell(sheet, code, heading).setCellValue(words);
        return this;
    }

    /** As a spreadsheet keeps what is typed into a cell that shows percentages. */
    public EditedBook percent(String sheet, String code, String heading, double percentage) {
        Cell cell = cell(sheet, code, heading);
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("0%"));
        cell.setCellStyle(style);
        cell.setCellValue(percentage / 100);
        return this;
    }

    public EditedBook number(String sheet, String code, String heading, double number) {
        Cell cell = cell(sheet, code, heading);
        cell.setCellStyle(book.createCellStyle());
        cell.setCellValue(number);
        return this;
    }

    public EditedBook day(String sheet, String code, String heading, LocalDate day) {
        Cell cell = cell(sheet, code, heading);
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
        cell.setCellStyle(style);
        cell.setCellValue(day);
        return this;
    }

    public EditedBook formula(String sheet, String code, String heading, String formula) {
        Cell cell = cell(sheet, code, heading);
        cell.setBlank();
        cell.setCellFormula(formula);
        return this;
    }

    public EditedBook empty(String sheet, String code, String heading) {
        cell(sheet, code, heading).setBlank();
        return this;
    }

    /** The rows below the headings the other way round, as after sorting. */
    public EditedBook sorted(String sheet) {
        XSSFSheet of = sheet(sheet);
        List<List<Object>> rows = new ArrayList<>();
        List<List<CellStyle>> styles = new ArrayList<>();
        int width = of.getRow(0).getLastCellNum();
        for (int i = 1; i <= of.getLastRowNum(); i++) {
            List<Object> cells = new ArrayList<>();
            List<CellStyle> shown = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                Cell cell = of.getRow(i).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                cells.add(contents(cell));
                shown.add(cell.getCellStyle());
            }
            rows.add(cells);
            styles.add(shown);
        }
        Collections.reverse(rows);
        Collections.reverse(styles);
        for (int i = 1; i <= of.getLastRowNum(); i++)
            for (int column = 0; column < width; column++) {
                Cell cell = of.getRow(i).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                put(cell, rows.get(i - 1).get(column));
                cell.setCellStyle(styles.get(i - 1).get(column));
            }
        return this;
    }

    private static Object contents(@Nullable Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) return "";
        return cell.getCellType() == CellType.NUMERIC ? (Object) cell.getNumericCellValue() : cell.getStringCellValue();
    }

    /** Two columns change places. */
    public EditedBook swapped(String sheet, String one, String other) {
        int left = column(sheet, one);
        int right = column(sheet, other);
        for (Row row : sheet(sheet)) {
            Cell a = row.getCell(left, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell b = row.getCell(right, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Object first = contents(a);
            Object second = contents(b);
            var style = a.getCellStyle();
            a.setCellStyle(b.getCellStyle());
            b.setCellStyle(style);
            put(a, second);
            put(b, first);
        }
        return this;
    }

    private static void put(Cell cell, Object contents) {
        cell.setBlank();
        if (contents instanceof Double number) cell.setCellValue(number);
        else if (!contents.equals("")) cell.setCellValue((String) contents);
    }

    public EditedBook without(String sheet, String heading) {
        int column = column(sheet, heading);
        for (Row row : sheet(sheet)) {
            Cell cell = row.getCell(column);
            if (cell != null) row.removeCell(cell);
        }
        return this;
    }

    public EditedBook withoutRow(String sheet, String code) {
        sheet(sheet).removeRow(row(sheet, code));
        return this;
    }

    public EditedBook added(String sheet, String... cells) {
        XSSFSheet of = sheet(sheet);
        Row row = of.createRow(of.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++)
            if (!cells[i].isEmpty()) row.createCell(i).setCellValue(cells[i]);
        return this;
    }
}
