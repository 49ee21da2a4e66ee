package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torikumi.reminder.Following;
import torikumi.reminder.Subject;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.Wished;
import torikumi.staff.Colleague;

/** What somebody wishes for themselves: to hear of something, to hear nothing of it. */
@Component
class WishAnswers implements Handling {

    private final ReminderFacts book;
    private final Following following;
    private final People people;
    private final Pressing pressing;

    WishAnswers(ReminderFacts book, Following following, People people, Pressing pressing) {
        this.book = book;
        this.following = following;
        this.people = people;
        this.pressing = pressing;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(new Registration.Action(SlackIds.REMINDER_WISH, Needs.FOLLOW, this::pressed));
    }

    Reply wish(Asked asked, Command.Wish command, Showing showing) {
        Colleague who = colleague(asked.userId());
        if (command.name().isBlank()) return list(who, showing);
        // What is taken back may be in no plan any more.
        Following.Wishes wishes = following.of(who);
        Optional<About> own = Stream.of(wishes.followed(), wishes.muted())
                .flatMap(each -> book.named(each).stream())
                .filter(about -> about.words().equals(command.name()))
                .findFirst();
        return own.map(about -> wish(who, command.wished(), about, showing))
                .orElseGet(() -> book.answer(
                        command.name(),
                        command.wished().verb(),
                        false,
                        showing,
                        about -> wish(who, command.wished(), about, showing)));
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Wish wish = press.pressed().carried(Wish::read);
            Colleague who = colleague(press.userId());
            Showing showing = press.showing();
            Optional<About> about = book.named(wish.what());
            if (about.isPresent()) return wish(who, wish.wished(), about.get(), showing);
            // It is in no plan any more, so no words would take it back.
            keep(who, wish.wished(), wish.what());
            return list(who, showing);
        });
    }

    private Reply wish(Colleague who, Wished wished, About about, Showing showing) {
        keep(who, wished, about.subject());
        return FollowBlocks.of(wished, about, showing);
    }

    private void keep(Colleague who, Wished wished, Subject what) {
        switch (wished) {
            case FOLLOW -> following.follow(who, what, book.now());
            case UNFOLLOW -> following.unfollow(who, what);
            case MUTE -> following.mute(who, what, book.now());
            case UNMUTE -> following.unmute(who, what);
        }
    }

    private Reply list(Colleague who, Showing showing) {
        Following.Wishes wishes = following.of(who);
        return FollowBlocks.list(book.named(wishes.followed()), book.named(wishes.muted()), showing);
    }

    private Colleague colleague(String userId) {
        return people.person(userId).colleague();
    }
}
