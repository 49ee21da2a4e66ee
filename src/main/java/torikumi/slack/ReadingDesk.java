package torikumi.slack;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.slack.command.Command;
import torikumi.slack.view.Showing;

/** Answers how initiatives stand: lists by health or silence, histories, what is one's own, and the cards with standings. */
@Component
class ReadingDesk {

    Reply status(Asked asked, Command.Status command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply stale(Asked asked, Command.Stale command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply history(Asked asked, Command.History command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply mine(Asked asked, Command.Mine command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    /** 「遅れている取組は？」: words without a verb that ask how things stand; empty where they ask something else. */
    Optional<Reply> question(Asked asked, Command.Ask ask, Showing showing) {
        return Optional.empty();
    }
}
