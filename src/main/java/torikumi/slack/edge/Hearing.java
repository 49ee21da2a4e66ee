package torikumi.slack.edge;

import com.slack.api.model.block.LayoutBlock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.SlackIds;
import torikumi.slack.identity.People;

/** The one reading of what people write in Slack, whichever way it comes, before anything else looks at it. */
@Component
public class Hearing {

    // A command is one only where it is typed in half width; in a direct message its full-width twin arrives as text.
    private static final Pattern COMMAND = written(SlackIds.COMMAND);
    private static final Pattern SHINCHOKU = written(SlackIds.SHINCHOKU);

    // Slack gives some hundred names a minute, to everybody together.
    static final int ASKED_ABOUT = 30;

    private final People people;

    Hearing(People people) {
        this.people = people;
    }

    /**
     * What was said to the bot: without its own mention and how it was addressed, and without the command's name before it.
     * Waits for Slack for 700 ms at most, for the names of the first {@value #ASKED_ABOUT} who are mentioned.
     *
     * @param bot its user id; null where it is not mentioned by one
     */
    public Said toBot(@Nullable String bot, @Nullable String text, @Nullable List<LayoutBlock> blocks) {
        return toBot(bot, text, blocks, names(bot, text, blocks));
    }

    /** What was said to nobody in particular, or to somebody else. */
    public Said said(@Nullable String text, @Nullable List<LayoutBlock> blocks) {
        return said(text, blocks, names(null, text, blocks));
    }

    /** Whether somebody is mentioned, where the message is written. */
    public static boolean mentions(@Nullable String userId, @Nullable String text, @Nullable List<LayoutBlock> blocks) {
        return userId != null
                && read(null, text, blocks, id -> null).mentions().stream()
                        .anyMatch(mention -> mention.id().equals(userId));
    }

    private Function<String, @Nullable String> names(
            @Nullable String bot, @Nullable String text, @Nullable List<LayoutBlock> blocks) {
        // Nobody is named without one.
        if (text != null && !text.isBlank() && text.indexOf('<') < 0) return id -> null;
        Set<String> ids = read(bot, text, blocks, id -> null).mentions().stream()
                .filter(Asked.Mention::isPerson)
                .map(Asked.Mention::id)
                .distinct()
                .limit(ASKED_ABOUT)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> names = ids.isEmpty() ? Map.of() : people.names(ids);
        return names::get;
    }

    static Said toBot(
            @Nullable String bot,
            @Nullable String text,
            @Nullable List<LayoutBlock> blocks,
            Function<String, @Nullable String> names) {
        MessageText read = read(bot, text, blocks, names);
        String rest = Addressing.taken(read.words());
        rest = SHINCHOKU.matcher(rest).replaceFirst("update ");
        return new Said(COMMAND.matcher(rest).replaceFirst("").strip(), read.mentions());
    }

    static Said said(
            @Nullable String text, @Nullable List<LayoutBlock> blocks, Function<String, @Nullable String> names) {
        MessageText read = read(null, text, blocks, names);
        return new Said(read.words().strip(), read.mentions());
    }

    private static MessageText read(
            @Nullable String bot,
            @Nullable String text,
            @Nullable List<LayoutBlock> blocks,
            Function<String, @Nullable String> names) {
        var read = new MessageText(bot, names);
        if (text != null && !text.isBlank()) read.mrkdwn(text);
        else if (blocks != null) BlockWords.read(blocks, read);
        return read;
    }

    /** At the start of the text, in letters of either width and case. */
    private static Pattern written(String command) {
        return Pattern.compile("(?U)^\\s*%s(?=\\s|$)"
                .formatted(command.chars()
                        .mapToObj(c -> "[%s%s]".formatted(eitherWidth(c), eitherWidth(Character.toUpperCase(c))))
                        .collect(Collectors.joining())));
    }

    private static String eitherWidth(int c) {
        return Pattern.quote(Character.toString(c)) + Character.toString(c - '!' + '！');
    }
}
