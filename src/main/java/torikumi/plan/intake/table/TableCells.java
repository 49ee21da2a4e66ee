package torikumi.plan.intake.table;

import java.util.ArrayList;
import java.util.List;

/** Where the cells of a table file stand: commons-csv reads them, but tells only where a record begins. */
record TableCells(String text, char delimiter, boolean comments) {

    /** Where each cell of the record begins, at its first visible character, and behind them where the record ends. */
    List<Integer> starts(long record) {
        List<Integer> starts = new ArrayList<>();
        int at = first(record);
        starts.add(at);
        for (int end = end(at); end < text.length() && text.charAt(end) == delimiter; end = end(at)) {
            at = visible(end + 1);
            starts.add(at);
        }
        starts.add(end(at));
        return starts;
    }

    /** Where the record's quotation marks go wrong: the open one, or what follows a closed one. */
    int broken(long record) {
        int at = first(record);
        while (at < text.length()) {
            if (text.charAt(at) == '"' && afterQuotes(at) > text.length()) return at;
            int end = end(at);
            if (end >= text.length() || endsRecord(end)) break;
            if (text.charAt(end) != delimiter) return end;
            at = visible(end + 1);
        }
        return first(record);
    }

    /** commons-csv lets a record begin with the comments above it. */
    private int first(long record) {
        int at = visible((int) record);
        while (comments && at < text.length() && text.charAt(at) == '#') {
            while (at < text.length() && !endsRecord(at)) at++;
            at = visible(Math.min(text.startsWith("\r\n", at) ? at + 2 : at + 1, text.length()));
        }
        return at;
    }

    /** The delimiter or line end behind a cell, or whatever else follows its closing quotation mark. */
    private int end(int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '"') return visible(Math.min(afterQuotes(at), text.length()));
        while (at < text.length() && text.charAt(at) != delimiter && !endsRecord(at)) at++;
        return at;
    }

    private int afterQuotes(int start) {
        for (int at = start + 1; at < text.length(); at++) {
            if (text.charAt(at) != '"') continue;
            if (at + 1 < text.length() && text.charAt(at + 1) == '"') at++;
            else return at + 1;
        }
        // Never closed.
        return text.length() + 1;
    }

    private int visible(int from) {
        int at = from;
        while (at < text.length()
                && text.charAt(at) != delimiter
                && !endsRecord(at)
                && Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    private boolean endsRecord(int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
