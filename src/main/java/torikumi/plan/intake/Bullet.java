package torikumi.plan.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torikumi.plan.intake.source.Blank;

/**
 * A mark that may stand in front of an item. Whether it is one, the other lines say: {@link Bullets}. 1.5℃, 3.11, 10年目, 〇〇区, 〇歳児
 * and ○× never begin with one.
 */
enum Bullet {
    // The three empty circles look the same in print, so one list often mixes them.
    CIRCLE("[○〇◯●◎](?![○〇◯●◎歳才か×✕△▲])"),
    DOT("[・･•‣∙·](?![・･])"),
    SHAPE("[■□▪▫◼◻◆◇▶▷►▸➢★☆✓✔]"),
    DASH("[-‐–—－−*＊](?=[\\s\\u3000\\u00a0])"),
    CIRCLED_NUMBER("[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴⓵-⓾]"),
    BRACKETED_NUMBER("[(（]\\s{0,2}[0-9０-９]{1,2}\\s{0,2}[)）]|[⑴-⒇]"),
    NUMBER("[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[)）、]|\\u3000)|[⒈-⒛]"),
    SPACED_NUMBER("[0-9０-９]{1,2}(?= [^0-9０-９])"),
    BRACKETED_LETTER("[(（][ア-ンａ-ｚa-z][)）]");

    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,2}");
    private static final int FIRST_CIRCLED = 0x2460;

    private final Pattern mark;

    Bullet(String mark) {
        this.mark = Pattern.compile("^(?:" + mark + ")[\\s\\u3000\\u00a0]*");
    }

    boolean isNumber() {
        return this == CIRCLED_NUMBER || this == BRACKETED_NUMBER || this == NUMBER || this == SPACED_NUMBER;
    }

    /**
     * @param length how many chars the mark takes with the blanks after it
     * @param blank whether blanks follow it
     * @param number 0 for a mark that is none
     */
    record Marked(Bullet bullet, int length, boolean blank, int number) {}

    static Optional<Marked> of(String text) {
        // No mark is a letter, and most lines begin with one.
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) return Optional.empty();
        for (Bullet bullet : values()) {
            Matcher mark = bullet.mark.matcher(text);
            if (!mark.lookingAt()) continue;
            boolean blank = mark.end() == text.length() || Blank.is(text.charAt(mark.end() - 1));
            return Optional.of(new Marked(bullet, mark.end(), blank, bullet.isNumber() ? number(mark.group()) : 0));
        }
        return Optional.empty();
    }

    private static int number(String mark) {
        int circled = mark.charAt(0) - FIRST_CIRCLED;
        if (circled >= 0 && circled < 20) return circled + 1;
        Matcher figures = FIGURES.matcher(Normalizer.normalize(mark, Normalizer.Form.NFKC));
        return figures.find() ? Integer.parseInt(figures.group()) : 0;
    }
}
