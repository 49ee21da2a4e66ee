package torikumi.slack.card;

import torikumi.plan.Found;
import torikumi.reminder.Subject;
import torikumi.staff.Office;

/**
 * What a rule, following or muting is about, as it is called.
 *
 * @param name 総務課, 総務-03
 * @param words what can be typed for it, understood whatever other departments there are
 */
public record About(Subject subject, String name, String words) {

    public static About of(Office office) {
        return new About(Subject.of(office), PeopleWords.office(office), PeopleWords.typed(office));
    }

    public static About of(Found.OfInitiative found) {
        return new About(
                new Subject.OfInitiative(Office.of(found), found.initiative().id()),
                found.initiative().code().toString(),
                Typed.code(found));
    }
}
