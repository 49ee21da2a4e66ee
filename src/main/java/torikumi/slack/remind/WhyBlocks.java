package torikumi.slack.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.reminder.Following;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Subject;
import torikumi.slack.card.About;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;
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
        String due = showing.text(
                showing.today().isAfter(facts.due()) ? "reminder.why.wasDue" : "reminder.why.due",
                facts.about(),
                facts.due());
        List<String> because = facts.because() == null
                ? List.of(showing.text("reminder.why.channel", facts.about()))
                : because(facts.because(), facts.about(), showing);
        String why = String.join(" ", because) + " " + due;
        var blocks = new Card().text(String.join("\n", because) + "\n" + due);
        if (facts.next() != null) blocks.context(showing.text("reminder.why.next", facts.next()));
        boolean muted = facts.wishes().mutes(facts.about().subject());
        if (muted) blocks.context(showing.text("reminder.why.muted", facts.about()));
        String stop = showing.text(facts.inChannel() ? "reminder.why.stopChannel" : "reminder.why.stop");
        boolean followed = facts.wishes().follows(facts.about().subject());
        return blocks.text(stop)
                .buttons(
                        wish(muted ? Wished.UNMUTE : Wished.MUTE, facts.about(), showing),
                        wish(followed ? Wished.UNFOLLOW : Wished.FOLLOW, facts.about(), showing),
                        Ways.away(showing),
                        Button.open(
                                showing,
                                "reminder.button.rule",
                                "remind "
                                        + PeopleWords.typed(
                                                facts.about().subject().office())))
                .reply(why + " " + stop);
    }

    private static List<String> because(Because because, About about, Showing showing) {
        Post post = because.post();
        if (post == null) return List.of(showing.text("reminder.why.former", about));
        String role = PeopleWords.post(post.role(), post.office(), showing.say());
        String as = post.deputyFor() == null
                ? showing.text("reminder.why.as", role)
                : showing.text("reminder.why.asDeputy", role, post.deputyFor());
        if (because.level() != Level.SECTION || post.role() == Role.MEMBER) return List.of(as);
        return List.of(
                as,
                showing.text(because.inPlaceOfMembers() ? "reminder.why.noMember" : "reminder.why.notReported", about));
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
        String why = showing.text(overdue ? "reminder.why.overdue" : "reminder.why.digest");
        var blocks = new Card().text(why);
        Stream<Subject> heard = offices.stream().map(Subject::of).filter(about -> !wishes.mutes(about));
        Stream.of(
                        wished(Wished.MUTE, heard, named),
                        wished(Wished.UNFOLLOW, wishes.followed().stream(), named),
                        wished(Wished.UNMUTE, wishes.muted().stream(), named))
                .flatMap(each -> each)
                .limit(SHOWN)
                .forEach(each -> blocks.text(
                        showing.text("reminder.why.line." + each.wished().verb(), each.about()),
                        wish(each.wished(), each.about(), showing)));
        String stop = overdue
                ? showing.text(
                        "reminder.why.stopOverdue",
                        showing.typed(CommandCatalogue.MUTE, showing.named().place()))
                : showing.text("reminder.why.stopDigest");
        return blocks.context(stop).reply(why + " " + stop);
    }

    private record Line(Wished wished, About about) {}

    private static Stream<Line> wished(
            Wished wished, Stream<Subject> subjects, Function<Subject, Optional<About>> named) {
        return subjects.map(named).flatMap(Optional::stream).map(about -> new Line(wished, about));
    }

    private static Button wish(Wished wished, About about, Showing showing) {
        String label = showing.text("reminder.button." + wished.verb());
        return Button.open(label, wished.verb() + " " + about.words())
                .spoken(showing.text("reminder.button.about", about, label));
    }
}
