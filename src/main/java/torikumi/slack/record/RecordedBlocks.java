package torikumi.slack.record;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.GuestRule;
import torikumi.platform.Say;
import torikumi.progress.Approval;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.Progress.Part;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Office;
import torikumi.staff.Post;

/** What became of the record: what was said, before and after, who sees it, and how to take it back or mend it. */
public final class RecordedBlocks {

    private static final int WORDING = 100;

    // What can be pressed: everything else that was given as evidence is shown as it is.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]{1,2000}");

    private static final Set<Part> APART = EnumSet.of(Part.EVIDENCE, Part.PUBLIC_WORDING);

    private RecordedBlocks() {}

    /**
     * What every card of this kind needs to know.
     *
     * @param guests what guests may do, which decides who sees it
     * @param mayApprove whether the public wording can be approved from here
     */
    public record Surroundings(Found.OfInitiative about, GuestRule guests, boolean mayApprove) {

        String code() {
            return about.initiative().code().toString();
        }
    }

    public static Reply recorded(Outcome.Recorded of, Surroundings in, Showing showing) {
        Say say = showing.say();
        String change = HealthChange.change(of.update(), of.before(), of.after(), say);
        String sentence = say.text("record.recorded", in.code(), change);
        Card card = head(sentence, in, say);
        said(card, of.update(), null, say);
        if (of.meanwhile() != null)
            card.context(say.text(
                    "record.meanwhile", Mrkdwn.name(of.meanwhile().author().name())));
        if (of.asksForNextStep()) card.context(say.text("record.asksForNextStep"));
        foot(card, of.update(), in, say);
        var actions = new RecordActions(in.about(), say).withdraw(of.update());
        if (of.asksForNextStep()) actions.next(of.update());
        else actions.correct(of.update());
        return reply(card, approve(actions.open(), of.update(), in), sentence, of.update(), say);
    }

    /** The same message, form or click once more. */
    public static Reply already(ProgressUpdate update, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                "record.already",
                in.code(),
                update.grade() == null ? say.text("record.ungraded") : HealthChange.health(update.grade(), say));
        Card card = head(sentence, in, say);
        said(card, update, null, say);
        foot(card, update, in, say);
        var actions = new RecordActions(in.about(), say);
        if (!update.isWithdrawn()) actions.correct(update);
        return reply(card, actions.open(), sentence, update, say);
    }

    public static Reply corrected(Outcome.Corrected of, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence =
                say.text("record.corrected", in.code(), HealthChange.change(of.update(), of.before(), of.after(), say));
        Card card = head(sentence, in, say);
        said(card, of.update(), null, say);
        card.text(say.text("record.why", of.update().why()));
        foot(card, of.update(), in, say);
        var actions = new RecordActions(in.about(), say).correct(of.update()).open();
        return reply(card, approve(actions, of.update(), in), sentence, of.update(), say);
    }

    public static Reply withdrawn(Outcome.Withdrawn of, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("record.withdrawn", in.code(), HealthChange.health(of.after(), say));
        Card card = head(sentence, in, say);
        String was = HealthChange.inShort(of.update(), say);
        card.context(say.text("record.wasWithdrawn", was)).context(say.text("record.seen.withdrawn"));
        return reply(card, new RecordActions(in.about(), say).again().open(), sentence, of.update(), say);
    }

    /** @param now whether it was approved just now, and not before */
    public static Reply approved(
            ProgressUpdate update, Approval approval, boolean now, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(now ? "record.approved" : "record.alreadyApproved", in.code());
        Card card = head(sentence, in, say);
        said(card, update, approval, say);
        card.context(say.text(
                "record.approvedBy",
                Mrkdwn.name(approval.approver().person().name()),
                say.date(showing.day(approval.at()))));
        return reply(card, new RecordActions(in.about(), say).correct(update).open(), sentence, update, say);
    }

    /** To whoever recorded just before: that somebody else did so too. */
    public static Reply meanwhile(ProgressUpdate update, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                "record.meanwhileToOther", Mrkdwn.name(update.author().person().name()), in.code());
        Card card = head(sentence, in, say);
        said(card, update, null, say);
        return reply(card, new RecordActions(in.about(), say).open(), sentence, update, say);
    }

    /** To a lead: a public wording waits for approval. */
    public static Reply toApprove(ProgressUpdate update, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                "record.toApprove", Mrkdwn.name(update.author().person().name()), in.code());
        Card card = head(sentence, in, say);
        said(card, update, null, say);
        var actions = new RecordActions(in.about(), say);
        if (!update.progress().publicWording().isBlank()) actions.approve(update);
        return reply(card, actions.open(), sentence, update, say);
    }

    /**
     * To its author: the message that was recorded reads otherwise now.
     *
     * @param words as they are now
     * @param draftId of the correction
     */
    public static Reply edited(ProgressUpdate update, String words, String draftId, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("record.edited", in.code());
        Card card = head(sentence, in, say);
        said(card, update, null, say);
        card.text(say.text("record.edited.now", words));
        return reply(card, new RecordActions(in.about(), say).correct(draftId).open(), sentence, update, say);
    }

    static Card head(String sentence, Surroundings in, Say say) {
        return new Card().text(sentence).context(say.text("record.about", in.code(), wording(in.about())));
    }

    static String wording(Found.OfInitiative about) {
        return BlockLimits.cut(about.initiative().wording(), WORDING);
    }

    private static void said(Card card, ProgressUpdate update, @Nullable Approval approval, Say say) {
        Progress said = update.progress();
        String lines = Stream.of(Part.values())
                .filter(part -> !APART.contains(part) && !part.of(said).isBlank())
                .map(part -> say.text(part == Part.WORDS ? "record.words" : "said." + part.key(), part.of(said)))
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) card.text(lines);
        if (!said.evidence().isBlank()) {
            if (ADDRESS.matcher(said.evidence()).matches())
                card.markedContext(say.text("said.evidence", "<" + Mrkdwn.escape(said.evidence()) + ">"));
            else card.context(say.text("said.evidence", said.evidence()));
        }
        if (said.publicWording().isBlank()) return;
        card.text(say.text(approval == null ? "record.public" : "record.publicApproved", said.publicWording()));
    }

    private static void foot(Card card, ProgressUpdate update, Surroundings in, Say say) {
        Post post = update.author().post();
        String office = office(post.office());
        String as = post.deputyFor() == null
                ? say.text("record.as", office)
                : say.text(
                        "record.asDeputy", office, Mrkdwn.name(post.deputyFor().name()));
        String seen = say.text(in.guests() == GuestRule.NONE ? "record.seen.staff" : "record.seen.guests");
        card.context(String.join(" ・ ", as, say.text("record.asOf", say.date(update.asOf())), seen));
    }

    /** 総務課, 防災危機管理課（地域防災）, 総務部. */
    public static String office(Office office) {
        if (office.section() == null) return office.department();
        return office.unit() == null ? office.section() : "%s (%s)".formatted(office.section(), office.unit());
    }

    private static RecordActions approve(RecordActions actions, ProgressUpdate update, Surroundings in) {
        return in.mayApprove() && !update.progress().publicWording().isBlank() ? actions.approve(update) : actions;
    }

    static Reply reply(Card card, RecordActions actions, String sentence, ProgressUpdate update, Say say) {
        actions.on(card);
        String words = update.progress().words();
        return card.reply(words.isBlank() ? sentence : sentence + " " + HealthChange.inShort(words, say));
    }
}
