package torikumi.reminder;

import torikumi.progress.Progress;
import torikumi.progress.Source;
import torikumi.staff.Person;

/**
 * What somebody answers about one initiative of a reminder.
 *
 * @param progress as for the record: a health, 変更なし ({@link Progress#asBefore}), words
 */
public record AnswerReminder(Person by, String reminderId, long initiativeId, Progress progress, Source source) {}
