package torikumi.slack.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.OutgoingFile;

/** Makes one kind of file, or several that belong together: on no request's thread, in the workspace of whoever wants it, and again where it could not be sent. */
interface Making<W extends FileWish> {

    Class<W> of();

    /**
     * @param personId who wants it, and may read what is in it by now
     * @param showing for that person, in their direct conversation
     */
    Made make(W wish, String personId, Showing showing);

    /** What else they can do with it once they have it, as a message below it; empty for nothing. */
    default Optional<Reply> offer(W wish, String personId, Showing showing) {
        return Optional.empty();
    }

    /** What came of it. */
    sealed interface Made {

        /** @param sentence plain, above the file */
        record File(OutgoingFile file, String sentence) implements Made {}

        /**
         * @param files at least one, shown together in their order
         * @param sentence plain, above them
         */
        record Files(List<OutgoingFile> files, String sentence) implements Made {}

        /** There is nothing to put into a file, or they may not have it: why, and what to do next. */
        record Instead(String sentence) implements Made {}
    }

    /** Characters that no system takes in a file's name become a hyphen. */
    static String fileName(String name, String ending) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip() + "." + ending.toLowerCase(Locale.ROOT);
    }
}
