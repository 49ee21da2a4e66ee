package torikumi.slack.remind;

import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.reminder.Absences;
import torikumi.reminder.Following;
import torikumi.slack.ask.InitiativeBlocks;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.About;
import torikumi.slack.card.Asked;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.DaySpan;
import torikumi.staff.Colleague;

/** What somebody wishes for herself: not to be asked while she is away, to hear of something, to hear nothing of it. */
@Component
class WishDesk {

    private static final Pattern CANCEL = Pattern.compile("(?iU)(?:取消|取り消し|取りやめ|やめる|戻りました|cancel|back|off)");

    private final RemindBook book;
    private final Absences absences;
    private final Following following;
    private final People people;

    WishDesk(RemindBook book, Absences absences, Following following, People people) {
        this.book = book;
        this.absences = absences;
        this.following = following;
        this.people = people;
    }

    Reply away(Asked asked, Command.Away command, Showing showing) {
        Colleague who = colleague(asked);
        String words = command.words().strip();
        if (words.isEmpty()) return AwayBlocks.list(absences.of(who, book.today()), showing);
        if (CANCEL.matcher(words).matches()) return AwayBlocks.back(absences.back(who, book.now()), showing);
        return switch (DaySpan.of(words, book.today())) {
            case DaySpan.Reading.Days(var span) ->
                AwayBlocks.of(absences.away(who, span.from(), span.until(), book.now()), showing);
            case DaySpan.Reading other -> DayFaults.of(other, words, "away", "asking.away.how", showing);
        };
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
