package torikumi.progress;

import java.util.List;
import java.util.Locale;

/**
 * One health (順調, 遅れ ...) of a workspace's scale.
 *
 * @param key what the record keeps, such as {@code on-track}; never given to another health
 * @param symbol a shape that is told apart without colour: ● ▲ ■
 * @param closing whether an initiative that has it is closed: 完了, 中止
 * @param reasonRequired whether it cannot be said without a reason
 * @param nextStepAsked whether the next step is asked for; it may be left out
 * @param late whether it counts as late when someone asks what is late
 * @param offered whether it can be chosen; what is no longer offered is still readable in the record
 * @param words what people type for it, besides the labels and the symbol
 */
public record Grade(
        String key,
        Label japanese,
        Label english,
        String symbol,
        boolean closing,
        boolean reasonRequired,
        boolean nextStepAsked,
        boolean late,
        boolean offered,
        List<String> words) {

    /** @param meaning one sentence for whoever chooses; may be empty */
    public record Label(String name, String meaning) {}

    public Grade {
        words = List.copyOf(words);
    }

    Grade noLongerOffered() {
        return new Grade(key, japanese, english, symbol, closing, reasonRequired, nextStepAsked, late, false, words);
    }

    public Label in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : japanese;
    }
}
