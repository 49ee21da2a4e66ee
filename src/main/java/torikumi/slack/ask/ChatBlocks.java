package torikumi.slack.ask;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
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
        REMIND,
        FOLLOW,
        AWAY,
        ME
    }

    public static Reply of(SmallTalk kind, Acting acting, Showing showing) {
        Say say = showing.say();
        return card(
                say.text(
                        "talk." + kind.id(),
                        showing.examples(CommandCatalogue.UPDATE).getFirst()),
                null,
                acting,
                steps(kind),
                showing);
    }

    /** What waits: what is late, then what was never reported on. */
    public static Reply toDo(Acting acting, Board own, List<Due> due, Showing showing) {
        Say say = showing.say();
        if (acting.posts().isEmpty())
            return card(say.text("talk.nothing_yours"), null, acting, steps(SmallTalk.WHAT_TO_DO), showing);
        Optional<Reported> first = first(own.open());
        String sentence = first.map(line -> say.text(
                        "talk.what_to_do.first",
                        line.where().initiative().code().toString()))
                .orElseGet(() -> say.text("talk.what_to_do"));
        return card(sentence, dates(due, showing), acting, steps(SmallTalk.WHAT_TO_DO), showing);
    }

    private static Optional<Reported> first(Board open) {
        return open.late().lines().stream().findFirst().or(() -> open.unheard().lines().stream()
                .findFirst());
    }

    public static Reply due(Acting acting, List<Due> due, Showing showing) {
        Say say = showing.say();
        String key = acting.posts().isEmpty() ? "talk.nothing_yours" : due.isEmpty() ? "talk.due.none" : "talk.due";
        return card(say.text(key), dates(due, showing), acting, steps(SmallTalk.DUE), showing);
    }

    private static @Nullable String dates(List<Due> due, Showing showing) {
        if (due.isEmpty()) return null;
        List<String> lines = due.stream()
                .map(each -> showing.say()
                        .text(
                                each.open() == 0
                                        ? "talk.due.line"
                                        : each.due().isBefore(showing.today())
                                                ? "talk.due.line.past"
                                                : "talk.due.line.open",
                                PeopleWords.office(each.office()),
                                showing.date(each.due()),
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
            case SUMMARY -> List.of(Step.STATUS, Step.DEPARTMENT, Step.MINE, Step.HELP);
        };
    }

    private static Reply card(
            String sentence, @Nullable String facts, Acting acting, List<Step> steps, Showing showing) {
        Card card = new Card().text(sentence);
        if (facts != null) card.text(facts);
        List<Link> links = new ArrayList<>();
        for (Step step : steps) links.add(link(step, showing.say()));
        // Who acts for nothing yet begins there.
        if (acting.posts().isEmpty() && steps.contains(Step.MINE)) {
            if (steps.size() > 3) links.remove(steps.indexOf(steps.contains(Step.RECORD) ? Step.RECORD : Step.MINE));
            links.addFirst(Link.open(showing.say().text("button.join"), "me"));
        }
        return card.likeliest(links)
                .reply(facts == null ? sentence : sentence + " " + facts)
                .forAskerAlone();
    }

    private static Link link(Step step, Say say) {
        return switch (step) {
            case MINE -> Link.open(say.text("people.button.mine"), "mine");
            case RECORD -> Link.record(say.text("button.record"), say.text("button.record"), "list");
            case HELP -> Link.open(say.text("button.help"), "help");
            case DEPARTMENT -> Link.open(say.text("button.department"), "list");
            case STATUS -> Link.open(say.text("button.status"), "status");
            case REMIND -> Link.open(say.text("rules.button.all"), "remind");
            case FOLLOW -> Link.open(say.text("rules.button.follow"), "follow");
            case AWAY -> Link.open(say.text("reminder.button.away"), "away");
            case ME -> Link.open(say.text("button.me"), "me");
        };
    }
}
