package torikumi.slack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Every handler, tried by those for whom it makes a difference that guests may read. */
@TestPropertySource(properties = {"test.context=doors-of-readers", "TORIKUMI_GUESTS=read"})
class EveryDoorWhereGuestsReadTests extends Doors {

    private static final List<String> PEOPLE = List.of("guest", "stranger", "unknown");

    /** The doors of {@link EveryDoorTests} behind which something else is then; the words are its own. */
    private static final String OTHERWISE = """
            /torikumi                   | reads   | reads    | reads
            /shinchoku                  | told    | told     | keeps
            AppMentionEvent             | reads   | reads    | reads
            AppHomeOpenedEvent          | reads   | reads    | reads
            MessageEvent                | reads   | reads    | reads
            MessageFileShareEvent       | reads   | reads    | reads
            MessageThreadBroadcastEvent | silent  | silent   | keeps
            MessageMeEvent              | reads   | reads    | reads
            MemberJoinedChannelEvent    | reads   | reads    | reads
            press answer.open           | reads   | reads    | reads
            press answer.share          | reads   | reads    | reads
            press reminder.page         | reads   | reads    | reads
            press reminder.why          | reads   | reads    | reads
            press reminder.wish         | writes  | writes   | later
            """;

    @Test
    void letGuestsReadAndFollowAndDoNothingElse() {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String row : even(EveryDoorTests.TABLE).lines().toList()) {
            String[] cells = row.split(" \\| ");
            expected.put(cells[0], Arrays.stream(cells).limit(1 + PEOPLE.size()).collect(joining(" | ")));
        }
        even(OTHERWISE).lines().forEach(row -> expected.replace(row.substring(0, row.indexOf(" | ")), row));

        assertThat(tried(PEOPLE)).isEqualTo(String.join("\n", expected.values()));
    }
}
