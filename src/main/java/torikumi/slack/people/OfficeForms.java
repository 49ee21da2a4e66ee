package torikumi.slack.people;

import com.slack.api.model.view.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Assignment;
import torikumi.staff.Colleague;
import torikumi.staff.JoinRequest;
import torikumi.staff.Office;
import torikumi.staff.Role;

/** The forms with which people are given posts and deputies, and lose them. */
final class OfficeForms {

    private OfficeForms() {}

    /**
     * @param offices where the person who fills it in may appoint somebody
     * @param roles to which they may somewhere
     * @param office the one they came from; null for none
     * @param said the role that was named with it; null for none
     */
    public static View appoint(
            List<Office> offices,
            List<Role> roles,
            @Nullable Office office,
            @Nullable Role said,
            LocalDate today,
            Say say) {
        return new Form(SlackIds.PEOPLE_APPOINT, say)
                .person(PeopleFields.WHOM, say.text("people.field.whom"), null)
                .choice(
                        PeopleFields.OFFICE,
                        say.text("people.field.office"),
                        offices.stream()
                                .map(each -> new Form.Option(PeopleWords.office(each, say), PeopleWords.typed(each)))
                                .toList(),
                        office == null ? null : PeopleWords.typed(office))
                .choice(
                        PeopleFields.ROLE,
                        say.text("people.field.role"),
                        roles.stream()
                                .map(role -> new Form.Option(option(role, say), role.name()))
                                .toList(),
                        initial(roles, office, said))
                .date(PeopleFields.FROM, say.text("people.field.from"), today)
                .hint(say.text("people.field.from.hint"))
                .view(say.text("people.form.appoint"), say.text("people.button.appoint"));
    }

    private static @Nullable String initial(List<Role> roles, @Nullable Office office, @Nullable Role said) {
        Role role = said == null ? Role.MEMBER : said;
        return roles.contains(role) && (office == null || role.fits(office)) ? role.name() : null;
    }

    /** The office that stands for a choice of {@link #appoint}; null where it is none of them. */
    public static @Nullable Office office(String value, List<Office> offices) {
        return offices.stream()
                .filter(office -> PeopleWords.typed(office).equals(value))
                .findFirst()
                .orElse(null);
    }

    private static String option(Role role, Say say) {
        return switch (role) {
            case MEMBER -> say.text("people.option.member");
            case LEAD -> say.text("people.option.lead");
            case COORDINATOR -> say.text("people.option.coordinator");
        };
    }

    /** @param posts those that the person who fills it in may end; the value of each is its id */
    public static View dismiss(List<Assignment> posts, LocalDate today, Say say) {
        return new Form(SlackIds.PEOPLE_DISMISS, say)
                .choice(
                        PeopleFields.POST,
                        say.text("people.field.post"),
                        posts.stream()
                                .map(post -> new Form.Option(
                                        say.text(
                                                "people.option.post",
                                                PeopleWords.name(post.person()),
                                                PeopleWords.post(post.role(), post.office(), say)),
                                        String.valueOf(post.id())))
                                .toList(),
                        posts.size() == 1 ? String.valueOf(posts.getFirst().id()) : null)
                .date(PeopleFields.UNTIL, say.text("people.field.lastDay"), today)
                .hint(say.text("people.field.lastDay.hint"))
                .text(PeopleFields.WHY, say.text("people.field.why"), "")
                .optional()
                .view(say.text("people.form.dismiss"), say.text("people.button.dismiss.submit"));
    }

    /** @param forOthers whether the person who fills it in may name another's deputy */
    public static View deputy(Colleague self, boolean forOthers, LocalDate today, Say say) {
        var form = new Form(SlackIds.PEOPLE_DEPUTY, say);
        if (forOthers) form.person(PeopleFields.PERSON, say.text("people.field.absent"), self.id());
        return form.person(PeopleFields.WHOM, say.text("people.field.deputy"), null)
                .hint(say.text("people.field.deputy.hint"))
                .date(PeopleFields.FROM, say.text("people.field.from"), today)
                .date(PeopleFields.UNTIL, say.text("people.field.until"), today.plusDays(7))
                .text(PeopleFields.WHY, say.text("people.field.why"), "")
                .optional()
                .view(say.text("people.form.deputy"), say.text("people.button.deputy.submit"));
    }

    /** Asks for a reason, which may be left out, before somebody is told that she is not let in. */
    public static View decline(JoinRequest request, Showing showing) {
        Say say = showing.say();
        return new Form(SlackIds.PEOPLE_DECLINE, say)
                .about(String.valueOf(request.id()))
                .card(new Card().text(JoinBlocks.asks(request, showing)))
                .text(PeopleFields.WHY, say.text("people.field.why"), "")
                .optional()
                .hint(say.text("people.field.decline.hint"))
                .view(say.text("people.form.decline"), say.text("people.button.decline"));
    }
}
