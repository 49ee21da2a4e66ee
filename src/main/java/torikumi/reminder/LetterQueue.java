package torikumi.reminder;

import java.util.List;

/** Where letters are staged to be sent, in the caller's transaction. */
interface LetterQueue {

    void send(List<Letter> letters);

    /** Those that were sent show something that has changed. */
    void redraw(List<Letter> letters);
}
