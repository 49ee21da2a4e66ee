package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.reminder.Following;
import torikumi.reminder.Subject;
import torikumi.slack.ask.InitiativeBlocks;
import torikumi.slack.ask.WhichBlocks;
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

    Reply follow(Asked asked, Command.Follow command, Showing showing) {
        return wish(asked, command.name(), Wish.Kind.FOLLOW, showing);
    }

    Reply unfollow(Asked asked, Command.Unfollow command, Showing showing) {
        return wish(asked, command.name(), Wish.Kind.UNFOLLOW, showing);
    }

    Reply mute(Asked asked, Command.Mute command, Showing showing) {
        return wish(asked, command.name(), Wish.Kind.MUTE, showing);
    }

    Reply unmute(Asked asked, Command.Unmute command, Showing showing) {
        return wish(asked, command.name(), Wish.Kind.UNMUTE, showing);
    }

    private Reply wish(Asked asked, String name, Wish.Kind kind, Showing showing) {
        Colleague who = colleague(asked.userId());
        if (name.isBlank()) return list(who, showing);
        // What is taken back may be in no plan any more.
        Following.Wishes wishes = following.of(who);
        Optional<About> own = Stream.of(wishes.followed(), wishes.muted())
                .flatMap(each -> book.named(each).stream())
                .filter(about -> about.words().equals(name))
                .findFirst();
        if (own.isPresent()) return wish(who, kind, own.get(), showing);
        Found found = book.find(name);
        if (found instanceof Found.NoSuchInitiative none) return InitiativeBlocks.missing(none, showing);
        return ReminderFacts.about(found)
                .map(about -> wish(who, kind, about, showing))
                .orElseGet(() -> WhichBlocks.of(found, kind.name().toLowerCase(Locale.ROOT), false, showing));
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Wish wish = press.pressed().carried(Wish::read);
            Colleague who = colleague(press.userId());
            Showing showing = press.showing();
            Optional<About> about = book.named(wish.what());
            if (about.isPresent()) return wish(who, wish.kind(), about.get(), showing);
            // It is in no plan any more, so no words would take it back.
            keep(who, wish.kind(), wish.what());
            return list(who, showing);
        });
    }

    private Reply wish(Colleague who, Wish.Kind kind, About about, Showing showing) {
        keep(who, kind, about.subject());
        return switch (kind) {
            case FOLLOW -> FollowBlocks.followed(about, showing);
            case UNFOLLOW -> FollowBlocks.unfollowed(about, showing);
            case MUTE -> FollowBlocks.muted(about, showing);
            case UNMUTE -> FollowBlocks.unmuted(about, showing);
        };
    }

    private void keep(Colleague who, Wish.Kind kind, Subject what) {
        switch (kind) {
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
