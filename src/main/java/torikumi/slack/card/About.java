package torikumi.slack.card;

import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.reminder.Subject;
import torikumi.staff.Office;

/**
 * What a rule, following or muting is about, as it is called.
 *
 * @param code of an initiative; null for an office
 * @param words what can be typed for it, understood whatever other departments there are
 */
public record About(Subject subject, @Nullable String code, String words) {

    public static About of(Office office) {
        return new About(Subject.of(office), null, PeopleWords.typed(office));
    }

    public static About of(Found.OfInitiative found) {
        return new About(
                new Subject.OfInitiative(Office.of(found), found.initiative().id()),
                found.initiative().code().toString(),
                Typed.code(found));
    }

    /** 総務課, 総務-03. */
    public String name(Say say) {
        return code == null ? PeopleWords.office(subject.office(), say) : code;
    }
}
