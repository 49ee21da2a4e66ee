package torikumi.slack.plan;

import com.slack.api.bolt.response.Response;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.MatchingText;
import torikumi.slack.card.Form;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;

/** What a menu of a form offers while somebody types into it. */
public final class Suggestions {

    // Slack: a menu has 100 options.
    private static final int MOST = 100;

    private Suggestions() {}

    /**
     * @param typed null where nothing was typed yet
     * @return the first 100 that have it in what they say, whatever its width and case
     */
    public static Response matching(@Nullable String typed, Stream<Form.Option> options) {
        String wanted = MatchingText.of(typed == null ? "" : typed).text();
        return SlackJson.options(options.filter(option -> MatchingText.of(option.label() + option.meaning())
                        .text()
                        .contains(wanted))
                .limit(MOST)
                .toList());
    }

    /** @param code as it is to be shown, in full where other years' are offered beside it */
    public static Form.Option of(Found.OfInitiative found, String code, Showing showing) {
        return new Form.Option(
                showing.text("imports.option", code, found.initiative().wording()),
                String.valueOf(found.initiative().id()),
                showing.beside(found.section().name(), showing.name(found.plan())));
    }
}
