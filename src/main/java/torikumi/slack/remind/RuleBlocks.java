package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.Pause;
import torikumi.plan.Plan;
import torikumi.reminder.Addressee;
import torikumi.reminder.Askees;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.RuleLine;
import torikumi.reminder.RuleOutcome;
import torikumi.slack.card.About;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.RuleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.card.YearWords;
import torikumi.slack.people.ChangeBlocks;
import torikumi.slack.people.ChangeWords;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.words.CommandCatalogue;
import torikumi.staff.Office;

/** By which rules people are asked: who, how often, when, the next dates; and what became of a change. */
public final class RuleBlocks {

    // Three blocks each, of fifty.
    private static final int PER_PAGE = 12;
    private static final int NAMED = 3;

    private RuleBlocks() {}

    /**
     * What whoever reads a card may do with a rule.
     *
     * @param change set another
     * @param stop let nobody be asked
     * @param reset take the subject's own rule away
     */
    public record Powers(boolean change, boolean stop, boolean reset) {}

    /** A rule, and what it is about. */
    public record Entry(About about, RuleLine line, Powers powers) {}

    /**
     * @param settable for which office the reader may add one; null for none
     * @param pause that holds today or will; null for none
     */
    public static Reply list(
            Plan plan,
            List<Entry> entries,
            @Nullable Office settable,
            @Nullable Pause pause,
            int page,
            Showing showing) {
        Pages<Entry> pages = Pages.of(entries, PER_PAGE, page);
        Card card = new Card()
                .header(showing.text("rules.title"))
                .context(showing.beside(showing.plan(plan), showing.text("rules.intro")));
        YearWords.ends(plan, showing).ifPresent(card::text);
        if (pause != null) card.text(RuleWords.pause(pause, showing));
        for (Entry entry : pages.shown()) add(card, entry, showing);
        String words = "remind " + plan.department();
        List<Button> presses = new ArrayList<>();
        pages.next(showing, "button.next", words).ifPresent(presses::add);
        if (settable != null)
            presses.add(Button.form(
                    showing, "rules.button.add", "remind %s change".formatted(PeopleWords.typed(settable))));
        presses.add(Button.open(showing, "rules.button.pending", "pending"));
        presses.add(Button.open(showing, "rules.button.calendar", "calendar"));
        if (presses.size() < 4) presses.add(Button.open(showing, "rules.button.follow", "follow"));
        String first = entries.stream()
                .limit(NAMED)
                .map(entry -> RuleWords.sentence(entry.about(), entry.line(), showing))
                .collect(Collectors.joining(" "));
        String fallback = showing.text("rules.fallback", plan, first);
        return card.buttons(presses)
                .reply(YearWords.ends(plan, showing)
                        .map(ends -> fallback + " " + ends)
                        .orElse(fallback));
    }

    /**
     * The rules that hold for one place.
     *
     * @param last the last change of them or of its channel; null where there was none
     */
    public static Reply of(
            List<Entry> entries, @Nullable Pause pause, ChangeBlocks.@Nullable Entry last, Showing showing) {
        Entry first = entries.getFirst();
        Card card = new Card().header(showing.text("rules.title.of", first.about()));
        if (pause != null) card.text(RuleWords.pause(pause, showing));
        for (Entry entry : entries) add(card, entry, showing);
        if (last != null) card.markedContext(ChangeWords.last(last, showing));
        over(card, first, showing);
        return card.buttons(
                        Ways.rules(showing),
                        Button.open(
                                showing,
                                "rules.button.mute",
                                "mute " + first.about().words()))
                .reply(RuleWords.sentence(first.about(), first.line(), showing));
    }

    private static void over(Card card, Entry entry, Showing showing) {
        if (entry.line().ends() != null)
            YearWords.next(entry.line().ends(), showing).ifPresent(card::text);
    }

    private static void add(Card card, Entry entry, Showing showing) {
        RuleLine line = entry.line();
        boolean never = line.rule().cadence() instanceof Cadence.Never;
        String title = RuleWords.title(entry.about(), line.rule().level(), showing);
        String rule = Mrkdwn.escape(RuleWords.when(line.rule(), showing));
        card.marked(
                never
                        ? showing.text("rules.line.never", Mrkdwn.escape(title), rule)
                        : showing.text(
                                "rules.line", Mrkdwn.escape(title), RuleWords.markedAddressee(line, showing), rule));
        String beneath = showing.beside(RuleWords.whose(line, showing), RuleWords.quiet(line.rule(), showing));
        List<String> dates = RuleWords.dates(line, showing);
        card.context(
                never
                        ? RuleWords.whose(line, showing)
                        : dates.isEmpty() ? beneath : beneath + "\n" + String.join("\n", dates));
        card.buttons(presses(entry, title, never, showing));
    }

