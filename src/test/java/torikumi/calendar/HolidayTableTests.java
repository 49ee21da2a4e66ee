package torikumi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HolidayTableTests {

    private static final String HEADING = "国民の祝日・休日月日,国民の祝日・休日名称\r\n";

    private static String year(int year) {
        return HEADING
                + BundledHolidays.YEARS.get(year).entrySet().stream()
                        .map(day -> "%d/%d/%d,%s\r\n"
                                .formatted(
                                        day.getKey().getYear(),
                                        day.getKey().getMonthValue(),
                                        day.getKey().getDayOfMonth(),
                                        day.getValue()))
                        .collect(Collectors.joining());
    }

    private static List<HolidayFault> faults(String text) {
        return ((HolidayTable.Reading.Unreadable) HolidayTable.read(text.getBytes(StandardCharsets.UTF_8))).faults();
    }

    @Test
    void readsTheCabinetOfficesLayoutInEitherEncoding() {
        String table = year(2021);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j")))
            assertThat(((HolidayTable.Reading.Read) HolidayTable.read(table.getBytes(charset))).years())
                    .containsOnlyKeys(2021)
                    .containsEntry(2021, BundledHolidays.YEARS.get(2021));
        assertThat(HolidayTable.read(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(HolidayTable.read(table.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysTheLineOfEachFault() {
        String table = year(2021);
        assertThat(faults(table + "2021/2/30,ない日\n2021/1/1,元日\n2021/12/25,\n12月25日\n"))
                .containsExactly(
                        new HolidayFault.NoDate(19, "2021/2/30"),
                        new HolidayFault.TwiceTheSame(20, 2),
                        new HolidayFault.NoName(21),
                        new HolidayFault.NotTwoColumns(22, 1));
    }

    @Test
    void refusesAYearOfWhichPartIsMissing() {
        String half = year(2021).lines().limit(9).collect(Collectors.joining("\n"));
        assertThat(faults(half)).containsExactly(new HolidayFault.YearIncomplete(2021, 8, 16));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThat(faults("")).containsExactly(new HolidayFault.Empty());
        assertThat(faults(HEADING)).containsExactly(new HolidayFault.Empty());
        byte[] nonsense = {(byte) 0xFF, (byte) 0xFF, 0, 1};
        assertThat(HolidayTable.read(nonsense))
                .isEqualTo(new HolidayTable.Reading.Unreadable(List.of(new HolidayFault.UnknownEncoding())));
        assertThat(HolidayTable.read(new byte[HolidayTable.LARGEST + 1]))
                .isInstanceOf(HolidayTable.Reading.Unreadable.class);
    }

    @Test
    void comesWithTwelveYears() {
        assertThat(BundledHolidays.YEARS).hasSize(12).containsKeys(2019, 2030);
        assertThat(BundledHolidays.YEARS.get(2021)).hasSize(17).containsKey(LocalDate.of(2021, 2, 23));
    }
}
