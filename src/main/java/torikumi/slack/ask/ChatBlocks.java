package torikumi.slack.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.words.CommandCatalogue;
import torikumi.slack.words.SmallTalk;
import torikumi.staff.Acting;
import torikumi.staff.Office;

/** A kind sentence for what is said as to a colleague, and buttons for what the person may want next. */
final class ChatBlocks {

    private ChatBlocks() {}

    /**
     * @param due by when an office is asked
     * @param open how many wait for an answer; 0 where it is not asked yet
     */
    public record Due(Office office, LocalDate due, int open) {}

    /** The next steps that can be offered. */
    private enum Step {
        MINE,
        RECORD,
        HELP,
        DEPARTMENT,
        STATUS,
        SUMMARY,
        REMIND,
        FOLLOW,
        AWAY,
        ME
    }

    public static Reply of(SmallTalk kind, Acting acting, Showing showing) {
        return card(
                showing.text(
                        "talk." + kind.id(),
                        showing.examples(CommandCatalogue.UPDATE).getFirst(),
                        showing.typed(CommandCatalogue.TAKE_BACK),
                        showing.typed(CommandCatalogue.CORRECT)),
                null,
                acting,
                steps(kind),
                showing);
    }

    /** What waits: what is late, then what was never reported on. */
    public static Reply toDo(Acting acting, Board own, List<Due> due, Showing showing) {
        if (acting.posts().isEmpty())
            return card(showing.text("talk.nothing_yours"), null, acting, steps(SmallTalk.WHAT_TO_DO), showing);
        Optional<Reported> first = first(own.open());
        String sentence = first.map(line -> showing.text("talk.what_to_do.first", line.where()))
                .orElseGet(() -> showing.text("talk.what_to_do"));
        return card(sentence, dates(due, showing), acting, steps(SmallTalk.WHAT_TO_DO), showing);
    }

    private static Optional<Reported> first(Board open) {
        return open.late().lines().stream().findFirst().or(() -> open.unheard().lines().stream()
                .findFirst());
    }

    public static Reply due(Acting acting, List<Due> due, Showing showing) {
        String key = acting.posts().isEmpty() ? "talk.nothing_yours" : due.isEmpty() ? "talk.due.none" : "talk.due";
        return card(showing.text(key), dates(due, showing), acting, steps(SmallTalk.DUE), showing);
    }

    private static @Nullable String dates(List<Due> due, Showing showing) {
        if (due.isEmpty()) return null;
        List<String> lines = due.stream()
                .map(each -> showing.text(
                        each.open() == 0
                                ? "talk.due.line"
                                : each.due().isBefore(showing.today()) ? "talk.due.line.past" : "talk.due.line.open",
                        each.office(),
                        each.due(),
                        each.open()))
                .toList();
        return String.join("\n", lines);
    }

    private static List<Step> steps(SmallTalk kind) {
        return switch (kind) {
            case MORNING,
                    HELLO,
                    EVENING,
                    AT_WORK,
                    FAREWELL,
                    APOLOGY,
                    THANKS,
                    PRAISE,
                    AGREEMENT,
                    TEST,
                    MISTAKE,
                    CORRECTION -> List.of(Step.MINE, Step.RECORD, Step.HELP);
            case FIRST_MEETING, WHO_ARE_YOU, HOW_TO_USE -> List.of(Step.HELP, Step.MINE, Step.RECORD, Step.DEPARTMENT);
            case WHAT_TO_DO -> List.of(Step.MINE, Step.RECORD, Step.HELP);
            case DUE -> List.of(Step.MINE, Step.RECORD, Step.REMIND, Step.HELP);
            case NOTICES -> List.of(Step.REMIND, Step.FOLLOW, Step.AWAY, Step.HELP);
            case SETTINGS -> List.of(Step.REMIND, Step.ME, Step.AWAY, Step.HELP);
            case SUMMARY -> List.of(Step.STATUS, Step.SUMMARY, Step.DEPARTMENT, Step.MINE, Step.HELP);
        };
    }

    private static Reply card(
            String sentence, @Nullable String facts, Acting acting, List<Step> steps, Showing showing) {
        Card card = new Card(sentence);
        if (facts != null) card.says(facts);
        List<Button> links = new ArrayList<>();
        for (Step step : steps) links.add(link(step, showing));
        // Who acts for nothing yet begins there.
        if (acting.posts().isEmpty() && steps.contains(Step.MINE)) {
            if (steps.size() > 3) links.remove(steps.indexOf(steps.contains(Step.RECORD) ? Step.RECORD : Step.MINE));
            links.addFirst(Ways.begin(showing));
        }
        return card.likeliest(links).reply().forAskerAlone();
    }

    private static Button link(Step step, Showing showing) {
        return switch (step) {
            case MINE -> Ways.mine(showing);
            case RECORD -> Button.record(showing, "button.record", "list");
            case HELP -> Ways.help(showing);
            case DEPARTMENT -> Button.open(showing, "button.department", "list");
            case STATUS -> Button.open(showing, "button.status", "status");
            case SUMMARY -> Button.open(showing, "summary.button.read", "summary");
            case REMIND -> Ways.rules(showing);
            case FOLLOW -> Button.open(showing, "rules.button.follow", "follow");
            case AWAY -> Button.open(showing, "reminder.button.away", "away");
            case ME -> Button.open(showing, "button.me", "me");
        };
    }
}
