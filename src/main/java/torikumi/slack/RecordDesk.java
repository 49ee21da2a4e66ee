package torikumi.slack;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.slack.view.Showing;

/** Takes into the record what people say about initiatives, however they say it. */
@Component
class RecordDesk {

    /** @param words what follows the verb, as typed; blank asks for the form */
    Reply update(Asked asked, String words, Showing showing) {
        throw new UnsupportedOperationException();
    }

    /** 「総務-03 順調 …」「…ができました。順調です」: words without a verb that report something; empty where they ask. */
    Optional<Reply> statement(Asked asked, Showing showing) {
        return Optional.empty();
    }
}
