package torikumi.slack;

import org.springframework.stereotype.Component;
import torikumi.slack.command.Command;
import torikumi.slack.view.Showing;

/** Answers who acts for what, and lets people begin, end and hand over. */
@Component
class StaffDesk {

    Reply who(Asked asked, Command.Who command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply me(Asked asked, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply join(Asked asked, Command.Join command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply leave(Asked asked, Command.Leave command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply handover(Asked asked, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply close(Asked asked, Command.Close command, Showing showing) {
        throw new UnsupportedOperationException();
    }

    Reply reopen(Asked asked, Command.Reopen command, Showing showing) {
        throw new UnsupportedOperationException();
    }
}
