package torikumi.slack.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.report.Drawing.Bar;
import torikumi.report.YearCourse.Line;
import torikumi.slack.card.Showing;

/** The same as a picture in words, in as much detail as Slack takes. */
final class PictureAlt {

    // Slack's, of alt_txt.
    private static final int LONGEST = 1000;

    private PictureAlt() {}

    static String overview(String title, List<Bar> months, List<Bar> dues, PictureWords words) {
        return fitting(
                () -> said(title, Stream.concat(months.stream(), dues.stream()), words),
                () -> said(title, Stream.concat(ends(months), dues.stream()), words),
                () -> said(title, Stream.concat(ends(months), ends(dues)), words));
    }

    /** The first and the last of them. */
    private static Stream<Bar> ends(List<Bar> bars) {
        return bars.isEmpty()
                ? Stream.of()
                : Stream.of(bars.getFirst(), bars.getLast()).distinct();
    }

    private static String said(String title, Stream<Bar> bars, PictureWords words) {
        return head(title, words)
                + bars.map(bar -> words.showing()
                                .text(
                                        "report.alt.line",
                                        bar.label(),
                                        listed(
                                                bar.counts().stream()
                                                        .map(count -> words.showing()
                                                                .text(
                                                                        "report.alt.count",
                                                                        count.mark()
                                                                                .word(),
                                                                        count.number()))
                                                        .toList(),
                                                words.showing())))
                        .collect(Collectors.joining());
    }

    /** Of each initiative its course, or where that is too much how it stands; else how many stand how. */
    static String page(String title, List<Line> lines, PictureWords words) {
        return fitting(
                () -> head(title, words)
                        + lines.stream().map(line -> line(line, words, true)).collect(Collectors.joining()),
                () -> head(title, words)
                        + lines.stream().map(line -> line(line, words, false)).collect(Collectors.joining()));
    }

    private static String line(Line line, PictureWords words, boolean whole) {
        List<String> runs = new ArrayList<>();
        String before = null;
        for (int i = 0; i < line.stood().size(); i++) {
            String word = words.mark(line.stood().get(i)).word();
            if (!word.equals(before))
                runs.add(words.showing()
                        .text(
                                "report.alt.since",
                                PictureWords.month(
                                        words.course().months().get(i).getMonth(), words.showing()),
                                word));
            before = word;
        }
        String code = line.where().initiative().code().toString();
        return words.showing()
                .text(
                        "report.alt.line",
                        code,
                        whole ? listed(runs, words.showing()) : Objects.requireNonNullElse(before, ""));
    }

    private static String head(String title, PictureWords words) {
        return words.showing().text("report.alt.head", title, words.course().asOf());
    }

    private static String listed(List<String> parts, Showing showing) {
        return String.join(showing.text("list.comma"), parts);
    }

    @SafeVarargs
    private static String fitting(Supplier<String>... fromLongToShort) {
        String said = "";
        for (Supplier<String> each : fromLongToShort) {
            said = each.get();
            if (said.codePointCount(0, said.length()) <= LONGEST) return said;
        }
        return said;
    }
}
