package torikumi.slack.remind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.reminder.Following;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Subject;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Office;
import torikumi.staff.Post;
import torikumi.staff.Role;

/** この通知について: why it comes, when the next one does, and how to stop it, to one person alone. */
final class WhyBlocks {

    private static final int SHOWN = 10;

    private WhyBlocks() {}

    /**
     * A reminder's.
     *
     * @param about what is asked about
     * @param name of it
     * @param due when this one is due
     * @param next when the next is; null where that is not known
     * @param because why this person got it; null where everybody in a channel reads it, which one person's wish does not stop
     */
    public record Facts(
            Subject about,
            String name,
            LocalDate due,
            @Nullable LocalDate next,
            @Nullable Because because,
            Following.Wishes wishes) {

        boolean inChannel() {
            return because == null;
        }
    }

    /**
     * @param level what is asked for
     * @param post in which this person has to do with it; null where that has ended
     * @param kind of the letter that reached them
     */
    public record Because(Level level, @Nullable Post post, Letter.Kind kind) {

        /** Whether they were asked although it is a member's to answer. */
        boolean inPlaceOfMembers() {
            return level == Level.SECTION
                    && post != null
                    && post.role() != Role.MEMBER
                    && kind != Letter.Kind.TO_LEAD
                    && kind != Letter.Kind.TO_COORDINATOR;
        }
    }

    public static Reply of(Facts facts, Showing showing) {
        Say say = showing.say();
        String due = say.text(
                showing.today().isAfter(facts.due()) ? "reminder.why.wasDue" : "reminder.why.due",
                facts.name(),
                showing.date(facts.due()));
        List<String> because = facts.because() == null
                ? List.of(say.text("reminder.why.channel", facts.name()))
                : because(facts.because(), facts.name(), say);
        String why = String.join(" ", because) + " " + due;
        var blocks = new Card().text(String.join("\n", because) + "\n" + due);
        if (facts.next() != null) blocks.context(say.text("reminder.why.next", showing.date(facts.next())));
        boolean muted = facts.wishes().mutes(facts.about());
        if (muted) blocks.context(say.text("reminder.why.muted", facts.name()));
        String stop = say.text(facts.inChannel() ? "reminder.why.stopChannel" : "reminder.why.stop");
        blocks.text(stop);
        List<Button> buttons = new ArrayList<>();
        buttons.add(wish(new Wish(muted ? Wish.Kind.UNMUTE : Wish.Kind.MUTE, facts.about()), facts.name(), showing));
        boolean followed = facts.wishes().follows(facts.about());
        buttons.add(
                wish(new Wish(followed ? Wish.Kind.UNFOLLOW : Wish.Kind.FOLLOW, facts.about()), facts.name(), showing));
        buttons.add(Button.act(SlackIds.REMINDER_AWAY, showing, "reminder.button.away", facts.name()));
        buttons.add(Button.open(
                showing,
                "reminder.button.rule",
                "remind " + PeopleWords.typed(facts.about().office())));
        return blocks.buttons(buttons).reply(why + " " + stop);
    }

    private static List<String> because(Because because, String name, Say say) {
        Post post = because.post();
        if (post == null) return List.of(say.text("reminder.why.former", name));
        String role = PeopleWords.post(post.role(), post.office(), say);
        String as = post.deputyFor() == null
                ? say.text("reminder.why.as", role)
                : say.text("reminder.why.asDeputy", role, PeopleWords.person(post.deputyFor(), say));
        if (because.level() != Level.SECTION || post.role() == Role.MEMBER) return List.of(as);
        return List.of(
                as, say.text(because.inPlaceOfMembers() ? "reminder.why.noMember" : "reminder.why.notReported", name));
    }

    /**
     * What is about no one reminder: all that she hears of, each with a button.
     *
     * @param overdue whether a coordinator's letter about sections is meant, and not the digest
     * @param offices those she acts for
     * @param name gives the name of what is followed or muted
     */
    public static Reply ofAll(
            boolean overdue,
            List<Office> offices,
            Following.Wishes wishes,
            Function<Subject, String> name,
            Showing showing) {
        Say say = showing.say();
        String why = say.text(overdue ? "reminder.why.overdue" : "reminder.why.digest");
        var blocks = new Card().text(why);
        List<Wish> shown = new ArrayList<>();
        offices.stream()
                .map(Subject::of)
                .filter(about -> !wishes.mutes(about))
                .forEach(about -> shown.add(new Wish(Wish.Kind.MUTE, about)));
        wishes.followed().forEach(about -> shown.add(new Wish(Wish.Kind.UNFOLLOW, about)));
        wishes.muted().forEach(about -> shown.add(new Wish(Wish.Kind.UNMUTE, about)));
        shown.stream().limit(SHOWN).forEach(each -> {
            String of = name.apply(each.what());
            blocks.text(say.text("reminder.why.line." + lower(each.kind()), of), wish(each, of, showing));
        });
        String stop = overdue
                ? say.text("reminder.why.stopOverdue", showing.named().place())
                : say.text("reminder.why.stopDigest");
        return blocks.context(stop).reply(why + " " + stop);
    }

    private static Button wish(Wish wish, String name, Showing showing) {
        String label = showing.text("reminder.button." + lower(wish.kind()));
        return Button.act(SlackIds.REMINDER_WISH, label, wish.text())
                .spoken(showing.text("reminder.button.about", name, label));
    }

    private static String lower(Wish.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
