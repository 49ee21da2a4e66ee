package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.InitiativeCode;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.reminder.BulkOutcome;
import torikumi.reminder.ReminderCard;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** 残りはすべて順調 ・ 残りは変更なし: what they cover, which is named before they count, and what came of them. */
final class RestBlocks {

    // One alone is answered in its line.
    private static final int FEWEST = 2;

    // Slack: 300 characters in a confirmation.
    private static final int NAMED = 130;
    private static final int NAMED_BESIDES = 50;
    private static final int NAMED_AFTERWARDS = 400;

    private RestBlocks() {}

    /** Nothing where there is nothing to answer at once. */
    static List<Button> buttons(ReminderCard card, HealthScale scale, Showing showing) {
        return buttons(card.reminder().id(), card.open(), scale, showing);
    }

    /** @param open what of the reminder is left to answer */
    static List<Button> buttons(String reminderId, List<ReminderCard.Line> open, HealthScale scale, Showing showing) {
        List<Button> buttons = new ArrayList<>();
        scale.asPlanned().ifPresent(grade -> asPlanned(buttons, reminderId, open, grade, showing));
        unchanged(buttons, reminderId, open, showing);
        return buttons;
    }

    private static void asPlanned(
            List<Button> buttons, String reminderId, List<ReminderCard.Line> covered, Grade grade, Showing showing) {
        if (covered.size() < FEWEST) return;
        String name = name(grade, showing);
        List<ReminderCard.Line> troubled =
                covered.stream().filter(RestBlocks::isTroubled).toList();
        String besides = troubled.isEmpty()
                ? ""
                : showing.text("reminder.bulk.asPlanned.besides", name, named(troubled, NAMED_BESIDES, showing));
        var tapped = tapped(reminderId, grade.key(), covered);
        buttons.add(Button.act(SlackIds.REMINDER_REST, showing, "reminder.bulk.asPlanned", tapped.text(), name)
                .asking(
                        showing,
                        "reminder.bulk.asPlanned.sure",
                        name,
                        tapped.initiatives().size(),
                        named(covered, NAMED, showing),
                        besides));
    }

    /** What stands so that going as planned is news of it. */
    private static boolean isTroubled(ReminderCard.Line line) {
        Grade grade = line.reported().standing().grade();
        return grade != null && (grade.late() || grade.reasonRequired());
    }

    private static void unchanged(
            List<Button> buttons, String reminderId, List<ReminderCard.Line> open, Showing showing) {
        List<ReminderCard.Line> covered =
                open.stream().filter(ReminderCard.Line::canStayUnchanged).toList();
        if (covered.size() < FEWEST) return;
        List<ReminderCard.Line> left =
                open.stream().filter(line -> !line.canStayUnchanged()).toList();
        String besides = left.isEmpty()
                ? ""
                : showing.text("reminder.bulk.unchanged.besides", named(left, NAMED_BESIDES, showing));
        var tapped = tapped(reminderId, TappedAnswer.UNCHANGED, covered);
        buttons.add(Button.act(SlackIds.REMINDER_REST, showing, "reminder.bulk.unchanged", tapped.text())
                .asking(
                        showing,
                        "reminder.bulk.unchanged.sure",
                        tapped.initiatives().size(),
                        named(covered, NAMED, showing),
                        besides));
    }

    private static RestTapped tapped(String reminderId, String health, List<ReminderCard.Line> covered) {
        return new RestTapped(
                reminderId,
                health,
                covered.stream().map(ReminderCard.Line::initiativeId).toList());
    }

    private static String named(List<ReminderCard.Line> lines, int room, Showing showing) {
        return ReminderWords.named(lines.stream().map(RestBlocks::code).toList(), room, showing);
    }

    private static InitiativeCode code(ReminderCard.Line line) {
        return line.reported().where().initiative().code();
    }

    private static String name(Grade grade, Showing showing) {
        return grade.in(showing.say().locale()).name();
    }

    /**
     * What came of it, with the button that takes it back.
     *
     * @param said the answer, in a word
     * @param press the key of its source
     */
    static Reply of(BulkOutcome.Answered answered, String reminderId, String said, String press, Showing showing) {
        int recorded = answered.recorded().size();
        Refusal.Denied denied = denied(answered.left());
        if (recorded == 0 && denied != null) return JoinBlocks.refused(denied.why(), denied.office(), showing);
        List<String> sentences = new ArrayList<>();
        sentences.add(
                recorded == 0
                        ? showing.text("reminder.bulk.none")
                        : showing.text("reminder.bulk.recorded", recorded, said));
        if (!answered.before().isEmpty())
            sentences.add(showing.text("reminder.bulk.before", named(answered.before(), NAMED_AFTERWARDS, showing)));
        sentences.addAll(each(answered.left(), left -> code(left.line()), left -> why(left.why()), showing));
        Card card = new Card(String.join("\n", sentences));
        if (recorded > 0)
            card.buttons(Button.act(
                    SlackIds.REMINDER_BACK, showing, "reminder.bulk.button.back", reminderId + " " + press, recorded));
        return card.reply();
    }

