package torikumi.slack.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import torikumi.plan.Decision;

/**
 * Which part of a preview is shown.
 *
 * @param page from 1
 */
public record PreviewPage(Part part, int page) {

    public static final PreviewPage FIRST = new PreviewPage(Part.ALL, 1);

    /** What a preview consists of. The names are in old messages, so they do not change. */
    public enum Part {
        ALL,
        QUESTIONS,
        REWORDED,
        MERGED,
        MOVED,
        RETURNED,
        FIELDS,
        ADDED,
        GONE,
        TEXTS,
        SECTIONS,
        LEFT_OUT,
        /** What was read, whatever becomes of it. */
        READ
    }

    private static final Pattern VALUE = Pattern.compile("(?s)([0-9a-f-]{36}) ([A-Z_]{1,20})\\.([0-9]{1,4})(?: (.*))?");

    /** What a button about a proposal carries. */
    public String of(String proposal) {
        return "%s %s.%d".formatted(proposal, part, page);
    }

    /** The same with what it decides, or asks to decide. */
    String of(String proposal, String rest) {
        return of(proposal) + " " + rest;
    }

    String of(String proposal, Decision decision) {
        return of(proposal, JsonMapper.shared().writeValueAsString(decision));
    }

    /**
     * What a button or a form carries.
     *
     * @param rest what else it says; empty for nothing
     */
    record Carried(String proposal, PreviewPage page, String rest) {

        static Optional<Carried> read(@Nullable String value) {
            Matcher read = VALUE.matcher(value == null ? "" : value);
            if (!read.matches()) return Optional.empty();
            Part part;
            try {
                part = Part.valueOf(read.group(2));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            var page = new PreviewPage(part, Math.max(1, Integer.parseInt(read.group(3))));
            return Optional.of(new Carried(read.group(1), page, read.group(4) == null ? "" : read.group(4)));
        }

        Optional<Decision> decision() {
            try {
                return Optional.ofNullable(JsonMapper.shared().readValue(rest, Decision.class));
            } catch (JacksonException e) {
                return Optional.empty();
            }
        }
    }
}
