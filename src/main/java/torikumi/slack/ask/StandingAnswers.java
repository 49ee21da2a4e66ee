package torikumi.slack.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.progress.Board;
import torikumi.progress.HealthScale;
import torikumi.progress.HealthScales;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressHistory;
import torikumi.reminder.Boards;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Refs;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.slack.words.StandingQuestion;
import torikumi.slack.words.StatusWords;
import torikumi.slack.words.Wanted;
import torikumi.staff.Acting;
import torikumi.staff.StaffDirectory;

/** Answers how initiatives stand: lists by health or silence, histories, what is one's own. */
@Component
public class StandingAnswers {

    private final PlanDirectory directory;
    private final PlanAnswers planned;
    private final Boards boards;
    private final ProgressHistory history;
    private final HealthScales scales;
    private final StaffDirectory staff;
    private final People people;

    public StandingAnswers(
            PlanDirectory directory,
            PlanAnswers planned,
            Boards boards,
            ProgressHistory history,
            HealthScales scales,
            StaffDirectory staff,
            People people) {
        this.directory = directory;
        this.planned = planned;
        this.boards = boards;
        this.history = history;
        this.scales = scales;
        this.staff = staff;
        this.people = people;
    }

    public Reply status(Command.Status command, Showing showing) {
        HealthScale scale = scales.current();
        StatusWords words = StatusWords.of(command.words(), scale);
        Found place = place(command.scope(), words.place());
        if (Survey.plans(place).isEmpty() && !words.place().isBlank()) {
            Found named = directory.initiative(command.scope(), words.place());
            if (named instanceof Found.OfInitiative) return planned.show(named, command.scope(), 1, showing);
            if (place instanceof Found.Unclear unclear)
                return StatusBlocks.unclear(unclear, words.wanted(), scale, showing);
        }
        return surveyed(
                place,
                command.scope(),
                showing,
                survey -> StatusBlocks.of(survey, words.wanted(), null, command.page(), showing));
    }

    public Reply stale(Command.Stale command, Showing showing) {
        return surveyed(
                place(command.scope(), command.name()),
                command.scope(),
                showing,
                survey -> StaleBlocks.of(survey, command.days(), command.page(), showing));
    }

    public Reply history(Command.History command, Showing showing) {
        int sign = command.code().lastIndexOf('#');
        String version = sign < 0 ? "" : command.code().substring(sign + 1).strip();
        // Older buttons have a number behind the sign: all versions are there to be seen then.
        boolean one = sign >= 0;
        Found found = directory.initiative(
                command.scope(), one ? command.code().substring(0, sign).strip() : command.code());
        if (!(found instanceof Found.OfInitiative initiative))
            return planned.show(found, command.scope(), command.page(), showing);
        Optional<HistoryEntry> entry =
                named(version, initiative).flatMap(history::entry).filter(of -> isOf(of, initiative));
        return entry.map(of -> HistoryBlocks.versions(initiative, of, command.page(), showing))
                .orElseGet(() ->
                        HistoryBlocks.of(boards.of(initiative), page(initiative, one ? 1 : command.page()), showing));
    }

    /** As a button carries it, or as an account quotes it. */
    private Optional<Long> named(String version, Found.OfInitiative found) {
        return Refs.isBrief(version)
                ? history.named(found.initiative().id(), version)
                : Refs.read(version).flatMap(history::named);
    }

    private static boolean isOf(HistoryEntry entry, Found.OfInitiative found) {
        return entry.newest().initiativeId() == found.initiative().id();
    }

    /** Past the end is the first page. */
    private ProgressHistory.Page page(Found.OfInitiative found, int page) {
        long id = found.initiative().id();
        ProgressHistory.Page read = history.of(id, page, HistoryBlocks.PER_PAGE);
        return page > 1 && read.entries().isEmpty() ? history.of(id, 1, HistoryBlocks.PER_PAGE) : read;
    }

    public Reply mine(Asked asked, Command.Mine command, Showing showing) {
        Acting acting = acting(asked, showing);
        if (acting.posts().isEmpty()) return MineBlocks.of(acting, new Board(scales.current(), List.of()), 1, showing);
        return surveyed(
                directory.department(Scope.CURRENT),
                Scope.CURRENT,
                showing,
                survey -> MineBlocks.of(acting, survey.board().actedForBy(acting), command.page(), showing));
    }

    /** About that department, section or unit, or with blank about the department; why there is nothing to say about it. */
    public Reply of(Scope scope, String name, Showing showing, Function<Survey, Reply> answer) {
        return surveyed(place(scope, name), scope, showing, answer);
    }

    /** About the current plans, whoever's they are; why there is nothing to say about them. */
    public Reply current(Showing showing, Function<Survey, Reply> answer) {
        return surveyed(directory.department(Scope.CURRENT), Scope.CURRENT, showing, answer);
    }

    public Acting acting(Asked asked, Showing showing) {
        return staff.acting(people.person(asked.userId()), showing.today());
    }

    /** 「遅れている取組は？」: words without a verb that ask how things stand; empty where they ask something else. */
    public Optional<Reply> question(Command.Ask ask, Showing showing) {
        return StandingQuestion.in(ask.words(), scales.current()).flatMap(question -> switch (question) {
            case StandingQuestion.Status(var wanted, var place) ->
                about(
                        ask.scope(),
                        place,
                        showing,
                        survey -> StatusBlocks.of(survey, wanted, bare(ask, wanted, place), ask.page(), showing));
            case StandingQuestion.Silence(var days, var place) ->
                about(ask.scope(), place, showing, survey -> StaleBlocks.of(survey, days, ask.page(), showing));
            case StandingQuestion.Doing(var name) ->
                doing(ask.scope(), name).map(found -> planned.show(found, ask.scope(), ask.page(), showing));
        });
    }

    /** A health's name alone may have been meant as words to search for. */
    private static @Nullable String bare(Command.Ask ask, Wanted wanted, String place) {
        return place.isBlank()
                        && wanted instanceof Wanted.Graded
                        && !ask.words().isBlank()
                ? ask.words()
                : null;
    }

    /** The answer about a place or an initiative; empty where nothing bears the name, so that the words are searched for. */
    private Optional<Reply> about(Scope scope, String name, Showing showing, Function<Survey, Reply> answer) {
        Found place = place(scope, name);
        if (!Survey.plans(place).isEmpty()) return Optional.of(surveyed(place, scope, showing, answer));
        return doing(scope, name).map(found -> planned.show(found, scope, 1, showing));
    }

    private Optional<Found> doing(Scope scope, String name) {
        if (name.isBlank()) return Optional.empty();
        Found found = directory.initiative(scope, name);
        return found instanceof Found.OfInitiative || !Survey.plans(found).isEmpty()
                ? Optional.of(found)
                : Optional.empty();
    }

    private Found place(Scope scope, String name) {
        return name.isBlank() ? directory.department(scope) : directory.place(scope, name);
    }

    private Reply surveyed(Found place, Scope scope, Showing showing, Function<Survey, Reply> answer) {
        return Survey.plans(place).isEmpty()
                ? planned.show(place, scope, 1, showing)
                : answer.apply(Survey.of(place, boards.compared(Survey.plans(place), showing.today())));
    }
}
