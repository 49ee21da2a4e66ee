package torikumi.slack.people;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.edge.Filing.Result;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** That somebody was chosen in a form who can act for no office. */
final class Unfit {

    private Unfit() {}

    /**
     * The bot never acts, and guests do not unless the setting says so; null where they may be chosen.
     *
     * @param why they may not, as {@link PeopleFacts#unfit} says
     */
    static Result.@Nullable Mend fault(Person whom, Optional<Denial> why, ViewSubmissionContext context, Say say) {
        if (whom.id().equals(context.getBotUserId()))
            return new Result.Mend(PeopleFields.WHOM, say.text("people.aBot"));
        return why.map(denial -> new Result.Mend(PeopleFields.WHOM, PeopleWords.unfit(denial, whom.colleague(), say)))
                .orElse(null);
    }

    /** All that is wrong. Nothing of what else was done is kept then. */
    static Result and(Result.@Nullable Mend unfit, Result then) {
        return unfit == null ? then : unfit.and(then);
    }
}