    private static Refusal.@Nullable Denied denied(List<BulkOutcome.Left> left) {
        return left.stream()
                .map(each -> each.why() instanceof BulkOutcome.Refused(Refusal.Denied denied) ? denied : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** @param about the initiative of a version */
    static Reply back(BulkOutcome.TakenBack back, Function<ProgressUpdate, Found.OfInitiative> about, Showing showing) {
        List<String> sentences = new ArrayList<>();
        int withdrawn = back.withdrawn().size();
        sentences.add(
                withdrawn == 0 ? showing.text("reminder.bulk.notBack") : showing.text("reminder.bulk.back", withdrawn));
        sentences.addAll(each(
                back.kept(),
                kept -> about.apply(kept.update()).initiative().code(),
                kept -> refused(kept.why()),
                showing));
        return new Card(String.join("\n", sentences)).reply();
    }

    /** @param key of a sentence about some initiatives, and what else it says */
    private record Reason(String key, Object fact) {

        Reason(String key) {
            this(key, "");
        }
    }

    private static Reason why(BulkOutcome.Why why) {
        return switch (why) {
            case BulkOutcome.SentenceWanted(int times) -> new Reason("reminder.bulk.wanted", times);
            case BulkOutcome.NotNamed notNamed -> new Reason("reminder.bulk.notNamed");
            case BulkOutcome.Refused(var refusal) -> refused(refusal);
        };
    }

    private static Reason refused(Refusal why) {
        return switch (why) {
            case Refusal.Several(var each) -> refused(each.getFirst());
            case Refusal.NothingToLeave nothing -> new Reason("reminder.bulk.nothingKnown");
            case Refusal.Denied(var denial, var office) ->
                denial == Denial.AUTHOR_ONLY
                        ? new Reason("reminder.bulk.authorOnly")
                        : new Reason("reminder.bulk.notYours", office);
            case Refusal.PlanClosed(var on, var mayReopen) -> new Reason("reminder.bulk.planClosed", on);
            case Refusal.InitiativeClosed(var grade, var since, var mayReopen) ->
                new Reason("reminder.bulk.closed", grade);
            case Refusal.InitiativeWithdrawn(var on) -> new Reason("reminder.bulk.withdrawn", on);
            case Refusal.TooLateToWithdraw(int minutes) -> new Reason("reminder.bulk.tooLate", minutes);
            case Refusal.ChangedMeanwhile(var newest) ->
                new Reason("reminder.bulk.changed", newest.author().person());
            case Refusal.AlreadyWithdrawn withdrawn -> new Reason("reminder.bulk.alreadyBack");
            case Refusal.NoSuchHealth none -> new Reason("reminder.bulk.oneByOne");
            case Refusal.ReasonMissing missing -> new Reason("reminder.bulk.oneByOne");
            case Refusal.NothingSaid nothing -> new Reason("reminder.bulk.oneByOne");
            case Refusal.TooLong tooLong -> new Reason("reminder.bulk.oneByOne");
            case Refusal.WhyMissing missing -> new Reason("reminder.bulk.oneByOne");
            case Refusal.PercentageOutOfRange out -> new Reason("reminder.bulk.oneByOne");
            case Refusal.FigureUnread unread -> new Reason("reminder.bulk.oneByOne");
            case Refusal.Misread misread -> new Reason("reminder.bulk.oneByOne");
            case Refusal.DateInFuture future -> new Reason("reminder.bulk.oneByOne");
            case Refusal.DateBeforePlan before -> new Reason("reminder.bulk.oneByOne");
            case Refusal.NotClosed notClosed -> new Reason("reminder.bulk.oneByOne");
            case Refusal.NoSuchUpdate none -> new Reason("reminder.bulk.oneByOne");
            case Refusal.NothingChanged nothing -> new Reason("reminder.bulk.oneByOne");
            case Refusal.NoPublicWording none -> new Reason("reminder.bulk.oneByOne");
        };
    }

    /** One sentence for all that have the same reason. */
    private static <T> List<String> each(
            List<T> all, Function<T, InitiativeCode> code, Function<T, Reason> why, Showing showing) {
        Map<Reason, List<InitiativeCode>> byReason = all.stream()
                .collect(Collectors.groupingBy(why, LinkedHashMap::new, Collectors.mapping(code, Collectors.toList())));
        return byReason.entrySet().stream()
                .map(each -> showing.text(
                        each.getKey().key(),
                        ReminderWords.named(each.getValue(), NAMED_AFTERWARDS, showing),
                        each.getKey().fact(),
                        each.getKey().fact() instanceof Office office
                                ? DenialWords.named(Denial.NOT_YOUR_OFFICE, office, showing)
                                : ""))
                .toList();
    }
}
