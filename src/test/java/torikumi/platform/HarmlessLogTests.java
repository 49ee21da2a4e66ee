package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessLogTests {

    @Test
    void leavesWhatIsHarmlessAsItIs() {
        String words = "総務-03\tを「順調」に 😀 — 60%";

        assertThat(HarmlessLog.harmless(words)).isEqualTo(words);
    }

    @Test
    void setsFurtherLinesIn() {
        assertThat(HarmlessLog.harmless("a\nb\r\nc\u2028d")).isEqualTo("a\n    | b\n    | c\n    | d");
    }

    @Test
    void takesWhatATerminalObeys() {
        assertThat(HarmlessLog.harmless("a\u001B[2J\u202Eb\u0000")).isEqualTo("a\uFFFD[2J\uFFFDb\uFFFD");
    }

    @Test
    void cutsWhatWouldFillTheLog() {
        assertThat(HarmlessLog.harmless("あ".repeat(40_000)))
                .hasSizeLessThan(2100)
                .endsWith("… (40000 characters)");
    }
}
