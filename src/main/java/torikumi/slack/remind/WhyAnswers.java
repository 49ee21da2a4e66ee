package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.reminder.DueDate;
import torikumi.reminder.Following;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Recipient;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderReading;
import torikumi.reminder.Subject;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.staff.Office;
import torikumi.staff.Person;
import torikumi.staff.Post;
import torikumi.staff.StaffDirectory;

/** この通知について: why a message comes, and how to stop it. */
@Component
class WhyAnswers implements Handling {

    private final Pressing pressing;
    private final ReminderReading reading;
    private final Following following;
    private final StaffDirectory staff;
    private final ReminderFacts book;
    private final People people;

    WhyAnswers(
            Pressing pressing,
            ReminderReading reading,
            Following following,
            StaffDirectory staff,
            ReminderFacts book,
            People people) {
        this.pressing = pressing;
        this.reading = reading;
        this.following = following;
        this.staff = staff;
        this.book = book;
        this.people = people;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Action(SlackIds.REMINDER_WHY, Needs.READ, this::why));
    }

    private Response why(BlockActionRequest request, ActionContext context) {
        return pressing.beside(
                request,
                context,
                press -> why(
                        people.person(press.userId()),
                        press.pressed().carried(),
                        !press.pressed().own(),
                        press.showing()));
    }

    /**
     * @param about a reminder's id, or {@link PendingBlocks#OVERDUE}; anything else is a digest
     * @param inChannel whether everybody in a channel reads the message
     */
    private Reply why(Person person, String about, boolean inChannel, Showing showing) {
        Following.Wishes wishes = following.of(person.colleague());
        Reminder reminder = reading.card(about).map(card -> card.reminder()).orElse(null);
        if (reminder == null) {
            List<Office> offices = staff.acting(person, book.today()).offices();
            return WhyBlocks.ofAll(about.equals(PendingBlocks.OVERDUE), offices, wishes, book::named, showing);
        }
        Subject subject = reminder.about();
        LocalDate next = book.line(subject, reminder.level()).stream()
                .flatMap(line -> line.next().dates().stream())
                .map(DueDate::due)
                .filter(due -> due.isAfter(reminder.due()))
                .findFirst()
                .orElse(null);
        var because = inChannel ? null : because(reminder, person);
        return WhyBlocks.of(new WhyBlocks.Facts(book.about(subject), reminder.due(), next, because, wishes), showing);
    }

    private WhyBlocks.Because because(Reminder reminder, Person person) {
        Letter.Kind kind = reading.letters(reminder.id()).reversed().stream()
                .filter(letter -> letter.to() instanceof Recipient.Person(var who)
                        && who.id().equals(person.id()))
                .map(Letter::kind)
                .findFirst()
                .orElse(Letter.Kind.ASK);
        Office office = reminder.about().office();
        // Who is asked is asked as a member where they are one; a lead hears of it later as a lead.
        Comparator<Post> nearest = Comparator.comparing(Post::role);
        boolean asked = kind != Letter.Kind.TO_LEAD && reminder.level() == Level.SECTION;
        Post post = staff.acting(person, book.today()).posts().stream()
                .filter(each -> office.concerns(each.office()))
                .min(asked ? nearest : nearest.reversed())
                .orElse(null);
        return new WhyBlocks.Because(reminder.level(), post, kind);
    }
}
