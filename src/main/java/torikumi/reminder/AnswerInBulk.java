package torikumi.reminder;

import java.util.List;
import torikumi.progress.Progress;
import torikumi.progress.Source;
import torikumi.staff.Person;

/**
 * まとめて回答: one answer to all that a reminder still waits for.
 *
 * @param named the initiatives that were named to the person before; of others nothing is said
 * @param progress the scale's health for what goes as planned, or 変更なし
 * @param source the press
 */
public record AnswerInBulk(Person by, String reminderId, List<Long> named, Progress progress, Source source) {

    public AnswerInBulk {
        named = List.copyOf(named);
    }
}
