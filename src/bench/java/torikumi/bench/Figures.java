package torikumi.bench;

import java.util.List;

/** A contest in tables: the median and, in brackets, the smallest and the largest of the rounds. */
final class Figures {

    private Figures() {}

    static String table(Contest contest, List<String> names) {
        var table = new StringBuilder("""
                | process | requests/s | p50 ms | p99 ms | processor ms per request | wrong answers |
                |---|---|---|---|---|---|
                """);
        for (String name : names)
            table.append("| %s | %s | %s | %s | %s | %d |\n"
                    .formatted(
                            name,
                            contest.of(name, Round::perSecond).in("%.0f"),
                            contest.of(name, Round::p50).in("%.2f"),
                            contest.of(name, Round::p99).in("%.2f"),
                            contest.of(name, Round::processor).in("%.3f"),
                            contest.failures(name)));
        return table.toString();
    }

    /** @param pairs of names, the one that is compared before the one it is compared with */
    static String compared(Contest contest, String... pairs) {
        var table = new StringBuilder("""

                | compared, round by round | ratio of requests/s | ratio of processor time |
                |---|---|---|
                """);
        for (int i = 0; i < pairs.length; i += 2)
            table.append("| %s / %s | %s | %s |\n"
                    .formatted(
                            pairs[i],
                            pairs[i + 1],
                            contest.ratio(pairs[i], pairs[i + 1], Round::perSecond)
                                    .in("%.2f"),
                            contest.ratio(pairs[i], pairs[i + 1], Round::processor)
                                    .in("%.2f")));
        return table.toString();
    }
}
