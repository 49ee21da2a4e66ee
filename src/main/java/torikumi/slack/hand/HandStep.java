package torikumi.slack.hand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.HandDraft;

/**
 * What is pressed in a draft, or typed into one of its forms. The names are in old messages, so they do not change.
 *
 * @param draft the proposal's id
 * @param seen how many steps the draft had that was shown
 * @param page of it, from 1
 * @param about the place or line, by {@link #mark}; empty where it is about the whole
 */
record HandStep(String draft, int seen, int page, Verb verb, String about) {

    enum Verb {
        SHOW,
        ADD,
        SECTION,
        RENAME,
        MISSION,
        DROP_SECTION,
        WORD,
        DROP,
        BACK
    }

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f-]{36}) ([0-9]{1,6}) ([0-9]{1,4}) ([A-Z_]{1,12})(?: ([0-9a-f]{1,8}))?");

    static HandStep of(HandDraft draft, int page, Verb verb) {
        return new HandStep(draft.id(), draft.steps(), page, verb, "");
    }

    HandStep about(String name) {
        return new HandStep(draft, seen, page, verb, mark(name));
    }

    /** The same in the draft as it is now. */
    HandStep in(HandDraft now) {
        return new HandStep(draft, now.steps(), page, verb, about);
    }

    // A menu carries 150 characters, and a section's name may have 200.
    static String mark(String name) {
        return Integer.toHexString(name.hashCode());
    }

    String carried() {
        return "%s %d %d %s %s".formatted(draft, seen, page, verb, about).strip();
    }

    static Optional<HandStep> read(@Nullable String carried) {
        Matcher read = FORM.matcher(carried == null ? "" : carried);
        if (!read.matches()) return Optional.empty();
        try {
            return Optional.of(new HandStep(
                    read.group(1),
                    Integer.parseInt(read.group(2)),
                    Math.max(1, Integer.parseInt(read.group(3))),
                    Verb.valueOf(read.group(4)),
                    read.group(5) == null ? "" : read.group(5)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<HandDraft.Place> place(List<HandDraft.Place> places) {
        return places.stream().filter(place -> mark(place.name()).equals(about)).findFirst();
    }

    Optional<HandDraft.Line> line(List<HandDraft.Place> places) {
        return places.stream()
                .flatMap(place -> place.lines().stream())
                .filter(line -> mark(line.key()).equals(about))
                .findFirst();
    }
}
