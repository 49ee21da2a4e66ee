package torikumi.sandbox.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block, ready for its template fragment.
 *
 * @param kind {@code header}, {@code section}, {@code context}, {@code divider}, {@code actions}, {@code image},
 *     {@code rich} or {@code unsupported}
 * @param text of a header or an unsupported block plain, of all others drawn; empty if there is none
 * @param fields of a section, drawn
 * @param controls of an actions block; of a section its accessory; of a context its pictures and, as {@code text}, words
 */
record Block(
        String kind,
        String text,
        List<String> fields,
        List<Control> controls,
        @Nullable Control image) {

    static Block of(String kind, String text) {
        return new Block(kind, text, List.of(), List.of(), null);
    }
}
