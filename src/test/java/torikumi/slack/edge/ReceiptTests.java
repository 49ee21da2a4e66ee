package torikumi.slack.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReceiptTests {

    @Test
    void canBeReadOut() {
        assertThat(Stream.generate(Receipt::next).limit(2000).map(Receipt::number))
                .allMatch(number -> number.matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}"))
                .doesNotHaveDuplicates();
    }
}
