package torikumi.slack.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftAnswerTests {

    private static final String DRAFT = "0f8fad5b-d9cb-469f-a165-70867728950e";

    static Stream<DraftAnswer> answers() {
        return Stream.of(
                DraftAnswer.to(DRAFT),
                new DraftAnswer(DRAFT, 3L, null),
                new DraftAnswer(DRAFT, 3L, "on-track"),
                new DraftAnswer(DRAFT, 3L, DraftAnswer.NO_HEALTH));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isReadFromWhatItsButtonCarries(DraftAnswer answer) {
        assertThat(DraftAnswer.read(answer.value())).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                DRAFT + " ",
                DRAFT + " 総務-03",
                DRAFT + " -3",
                DRAFT + " 1234567890123456789",
                DRAFT + " 3 late 60%",
                DRAFT + "-longer"
            })
    void isNotReadFromAnythingElse(String value) {
        assertThat(DraftAnswer.read(value)).isEmpty();
    }
}
