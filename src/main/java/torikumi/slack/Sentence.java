package torikumi.slack;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import java.util.List;

/** A card that is one sentence of the catalogue. */
final class Sentence {

    private Sentence() {}

    static Reply of(String sentence) {
        return new Reply(
                sentence,
                List.of(SectionBlock.builder()
                        .text(PlainTextObject.builder().text(sentence).build())
                        .build()));
    }
}
