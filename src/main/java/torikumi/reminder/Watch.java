package torikumi.reminder;

import java.util.List;
import torikumi.platform.Moment;

/** Looks for what is told by itself, as soon as anybody may be told. */
interface Watch {

    /** In the transaction in which it is staged; what was staged before may be among it. */
    List<LetterDraft> news(Schedule schedule, Moment now);
}
