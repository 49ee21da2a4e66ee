package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredTextTests {

    @Test
    void isWhatWasTyped() {
        String typed = "髙﨑さん 😀 １２％\n\t\u3000‮<!channel>";
        assertThat(StoredText.of(typed)).isSameAs(typed);
    }

    @Test
    void hasNoCharactersThatAreNone() {
        assertThat(StoredText.of("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(StoredText.of("\uD83D")).isEqualTo("\uFFFD");
        assertThat(StoredText.of("\uDE00\uD83D\uDE00\uD83D")).isEqualTo("\uFFFD😀\uFFFD");
    }
}
