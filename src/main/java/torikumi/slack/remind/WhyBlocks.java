package torikumi.slack.remind;

import com.slack.api.model.block.LayoutBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.reminder.Following;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Subject;
import torikumi.slack.card.About;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.words.Wished;
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
     * @param due when this one is due
     * @param next when the next is; null where that is not known
     * @param because why this person got it; null where everybody in a channel reads it, which one person's wish does not stop
     */
    public record Facts(
            About about,
            LocalDate due,
            @Nullable LocalDate next,
            @Nullable Because because,
            Following.Wishes wishes) {

        String name() {
            return about.name();
        }

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
        boolean muted = facts.wishes().mutes(facts.about().subject());
        if (muted) blocks.context(say.text("reminder.why.muted", facts.name()));
        String stop = say.text(facts.inChannel() ? "reminder.why.stopChannel" : "reminder.why.stop");
        blocks.text(stop);
        var buttons = new Buttons();
        wish(buttons, muted ? Wished.UNMUTE : Wished.MUTE, facts.about(), say);
        boolean followed = facts.wishes().follows(facts.about().subject());
        wish(buttons, followed ? Wished.UNFOLLOW : Wished.FOLLOW, facts.about(), say);
        buttons.add(SlackIds.REMINDER_AWAY, say.text("reminder.button.away"), facts.name())
                .ask(
                        say.text("reminder.button.rule"),
                        say.text("reminder.button.rule"),
                        "remind " + PeopleWords.typed(facts.about().subject().office()));
        buttons.blocks().forEach(blocks::add);
        return blocks.reply(why + " " + stop);
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
     * @param named what is followed or muted, as it is called; empty where it is in no plan any more
     */
    public static Reply ofAll(
            boolean overdue,
            List<Office> offices,
            Following.Wishes wishes,
            Function<Subject, Optional<About>> named,
            Showing showing) {
        Say say = showing.say();
        String why = say.text(overdue ? "reminder.why.overdue" : "reminder.why.digest");
        var blocks = new Card().text(why);
        Stream<Subject> heard = offices.stream().map(Subject::of).filter(about -> !wishes.mutes(about));
        Stream.of(
                        lines(Wished.MUTE, heard, named, say),
                        lines(Wished.UNFOLLOW, wishes.followed().stream(), named, say),
                        lines(Wished.UNMUTE, wishes.muted().stream(), named, say))
                .flatMap(each -> each)
                .limit(SHOWN)
                .forEach(blocks::add);
        String stop = overdue
                ? say.text("reminder.why.stopOverdue", showing.named().place())
                : say.text("reminder.why.stopDigest");
        return blocks.context(stop).reply(why + " " + stop);
    }

    private static Stream<LayoutBlock> lines(
            Wished wished, Stream<Subject> subjects, Function<Subject, Optional<About>> named, Say say) {
        return subjects.map(named)
                .flatMap(Optional::stream)
                .map(about -> Presses.beside(
                        say.text("reminder.why.line." + wished.verb(), about.name()),
                        Presses.ask(label(wished, say), words(wished, about)).spoken(spoken(wished, about, say)),
                        say));
    }

    private static void wish(Buttons buttons, Wished wished, About about, Say say) {
        buttons.ask(label(wished, say), spoken(wished, about, say), words(wished, about));
    }

    private static String words(Wished wished, About about) {
        return wished.verb() + " " + about.words();
    }

    private static String label(Wished wished, Say say) {
        return say.text("reminder.button." + wished.verb());
    }

    private static String spoken(Wished wished, About about, Say say) {
        return say.text("reminder.button.wish.spoken", about.name(), label(wished, say));
    }
}
