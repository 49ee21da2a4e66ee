package torikumi.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture before it is drawn, in its reader's language.
 *
 * @param below what it does not say by itself: how to read it, where it comes from
 */
public record Drawing(String title, String subtitle, List<Part> parts, List<String> below) {

    public Drawing {
        parts = List.copyOf(parts);
        below = List.copyOf(below);
    }

    public sealed interface Part {}

    /** What the marks mean. */
    public record Legend(List<Mark> marks) implements Part {
        public Legend {
            marks = List.copyOf(marks);
        }
    }

    /** A heat map: of each initiative a strip of months. */
    public record HeatMap(String heading, List<Strip> strips) implements Part {
        public HeatMap {
            strips = List.copyOf(strips);
        }
    }

    /** @param words shown as far as there is room */
    public record Strip(String code, String words, List<Cell> cells) {
        public Strip {
            cells = List.copyOf(cells);
        }
    }

    /** @param mark null for a month to come */
    public record Cell(String month, @Nullable Mark mark) {}

    /** Bars under each other, each as long as there is to count. */
    public record Bars(String heading, List<Bar> bars) implements Part {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /** @param counts without those that are 0 */
    public record Bar(String label, List<Count> counts) {
        public Bar {
            counts = List.copyOf(counts);
        }

        int all() {
            return counts.stream().mapToInt(Count::number).sum();
        }
    }

    public record Count(Mark mark, int number) {}

    /** A sentence on a line of its own. */
    public record Said(String sentence) implements Part {}

    /** @param symbol a shape that is told apart without colour */
    public record Mark(String symbol, String word, Tone tone) {}
}
