package torikumi.report.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had before them when they decided.
 *
 * @param newest the id of the newest version that was shown; 0 where there was none
 * @param record the updates that were shown, as {@link Sheet#record} has them
 */
public record Seen(long initiativeId, Term term, long newest, int record) {

    private static final Pattern CARRIED =
            Pattern.compile("(\\d{1,18}) (FIRST_HALF|SECOND_HALF|YEAR) (\\d{1,18}) (-?\\d{1,9}|-?[12]\\d{9})");

    public static Seen of(Sheet sheet) {
        return new Seen(
                sheet.reported().where().initiative().id(),
                sheet.term(),
                sheet.newest() == null ? 0 : sheet.newest().id(),
                sheet.record().hashCode());
    }

    /** As a button or a form carries it. */
    public String carried() {
        return "%d %s %d %d".formatted(initiativeId, term, newest, record);
    }

    public static Optional<Seen> read(@Nullable String carried) {
        Matcher read = CARRIED.matcher(carried == null ? "" : carried);
        return read.matches()
                ? Optional.of(new Seen(
                        Long.parseLong(read.group(1)), Term.valueOf(read.group(2)), Long.parseLong(read.group(3)), (int)
                                Long.parseLong(read.group(4))))
                : Optional.empty();
    }
}
