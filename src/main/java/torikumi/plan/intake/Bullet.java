package torikumi.plan.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark in front of an item. Only the mark and the blanks after it are taken off; 1.5℃, 3.11, 10年目, 〇〇区 and 〇歳児 begin
 * with no bullet.
 */
enum Bullet {
    // The three empty circles look the same in print, so one list often mixes them.
    CIRCLE("[○〇◯●◎](?![○〇◯●◎歳才か])"),
    DOT("[・･•‣∙·](?![・･])"),
    SHAPE("[■□▪▫◼◻◆◇▶▷►▸➢★☆✓✔]"),
    DASH("[-‐–—－−*＊](?=[\\s\\u3000\\u00a0])"),
    CIRCLED_NUMBER("[①-⑳㉑-㉟㊱-㊿❶-❿⓫-⓴⓵-⓾]"),
    BRACKETED_NUMBER("[(（]\\s*[0-9０-９]{1,2}\\s*[)）]|[⑴-⒇]"),
    NUMBER("[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|[)）、]|\\u3000)|[⒈-⒛]"),
    BRACKETED_LETTER("[(（][ア-ンａ-ｚa-z][)）]");

    private final Pattern mark;

    Bullet(String mark) {
        this.mark = Pattern.compile("^(?:" + mark + ")[\\s\\u3000\\u00a0]*");
    }

    /** @param length how many chars the mark takes with the blanks after it */
    record Marked(Bullet bullet, int length) {}

    static Optional<Marked> of(String text) {
        for (Bullet bullet : values()) {
            Matcher mark = bullet.mark.matcher(text);
            if (mark.lookingAt()) return Optional.of(new Marked(bullet, mark.end()));
        }
        return Optional.empty();
    }
}
