package torikumi.slack.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.GuestRule;
import torikumi.progress.Approval;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.Progress.Part;
import torikumi.progress.ProgressUpdate;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Colleague;
import torikumi.staff.Post;

/** What became of the record: what was said, before and after, who sees it, and how to take it back or mend it. */
final class RecordedBlocks {

    private static final int WORDING = 100;
    private static final int NAMED = 20;

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
        String change = HealthChange.change(of.update(), of.before(), of.after(), showing);
        Card card = head(in, showing, "record.recorded", in.code(), change);
        said(card, of.update(), null, showing);
        if (of.meanwhile() != null)
            card.context(showing.text("record.meanwhile", of.meanwhile().author()));
        if (of.asksForNextStep()) card.context(showing.text("record.asksForNextStep"));
        foot(card, of.update(), in, showing);
        var actions = new RecordActions(in.about(), showing).withdraw(of.update());
        if (of.asksForNextStep()) actions.next(of.update());
        else actions.correct(of.update());
        return reply(card, approve(actions.open(), of.update(), in), of.update(), showing);
    }

    /** The same message, form or click once more. */
    public static Reply already(ProgressUpdate update, Surroundings in, Showing showing) {
        Card card = head(
                in,
                showing,
                "record.already",
                in.code(),
                update.grade() == null ? showing.text("standing.ungraded") : showing.health(update.grade()));
        said(card, update, null, showing);
        foot(card, update, in, showing);
        var actions = new RecordActions(in.about(), showing);
        if (!update.isWithdrawn()) actions.correct(update);
        return reply(card, actions.open(), update, showing);
    }

    public static Reply corrected(Outcome.Corrected of, Surroundings in, Showing showing) {
        Card card = head(
                in,
                showing,
                "record.corrected",
                in.code(),
                HealthChange.change(of.update(), of.before(), of.after(), showing));
        said(card, of.update(), null, showing);
        card.text(showing.text("record.why", of.update().why()));
        foot(card, of.update(), in, showing);
        var actions =
                new RecordActions(in.about(), showing).correct(of.update()).open();
        return reply(card, approve(actions, of.update(), in), of.update(), showing);
    }

    public static Reply withdrawn(Outcome.Withdrawn of, Surroundings in, Showing showing) {
        Card card = head(in, showing, "record.withdrawn", in.code(), HealthChange.health(of.after(), showing));
        String was = HealthChange.inShort(of.update(), showing.say());
        card.context(showing.text("record.wasWithdrawn", was)).context(showing.text("record.seen.withdrawn"));
        return reply(card, new RecordActions(in.about(), showing).again().open(), of.update(), showing);
    }

    /** @param now whether it was approved just now, and not before */
    public static Reply approved(
            ProgressUpdate update, Approval approval, boolean now, Surroundings in, Showing showing) {
        Card card = head(in, showing, now ? "record.approved" : "record.alreadyApproved", in.code());
        said(card, update, approval, showing);
        card.context(showing.text(
                "record.approvedBy", PeopleWords.name(approval.approver().person()), showing.day(approval.at())));
        return reply(
                card, new RecordActions(in.about(), showing).correct(update).open(), update, showing);
    }

    /** To whoever recorded just before: that somebody else did so too. */
    public static Reply meanwhile(ProgressUpdate update, Surroundings in, Showing showing) {
        Card card = head(in, showing, "record.meanwhileToOther", update.author().person(), in.code());
        said(card, update, null, showing);
        return reply(card, new RecordActions(in.about(), showing).open(), update, showing);
    }

    /** The same of several that were recorded at once. */
    static Reply meanwhile(Colleague by, List<Found.OfInitiative> about, Showing showing) {
        List<Found.OfInitiative> named = about.stream().limit(NAMED).toList();
        return new Card(
                        showing,
                        "record.meanwhileToOther.several",
                        by,
                        showing.all(named),
                        about.size(),
                        about.size() - named.size())
                .reply();
    }

    /** To a lead: a public wording waits for approval. */
    public static Reply toApprove(ProgressUpdate update, Surroundings in, Showing showing) {
        Card card = head(in, showing, "record.toApprove", update.author().person(), in.code());
        said(card, update, null, showing);
        var actions = new RecordActions(in.about(), showing);
        if (!update.progress().publicWording().isBlank()) actions.approve(update);
        return reply(card, actions.open(), update, showing);
    }

    /**
     * To its author: the message that was recorded reads otherwise now.
     *
     * @param words as they are now
     * @param draftId of the correction
     */
    public static Reply edited(ProgressUpdate update, String words, String draftId, Surroundings in, Showing showing) {
        Card card = head(in, showing, "record.edited", in.code());
        said(card, update, null, showing);
        card.text(showing.text("record.edited.now", words));
        return reply(
                card, new RecordActions(in.about(), showing).correct(draftId).open(), update, showing);
    }

    static Card head(Surroundings in, Showing showing, String key, Object... facts) {
        return new Card(showing, key, facts).context(showing.text("record.about", in.code(), wording(in.about())));
    }

    static String wording(Found.OfInitiative about) {
        return BlockLimits.cut(about.initiative().wording(), WORDING);
    }

    private static void said(Card card, ProgressUpdate update, @Nullable Approval approval, Showing showing) {
        Progress said = update.progress();
        String lines = Stream.of(Part.values())
                .filter(part -> !APART.contains(part) && !part.of(said).isBlank())
                .map(part -> showing.text(part == Part.WORDS ? "record.words" : "said." + part.key(), part.of(said)))
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) card.text(lines);
        if (!said.evidence().isBlank()) {
            if (ADDRESS.matcher(said.evidence()).matches())
                card.markedContext(showing.text("said.evidence", "<" + Mrkdwn.escape(said.evidence()) + ">"));
            else card.context(showing.text("said.evidence", said.evidence()));
        }
        if (said.publicWording().isBlank()) return;
        card.text(showing.text(approval == null ? "record.public" : "record.publicApproved", said.publicWording()));
    }

    private static void foot(Card card, ProgressUpdate update, Surroundings in, Showing showing) {
        Post post = update.author().post();
        String as = post.deputyFor() == null
                ? showing.text("record.as", post.office())
                : showing.text("record.asDeputy", post.office(), PeopleWords.name(post.deputyFor()));
        String seen = showing.text(in.guests() == GuestRule.NONE ? "record.seen.staff" : "record.seen.guests");
        card.context(showing.beside(as, showing.text("record.asOf", update.asOf()), seen));
    }

    private static RecordActions approve(RecordActions actions, ProgressUpdate update, Surroundings in) {
        return in.mayApprove() && !update.progress().publicWording().isBlank() ? actions.approve(update) : actions;
    }

    static Reply reply(Card card, RecordActions actions, ProgressUpdate update, Showing showing) {
        String words = update.progress().words();
        if (!words.isBlank()) card.spoken(HealthChange.inShort(words, showing.say()));
        return actions.on(card).reply();
    }
}
