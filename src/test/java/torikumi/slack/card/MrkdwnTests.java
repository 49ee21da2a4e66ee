package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrkdwnTests {

    private static final String TYPED = "順調\u202E遅れ\u2066 \u001B[31m赤\u0007\r\n次の行\u2028その次\u200F";

    @Test
    void takesOutWhatATerminalOrAScreenMayObey() {
        assertThat(Mrkdwn.harmless(TYPED)).isEqualTo("順調遅れ  [31m赤 \n次の行\nその次");
    }

    @Test
    void leavesWhatPeopleRead() {
        String words = "総務-03 👩\u200D💻 は\n● 順調 です＆<x>";

        assertThat(Mrkdwn.harmless(words)).isSameAs(words).isEqualTo(words);
    }

    @Test
    void noCardHasAnyOfIt() {
        var card = new Card()
                .header(TYPED)
                .context(TYPED)
                .markedContext(TYPED)
                .text(TYPED)
                .heading(TYPED)
                .fields(Map.of(TYPED, TYPED));

        String sent = SlackJson.ephemeral(card.reply(TYPED)).getBody();

        assertThat(sent).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u001B\u0007]");
        assertThat(sent).doesNotContainPattern("(?i)\\\\u(?:202[a-e]|206[6-9]|200[ef]|001b|0007)");
    }

    @ParameterizedTest
    @CsvSource({
        "田中,田中",
        "ジョン・スミス,ジョン・スミス",
        "山田（課長）,「山田（課長）」",
        "山田 ・ 総務課として,「山田 ・ 総務課として」",
        "総務課の代理,「総務課の代理」",
        "田中」 ・ 課長「,「田中』 ・ 課長『」"
    })
    void aNameThatMayBeReadAsMoreStandsBetweenQuotationMarks(String given, String shown) {
        assertThat(Mrkdwn.name(given)).isEqualTo(shown);
    }

    @Test
    void aNameIsOnOneLineAndRunsOneWay() {
        assertThat(Mrkdwn.name("田中\n\u202E課長")).isEqualTo("田中 課長");
    }
}
