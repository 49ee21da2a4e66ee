package torikumi.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import torikumi.report.Drawing;
import torikumi.report.Drawing.Cell;
import torikumi.report.Drawing.Mark;
import torikumi.report.Pictures;
import torikumi.report.Tone;

/** How long it takes to draw how 40 initiatives stood in 12 months, in pictures of eight: first with the font to be read, then without. */
class PictureBench {

    private static final Tone[] TONES = Tone.values();

    @Test
    void fortyInitiativesInTwelveMonths() {
        List<Drawing> year = new ArrayList<>();
        for (int page = 0; page < 5; page++) year.add(page(page));
        var pictures = new Pictures();
        for (int round = 1; round <= 5; round++) {
            long began = System.nanoTime();
            long bytes =
                    year.stream().mapToLong(each -> pictures.png(each).length).sum();
            System.out.printf(
                    "40 initiatives, 12 months, round %d: %d ms, %d KB%n",
                    round, Duration.ofNanos(System.nanoTime() - began).toMillis(), bytes >> 10);
        }
    }

    private static Drawing page(int page) {
        List<Drawing.Strip> strips = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            List<Cell> cells = new ArrayList<>();
            for (int month = 1; month <= 12; month++)
                cells.add(new Cell(month + "月", new Mark("●", "順調", TONES[(i + month) % TONES.length])));
            strips.add(new Drawing.Strip("総務-%02d".formatted(page * 8 + i), "部内各課と連携し、10年目の東北復興大祭典を成功に導くとともに", cells));
        }
        return new Drawing(
                "令和3年度 総務部（%d/5）".formatted(page + 1), "4月〜3月", List.of(new Drawing.HeatMap("", strips)), List.of());
    }
}
