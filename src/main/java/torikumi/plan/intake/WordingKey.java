package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.Locale;
import torikumi.plan.intake.Bullet.Marked;
import torikumi.plan.intake.source.Blank;

/** When two wordings are the same to a reader: for matching only, the published wording is never changed. */
public final class WordingKey {

    private WordingKey() {}

    /** Without width, case, blanks and the bullet in front. */
    public static String of(String wording) {
        String text = Blank.strip(wording);
        String bare = text.substring(Bullet.of(text)
                .filter(mark -> mark.blank() || !mark.bullet().isNumber())
                .map(Marked::length)
                .orElse(0));
        String plain = Normalizer.normalize(bare.isEmpty() ? text : bare, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> !Blank.is(c)).forEach(key::appendCodePoint);
        return key.toString();
    }
}
