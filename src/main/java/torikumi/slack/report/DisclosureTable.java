package torikumi.slack.report;

import java.util.List;

/**
 * A part of what is disclosed, the same in the page and as CSV.
 *
 * @param file its name as CSV
 * @param upright whether each row is a table of its own on the page, because it has too many columns for one line
 */
record DisclosureTable(String file, String title, List<String> headings, List<List<String>> rows, boolean upright) {

    DisclosureTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}
