package torikumi.slack.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "<@UBOT> 総務課の使命は？|総務課の使命は？",
                "<@UBOT>　総務|総務",
                "総務<@UBOT>|総務",
                "'<@UBOT|torikumi> <@U2> に聞いて'|<@U2> に聞いて",
                "<@UBOT> /torikumi 総務|総務",
                "／torikumi|''",
                "／ｔｏｒｉｋｕｍｉ　総務|総務",
                "／ｓｈｉｎｃｈｏｋｕ　総務-03　順調|update 　総務-03　順調",
                "/shinchoku|update",
                "/TORIKUMI 総務|総務",
                "/torikumis 総務|/torikumis 総務",
                "torikumi 総務|torikumi 総務",
                "総務 /torikumi|総務 /torikumi",
                "&lt;!channel&gt; A&amp;B|<!channel> A&B",
                "&amp;lt;|&lt;"
            })
    void isWhatWasTyped(String text, String said) {
        assertThat(Said.to("UBOT", text)).isEqualTo(said);
    }

    @Test
    void isEmptyWhereNothingWasTyped() {
        assertThat(Said.to("UBOT", null)).isEmpty();
        assertThat(Said.plain(null)).isEmpty();
    }
}
