package torikumi.reminder;

import java.util.List;
import java.util.Optional;
import torikumi.platform.Moment;
import torikumi.staff.Colleague;

/** What letters are about: what they say when they leave, for which post somebody gets them, and who holds it by then. */
interface LetterMatter {

    /** What it says now; empty where nobody wants it any more. */
    Optional<LetterContent> wanted(LetterRow letter, Moment now);

    /** What it says now that it was sent, wanted or not; empty where it is not drawn again. */
    default Optional<LetterContent> current(LetterRow letter, Moment now) {
        return Optional.empty();
    }

    /** Whether it is for no post, or its recipient holds the one it is for still: it may wait for days, and posts change hands. */
    default boolean holds(LetterRow letter, Colleague who, Moment now) {
        return true;
    }

    /** Who gets it now instead; nobody where it is for no post, or told otherwise to whoever has it. */
    default List<Colleague> holders(LetterRow letter, Moment now) {
        return List.of();
    }

    /** When it does not leave, once it had to wait; empty where it leaves at any time, on a closed day too. */
    default Optional<QuietHours> quiet(LetterRow letter) {
        return Optional.of(QuietHours.USUAL);
    }

    /** @param doubtful whether an earlier attempt may have arrived */
    default void leaves(LetterRow letter, LetterContent content, boolean doubtful) {}

    /** Somebody deleted from the chat what was to be drawn again. */
    default void deleted(LetterRow letter, LetterContent content, Moment now) {}
}
