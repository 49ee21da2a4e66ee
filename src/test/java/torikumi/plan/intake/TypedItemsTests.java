package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TypedItemsTests {

    @Test
    void eachLineIsOneAsItStands() {
        assertThat(TypedItems.of(" 遊具を点検する\n\n\u3000便所を洋式にする。\r\n3、4年生に緑の授業を行う。"))
                .containsExactly("遊具を点検する", "便所を洋式にする。", "3、4年生に緑の授業を行う。");
        assertThat(TypedItems.of(" \n\u3000\n")).isEmpty();
    }

    @Test
    void bulletsThatTheLinesShareAreTakenOff() {
        assertThat(TypedItems.of("・遊具を点検する。\n・便所を洋式にする。")).containsExactly("遊具を点検する。", "便所を洋式にする。");
        assertThat(TypedItems.of("1 遊具を点検する。\n2 便所を洋式にする。")).containsExactly("遊具を点検する。", "便所を洋式にする。");
        assertThat(TypedItems.of("○ 遊具を点検する。")).containsExactly("遊具を点検する。");
        assertThat(TypedItems.of("・\n・")).containsExactly("・", "・");
    }

    @Test
    void hostileWordsCostMilliseconds() {
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            TypedItems.of("(1".repeat(20_000));
            TypedItems.of("・\n".repeat(20_000));
        });
    }
}
