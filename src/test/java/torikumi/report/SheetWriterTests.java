package torikumi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class SheetWriterTests {

    private static final int ROWS = 1234;

    @Test
    void noRowIsLostOrWrittenTwiceHoweverManyThereAre() throws IOException {
        WorkbookWords words = mock();
        when(words.term(any())).thenReturn("yyyy/m/d");
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Torikumi", null)) {
            var heads = List.of(
                    new SheetWriter.Head(WorkbookColumn.CODE, "番号"), new SheetWriter.Head(WorkbookColumn.COUNT, "件数"));
            for (String name : List.of("一", "二"))
                try (var sheet = new SheetWriter(book, name, List.of(), heads, words)) {
                    for (int i = 0; i < ROWS; i++)
                        sheet.row(i % 7 == 0).text(name + i).number(i);
                }
        }
        var read = new ReadWorkbook(bytes.toByteArray());
        for (String name : List.of("一", "二")) {
            assertThat(read.values(name, 0, "番号"))
                    .isEqualTo(IntStream.range(0, ROWS).mapToObj(i -> name + i).toList());
            assertThat(read.values(name, 0, "件数"))
                    .isEqualTo(
                            IntStream.range(0, ROWS).mapToObj(String::valueOf).toList());
        }
    }
}
