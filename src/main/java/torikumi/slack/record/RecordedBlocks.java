package torikumi.slack.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.GuestRule;
import torikumi.platform.Say;
import torikumi.progress.Approval;
import torikumi.progress.Grade;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Standing;
import torikumi.slack.card.Asking;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Office;
import torikumi.staff.Post;

/** What became of the record: what was said, before and after, who sees it, and how to take it back or mend it. */
public final class RecordedBlocks {

    private static final int WORDING = 100;
    private static final int SHORT = 80;

    // What can be pressed: everything else that was given as evidence is shown as it is.
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]{1,2000}");

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
        String change = change(of.update(), of.before(), of.after(), say);
        String sentence = say.text("record.recorded", in.code(), change);
        Card card = head(sentence, in, say);
        said(card, of.update(), null, say);
        if (of.meanwhile() != null)
            card.context(say.text(
                    "record.meanwhile", Mrkdwn.name(of.meanwhile().author().name())));
        if (of.asksForNextStep()) card.context(say.text("record.asksForNextStep"));
        foot(card, of.update(), in, say);
        var buttons = new Buttons()
                .add(
                        SlackIds.PROGRESS_WITHDRAW,
                        say.text("record.button.withdraw"),
                        say.text("record.button.withdraw.spoken", in.code()),
                        of.update().ref().toString());
        if (of.asksForNextStep())
            buttons.add(
                    SlackIds.PROGRESS_CORRECT,
                    say.text("record.button.next"),
                    of.update().ref() + " next");
        else correct(buttons, of.update(), in, say);
        open(buttons, in, say);
        approve(buttons, of.update(), in, say);
        return reply(card, buttons, sentence, of.update(), say);
    }

    /** The same message, form or click once more. */
    public static Reply already(ProgressUpdate update, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                "record.already",
                in.code(),
                update.grade() == null ? say.text("record.ungraded") : health(update.grade(), say));
        Card card = head(sentence, in, say);
        said(card, update, null, say);
        foot(card, update, in, say);
        var buttons = new Buttons();
        if (!update.isWithdrawn()) correct(buttons, update, in, say);
        open(buttons, in, say);
        return reply(card, buttons, sentence, update, say);
    }

    public static Reply corrected(Outcome.Corrected of, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("record.corrected", in.code(), change(of.update(), of.before(), of.after(), say));
        Card card = head(sentence, in, say);
        said(card, of.update(), null, say);
        card.text(say.text("record.why", of.update().why()));
        foot(card, of.update(), in, say);
        var buttons = new Buttons();
        correct(buttons, of.update(), in, say);
        open(buttons, in, say);
        approve(buttons, of.update(), in, say);
        return reply(card, buttons, sentence, of.update(), say);
    }

    public static Reply withdrawn(Outcome.Withdrawn of, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("record.withdrawn", in.code(), health(of.after(), say));
        Card card = head(sentence, in, say);
        String was = inShort(of.update(), say);
        card.context(say.text("record.wasWithdrawn", was)).context(say.text("record.seen.withdrawn"));
        var buttons = new Buttons().add(SlackIds.PROGRESS_OPEN, say.text("record.button.again"), Asking.of(in.about()));
        open(buttons, in, say);
        return reply(card, buttons, sentence, of.update(), say);
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
        var buttons = new Buttons();
        correct(buttons, update, in, say);
        open(buttons, in, say);
        return reply(card, buttons, sentence, update, say);
    }

    /** To whoever recorded just before: that somebody else did so too. */
    public static Reply meanwhile(ProgressUpdate update, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                "record.meanwhileToOther", Mrkdwn.name(update.author().person().name()), in.code());
        Card card = head(sentence, in, say);
        said(card, update, null, say);
        var buttons = new Buttons();
        open(buttons, in, say);
        return reply(card, buttons, sentence, update, say);
    }

    /** To a lead: a public wording waits for approval. */
    public static Reply toApprove(ProgressUpdate update, Surroundings in, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                "record.toApprove", Mrkdwn.name(update.author().person().name()), in.code());
        Card card = head(sentence, in, say);
        said(card, update, null, say);
        var buttons = new Buttons();
        approve(buttons, update, new Surroundings(in.about(), in.guests(), true), say);
        open(buttons, in, say);
        return reply(card, buttons, sentence, update, say);
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
        var buttons = new Buttons()
                .add(
                        SlackIds.DRAFT_OPEN,
                        say.text("record.button.correct"),
                        say.text("record.button.correct.spoken", in.code()),
                        draftId)
                .add(SlackIds.DRAFT_DROP, say.text("record.button.leave"), draftId);
        open(buttons, in, say);
        return reply(card, buttons, sentence, update, say);
    }

    static Card head(String sentence, Surroundings in, Say say) {
        return new Card().text(sentence).context(say.text("record.about", in.code(), wording(in.about())));
    }

    static String wording(Found.OfInitiative about) {
        return BlockLimits.cut(about.initiative().wording(), WORDING);
    }

    private static void said(Card card, ProgressUpdate update, @Nullable Approval approval, Say say) {
        Progress said = update.progress();
        List<String> lines = new ArrayList<>();
        if (!said.words().isBlank()) lines.add(say.text("record.words", said.words()));
        if (!said.reason().isBlank()) lines.add(say.text("record.reason", said.reason()));
        if (!said.nextStep().isBlank()) lines.add(say.text("record.next", said.nextStep()));
        if (!lines.isEmpty()) card.text(String.join("\n", lines));
        if (!said.evidence().isBlank()) {
            if (ADDRESS.matcher(said.evidence()).matches())
                card.markedContext(say.text("record.evidence", "<" + Mrkdwn.escape(said.evidence()) + ">"));
            else card.context(say.text("record.evidence", said.evidence()));
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

    static void correct(Buttons buttons, ProgressUpdate update, Surroundings in, Say say) {
        buttons.add(
                SlackIds.PROGRESS_CORRECT,
                say.text("record.button.correct"),
                say.text("record.button.correct.spoken", in.code()),
                update.ref().toString());
    }

    static void open(Buttons buttons, Surroundings in, Say say) {
        buttons.ask(
                say.text("record.button.open"),
                say.text("record.button.open.spoken", in.code()),
                Asking.of(in.about()));
    }

    private static void approve(Buttons buttons, ProgressUpdate update, Surroundings in, Say say) {
        if (!in.mayApprove() || update.progress().publicWording().isBlank()) return;
        buttons.add(
                SlackIds.PROGRESS_APPROVE,
                say.text("record.button.approve"),
                say.text("record.button.approve.spoken", in.code()),
                update.ref().toString());
    }

    static Reply reply(Card card, Buttons buttons, String sentence, ProgressUpdate update, Say say) {
        buttons.blocks().forEach(card::add);
        String words = update.progress().words();
        return card.reply(words.isBlank() ? sentence : sentence + " " + inShort(words, say));
    }

    private static String inShort(String words, Say say) {
        return say.text("record.fallback.said", BlockLimits.cut(Mrkdwn.quotable(words), SHORT));
    }

    /** ● 順調 「実行委員会を設置した」. */
    static String inShort(ProgressUpdate update, Say say) {
        List<String> parts = new ArrayList<>();
        if (update.grade() != null) parts.add(health(update.grade(), say));
        if (update.progress().unchanged())
            parts.add(say.text("record.unchanged", "").strip());
        if (update.progress().percentage() != null)
            parts.add(say.text("record.percentage", update.progress().percentage()));
        if (!update.progress().words().isBlank())
            parts.add(inShort(update.progress().words(), say));
        return String.join(" ", parts);
    }

    /** ● 順調 → ■ 遅れ ・ 進み 40% → 60%. */
    private static String change(ProgressUpdate update, Standing before, Standing after, Say say) {
        List<String> parts = new ArrayList<>();
        parts.add(healthChange(update, before, after, say));
        Integer percentage = update.progress().percentage();
        if (percentage != null)
            parts.add(
                    before.percentage() == null || Objects.equals(before.percentage(), percentage)
                            ? say.text("record.percentage", percentage)
                            : say.text("record.percentageChange", before.percentage(), percentage));
        return String.join(" ・ ", parts);
    }

    private static String healthChange(ProgressUpdate update, Standing before, Standing after, Say say) {
        Grade grade = update.grade();
        if (grade == null) {
            String now = health(after, say);
            if (after.grade() == null && !update.progress().unchanged()) return now;
            return say.text(update.progress().unchanged() ? "record.unchanged" : "record.left", now);
        }
        boolean counts = after.grade() != null && after.grade().key().equals(grade.key());
        if (!counts)
            return say.text("record.notLatest", health(grade, say), say.date(update.asOf()), health(after, say));
        if (before.grade() != null && before.grade().key().equals(grade.key()))
            return say.text("record.same", health(grade, say));
        return say.text("record.change", health(before, say), health(grade, say));
    }

    static String health(Grade grade, Say say) {
        return "%s %s".formatted(grade.symbol(), grade.in(say.locale()).name());
    }

    private static String health(Standing standing, Say say) {
        if (!standing.isHeard()) return say.text("record.unheard");
        return standing.grade() == null ? say.text("record.ungraded") : health(standing.grade(), say);
    }
}
