package torikumi.slack.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one identity of this process, known from the end of the start on. */
@Component
public class Identity {

    private volatile @Nullable BotIdentity bot;

    /** Empty while the process starts: nothing can be served yet. */
    public Optional<BotIdentity> known() {
        return Optional.ofNullable(bot);
    }

    void become(BotIdentity known) {
        this.bot = known;
    }
}
