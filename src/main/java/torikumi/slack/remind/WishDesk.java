package torikumi.slack.remind;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.reminder.Following;
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
class WishDesk implements Handling {

    private final RemindBook book;
    private final Following following;
    private final People people;
    private final Pressing pressing;

    WishDesk(RemindBook book, Following following, People people, Pressing pressing) {
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
        return wish(asked, command.name(), "follow", showing, (who, about) -> {
            following.follow(who, about.subject(), book.now());
            return FollowBlocks.followed(about, showing);
        });
    }

    Reply unfollow(Asked asked, Command.Unfollow command, Showing showing) {
        return wish(asked, command.name(), "unfollow", showing, (who, about) -> {
            following.unfollow(who, about.subject());
            return FollowBlocks.unfollowed(about, showing);
        });
    }

    Reply mute(Asked asked, Command.Mute command, Showing showing) {
        return wish(asked, command.name(), "mute", showing, (who, about) -> {
            following.mute(who, about.subject(), book.now());
            return FollowBlocks.muted(about, showing);
        });
    }

    Reply unmute(Asked asked, Command.Unmute command, Showing showing) {
        return wish(asked, command.name(), "unmute", showing, (who, about) -> {
            following.unmute(who, about.subject());
            return FollowBlocks.unmuted(about, showing);
        });
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Wish wish = press.pressed().carried(Wish::read);
            Colleague who = people.person(press.userId()).colleague();
            switch (wish.kind()) {
                case FOLLOW -> following.follow(who, wish.what(), book.now());
                case UNFOLLOW -> following.unfollow(who, wish.what());
                case MUTE -> following.mute(who, wish.what(), book.now());
                case UNMUTE -> following.unmute(who, wish.what());
            }
            return WhyBlocks.done(wish, book.name(wish.what()), press.showing());
        });
    }

    private Reply wish(
            Asked asked, String name, String verb, Showing showing, BiFunction<Colleague, About, Reply> work) {
        if (name.isBlank()) return list(colleague(asked), showing);
        Found found = book.find(name);
        if (found instanceof Found.NoSuchInitiative none) return InitiativeBlocks.missing(none, showing);
        return RemindBook.about(found)
                .map(about -> work.apply(colleague(asked), about))
                .orElseGet(() -> WhichBlocks.of(found, verb, false, showing));
    }

    private Reply list(Colleague who, Showing showing) {
        Following.Wishes wishes = following.of(who);
        return FollowBlocks.list(book.named(wishes.followed()), book.named(wishes.muted()), showing);
    }

    private Colleague colleague(Asked asked) {
        return people.person(asked.userId()).colleague();
    }
}