    private static List<Button> presses(Entry entry, String title, boolean never, Showing showing) {
        String words = typed(entry.about(), entry.line().rule().level());
        List<Button> presses = new ArrayList<>();
        if (entry.powers().change()) presses.add(Button.form(showing, "rules.button.change", words + " change", title));
        if (!never && entry.powers().stop())
            presses.add(Button.open(showing, "rules.button.stop", words + " never")
                    .spoken(showing.text("rules.button.stop.spoken", title))
                    .danger(showing, "rules.button.stop.confirm", title));
        if (!never && entry.line().askees().who() == Askees.Who.NOBODY)
            presses.add(Button.form(showing, "people.button.appoint", "appoint", entry.about()));
        if (entry.line().isOwn() && entry.powers().reset())
            presses.add(Button.open(showing, "rules.button.reset", words + " default")
                    .spoken(showing.text("rules.button.reset.spoken", title)));
        return presses;
    }

    /** What asks for the rule of that level again. */
    static String typed(About about, Level level) {
        String words = "remind " + about.words();
        return switch (level) {
            case SECTION -> words;
            case LEAD -> words + " summary";
            case DEPARTMENT -> words + " roll-up";
        };
    }

    /** What became of a rule that was typed. */
    public static Reply of(
            RuleOutcome outcome,
            About about,
            Function<RuleLine, Powers> powers,
            @Nullable Pause pause,
            Showing showing) {
        return switch (outcome) {
            case RuleOutcome.Set(var line) -> done("rules.set", entry(about, line, powers), pause, showing);
            case RuleOutcome.Removed(var now) -> removed("rules.removed", now, about, powers, pause, showing);
            case RuleOutcome.NoneToRemove(var now) -> removed("rules.noneToRemove", now, about, powers, pause, showing);
            case RuleOutcome.Refused(var why) -> refused(RuleFaults.sentences(why, showing.say()), "", null, showing);
            case RuleOutcome.Denied(var why, var office) -> JoinBlocks.refused(why, office, showing);
        };
    }

    private static Entry entry(About about, RuleLine line, Function<RuleLine, Powers> powers) {
        return new Entry(about, line, powers.apply(line));
    }

    private static Reply done(String key, Entry entry, @Nullable Pause pause, Showing showing) {
        Card card = new Card(
                showing, key, RuleWords.title(entry.about(), entry.line().rule().level(), showing));
        if (pause != null) card.text(RuleWords.pause(pause, showing));
        add(card, entry, showing);
        over(card, entry, showing);
        return card.spoken(RuleWords.sentence(entry.about(), entry.line(), showing))
                .reply();
    }

    private static Reply removed(
            String key,
            @Nullable RuleLine now,
            About about,
            Function<RuleLine, Powers> powers,
            @Nullable Pause pause,
            Showing showing) {
        if (now != null) return done(key, entry(about, now, powers), pause, showing);
        return new Card(showing, "rules.removed.summary", about).reply();
    }

    /** The next dates of a rule that is not set yet, or why there can be no such rule. */
    public static List<String> preview(RuleOutcome outcome, Showing showing) {
        return switch (outcome) {
            case RuleOutcome.Set(var line) ->
                line.rule().cadence() instanceof Cadence.Never
                        ? List.of(RuleWords.cadence(line.rule().cadence(), showing))
                        : Stream.concat(RuleWords.dates(line, showing).stream(), asked(line, showing))
                                .toList();
            case RuleOutcome.Refused(var why) ->
                why.stream()
                        .map(each -> RuleFaults.sentence(each, showing.say()))
                        .toList();
            case RuleOutcome.Denied(var why, var office) -> List.of(DenialWords.sentence(why, office, showing));
            case RuleOutcome.Removed removed -> List.of();
            case RuleOutcome.NoneToRemove none -> List.of();
        };
    }

    // Which channel stands in the form is not set yet.
    private static Stream<String> asked(RuleLine line, Showing showing) {
        boolean inChannel = line.rule().level() == Level.SECTION && line.rule().asked() == Addressee.CHANNEL;
        return inChannel
                ? Stream.empty()
                : Stream.of(showing.text("rules.preview.asked", RuleWords.addressee(line, showing)));
    }

    // The verb alone, the first of them, only shows what is set.
    private static String examples(Showing showing) {
        return showing.examples(CommandCatalogue.REMIND).stream()
                .skip(1)
                .collect(Collectors.joining(showing.text("standing.dot")));
    }

    /**
     * Why there is no such rule, and the form with what was typed.
     *
     * @param typed what was typed behind the verb; blank where there is nothing to mend
     */
    public static Reply refused(String sentence, String typed, @Nullable View form, Showing showing) {
        Card card = new Card(sentence).context(showing.text("rules.examples", examples(showing)));
        List<Button> presses = new ArrayList<>();
        if (!typed.isBlank())
            presses.add(Button.form(showing, "rules.button.mend", "remind %s change".formatted(typed))
                    .primary());
        presses.add(Ways.rules(showing));
        Reply reply = card.buttons(presses).reply();
        return (form == null ? reply : reply.withForm(form)).forAskerAlone();
    }

    /** What was to be changed is not there any more. */
    static String gone(Showing showing) {
        return showing.text(
                "rules.gone", showing.typed(CommandCatalogue.REMIND), showing.typed(CommandCatalogue.CALENDAR));
    }
}
