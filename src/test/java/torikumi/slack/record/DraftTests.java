package torikumi.slack.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torikumi.progress.Progress;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;

class DraftTests {

    // As it was kept before its parts had names.
    private static final String KEPT = """
            {"initiativeId":3,"corrects":null,"words":"順調 会場を決めた","progress":null,"why":"","way":"MENTION","key":"C1/1.2",
            "saidAt":"2021-06-09T01:00:00Z","channelId":"C1","messageTs":"1.2","threadTs":null,"permalink":"https://x.example/p1",
            "replaces":7}""";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Instant said = Instant.parse("2021-06-09T01:00:00Z");

    @Test
    void isReadAsItWasKeptBefore() {
        var origin = new Draft.Origin(WayIn.MENTION, "C1/1.2", said, "C1", "1.2", null, "https://x.example/p1");

        assertThat(json.readValue(KEPT, Draft.class))
                .isEqualTo(Draft.of(origin, "順調 会場を決めた").about(3).replacing(7));
    }

    @Test
    void hasNothingOfWhatCouldNotBeSaidYetWhenItWasKept() {
        String kept = KEPT.replace("\"progress\":null", "\"progress\":{\"unchanged\":false,\"words\":\"会場を決めた\"}");

        assertThat(json.readValue(kept, Draft.class).said()).isEqualTo(Progress.said("会場を決めた"));
    }

    @Test
    void isKeptUnderTheSameNames() {
        Draft draft = json.readValue(KEPT, Draft.class);

        assertThat(json.readTree(json.writeValueAsString(draft))).isEqualTo(json.readTree(KEPT));
    }

    @Test
    void saysItsWordsUntilTheyAreRead() {
        var origin = new Asked.Origin(WayIn.COMMAND, "k", said, null, null, null);
        var asked = new Asked("U1", "C1", Asked.Place.CHANNEL, Locale.JAPANESE, "会場を決めた", origin);
        Draft draft = Draft.of(asked, "会場を決めた", null);

        assertThat(draft.said()).isEqualTo(Progress.said("会場を決めた"));
        assertThat(draft.saying(Progress.NOTHING.health("late")).said()).isEqualTo(Progress.NOTHING.health("late"));
    }
}
